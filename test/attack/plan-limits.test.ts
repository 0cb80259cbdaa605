import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';

const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(' ');

const friends = (levels: number) => `${'friend { '.repeat(levels)}id${' }'.repeat(levels)}`;

/** Each fragment spreads the next one twice: a kilobyte that means 2^rungs fields. */
const ladder = (rungs: number, leaf = 'id') =>
  `{ me { ...F0 } } ${times(rungs, (n) => `fragment F${n} on Person { ...F${n + 1} ...F${n + 1} }`)}
   fragment F${rungs} on Person { ${leaf} }`;

const ATTACKS: Readonly<Record<string, readonly [query: string, code: string]>> = {
  ThousandAliases: [`{ me { ${times(1_000, (n) => `a${n}: id`)} } }`, 'MAX_ALIASES_LIMIT'],
  AliasesInASpreadFragment: [
    `{ me { ${times(4, (n) => `...F friend { friend { ...F } n${n}: name }`)} } }
     fragment F on Person { ${times(8, (n) => `a${n}: id`)} }`,
    'MAX_ALIASES_LIMIT',
  ],
  OneAliasOverTheLimit: [`{ me { ${times(31, (n) => `a${n}: id`)} } }`, 'MAX_ALIASES_LIMIT'],
  ManyDirectives: [`{ me { id ${'@skip(if: false) '.repeat(51)} } }`, 'MAX_DIRECTIVES_LIMIT'],
  ManyUnknownDirectives: [`{ me { id ${'@a '.repeat(51)} } }`, 'MAX_DIRECTIVES_LIMIT'],
  DirectivesInASpreadFragment: [
    `{ me { ...F ...F ...F friend { ...F } } }
     fragment F on Person { ${times(13, () => 'id @include(if: true)')} }`,
    'MAX_DIRECTIVES_LIMIT',
  ],
  ManyRootFields: [`{ ${times(21, () => 'me { id }')} }`, 'MAX_ROOT_FIELDS_LIMIT'],
  RootFieldsInASpreadFragment: [
    `{ ...F ...F ...F } fragment F on Query { ${times(7, () => 'me { id }')} }`,
    'MAX_ROOT_FIELDS_LIMIT',
  ],
  OneLevelOverTheLimit: [`{ me { ${friends(11)} } }`, 'MAX_DEPTH_LIMIT'],
  DepthThroughFragments: [
    `{ me { ...F0 } }
     ${times(8, (n) => `fragment F${n} on Person { friend { friend { ...F${n + 1} } } }`)}
     fragment F8 on Person { id }`,
    'MAX_DEPTH_LIMIT',
  ],
  SelectionsThreeThousandDeep: [
    `{ ${'a { '.repeat(3_000)}a${' }'.repeat(3_000)} }`,
    'MAX_DEPTH_LIMIT',
  ],
  ListsThousandsDeep: [
    `{ search(iins: ${'['.repeat(2_000)}${']'.repeat(2_000)}) { id } }`,
    'MAX_DEPTH_LIMIT',
  ],
  ObjectsThousandsDeep: [
    `{ search(search: ${'{ a: '.repeat(1_000)}1${'}'.repeat(1_000)}) { id } }`,
    'MAX_DEPTH_LIMIT',
  ],
  BracketsThatNeverClose: ['['.repeat(4_000), 'MAX_DEPTH_LIMIT'],
  MoreTokensThanAllowed: [`{ ${'id '.repeat(5_000)} }`, 'MAX_TOKENS_LIMIT'],
  TwoMegabytes: [`{ ${'id '.repeat(700_000)} }`, 'MAX_TOKENS_LIMIT'],
  FragmentLadder14: [ladder(14), 'MAX_TOKENS_LIMIT'],
  FragmentLadder30: [ladder(30), 'MAX_TOKENS_LIMIT'],
  FragmentLadder300: [ladder(300), 'MAX_TOKENS_LIMIT'],
  FragmentLadderOfNothing: [ladder(30, 'friend { id }'), 'MAX_TOKENS_LIMIT'],
  FragmentInsideItself: [
    '{ me { ...F } } fragment F on Person { id ...F }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  FragmentsInACircle: [
    `{ me { ...F0 } }
     ${times(500, (n) => `fragment F${n} on Person { ...F${(n + 1) % 500} }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  FragmentsInAChain: [
    `{ me { ...F0 } } ${times(600, (n) => `fragment F${n} on Person { ...F${n + 1} }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  CircularIntrospection: [
    `{ __schema { types { ${'fields { type { '.repeat(4)}name${' } }'.repeat(4)} } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  FieldsThatOverlap: [
    `{ me { ${times(1_200, () => 'friend { id }')} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  FieldsThatOverlapInFragments: [
    `{ me { ${times(500, (n) => `...F${n}`)} } }
     ${times(500, (n) => `fragment F${n} on Person { id }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  HiddenInASecondOperation: [
    `query A { me { id } } query B { me { ${friends(12)} } }`,
    'MAX_DEPTH_LIMIT',
  ],
  NulInTheDocument: ['{ me\u0000 { id } }', 'GRAPHQL_PARSE_FAILED'],
};

test.each(Object.entries(ATTACKS))('%s executes nothing', async (_name, [query, code]) => {
  const { run, graph, internalErrors } = testPipeline();
  const began = performance.now();
  // Generous: what is not refused early would take longer than the age of the universe.
  const answer = await run({ query, ...(query.startsWith('query A') && { operationName: 'A' }) });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(new Set(codesOf(answer))).toEqual(new Set([code]));
  expect(answer.kind).toBe('refused');
  expect(graph.executed).toEqual([]);
  expect(internalErrors).toEqual([]);
});

test.each([
  ['30 aliases', `{ me { ${times(30, (n) => `a${n}: id`)} } }`],
  ['50 directives', `{ me { ${times(50, () => 'id @skip(if: false)')} } }`],
  ['20 root fields', `{ ${times(20, () => 'me { id }')} }`],
  ['12 levels', `{ me { ${friends(10)} } }`],
  ['500 duplicate fields', `{ me { ${'id '.repeat(500)} } }`],
  ['introspection deeper than the limit', getIntrospectionQuery()],
])('%s are within the limits', async (_name, query) => {
  const { run, graph } = testPipeline();
  expect(codesOf(await run({ query }))).toEqual([]);
  expect(graph.executed).toHaveLength(1);
});

test('limits are configuration', async () => {
  const config = { profile: 'developer', limits: { depth: 2, aliases: 0 } } as const;
  const { run, graph } = testPipeline({ config });
  expect(codesOf(await run({ query: '{ me { friend { id } } }' }))).toEqual(['MAX_DEPTH_LIMIT']);
  expect(codesOf(await run({ query: '{ me { a: id } }' }))).toEqual(['MAX_ALIASES_LIMIT']);
  expect(graph.executed).toEqual([]);
});
