import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type Dispatcher, Pool, request } from 'undici';
import { createSubgraphClient, type SubgraphCall } from '../../gateway/transport/index.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';

export const question = 'What does one request to a subgraph cost the gateway?';

const ROWS = 53;
const AT_ONCE = 16;
const CALLS_PER_OPERATION = 8;
const CALLS_PER_ROUND = 4_000;
const ROUNDS = 9;
/** One for each call of an operation, so that calls with one key cannot share. */
const BODIES = Array.from({ length: CALLS_PER_OPERATION }, (_, call) =>
  JSON.stringify({
    query:
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { id } }',
    variables: {
      representations: Array.from({ length: 10 }, (_, upc) => ({ upc: `${upc}${call}` })),
    },
  }),
);
const HEADERS = { 'x-request-id': 'r'.repeat(36), authorization: `Bearer ${'t'.repeat(600)}` };
const ALL_HEADERS = { 'content-type': 'application/json', accept: 'application/json', ...HEADERS };
const HEADER_LIST = Object.entries(ALL_HEADERS).flat();

/** As `createSubgraphClient` sets them. */
const NO_TIMEOUTS = { headersTimeout: 0, bodyTimeout: 0 };

interface Contender {
  readonly name: string;
  /** Asks once and resolves with the parsed answer. */
  ask(index: number): Promise<unknown>;
}

/**
 * Prints milliseconds of CPU (user and system) of this process for one request with an answer of
 * 7 KB, read and parsed, and answers in a second; 16 requests are under way at once, on as many
 * connections. The server is another process and answers at once.
 *
 * The contenders take turns of 4,000 requests, nine each after one to warm up. `bare dispatch` is
 * the least that undici can do: no deadline, no signal, no limit, no check of the answer.
 * `own key` gives every operation of eight different requests a key for sharing that no other
 * operation has, so that nothing is shared: the price of looking.
 */
export async function run(): Promise<void> {
  const server = fork(fileURLToPath(new URL('fixed-answer-process.ts', import.meta.url)), [
    String(ROWS),
  ]);
  const [{ url, bytes }] = (await once(server, 'message')) as [{ url: string; bytes: number }];
  const pool = new Pool(new URL(url).origin, { connections: AT_ONCE, ...NO_TIMEOUTS });
  const client = createSubgraphClient({ name: 'bench', url, connections: AT_ONCE });
  const send = async (call: SubgraphCall) => {
    const answer = await client.send(call);
    if (answer.outcome === 'failed') throw new Error(`failed: ${answer.failure.kind}`);
    return answer.body;
  };
  let signal = new AbortController().signal;
  let ownKey = '';
  const toCall = (index: number, isKeyed: boolean): SubgraphCall => {
    const call = index % CALLS_PER_OPERATION;
    if (call === 0) {
      signal = new AbortController().signal;
      if (isKeyed) ownKey = `${HEADERS.authorization}${index}`;
    }
    const deadline = Date.now() + 5_000;
    const shareKey = isKeyed ? ownKey : null;
    return { body: bodyOf(index), headers: HEADERS, repeatable: true, deadline, signal, shareKey };
  };
  const contenders: Contender[] = [
    { name: 'undici request', ask: (index) => askWithRequest(pool, url, bodyOf(index)) },
    { name: 'bare dispatch', ask: (index) => askWithDispatch(pool, bodyOf(index)) },
    { name: 'ours', ask: (index) => send(toCall(index, false)) },
    { name: 'ours, own key', ask: (index) => send(toCall(index, true)) },
  ];
  try {
    const rounds = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]));
    for (const contender of contenders) await measureRound(contender);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const contender of contenders) {
        rounds.get(contender.name)?.push(await measureRound(contender));
      }
    }
    print(bytes, rounds);
  } finally {
    await Promise.all([pool.close(), client.close()]);
    server.disconnect();
  }
}

interface Round {
  readonly cpuMs: number;
  readonly answersPerSecond: number;
}

async function measureRound({ ask }: Contender): Promise<Round> {
  let index = 0;
  const askInTurn = async () => {
    while (index < CALLS_PER_ROUND) {
      index += 1;
      await ask(index - 1);
    }
  };
  const begin = performance.now();
  const cpuBefore = process.cpuUsage();
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    cpuMs: (user + system) / 1_000 / CALLS_PER_ROUND,
    answersPerSecond: (CALLS_PER_ROUND * 1_000) / (performance.now() - begin),
  };
}

function bodyOf(index: number): string {
  return BODIES[index % CALLS_PER_OPERATION] ?? '';
}

async function askWithRequest(dispatcher: Dispatcher, url: string, sent: string): Promise<unknown> {
  const options = { dispatcher, method: 'POST', headers: ALL_HEADERS, body: sent } as const;
  const { body } = await request(url, options);
  return body.json();
}

function askWithDispatch(dispatcher: Dispatcher, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    dispatcher.dispatch(
      { path: '/graphql', method: 'POST', headers: HEADER_LIST, body },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData: (_, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve(JSON.parse(toText(chunks))),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}

function toText(chunks: Buffer[]): string {
  return (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString('latin1');
}

function print(bytes: number, rounds: ReadonlyMap<string, readonly Round[]>): void {
  const figures = [...rounds].map(([name, of]) => {
    const cpuMs = of.map((round) => round.cpuMs);
    return {
      name,
      cpuMsMedian: percentile(cpuMs, 0.5),
      cpuMsLeast: percentile(cpuMs, 0.01),
      answersPerSecondMedian: percentile(
        of.map((round) => round.answersPerSecond),
        0.5,
      ),
    };
  });
  const rows = figures.map((each) => [
    each.name,
    each.cpuMsMedian.toFixed(4),
    each.cpuMsLeast.toFixed(4),
    Math.round(each.answersPerSecondMedian),
  ]);
  const load = loadavg().map((value) => Number(value.toFixed(2)));
  const machine = { node: process.version, cpus: cpus().length, load };
  process.stdout.write(
    `${formatTable(['transport', 'CPU ms median', 'CPU ms least', 'answers/s median'], rows)}` +
      `${bytes} bytes an answer, ${AT_ONCE} at once; server: another process\n` +
      `machine: ${machine.cpus} CPUs, load ${load.join(' ')}, Node ${machine.node}\n` +
      `${JSON.stringify({ bench: 'transport', bytes, atOnce: AT_ONCE, machine, figures })}\n`,
  );
}
