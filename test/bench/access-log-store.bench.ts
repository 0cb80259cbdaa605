import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AccessLog,
  type AccessLogStore,
  createAccessLog,
  createPseudonymizer,
  createSubjectCipher,
  openStore,
} from '../../gateway/access-log/index.ts';
import {
  createAccess,
  createDisclosed,
  createIntent,
  createLogSigner,
  createNamedKey,
} from '../kit/access-log-fixtures.ts';
import { startPostgres } from '../kit/start-postgres.ts';
import { formatTable } from './format-table.ts';
import { createNullAccessLogStore } from './null-access-log-store.ts';
import { percentile } from './percentile.ts';

export const question = 'What does an entry of the access log cost, in the log alone?';

const REQUESTS_AT_ONCE = 64;
const REQUESTS = 4_000;
const LISTS = 100;
const PEOPLE_PER_LIST = 1_000;
const SIGNER = createLogSigner();

interface WriteFigures {
  readonly store: string;
  readonly requestsPerSecond: number;
  readonly intentP50Ms: number;
  readonly intentP99Ms: number;
  readonly listEntriesPerSecond: number;
  /** Of this process, its threads included, for one entry of a list. */
  readonly listCpuMicroseconds: number;
}

/**
 * Prints, for each store, how many requests of an INTENT and a DISCLOSED get through with 64 under
 * way at once, how long an INTENT takes, and what lists of 1,000 people cost. `null` keeps nothing.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'access-log-bench-'));
  const server = await startPostgres();
  try {
    const file = join(folder, 'log.sqlite');
    const { gateway: url } = await server.createLog();
    const timeoutMs = 60_000;
    const sqlite = await openStore({ store: { kind: 'sqlite', file }, signer: SIGNER });
    const postgres = await openStore({
      store: { kind: 'postgres', url, timeoutMs },
      signer: SIGNER,
    });
    const writes = [
      await measureWrites('null', createNullAccessLogStore()),
      await measureWrites('sqlite', sqlite),
      await measureWrites('postgres', postgres),
    ];
    print(writes);
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true });
  }
}

async function measureWrites(name: string, store: AccessLogStore): Promise<WriteFigures> {
  process.stderr.write(`writing: ${name}\n`);
  const accessLog = createAccessLog({
    store,
    pseudonyms: createPseudonymizer([createNamedKey('p1')]),
    cipher: createSubjectCipher(store, [createNamedKey('w1')]),
    options: { timeoutMs: 60_000 },
  });
  await measureRequests(accessLog, REQUESTS / 4);
  const requests = await measureRequests(accessLog, REQUESTS);
  const lists = await measureLists(accessLog);
  await accessLog.close();
  return { store: name, ...requests, ...lists };
}

async function measureRequests(accessLog: AccessLog, count: number) {
  const waits: number[] = [];
  let left = count;
  const begin = performance.now();
  const ask = async () => {
    while (left > 0) {
      left -= 1;
      const access = createAccess();
      const asked = performance.now();
      await accessLog.intent(createIntent({ access }));
      waits.push(performance.now() - asked);
      await accessLog.disclosed([createDisclosed(undefined, { access })]);
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, ask));
  return {
    requestsPerSecond: perSecond(count, begin),
    intentP50Ms: percentile(waits, 0.5),
    intentP99Ms: percentile(waits, 0.99),
  };
}

async function measureLists(accessLog: AccessLog) {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  for (let list = 0; list < LISTS; list += 1) {
    const access = createAccess({ bulkProcessing: true });
    const fields = createDisclosed(undefined, { access });
    await accessLog.disclosed(
      Array.from({ length: PEOPLE_PER_LIST }, (_, at) => ({
        ...fields,
        subject: [`doc:UZB:FA${1_000_000 + list * 10 + at}`] as const,
      })),
    );
  }
  const entries = LISTS * PEOPLE_PER_LIST;
  return {
    listEntriesPerSecond: perSecond(entries, begin),
    listCpuMicroseconds: cpuMicroseconds(cpu) / entries,
  };
}

function print(writes: readonly WriteFigures[]): void {
  process.stdout.write(
    formatTable(
      ['store', 'requests/s', 'INTENT p50 ms', 'p99 ms', 'list entries/s', 'CPU us/entry'],
      writes.map((row) => [
        row.store,
        row.requestsPerSecond,
        row.intentP50Ms.toFixed(2),
        row.intentP99Ms.toFixed(2),
        row.listEntriesPerSecond,
        row.listCpuMicroseconds.toFixed(1),
      ]),
    ),
  );
  const machine = { cpus: cpus().length, load: loadavg()[0] };
  process.stdout.write(`${JSON.stringify({ bench: 'access-log-store', machine, writes })}\n`);
}

function perSecond(count: number, begin: number): number {
  return Math.round((count / (performance.now() - begin)) * 1_000);
}

function cpuMicroseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return user + system;
}
