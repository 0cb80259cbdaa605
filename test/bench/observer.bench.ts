import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import {
  createGraph,
  type Graph,
  type GraphRequest,
  type SubjectKeys,
} from '../../gateway/execute/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import type { SubgraphClient, SubgraphClientOptions } from '../../gateway/transport/index.ts';
import { parseAnswer } from '../../gateway/transport/parse-answer.ts';
import { composeGraph, readSdl, SUBGRAPHS } from './engine/compose-graph.ts';
import { RESOLVERS } from './engine/graph/resolvers.ts';
import { NESTED } from './engine/start-bench.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';

export const question = 'What does it cost an operation that somebody hears whose data leave?';

const ROUNDS = 15;
const RUNS_PER_TURN = { programs: 60, closures: 20 };
const HEADER = ['request', 'engine', 'processor ms', 'of plain', 'told'];

const document = parse(JSON.parse(NESTED).query);
const users: SubjectKeys = new Map([['User', ['id']]]);
/** Reviews outside of users are their authors'. */
const reviews: SubjectKeys = new Map([...users, ['Review', ['author', 'id']]]);
const refusedFields = {
  coordinates: new Set(['Product.shippingEstimate', 'User.fullName']),
  key: 'two',
};

interface Variant {
  readonly name: string;
  readonly request: Partial<GraphRequest>;
  /** Null for one that nobody hears. */
  readonly subjectKeys: SubjectKeys | null;
  /** Whether a subgraph refuses a field of each of its entities. */
  readonly reportsErrors: boolean;
}

const variant = (name: string, rest: Partial<Variant>): Variant => ({
  name,
  request: {},
  subjectKeys: null,
  reportsErrors: false,
  ...rest,
});

/** The first of each group is what the others are compared with. */
const GROUPS: readonly (readonly Variant[])[] = [
  [
    variant('plain', {}),
    variant('observed, no data subjects', { subjectKeys: new Map() }),
    variant('observed, by user', { subjectKeys: users }),
    variant('observed, by user and by the author of a review', { subjectKeys: reviews }),
  ],
  [
    variant('two fields refused', { request: { refusedFields } }),
    variant('the same, observed by user', { request: { refusedFields }, subjectKeys: users }),
  ],
  [
    variant('a subgraph refuses one field of each', { reportsErrors: true }),
    variant('the same, observed by user', { reportsErrors: true, subjectKeys: users }),
  ],
];

/**
 * Measures processor time of one operation in this process, the answers of the subgraphs at hand and
 * parsed for each, without HTTP. What is compared takes its turn in every round.
 */
export async function run(): Promise<void> {
  const rows = [];
  for (const engine of ['programs', 'closures'] as const) {
    for (const group of GROUPS) rows.push(...(await measureGroup(group, engine)));
  }
  process.stdout.write(formatTable(HEADER, rows));
  process.stdout.write(`${JSON.stringify({ header: HEADER, rows })}\n`);
}

async function measureGroup(group: readonly Variant[], engine: 'programs' | 'closures') {
  const runs = RUNS_PER_TURN[engine];
  const graph = await openGraph(
    engine === 'programs',
    group.some((one) => one.reportsErrors),
  );
  const turns = group.map((each) => ({ ...each, cpuMs: [] as number[], told: 0 }));
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const turn of round % 2 === 0 ? turns : [...turns].reverse()) {
      const before = process.cpuUsage();
      for (let done = 0; done < runs; done += 1) turn.told = await execute(graph, turn);
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) turn.cpuMs.push((user + system) / 1000 / runs);
    }
  }
  await graph.close();
  const plain = percentile(turns[0]?.cpuMs ?? [], 0.5);
  return turns.map(({ name, cpuMs, told }) => {
    const median = percentile(cpuMs, 0.5);
    return [name, engine, median.toFixed(2), (median / plain).toFixed(2), told];
  });
}

/** Returns how much was told. */
async function execute(graph: Graph, { request, subjectKeys }: Variant): Promise<number> {
  let told = 0;
  const count = (by: number) => {
    told += by;
  };
  const observed = subjectKeys && {
    subjectKeys,
    leafObserver: {
      onLeaves: (_: unknown, coordinates: readonly string[]) => count(coordinates.length),
      onErrors: () => count(1),
    },
  };
  const answer = await graph.answer({
    document,
    operationName: null,
    variables: {},
    requestId: 'bench',
    language: 'en',
    requesterContext: null,
    signal: new AbortController().signal,
    deadline: Date.now() + 60_000,
    ...request,
    ...observed,
  });
  if (answer.text.length < 10_000) throw new Error(`expected an answer: ${answer.text}`);
  return told;
}

function openGraph(generateCode: boolean, reportsErrors: boolean): Promise<Graph> {
  const known = new Map<string, Buffer>();
  const createClient = ({ name }: SubgraphClientOptions): SubgraphClient => ({
    name,
    async send({ body }) {
      const key = `${name} ${body}`;
      const bytes = known.get(key) ?? (await answerOf(name, String(body), reportsErrors));
      known.set(key, bytes);
      return parseAnswer(200, { 'content-type': 'application/json' }, bytes, 1);
    },
    close: async () => {},
  });
  return createGraph({
    supergraph: parseSupergraph(composeGraph('http://unused')),
    mode: 'open',
    createClient,
    engineOptions: { generateCode, inFlightDedup: false },
  });
}

async function answerOf(name: string, body: string, reportsErrors: boolean): Promise<Buffer> {
  const subgraph = SUBGRAPHS.find((one) => one === name) ?? 'accounts';
  const schema = buildSubgraphSchema([
    { typeDefs: readSdl(subgraph), resolvers: RESOLVERS[subgraph] as never },
  ]);
  const { query, variables } = JSON.parse(body);
  const { data, errors } = await graphql({ schema, source: query, variableValues: variables });
  if (errors !== undefined) throw new AggregateError(errors, 'a subgraph of the benchmark fails');
  if (!reportsErrors || name !== 'inventory') return Buffer.from(JSON.stringify({ data }));
  const refused = Object.entries(data ?? {}).flatMap(([key, entities]) =>
    (entities as Record<string, unknown>[]).map((entity, index) => {
      entity.shippingEstimate = null;
      const path = [key, index, 'shippingEstimate'];
      return { message: 'refused', path, extensions: { code: 'CONSENT_REQUIRED' } };
    }),
  );
  if (refused.length === 0) throw new Error('expected entities, but got none');
  return Buffer.from(JSON.stringify({ data, errors: refused }));
}
