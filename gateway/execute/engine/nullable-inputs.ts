import {
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { EntityKeys } from '../../supergraph/index.ts';

/** Whether a field of a type is sent as null where no subgraph could tell it. */
export type NullableInput = (typename: string, field: string) => boolean;

/**
 * Returns which of the fields that a subgraph requires may go missing: those that may be null, and
 * by which it does not find the entity. A subgraph that failed takes what is made of others with it
 * only where the schema says that nothing can be made without it.
 */
export function nullableInputs(schema: GraphQLSchema, keys: EntityKeys): NullableInput {
  return (typename, field) => {
    const type = schema.getType(typename);
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    const definition = type.getFields()[field];
    if (definition === undefined || isNonNullType(definition.type)) return false;
    return !(keys.get(typename) ?? []).some((key) => names(key, field));
  };
}

function names({ selections }: SelectionSetNode, field: string): boolean {
  return selections.some((node) => node.kind === Kind.FIELD && node.name.value === field);
}
