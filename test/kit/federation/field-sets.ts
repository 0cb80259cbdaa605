import { Kind, type SelectionSetNode } from 'graphql';
import type { ComposedWorld } from './composed-world.ts';
import type { Arguments } from './federated-world.ts';

/** Stands for a field that @provides names and that has no fields of its own. */
export const LEAF: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

/** The selections that @provides has below a field; `LEAF` where it provides the field itself. */
export function providedBelow(
  composed: ComposedWorld,
  typename: string,
  { selections }: SelectionSetNode,
  field: string,
): SelectionSetNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) {
      return node.name.value === field ? [node.selectionSet ?? LEAF] : [];
    }
    if (node.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = node.typeCondition?.name.value ?? typename;
    if (!composed.typesOf(typename).includes(condition)) return [];
    return providedBelow(composed, typename, node.selectionSet, field);
  });
}

/** Picks fields from what was sent; null where one that no fragment makes optional is not there. */
export function pickFields(sent: Arguments, { selections }: SelectionSetNode): Arguments | null {
  const picked: Record<string, unknown> = {};
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const name = node.name.value;
      if (name === '__typename') continue;
      if (!Object.hasOwn(sent, name)) return null;
      picked[name] = pickValue(sent[name], node.selectionSet);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      Object.assign(picked, pickFields(sent, node.selectionSet));
    }
  }
  return picked;
}

function pickValue(sent: unknown, selectionSet: SelectionSetNode | undefined): unknown {
  if (Array.isArray(sent)) return sent.map((item) => pickValue(item, selectionSet));
  if (sent === null || selectionSet === undefined) return sent;
  return pickFields(sent as Arguments, selectionSet);
}
