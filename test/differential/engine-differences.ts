import { type DocumentNode, Kind, print, type SelectionNode, visit } from 'graphql';
import type { Engine } from '../kit/federation/open-federated-graph.ts';
import type { Difference } from './compare-answers.ts';
import type { Mismatch } from './differential-run.ts';

/** A known way in which an engine is wrong, and who says so. */
interface KnownDifference {
  readonly name: string;
  readonly explains: (difference: Difference, mismatch: Mismatch) => boolean;
}

/** Of the planner, for which both engines can do nothing. */
const PLANNER: readonly KnownDifference[] = [
  {
    name: 'a requiring field of an @interfaceObject below a fragment: no plan, or one without the key',
    explains: (_difference, mismatch) =>
      selectsRequiringInterfaceObject(mismatch) &&
      (mismatch.internalErrors.length > 0 ||
        (mismatch.answered.errors ?? []).some(({ message }) => message.includes('knows no such'))),
  },
];

const REFERENCE: readonly KnownDifference[] = [
  {
    name: 'fields merge by response name with those that the plan adds (federation#2276, #2996, #3036)',
    explains: (_difference, mismatch) =>
      collidesWithPlan(mismatch) ||
      (mismatch.answered.errors ?? []).some(({ message }) => /^Fields ".*" conflict/.test(message)),
  },
  {
    name: 'one field required with two arguments is fetched with one of them (federation#3036)',
    explains: (_difference, { composed, asked }) =>
      fieldsRequiredTwice(composed).some((field) =>
        asked.some(({ query }) => new RegExp(`\\b${field}\\(`).test(query)),
      ),
  },
  {
    name: 'fragments on a root type keep its name where a subgraph has another (federation#958, router#7573)',
    explains: (_difference, { composed, request }) =>
      Object.values(composed.world.subgraphs).some((sdl) => sdl.includes('schema {')) &&
      / on (Query|Mutation)\b/.test(print(request.document)),
  },
  {
    name: 'an error of a field that only other objects or other conditions select is told',
    explains: (difference, { expected }) =>
      difference.kind === 'unexpected error' &&
      isUnselected(expected.data, JSON.parse(difference.path)),
  },
  {
    name: 'introspection in a fragment is planned as if a subgraph had it',
    explains: (_difference, { internalErrors }) =>
      internalErrors.some((error) => /any options for (\w+: )?__(schema|type)/.test(String(error))),
  },
  {
    name: 'a condition that is a literal is forgotten below one that is a variable',
    explains: (_difference, { request }) => {
      const text = print(request.document);
      return /\(if: (true|false)\)/.test(text) && /\(if: \$/.test(text);
    },
  },
  {
    name: 'an object is null of which the subgraph with the @interfaceObject answered last',
    explains: (difference, { composed }) =>
      difference.kind === 'data' &&
      hasInterfaceObject(composed) &&
      hasLess(JSON.parse(difference.got), JSON.parse(difference.expected), true),
  },
  {
    name: 'a mutation whose response key comes again later is executed twice',
    explains: (difference, { request }) =>
      difference.kind === 'data' &&
      print(request.document).startsWith('mutation') &&
      repeatsRootKey(request.document),
  },
  {
    name: 'fields come in another order where fragments select them (section 7.1.1 of GraphQL)',
    explains: (difference) =>
      difference.kind === 'data' &&
      difference.expected !== difference.got &&
      sortedText(difference.expected) === sortedText(difference.got),
  },
  {
    name: 'what a fragment on an abstract type selects, or __typename in a fragment, is left out',
    explains: (difference, { request }) =>
      difference.kind === 'data' &&
      print(request.document).includes('...') &&
      hasLess(JSON.parse(difference.got), JSON.parse(difference.expected)),
  },
  {
    name: 'an object of which every field is skipped is null, because nothing is planned for it',
    explains: (difference, { asked }) =>
      difference.kind === 'data' && (difference.expected.includes('{}') || asked.length === 0),
  },
  {
    name: 'a field under a condition is expected where the same response key comes without it',
    explains: (_difference, { request, answered }) =>
      /@(skip|include)/.test(print(request.document)) &&
      (answered.errors ?? []).some(({ message }) => message.includes('does not have the form')),
  },
  {
    name: 'an error of a field that two fetches ask for comes twice',
    explains: (difference) => difference.kind === 'repeated error',
  },
];

const COMPILED: readonly KnownDifference[] = [
  {
    name: 'refuses what one field requires with two values of an argument, through other fields',
    explains: (_difference, { answered }) =>
      (answered.errors ?? []).some(({ message }) =>
        message.includes('cannot be asked for in one operation'),
      ),
  },
];

const KNOWN: Readonly<Record<Engine, readonly KnownDifference[]>> = {
  reference: [...PLANNER, ...REFERENCE],
  compiled: [...PLANNER, ...COMPILED],
};

/** Whether an engine takes the supergraph at all: @apollo/gateway refuses those with @context. */
export function canExecute(engine: Engine, { facts }: Mismatch['composed']): boolean {
  return engine !== 'reference' || [...facts.values()].every(({ contexts }) => contexts.size === 0);
}

/** Returns the name of the known difference that explains one; null if there is none. */
export function explainDifference(
  engine: Engine,
  difference: Difference,
  mismatch: Mismatch,
): string | null {
  return KNOWN[engine].find(({ explains }) => explains(difference, mismatch))?.name ?? null;
}

/** Whether a path leaves the data at an object that has no such key. */
function isUnselected(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return false;
    if (!Object.hasOwn(value, step)) return true;
    value = (value as Record<string | number, unknown>)[step];
  }
  return false;
}

function hasInterfaceObject({ facts }: Mismatch['composed']): boolean {
  return [...facts.values()].some(({ interfaceObjects }) => interfaceObjects.size > 0);
}

/** Whether an operation selects, through a fragment, a field with @requires of an @interfaceObject. */
function selectsRequiringInterfaceObject({ composed, request }: Mismatch): boolean {
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

function repeatsRootKey(document: DocumentNode): boolean {
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
function collidesWithPlan({ composed, request }: Mismatch): boolean {
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
function fieldsRequiredTwice({ facts }: Mismatch['composed']): string[] {
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
function hasLess(less: unknown, more: unknown, nullIsLess = false): boolean {
  if (nullIsLess && less === null) return true;
  if (typeof less !== 'object' || less === null) return less === more;
  if (typeof more !== 'object' || more === null) return false;
  if (Array.isArray(less) && less.length !== (more as unknown[]).length) return false;
  const values = more as Record<string, unknown>;
  return Object.entries(less).every(([key, value]) => hasLess(value, values[key], nullIsLess));
}

/** JSON with the keys of every object sorted. */
function sortedText(json: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
