import { type DocumentNode, Kind, print, type SelectionNode, visit } from 'graphql';
import type { Mismatch } from './differential-run.ts';

/** Whether a path leaves the data at an object that has no such key. */
export function isUnselected(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return false;
    if (!Object.hasOwn(value, step)) return true;
    value = (value as Record<string | number, unknown>)[step];
  }
  return false;
}

export function hasInterfaceObject({ facts }: Mismatch['composed']): boolean {
  return [...facts.values()].some(({ interfaceObjects }) => interfaceObjects.size > 0);
}

/** Whether an operation selects, through a fragment, a field with @requires of an @interfaceObject. */
export function selectsRequiringInterfaceObject({ composed, request }: Mismatch): boolean {
  const text = print(request.document);
  return [...composed.facts.values()].some(({ interfaceObjects, requires }) =>
    [...requires.keys()].some((coordinate) => {
      const [type = '', field] = coordinate.split('.');
      return (
        interfaceObjects.has(type) &&
        text.includes('...') &&
        new RegExp(`\\b${field}\\b`).test(text)
      );
    }),
  );
}

export function repeatsRootKey(document: DocumentNode): boolean {
  const keys: string[] = [];
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) keys.push(node.alias?.value ?? node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet.selections);
      else collect(fragments.get(node.name.value) ?? []);
    }
  };
  const fragments = new Map<string, readonly SelectionNode[]>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragments.set(node.name.value, node.selectionSet.selections);
  }
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) collect(node.selectionSet.selections);
  }
  return new Set(keys).size < keys.length;
}

/** Whether a response key is that of a field which plans add, for another field or other arguments. */
export function collidesWithPlan({ composed, request }: Mismatch): boolean {
  const added = new Set(['__typename']);
  for (const { keys, requires } of composed.facts.values()) {
    for (const set of [...[...keys.values()].flat(), ...requires.values()]) {
      visit(set, { Field: ({ name }) => void added.add(name.value) });
    }
  }
  let collides = false;
  visit(request.document, {
    Field({ alias, name, arguments: args = [] }) {
      const isOther = alias !== undefined && alias.value !== name.value;
      if (added.has(alias?.value ?? name.value) && (isOther || args.length > 0)) collides = true;
    },
  });
  return collides;
}

/** Fields that field sets of one supergraph require with different arguments. */
export function fieldsRequiredTwice({ facts }: Mismatch['composed']): string[] {
  const written = new Map<string, Set<string>>();
  for (const { requires } of facts.values()) {
    for (const set of requires.values()) {
      visit(set, {
        Field({ name, arguments: args = [] }) {
          const texts = written.get(name.value) ?? new Set();
          written.set(name.value, texts.add(args.map(print).join()));
        },
      });
    }
  }
  return [...written].filter(([, texts]) => texts.size > 1).map(([name]) => name);
}

/** Whether one JSON value is another without some of its keys, and some of its values null. */
export function hasLess(less: unknown, more: unknown, nullIsLess = false): boolean {
  if (nullIsLess && less === null) return true;
  if (typeof less !== 'object' || less === null) return less === more;
  if (typeof more !== 'object' || more === null) return false;
  if (Array.isArray(less) && less.length !== (more as unknown[]).length) return false;
  const values = more as Record<string, unknown>;
  return Object.entries(less).every(([key, value]) => hasLess(value, values[key], nullIsLess));
}

/** JSON with the keys of every object sorted. */
export function sortedText(json: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
