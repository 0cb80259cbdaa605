import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A document without the fields that a requester does not get. */
export interface RemainingDocument {
  /** Null where nothing is left. */
  readonly document: DocumentNode | null;
  /** Of the whole document: the fields that were removed, and those that lost all below them. */
  readonly refused: ReadonlySet<FieldNode>;
}

/**
 * Removes fields by their coordinates. A field of an interface goes if it is refused on any type
 * that the object may have; a field of which nothing is left goes too, so that not even the
 * presence of an object is asked for.
 */
export function removeRefused(
  document: DocumentNode,
  schema: GraphQLSchema,
  coordinates: ReadonlySet<string>,
): RemainingDocument {
  const refused = new Set<FieldNode>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  const remaining = new Map<string, FragmentDefinitionNode | null>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }

  const isRefused = (parent: GraphQLCompositeType, name: string): boolean => {
    if (coordinates.has(`${parent.name}.${name}`)) return true;
    if (!isAbstractType(parent)) return false;
    return schema.getPossibleTypes(parent).some((type) => coordinates.has(`${type.name}.${name}`));
  };

  const ofSet = (set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode | null => {
    const selections = set.selections.flatMap((node) => ofSelection(node, parent) ?? []);
    return selections.length === 0 ? null : { ...set, selections };
  };

  const ofSelection = (node: SelectionNode, parent: GraphQLCompositeType): SelectionNode | null => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value) && node;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const inner = ofSet(
        node.selectionSet,
        narrow(schema, parent, node.typeCondition?.name.value),
      );
      return inner && { ...node, selectionSet: inner };
    }
    if (isRefused(parent, node.name.value)) {
      refused.add(node);
      return null;
    }
    const type = fieldType(parent, node.name.value);
    if (node.selectionSet === undefined || type === null) return node;
    const inner = ofSet(node.selectionSet, type);
    if (inner === null) refused.add(node);
    return inner && { ...node, selectionSet: inner };
  };

  const ofFragment = (name: string): FragmentDefinitionNode | null => {
    const known = remaining.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const inner = isCompositeType(type)
      ? ofSet((fragment as FragmentDefinitionNode).selectionSet, type)
      : null;
    const made = fragment && inner ? { ...fragment, selectionSet: inner } : null;
    remaining.set(name, made);
    return made;
  };

  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  if (operation === undefined || root == null) throw new TypeError('expected an operation');
  const selectionSet = ofSet(operation.selectionSet, root);
  if (selectionSet === null) return { document: null, refused };
  const left = [...remaining.values()].filter((fragment) => fragment !== null);
  return {
    document: { ...document, definitions: [{ ...operation, selectionSet }, ...left] },
    refused,
  };
}

function narrow(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  condition: string | undefined,
) {
  const type = condition === undefined ? parent : schema.getType(condition);
  return isCompositeType(type) ? type : parent;
}

function fieldType(parent: GraphQLCompositeType, name: string): GraphQLCompositeType | null {
  const field = isUnionType(parent) ? undefined : parent.getFields()[name];
  const type = field && getNamedType(field.type);
  return isCompositeType(type) ? type : null;
}
