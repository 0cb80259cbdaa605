import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type AccessLog,
  type AccessLogStore,
  createAccessLog,
  createPseudonymizer,
  createSubjectCipher,
  openStore,
  verifierOf,
} from '../../gateway/access-log/index.ts';
import { openPostgresReader } from '../../gateway/access-log/postgres/open-postgres-log.ts';
import { openSqliteCopy } from '../../gateway/access-log/sqlite/open-sqlite-copy.ts';
import type { LogReader } from '../../gateway/access-log/store.ts';
import { chooseExportEnd, exportLog } from '../../gateway/access-log/verify/export-log.ts';
import type { VerifyReport } from '../../gateway/access-log/verify/finding.ts';
import { verifyExport } from '../../gateway/access-log/verify/verify-export.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
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

export const question = 'What does an entry of the access log cost, and how fast is it verified?';

const REQUESTS_AT_ONCE = 64;
const REQUESTS = 4_000;
const LISTS = 100;
const PEOPLE_PER_LIST = 1_000;
const SIGNER = createLogSigner();
const log = verifierOf(SIGNER);

interface WriteFigures {
  readonly store: string;
  readonly requestsPerSecond: number;
  readonly intentP50Ms: number;
  readonly intentP99Ms: number;
  readonly listEntriesPerSecond: number;
  /** Of this process, its threads included, for one entry of a list. */
  readonly listCpuMicroseconds: number;
}

interface VerifyFigures {
  readonly what: string;
  readonly entries: number;
  readonly entriesPerSecond: number;
  /** What one core would do that does nothing else. */
  readonly entriesPerCpuSecond: number;
}

/**
 * Prints, for each store, how many requests of an INTENT and a DISCLOSED get through with 64 under
 * way at once, how long an INTENT takes, and what lists of 1,000 people cost; then how fast what was
 * written is verified, as a database and as an exported file. `null` keeps nothing.
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
    const exported = join(folder, 'log.jsonl');
    const reader = openSqliteCopy(file);
    const postgresReader = openPostgresReader(url);
    const verifications = [
      await measureVerify('sqlite', (progress) => verifyLog(reader, { log }, progress)),
      await exportTo(exported, reader).then(() =>
        measureVerify('export', (progress) => verifyExport(exported, { log }, progress)),
      ),
      await measureVerify('postgres', (progress) => verifyLog(postgresReader, { log }, progress)),
    ];
    await Promise.all([reader.close(), postgresReader.close()]);
    print(writes, verifications);
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

async function exportTo(file: string, reader: LogReader): Promise<void> {
  const range = await chooseExportEnd(reader, 0, Number.MAX_SAFE_INTEGER);
  await pipeline(Readable.from(exportLog(reader, range)), createWriteStream(file));
}

async function measureVerify(
  what: string,
  verify: (progress: (entries: number) => void) => Promise<VerifyReport>,
): Promise<VerifyFigures> {
  process.stderr.write(`verifying: ${what}\n`);
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const { verified: entries, findingCount } = await verify(() => undefined);
  if (findingCount > 0) throw new Error(`expected an intact log, but ${what} has findings`);
  const entriesPerSecond = perSecond(entries, begin);
  const entriesPerCpuSecond = Math.round((entries / cpuMicroseconds(cpu)) * 1_000_000);
  return { what, entries, entriesPerSecond, entriesPerCpuSecond };
}

function print(writes: readonly WriteFigures[], verifications: readonly VerifyFigures[]): void {
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
  process.stdout.write(
    `\n${formatTable(
      ['verified', 'entries', 'entries/s', 'entries/s of CPU'],
      verifications.map((row) => [
        row.what,
        row.entries,
        row.entriesPerSecond,
        row.entriesPerCpuSecond,
      ]),
    )}`,
  );
  const machine = { cpus: cpus().length, load: loadavg()[0] };
  process.stdout.write(`${JSON.stringify({ machine, writes, verifications })}\n`);
}

function perSecond(count: number, begin: number): number {
  return Math.round((count / (performance.now() - begin)) * 1_000);
}

function cpuMicroseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return user + system;
}
