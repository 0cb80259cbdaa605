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
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { RefusedFields } from '../graph.ts';

/** A document without the fields that a requester does not get. */
export interface RemainingDocument extends RefusedNodes {
  /** Null where nothing is left. */
  readonly document: DocumentNode | null;
  /** What was refused of the document; equal for sets whose effect on it is equal. */
  readonly key: string;
}

/** What is refused of a document. */
export interface RefusedNodes {
  /** Of the whole document: the fields that were removed, and those that lost all below them. */
  readonly refused: ReadonlySet<FieldNode>;
  /** Whether the fields under one response key of objects of one type are null without an error. */
  isSilent(coordinate: string, nodes: readonly FieldNode[]): boolean;
}

export const NOTHING_REFUSED: RefusedNodes = { refused: new Set(), isSilent: () => false };

/**
 * Removes fields by their coordinates, and `given` ones: those with arguments that the requester
 * does not get to give. A field of an interface goes if it is refused on any type that the object may
 * have; a field of which nothing is left goes too, so that not even the presence of an object is
 * asked for, and in silence if all of it went in silence.
 */
export function removeRefused(
  document: DocumentNode,
  schema: GraphQLSchema,
  { coordinates, silent = NONE }: Pick<RefusedFields, 'coordinates' | 'silent'>,
  given: ReadonlySet<FieldNode> = new Set(),
): RemainingDocument {
  const refused = new Set<FieldNode>();
  // Fields are counted as they are met: what is removed says itself which are met after it.
  let met = 0;
  const marks: string[] = [];
  /** Response keys of objects of which a field has gone with everything in it. */
  const emptied = new Set<string>();
  /** Fields, and names of fragments, that went in silence. */
  const unspoken = new Set<FieldNode | string>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  const remaining = new Map<string, FragmentDefinitionNode | null>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }

  const refusals = (parent: GraphQLCompositeType, name: string): readonly string[] => {
    const types = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
    return types
      .map((type) => `${type.name}.${name}`)
      .filter((coordinate) => coordinates.has(coordinate) || silent.has(coordinate));
  };

  const ofSet = (set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode | null => {
    const selections = set.selections.flatMap((node) => ofSelection(node, parent) ?? []);
    if (selections.length === 0) return null;
    // Which refusals an object tells depends on its type, for which nobody may ask any more.
    const needsType = isAbstractType(parent) && selections.length < set.selections.length;
    return { ...set, selections: needsType ? [...selections, TYPENAME] : selections };
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
    met += 1;
    const found = refusals(parent, node.name.value);
    if (found.length > 0 || given.has(node)) {
      const quiet = found.filter((each) => silent.has(each));
      refuse(node);
      if (found.length > 0 && found.length === quiet.length) unspoken.add(node);
      marks.push([met, ...quiet].join());
      return null;
    }
    const type = fieldType(parent, node.name.value);
    if (node.selectionSet === undefined || type === null) return node;
    const inner = ofSet(node.selectionSet, type);
    if (inner === null) {
      refuse(node);
      if (isUnspoken(node.selectionSet)) unspoken.add(node);
    }
    return inner && { ...node, selectionSet: inner };
  };

  const refuse = (node: FieldNode) => {
    refused.add(node);
    if (node.selectionSet !== undefined) emptied.add(responseKey(node));
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
    if (fragment && made === null && isUnspoken(fragment.selectionSet)) unspoken.add(name);
    remaining.set(name, made);
    return made;
  };

  /** Of a set of which nothing is left. */
  const isUnspoken = (set: SelectionSetNode): boolean =>
    set.selections.every((node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return isUnspoken(node.selectionSet);
      return unspoken.has(node.kind === Kind.FIELD ? node : node.name.value);
    });

  const isSilent = (coordinate: string, nodes: readonly FieldNode[]) =>
    silent.has(coordinate) || nodes.every((node) => unspoken.has(node));

  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  if (operation === undefined || root == null) throw new TypeError('expected an operation');
  const selectionSet = ofSet(operation.selectionSet, root);
  const told = { refused, isSilent, key: marks.join(' ') };
  if (selectionSet === null) return { document: null, ...told };
  const spread = [...remaining.values()].filter((fragment) => fragment !== null);
  const definitions = [{ ...operation, selectionSet }, ...spread];
  const left = { ...document, definitions };
  return { document: emptied.size === 0 ? left : withTypes(left, schema, emptied), ...told };
}

const NONE: ReadonlySet<string> = new Set();

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * Asks for the types of objects under these keys. What one field told of them, by their types, is told
 * still where another one with its key is left.
 */
function withTypes(
  document: DocumentNode,
  schema: GraphQLSchema,
  keys: ReadonlySet<string>,
): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(node) {
          const { selectionSet } = node;
          if (selectionSet === undefined || !keys.has(responseKey(node))) return undefined;
          if (!isAbstractType(getNamedType(types.getType()))) return undefined;
          const selections = [...selectionSet.selections, TYPENAME];
          return { ...node, selectionSet: { ...selectionSet, selections } };
        },
      },
    }),
  );
}

function narrow(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  condition: string | undefined,
) {
  const type = condition === undefined ? parent : schema.getType(condition);
  return isCompositeType(type) ? type : parent;
}

function responseKey({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function fieldType(parent: GraphQLCompositeType, name: string): GraphQLCompositeType | null {
  const field = isUnionType(parent) ? undefined : parent.getFields()[name];
  const type = field && getNamedType(field.type);
  return isCompositeType(type) ? type : null;
}
