import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { printDocument } from '../plan/index.ts';
import type { RequiredField, RequiredSelection } from '../plan/query-plan.ts';
import type { EntityKeys } from '../supergraph/index.ts';

/** A key field that is asked back under an alias of ours. */
export interface AskedKey {
  readonly alias: string;
  /** The field's name, as in representations. */
  readonly field: string;
  /** The part of a composite key below the field; null for a leaf. */
  readonly selectionSet: SelectionSetNode | null;
}

/** How the entities of an answer say who they are. */
export interface AskedIdentity {
  /** The alias of `__typename`. */
  readonly typenameAlias: string;
  readonly keys: readonly AskedKey[];
  /** True for a response key of ours, which must not reach a client, not even in an error path. */
  isPrivate(key: string | number | undefined): boolean;
}

/** An `_entities` operation that makes every entity say who it is. */
export interface IdentityPlan extends AskedIdentity {
  readonly document: DocumentNode;
  readonly text: string;
}

/**
 * Rewrites an `_entities` operation so that it asks for `__typename` and for the fields of each key
 * that representations carry. Returns null if no key can be asked back.
 */
export function planIdentity(
  document: DocumentNode,
  requires: readonly RequiredSelection[],
  entityKeys: EntityKeys,
): IdentityPlan | null {
  const text = printDocument(document);
  let prefix = '_key';
  while (text.includes(prefix)) prefix = `_${prefix}`;
  const typenameAlias = `${prefix}Type`;
  const keys: AskedKey[] = [];

  const rewritten = changeEntities(document, ({ selections }) => {
    const asked = conditionsOf(selections, document).flatMap((typename) => {
      const carried = (entityKeys.get(typename) ?? []).filter((key) => isCarried(key, requires));
      return carried.length === 0 ? [] : [askBack(typename, carried)];
    });
    const typename = { ...field('__typename'), alias: name(typenameAlias) };
    return [...selections, typename, ...asked];
  });

  function askBack(typename: string, carried: readonly SelectionSetNode[]): SelectionNode {
    const selections = new Map<string, FieldNode>();
    for (const node of carried.flatMap((key) => key.selections)) {
      if (node.kind !== Kind.FIELD || selections.has(node.name.value)) continue;
      // Unique in the whole operation: fields of two types may differ in their own types.
      const alias = `${prefix}${keys.length}`;
      selections.set(node.name.value, { ...node, alias: name(alias) });
      keys.push({ alias, field: node.name.value, selectionSet: node.selectionSet ?? null });
    }
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: name(typename) },
      selectionSet: { kind: Kind.SELECTION_SET, selections: [...selections.values()] },
    };
  }

  if (keys.length === 0) return null;
  return {
    document: rewritten,
    text: printDocument(rewritten),
    typenameAlias,
    keys,
    isPrivate: startsWith(prefix),
  };
}

/** Not within its only caller: what remembers `prefix` there remembers the document too. */
function startsWith(prefix: string): AskedIdentity['isPrivate'] {
  return (key) => typeof key === 'string' && key.startsWith(prefix);
}

/** Changes what `_entities` is asked for. */
function changeEntities(
  document: DocumentNode,
  change: (selectionSet: SelectionSetNode) => readonly SelectionNode[],
): DocumentNode {
  const changeSet = (set: SelectionSetNode, selections: readonly SelectionNode[]) => ({
    ...set,
    selections,
  });
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const { selectionSet } = definition;
    const selections = selectionSet.selections.map((node) => {
      if (node.kind !== Kind.FIELD || node.name.value !== '_entities') return node;
      if (node.selectionSet === undefined) return node;
      return { ...node, selectionSet: changeSet(node.selectionSet, change(node.selectionSet)) };
    });
    return { ...definition, selectionSet: changeSet(selectionSet, selections) };
  });
  return { ...document, definitions };
}

/** The types on which the entities are asked for something. */
function conditionsOf(selections: readonly SelectionNode[], document: DocumentNode): string[] {
  const types = new Set<string>();
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition !== undefined) {
      types.add(selection.typeCondition.name.value);
    }
    if (selection.kind !== Kind.FRAGMENT_SPREAD) continue;
    for (const node of document.definitions) {
      if (node.kind !== Kind.FRAGMENT_DEFINITION) continue;
      if (node.name.value === selection.name.value) types.add(node.typeCondition.name.value);
    }
  }
  return [...types];
}

/** Whether representations made of `requires` have every field of a key. */
function isCarried(key: SelectionSetNode, requires: readonly RequiredSelection[]): boolean {
  const fields = fieldsIn(requires);
  return key.selections.every((node) => {
    if (node.kind !== Kind.FIELD) return false;
    const found = fields.filter((candidate) => candidate.name === node.name.value);
    if (found.length === 0) return false;
    const nested = found.flatMap((candidate) => candidate.selections ?? []);
    return node.selectionSet === undefined || isCarried(node.selectionSet, nested);
  });
}

function fieldsIn(selections: readonly RequiredSelection[]) {
  return selections.flatMap((selection): RequiredField[] =>
    selection.kind === 'Field' ? [selection] : fieldsIn(selection.selections),
  );
}

function field(fieldName: string): FieldNode {
  return { kind: Kind.FIELD, name: name(fieldName) };
}

function name(value: string) {
  return { kind: Kind.NAME, value } as const;
}
