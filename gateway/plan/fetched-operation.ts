import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isOfType } from '../supergraph/index.ts';
import { changeFields, typeBelow } from './change-fields.ts';
import type { OperationDocument } from './operation-document.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
const NOTHING: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

/**
 * Returns what of an operation is to be fetched, null for nothing: `__schema` and `__type` are taken
 * out wherever they stand, `__typename` of the root because subgraphs may call their roots otherwise.
 *
 * A field under a condition, of which everything is under conditions or on types that its object may
 * not have, is asked for `__typename` too: the planner would take all conditions for conditions of the
 * field, and answer null for an object, or plan nothing.
 */
export function fetchedOperation(
  document: OperationDocument,
  schema: GraphQLSchema,
): DocumentNode | null {
  return changeFields<'root' | 'below'>(
    document,
    schema,
    'root',
    ({ field, parentType, state, below }) => {
      if (isSchemaField(field)) return null;
      if (state === 'root' && field.name.value === '__typename') return null;
      if (field.selectionSet === undefined) return field;
      const selectionSet = below('below') ?? NOTHING;
      const isEmpty = selectionSet.selections.length === 0;
      const isMissed =
        isConditional(field) && !isCertain(selectionSet, typeBelow(parentType, field), schema);
      if (!isEmpty && !isMissed) return { ...field, selectionSet };
      const selections = [TYPENAME, ...selectionSet.selections];
      return { ...field, selectionSet: { ...selectionSet, selections } };
    },
  );
}

/** True for the fields that are answered from the schema and never planned. */
export function isSchemaField({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

/**
 * True if some field is selected of every object of a type without a condition, as far as can be seen
 * without fragments that are spread.
 */
function isCertain(
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  schema: GraphQLSchema,
): boolean {
  return selections.some((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD || isConditional(node)) return false;
    if (node.kind === Kind.FIELD) return true;
    const condition = node.typeCondition?.name.value ?? type.name;
    return isOfType(schema, type.name, condition) && isCertain(node.selectionSet, type, schema);
  });
}

function isConditional({ directives = [] }: { directives?: readonly DirectiveNode[] }): boolean {
  return directives.some(({ name }) => name.value === 'skip' || name.value === 'include');
}
