import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { SubjectKeys } from '../graph.ts';

/**
 * Returns the fields of a document in whose values objects may stand that are in no data subject,
 * one of the values itself left out of account: what they are about only they say.
 */
export function fieldsOutsideSubjects(
  document: DocumentNode,
  apiSchema: GraphQLSchema,
  subjectKeys: SubjectKeys,
): ReadonlySet<FieldNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const found = new Set<FieldNode>();
  const entered = new Set<SelectionSetNode>();

  const walk = (set: SelectionSetNode, type: GraphQLCompositeType) => {
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        if (fragment !== undefined) enter(fragment.selectionSet, conditionOf(fragment) ?? type);
        continue;
      }
      const definition = isUnionType(type) ? undefined : type.getFields()[node.name.value];
      const inner = definition && getNamedType(definition.type);
      if (node.selectionSet === undefined || !isCompositeType(inner)) continue;
      found.add(node);
      enter(node.selectionSet, inner);
    }
  };
  // What is selected of a data subject is inside of it; its fields are nobody else's.
  const enter = (set: SelectionSetNode, type: GraphQLCompositeType) => {
    if (subjectKeys.has(type.name) || entered.has(set)) return;
    entered.add(set);
    walk(set, type);
  };
  const conditionOf = ({
    typeCondition,
  }: {
    readonly typeCondition?: { readonly name: { readonly value: string } } | undefined;
  }) => {
    const type = typeCondition && apiSchema.getType(typeCondition.name.value);
    return isCompositeType(type) ? type : undefined;
  };

  const operation = getOperationAST(document);
  const root = operation && apiSchema.getRootType(operation.operation);
  if (operation != null && root != null) walk(operation.selectionSet, root);
  return found;
}
