import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLSchema, parse, validate } from 'graphql';
import {
  configuredKeys,
  createPseudonymizer,
  type LogReader,
} from '../../gateway/access-log/index.ts';
import { openSqliteCopy } from '../../gateway/access-log/sqlite/open-sqlite-copy.ts';
import { loadSupergraph } from '../../gateway/supergraph/index.ts';
import { personaHeaders } from '../../mocks/idp/index.ts';
import { readMrz } from '../../schema/mrz.ts';
import type { Role } from '../../schema/requester.ts';
import { createCanaries } from './access/canaries.ts';
import { compareLog, type LogComparison, type LoggedGraph } from './access/compare-log.ts';
import { readPolicyFile } from './access/expect-access.ts';
import { policyOfEverything } from './access/policy-of-everything.ts';
import { type Categories, readCategories } from './access/read-categories.ts';
import { readPersonFields } from './access/received-fields.ts';
import { type PlacedEntry, readEntries } from './access/told-by-log.ts';
import { idsOf } from './demo-ids.ts';
import { type MigrantGraph, startMigrantGraph } from './start-migrant-graph.ts';
import { temporaryLog } from './temporary-log.ts';

/** What somebody asks beside their token. */
export interface LoggedQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** In the place of the persona's own purpose and case, or beside them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** PersonIds of those whom it names, where the text of the document does not tell. */
  readonly names?: readonly string[];
}

/** What a client received, compared with what the access log says of it. */
export interface ComparedAnswer extends LogComparison {
  readonly requestId: string;
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly data: any;
  readonly errors: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly consentRequestId?: string };
  }[];
  readonly entries: readonly PlacedEntry[];
  /** Values of one person alone that are in it. */
  readonly canaries: number;
  /** Compares it with other entries than the log's, so that a test can see what it would say. */
  compareWith(entries: readonly PlacedEntry[]): readonly string[];
}

/** The whole graph, its access log, and what is known of everybody. */
export interface LoggedMigrantGraph
  extends Pick<MigrantGraph, 'url' | 'people' | 'faults' | 'simulators'> {
  readonly schema: GraphQLSchema;
  readonly categories: Categories;
  readonly log: LogReader;
  /** Ids of all requests that `ask` has made. */
  readonly asked: ReadonlySet<string>;
  /** Learns, from a gateway that lets everything out, which values are whose alone. */
  learn(role: Role, question: LoggedQuestion): Promise<void>;
  /** Asks as a persona, and compares what comes with the log. */
  ask(role: Role, question: LoggedQuestion): Promise<ComparedAnswer>;
  close(): Promise<void>;
}

const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url);
/** Documents select everything that a person has, under an alias each. */
const LIMITS = { aliases: 1_000, tokens: 20_000, depth: 20 };
const DEMO_KEYS = { origin: 'x', signingKeyFile: null, pseudonymKeys: [], wrappingKeys: [] };

