import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { takeOperation } from './operation-document.ts';

/**
 * Puts the fragments of an operation's root into their places, without their type conditions: all
 * of them are on the root type, which a subgraph may know by another name.
 */
export function placeRootFragments(document: DocumentNode): DocumentNode {
  const { operation, fragments } = takeOperation(document, null);
  if (operation.selectionSet.selections.every(({ kind }) => kind === Kind.FIELD)) return document;
  const place = ({ selections }: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.flatMap((node): readonly SelectionNode[] => {
      if (node.kind === Kind.FIELD) return [node];
      const fragment = fragmentOf(node, fragments);
      if (fragment === undefined) return [];
      const selectionSet = place(fragment.selectionSet);
      const directives = node.directives ?? [];
      if (directives.length === 0) return selectionSet.selections;
      return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }];
    }),
  });
  return withRoot(document, place(operation.selectionSet));
}

/**
 * Merges the root fields that have one response key into one, conditions decided by `isIncluded`.
 *
 * That is how an operation is executed (October 2021, section 6.3.2), but the planner keeps them
 * apart where another subgraph's field stands between them, and a mutation would be made twice. They
 * have the order that they have in `whole`, of which the document may be a part.
 */
export function mergeRootFields(
  document: DocumentNode,
  whole: DocumentNode,
  isIncluded: (node: SelectionNode) => boolean,
): DocumentNode {
  const merged = mergedFields(document, isIncluded);
  const keys = [...mergedFields(whole, isIncluded).keys()];
  const selections = keys.flatMap((key) => merged.get(key) ?? []);
  return withRoot(document, { kind: Kind.SELECTION_SET, selections });
}

/** Returns the root fields of an operation, each once, by response key. */
function mergedFields(
  document: DocumentNode,
  isIncluded: (node: SelectionNode) => boolean,
): ReadonlyMap<string, FieldNode> {
  const { operation, fragments } = takeOperation(document, null);
  const merged = new Map<string, FieldNode>();
  const merge = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (!isIncluded(node)) continue;
      if (node.kind !== Kind.FIELD) {
        const fragment = fragmentOf(node, fragments);
        if (fragment !== undefined) merge(fragment.selectionSet);
        continue;
      }
      const { directives: _, ...field } = node;
      const key = node.alias?.value ?? node.name.value;
      const known = merged.get(key);
      merged.set(key, known === undefined ? field : joined(known, field));
    }
  };
  merge(operation.selectionSet);
  return merged;
}

function joined(one: FieldNode, other: FieldNode): FieldNode {
  const selections = [one, other].flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  if (selections.length === 0) return one;
  return { ...one, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function fragmentOf(
  node: Exclude<SelectionNode, FieldNode>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): InlineFragmentNode | FragmentDefinitionNode | undefined {
  return node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
}

function withRoot(document: DocumentNode, selectionSet: SelectionSetNode): DocumentNode {
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? { ...node, selectionSet } : node,
  );
  return takeOperation({ ...document, definitions }, null).document;
}
