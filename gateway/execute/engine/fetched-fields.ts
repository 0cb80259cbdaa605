import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
} from 'graphql';
import type { LoadedSubgraph } from '../../supergraph/index.ts';
import { eachTypedField } from './each-typed-field.ts';

/**
 * Returns the coordinates of the fields that a fetch reads, each once; a field of an interface is that
 * of each of its types too.
 */
export function fetchedFields(
  document: DocumentNode,
  { schema }: LoadedSubgraph,
): readonly string[] {
  const found = new Set<string>();
  eachTypedField(document, schema, (type, field) => {
    if (field.startsWith('_')) return;
    for (const { name } of withPossible(type, schema)) found.add(`${name}.${field}`);
  });
  return [...found];
}

/** Returns a type and those that its objects may have. */
export function withPossible(
  type: GraphQLNamedType,
  schema: GraphQLSchema,
): readonly GraphQLNamedType[] {
  return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
}
