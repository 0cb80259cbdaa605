import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { ResponsePath } from '../response-path.ts';

/**
 * Returns how much of a path the client selects, of whatever type and under whatever condition: as a
 * rule all of it. A field that it does not select at all is one that another one requires, perhaps one
 * that clients do not know: the path ends before it.
 */
export function selectedPart(
  path: ResponsePath,
  document: DocumentNode,
  clientKeys: ReadonlyMap<string, string>,
): ResponsePath {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const operation = getOperationAST(document);
  let sets: readonly SelectionSetNode[] = operation == null ? [] : [operation.selectionSet];
  for (const [depth, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const selected = selectedAt(sets, step, fragments, clientKeys);
    if (selected === null) return path.slice(0, depth);
    sets = selected;
  }
  return path;
}

/** Returns what is selected of the fields with a key, conditions and types aside; null for none. */
function selectedAt(
  sets: readonly SelectionSetNode[],
  key: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  clientKeys: ReadonlyMap<string, string>,
): readonly SelectionSetNode[] | null {
  const found: SelectionSetNode[] = [];
  let isSelected = false;
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const planned = node.alias?.value ?? node.name.value;
        if ((clientKeys.get(planned) ?? planned) !== key) continue;
        isSelected = true;
        if (node.selectionSet !== undefined) found.push(node.selectionSet);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment !== undefined) collect(fragment.selectionSet);
    }
  };
  for (const set of sets) collect(set);
  return isSelected ? found : null;
}
