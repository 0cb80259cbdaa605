import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { changeFields } from './change-fields.ts';
import type { OperationDocument } from './operation-document.ts';

const ONLY_TYPENAME: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/**
 * Returns what of an operation is to be fetched, null for nothing: `__schema` and `__type` are taken
 * out wherever they stand, `__typename` of the root because subgraphs may call their roots otherwise.
 */
export function withoutIntrospection(
  document: OperationDocument,
  schema: GraphQLSchema,
): DocumentNode | null {
  return changeFields<'root' | 'below'>(document, schema, 'root', ({ field, state, below }) => {
    if (isSchemaField(field)) return null;
    if (state === 'root' && field.name.value === '__typename') return null;
    if (field.selectionSet === undefined) return field;
    return { ...field, selectionSet: below('below') ?? ONLY_TYPENAME };
  });
}

/** True for the fields that are answered from the schema and never planned. */
export function isSchemaField({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}
