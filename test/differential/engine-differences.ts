import { print } from 'graphql';
import type { Engine } from '../kit/federation/open-federated-graph.ts';
import type { Difference } from './compare-answers.ts';
import {
  collidesWithPlan,
  fieldsRequiredTwice,
  hasInterfaceObject,
  hasLess,
  isUnselected,
  repeatsRootKey,
  selectsRequiringInterfaceObject,
  sortedText,
} from './difference-causes.ts';
import type { Mismatch } from './differential-run.ts';

/** A known way in which an engine is wrong, and who says so. */
interface KnownDifference {
  readonly name: string;
  readonly explains: (difference: Difference, mismatch: Mismatch) => boolean;
}

/** Of the planner, for which both engines can do nothing. */
const PLANNER: readonly KnownDifference[] = [
  {
    name: 'planning does not end',
    explains: (_difference, { internalErrors }) =>
      internalErrors.some((error) =>
        /planning took longer|Invalid array length/.test(String(error)),
      ),
  },
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
  closures: [...PLANNER, ...COMPILED],
};

/** Whether an engine takes the supergraph at all: @apollo/gateway refuses those with @context. */
export function canExecute(engine: Engine, { facts }: Mismatch['composed']): boolean {
  return engine !== 'reference' || [...facts.values()].every(({ contexts }) => contexts.size === 0);
}

/** Whether an engine may be told what a requester does not get. */
export function knowsRefusals(engine: Engine): boolean {
  return engine !== 'reference';
}

/** Returns the name of the known difference that explains one; null if there is none. */
export function explainDifference(
  engine: Engine,
  difference: Difference,
  mismatch: Mismatch,
): string | null {
  return KNOWN[engine].find(({ explains }) => explains(difference, mismatch))?.name ?? null;
}
