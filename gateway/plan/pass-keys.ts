import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { LoadedSupergraph } from '../supergraph/index.ts';

const PREFIX = '_mgKey_';

/** True for a response key under which an object of a pass says which entity it is. */
export function isPassKey(responseKey: string): boolean {
  return responseKey.startsWith(PREFIX);
}

/**
 * Returns selections that make an entity say which one it is, so that two passes are never merged
 * into one object where a list came in another order. None for what has no key that clients can see.
 */
export function passKeys(
  type: GraphQLCompositeType,
  { apiSchema, plannerFacts }: Pick<LoadedSupergraph, 'apiSchema' | 'plannerFacts'>,
): readonly SelectionNode[] {
  const objects = isObjectType(type) ? [type] : apiSchema.getPossibleTypes(type);
  return objects.flatMap((object): SelectionNode[] => {
    const keys = plannerFacts.keys.get(object.name) ?? [];
    const key = keys.find((fieldSet) => isVisible(fieldSet, object, apiSchema));
    if (key === undefined) return [];
    const selections = key.selections.map((node, index) =>
      node.kind === Kind.FIELD
        ? {
            ...node,
            alias: { kind: Kind.NAME, value: `${PREFIX}${object.name}_${index}` } as const,
          }
        : node,
    );
    const typeCondition = {
      kind: Kind.NAMED_TYPE,
      name: { kind: Kind.NAME, value: object.name },
    } as const;
    const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
  });
}

function isVisible(
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  schema: GraphQLSchema,
): boolean {
  return selections.every((node) => {
    if (node.kind !== Kind.FIELD || isUnionType(type)) return false;
    if (node.name.value === '__typename') return true;
    const field = schema.getType(type.name) === type && type.getFields()[node.name.value];
    if (!field) return false;
    const below = getNamedType(field.type);
    if (node.selectionSet === undefined) return true;
    return isCompositeType(below) && isVisible(node.selectionSet, below, schema);
  });
}
