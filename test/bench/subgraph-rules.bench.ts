import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { scalarResolvers } from '../../schema/scalars.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';
import type { SubjectAnswers } from '../../schema/subject-answers.ts';
import { defineSubgraph } from '../../subgraphs/kit/define-subgraph.ts';
import { applyMiddleware, deny, rule, shield } from '../../subgraphs/kit/graphql-shield.ts';
import type { LodgingClient, StayRecord } from '../../subgraphs/lodging/client.ts';
import { createLodgingLoaders } from '../../subgraphs/lodging/loaders.ts';
import { createLodgingResolvers } from '../../subgraphs/lodging/resolvers.ts';
import { contextOf, signedContext } from '../kit/contexts.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';

export const question =
  'what the rules of a subgraph cost a page of 100 persons, beside none and beside graphql-shield alone';

const PERSONS = 100;
const STAYS = 3;
const PAGES_PER_ROUND = 20;
const ROUNDS = 15;

const LABEL = 'code label { kk ru en }';
const DOCUMENT = parse(`query ($persons: [_Any!]!) {
  _entities(representations: $persons) { ... on Person { id hotelStays { nodes {
    number hotel { id name region { ${LABEL} } } checkedInOn checkedOutOn
    status { ${LABEL} } purpose { ${LABEL} } policeNotified
  } pageInfo { hasNextPage endCursor } } } }
}`);

const now = () => new Date('2026-11-23T07:00:00Z');
const persons = Array.from({ length: PERSONS }, (_, index) => ({
  __typename: 'Person',
  id: `doc:UZB:FA${1_000_000 + index}`,
}));

/** Measures executions of one document in this process, by turns, with records from memory. */
export async function run(): Promise<void> {
  const resolvers = createLodgingResolvers(fixedClient, now);
  const guarded = defineSubgraph({
    name: 'lodging',
    resolvers,
    createLoaders: (request) => createLodgingLoaders(fixedClient, request),
    agencies: [],
  });
  const bare = () =>
    buildSubgraphSchema([
      {
        typeDefs: parse(readSubgraphSdl('lodging')),
        resolvers: { ...scalarResolvers, ...resolvers } as never,
      },
    ]);
  const contextFor = (signed: SignedContext, subjects: SubjectAnswers) => () =>
    guarded.createContext({
      signed,
      subjects,
      requestId: 'bench',
      signal: new AbortController().signal,
      reportIncomplete: () => undefined,
    });
  const official = contextFor(signedContext(), { cases: [], consents: [] });
  const hotel = contextFor(contextOf('hotel', 'lodging'), {
    cases: persons.map(({ id }) => id as never),
    consents: [],
  });
  const variants: readonly [string, GraphQLSchema, () => object][] = [
    ['no rules', bare(), official],
    ['graphql-shield on each field', withShieldAlone(bare()), official],
    ['ours, records of anybody', guarded.schema, official],
    ['ours, records of a case', guarded.schema, hotel],
  ];
  const samples = new Map<string, number[]>(variants.map(([name]) => [name, []]));
  let leaves = 0;
  for (let round = 0; round < ROUNDS + 2; round += 1) {
    for (const [name, schema, context] of variants) {
      const start = process.cpuUsage();
      for (let page = 0; page < PAGES_PER_ROUND; page += 1) {
        leaves = countLeaves(await executePage(schema, context()));
      }
      const { user, system } = process.cpuUsage(start);
      // The first rounds are the compiler's.
      if (round >= 2) samples.get(name)?.push((user + system) / 1_000 / PAGES_PER_ROUND);
    }
  }
  report(
    leaves,
    [...samples].map(([name, values]) => ({ name, cpuMs: percentile(values, 0.5) })),
  );
}

function report(leaves: number, rows: readonly { name: string; cpuMs: number }[]): void {
  const least = rows[0]?.cpuMs ?? Number.NaN;
  const table = rows.map(({ name, cpuMs }) => [name, cpuMs.toFixed(2), (cpuMs / least).toFixed(2)]);
  const intro = `${PERSONS} persons, ${leaves} leaves; median of ${ROUNDS} rounds\n\n`;
  process.stdout.write(intro + formatTable(['rules', 'CPU ms a page', 'ratio'], table));
  process.stdout.write(`${JSON.stringify({ bench: 'subgraph-rules', leaves, rows })}\n`);
}

async function executePage(schema: GraphQLSchema, contextValue: object): Promise<ExecutionResult> {
  const variableValues = { persons };
  const result = await execute({ schema, document: DOCUMENT, variableValues, contextValue });
  if (result.errors?.[0] !== undefined) throw result.errors[0];
  return result;
}

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + countLeaves(each), 0);
}

/** As a subgraph would be guarded that trusts graphql-shield with every leaf. */
function withShieldAlone(schema: GraphQLSchema): GraphQLSchema {
  const hasContext = rule('hasContext', { cache: 'no_cache' })(
    (_parent: unknown, _args: unknown, context: { signed?: unknown }) =>
      context.signed !== undefined,
  );
  const types = Object.keys(schema.getTypeMap()).filter(
    (name) => 'getInterfaces' in (schema.getType(name) ?? {}) && !name.startsWith('__'),
  );
  const rules = Object.fromEntries(types.map((name) => [name, { '*': hasContext }]));
  return applyMiddleware(schema, shield(rules, { fallbackRule: deny, allowExternalErrors: true }));
}

/** Answers from memory: what is measured is what lies above a client. */
const fixedClient: LodgingClient = {
  fetchStays: async (asked) =>
    asked.map((_, person) => Array.from({ length: STAYS }, (_each, stay) => stayOf(person, stay))),
  fetchGuests: async () => null,
  fetchHotel: async () => null,
};

function stayOf(person: number, stay: number): StayRecord {
  return {
    id: `HS-${person}-${stay}`,
    hotel_id: 2037,
    hotel_name: 'Invented hotel',
    hotel_region: 'KZ-75',
    gender_id: 1,
    iin: null,
    document_number: `FA${1_000_000 + person}`,
    document_country_id: 1,
    target_id: 1,
    start_check_date: `2026-11-0${stay + 1}`,
    end_check_date: null,
    status: 2,
    notification_on_mvd: true,
    documentCountry: 'UZB',
    citizenship: 'UZB',
    purpose: 'TOURISM',
  };
}
