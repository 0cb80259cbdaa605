import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GatewayConfigInput } from '../../../gateway/config.ts';
import { ISSUER, personaHeaders, startIdentityProvider } from '../../../mocks/idp/index.ts';
import { CAST_IINS } from '../../../mocks/people.ts';
import { startMigrantGraph } from '../../kit/start-migrant-graph.ts';
import { startPostgres } from '../../kit/start-postgres.ts';
import {
  ENVIRONMENT,
  findFreePort,
  GATEWAY_CORE,
  LOAD_CORE,
  NODE_FLAGS,
} from '../engine/gateways.ts';
import { openConnection, toRequest } from '../engine/load.ts';
import { type BenchProcess, startProcess } from '../engine/start-process.ts';
import { type CountedEntries, countEntries } from './count-entries.ts';
import type { LoggedGateway } from './gateway-process.ts';
import { type ReplayedSubgraphs, replaySubgraphs } from './replay-subgraphs.ts';

/** Gateways that differ in the store of their access log alone, over the same remembered answers. */
export interface LoggedGateways {
  readonly gateways: Readonly<Record<'none' | 'sqlite' | 'postgres', BenchProcess>>;
  readonly subgraphs: ReplayedSubgraphs;
  /** The whole HTTP request with this number: people by turns. */
  readonly request: (index: number) => string;
  /** Looks up what a right answer about the same person is. */
  readonly expected: (answer: unknown) => unknown;
  /** Ends the gateways and returns how many entries each log then holds under a signature. */
  countEntries(): Promise<CountedEntries>;
  close(): Promise<void>;
}

/** A disk that others keep busy is measured, not refused. */
const WRITE_TIMEOUT_MS = 10_000;
const PROCESS = fileURLToPath(new URL('gateway-process.ts', import.meta.url));
const OPERATION = new URL('../../../schema/operations/person-overview.graphql', import.meta.url);

/**
 * Keeps this process and what it starts on one core, but for the gateways, which are on the other;
 * asks about everybody once, of the whole graph, and ends it: its answers are remembered.
 */
export async function startLoggedGateways(): Promise<LoggedGateways> {
  execFileSync('taskset', ['-a', '-cp', String(LOAD_CORE), String(process.pid)]);
  const folder = mkdtempSync(join(tmpdir(), 'bench-access-log-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const server = await startPostgres();
  const { gateway: url } = await server.createLog();
  const urlFile = join(folder, 'postgres-url');
  writeFileSync(urlFile, url);
  const file = join(folder, 'access-log.sqlite');
  const identityProvider = await startIdentityProvider();
  const headers = await personaHeaders('inspector');
  const graph = await startMigrantGraph();
  const subgraphs = await replaySubgraphs(graph.subgraphUrls);

  const start = async (name: string, accessLog: GatewayConfigInput['accessLog']) => {
    const port = await findFreePort();
    const gateway: LoggedGateway = {
      config: {
        port,
        profile: 'developer',
        inFlightDedup: false,
        subgraphs: Object.fromEntries(
          Object.entries(subgraphs.urls).map(([subgraph, at]) => [subgraph, { url: at }]),
        ),
        identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
        accessLog,
      },
      keepsNothing: name === 'none',
    };
    return startProcess({
      name,
      args: [...NODE_FLAGS, PROCESS, JSON.stringify(gateway)],
      port,
      core: GATEWAY_CORE,
      env: ENVIRONMENT,
      headers,
    });
  };
  const options = { timeoutMs: WRITE_TIMEOUT_MS };
  const gateways = {
    none: await start('none', { options }),
    sqlite: await start('sqlite', { store: { kind: 'sqlite', file }, options }),
    postgres: await start('postgres', { store: { kind: 'postgres', urlFile }, options }),
  };
  const closeGateways = () => Promise.all(Object.values(gateways).map((each) => each.close()));

  const query = readFileSync(OPERATION, 'utf8');
  const bodies = Object.values(CAST_IINS).map((iin) =>
    JSON.stringify({ query, variables: { iin } }),
  );
  const { requests, answers } = await recordAnswers(gateways.none.port, bodies, headers);
  subgraphs.endRecording();
  await graph.close();

  return {
    gateways,
    subgraphs,
    request: (index) => requests[index % requests.length] as string,
    expected: (answer) => answers.get(personOf(answer)),
    async countEntries() {
      await closeGateways();
      return countEntries({ file, url });
    },
    async close() {
      await closeGateways();
      subgraphs.close();
      await identityProvider.close();
      await server.remove();
    },
  };
}

/** Asks each body; those that are answered without errors are what the load is made of. */
async function recordAnswers(
  port: number,
  bodies: readonly string[],
  headers: Readonly<Record<string, string>>,
) {
  const connection = await openConnection(port);
  const requests: string[] = [];
  const answers = new Map<unknown, unknown>();
  for (const body of bodies) {
    const request = toRequest(body, headers);
    const answer = JSON.parse((await connection.exchange(request))?.body.toString() ?? '{}');
    if (answer.errors !== undefined || personOf(answer) === undefined) continue;
    requests.push(request);
    answers.set(personOf(answer), answer);
  }
  connection.close();
  if (requests.length === 0) throw new Error('expected an overview without errors, but got none');
  return { requests, answers };
}

function personOf(answer: unknown): unknown {
  return (answer as { data?: { person?: { iin?: unknown } | null } }).data?.person?.iin;
}