/** Starts the migrant graph with a log of its own. */
export async function startLoggedGraph(): Promise<LoggedMigrantGraph> {
  const accessLog = temporaryLog();
  const folder = await mkdtemp(join(tmpdir(), 'policy-'));
  const policyFile = join(folder, 'everything.yaml');
  await writeFile(policyFile, await policyOfEverything());
  const graph = await startMigrantGraph({ gateway: { limits: LIMITS, accessLog } });
  const everything = await graph.startGateway({ limits: LIMITS, policyFile });
  const log = openSqliteCopy(accessLog.store.file);
  const pseudonyms = createPseudonymizer(configuredKeys(DEMO_KEYS, 'developer').pseudonymKeys);
  const { apiSchema: schema } = await loadSupergraph(SUPERGRAPH.pathname);
  const sdl = await readFile(SUPERGRAPH, 'utf8');
  const oracle = { schema, personFields: readPersonFields(sdl), categories: readCategories(sdl) };
  const canaries = createCanaries(oracle);
  const asked = new Set<string>();
  const { categories, rules } = readPolicyFile();
  const ofLog: PlacedEntry[] = [];

  const send = async (
    url: string,
    role: Role,
    { query, variables = {}, ...given }: LoggedQuestion,
  ) => {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      ...(await personaHeaders(role)),
      ...given.headers,
    };
    const document = parse(query);
    const [mistake] = validate(schema, document);
    if (mistake !== undefined) throw new Error(`expected a valid document: ${mistake.message}`);
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    const head = [...response.headers].map((pair) => JSON.stringify(pair)).join('\n');
    const { data = null, errors = [] } = JSON.parse(text);
    return {
      ...{ data, errors, sent: body, came: `${head}\n${text}`, status: response.status },
      ...{ document, purpose: headers['x-purpose'] ?? null },
      requestId: response.headers.get('x-request-id') ?? '',
    };
  };
  const pseudonymsFor = (role: Role) => (sealed: string) =>
    pseudonyms.ofSubject(idsOf(role).open(sealed) ?? 'unknown');
  const silenceFor = (role: Role, purpose: string | null): LoggedGraph['isSilent'] => {
    const own = Object.values(rules).filter(
      (rule) => rule.roles.includes(role) && rule.purpose === purpose,
    );
    const silent = new Set(own.flatMap((rule) => rule.silent ?? []));
    return (field) => (oracle.categories.get(field) ?? []).some((name) => silent.has(name));
  };
  const isHeldBackFor =
    (purpose: string | null): LoggedGraph['isHeldBack'] =>
    (field) =>
      purpose !== 'self' &&
      (oracle.categories.get(field) ?? []).some((name) => categories[name]?.delay !== undefined);

  return {
    ...graph,
    ...{ schema, log, asked, categories: oracle.categories },
    async learn(role, question) {
      const answer = await send(everything.url, role, question);
      canaries.learn({ ...answer, pseudonymOf: pseudonymsFor(role) });
    },
    async ask(role, question) {
      const answer = await send(graph.url, role, question);
      asked.add(answer.requestId);
      ofLog.push(...(await readEntries(log, ofLog.length)));
      const entries = ofLog.filter(({ queryId }) => queryId === answer.requestId);
      const names = [...new Set(question.names ?? namesIn(question.query))];
      const known = {
        ...oracle,
        pseudonymOf: pseudonymsFor(role),
        isSilent: silenceFor(role, answer.purpose),
        isHeldBack: isHeldBackFor(answer.purpose),
      };
      const compare = (of: readonly PlacedEntry[]) => {
        const told = { ...answer, entries: of, names: names.map(pseudonyms.ofSubject) };
        const { received, problems } = compareLog(told, known);
        const found = canaries.find(answer.came, answer.sent, of);
        return { received, canaries: found.count, problems: [...problems, ...found.problems] };
      };
      const { requestId, status, data, errors } = answer;
      return {
        ...{ requestId, status, data, errors, entries },
        ...compare(entries),
        compareWith: (others) => compare(others).problems,
      };
    },
    async close() {
      await log.close();
      await everything.close();
      await graph.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The persons whom a document names in its own text. */
function namesIn(query: string): string[] {
  const iins = [...query.matchAll(/iin: "(\d{12})"/g)].map(([, iin]) => `iin:${iin}`);
  const passports = [...query.matchAll(/issuingState: "(\w+)", number: "(\w+)"/g)];
  const zones = [...query.matchAll(/mrz: (\[[^\]]+\])/g)].map(([, lines = '']) => {
    const { iin, issuingState, documentNumber } = readMrz(JSON.parse(lines), '2026-11-01');
    return iin === null ? `doc:${issuingState}:${documentNumber}` : `iin:${iin}`;
  });
  return [...iins, ...passports.map(([, state, number]) => `doc:${state}:${number}`), ...zones];
}
