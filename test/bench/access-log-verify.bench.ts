import { hash } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type AccessLogConfig,
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
  createLogSigner,
  createNamedKey,
} from '../kit/access-log-fixtures.ts';
import { startPostgres } from '../kit/start-postgres.ts';
import { formatTable } from './format-table.ts';
import { percentile } from './percentile.ts';

export const question = 'How fast is the access log verified, beside reading and hashing alone?';

const PER_SECOND_MIN = 200_000;
const LISTS = 100;
const PEOPLE_PER_LIST = 1_000;
const ROWS_AT_ONCE = 1_000;
const ROUNDS = 5;
const SIGNER = createLogSigner();
const log = verifierOf(SIGNER);

interface Timed {
  readonly perSecond: number;
  /** What one core would do that does nothing else; threads of the process are counted. */
  readonly perCpuSecond: number;
}

/** Goes through a log once and returns how many entries it met. */
type Pass = () => Promise<number>;

/**
 * Prints how many entries of about 1,000 bytes are verified in a second, and in a second of one
 * processor: in a file of SQLite, as an exported file and in PostgreSQL, whose server's own time is
 * not counted. Beside them a loop that reads every text of that file and hashes it, and does nothing
 * else. Each pass is one of `ROUNDS`, after one that does not count; what is printed are medians.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'access-log-verify-'));
  const server = await startPostgres();
  try {
    const file = join(folder, 'log.sqlite');
    const exported = join(folder, 'log.jsonl');
    const { gateway: url } = await server.createLog();
    await writeLog({ kind: 'sqlite', file });
    await writeLog({ kind: 'postgres', url, timeoutMs: 60_000 });
    const sqlite = openSqliteCopy(file);
    const postgres = openPostgresReader(url);
    await exportTo(exported, sqlite);
    const passes: Readonly<Record<string, Pass>> = {
      'reading and hashing alone': async () => readAndHash(file),
      sqlite: () => counted(verifyLog(sqlite, { log })),
      export: () => counted(verifyExport(exported, { log })),
      postgres: () => counted(verifyLog(postgres, { log })),
    };
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      process.stderr.write(`round ${round}/${ROUNDS}\n`);
      const timed: Record<string, Timed> = {};
      for (const [name, pass] of Object.entries(passes)) timed[name] = await time(pass);
      if (round > 0) rounds.push(timed);
    }
    await Promise.all([sqlite.close(), postgres.close()]);
    print(Object.keys(passes), rounds);
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true });
  }
}

async function writeLog(place: AccessLogConfig['store']): Promise<void> {
  process.stderr.write(`writing: ${place.kind}\n`);
  const store = await openStore({ store: place, signer: SIGNER });
  const accessLog = createAccessLog({
    store,
    pseudonyms: createPseudonymizer([createNamedKey('p1')]),
    cipher: createSubjectCipher(store, [createNamedKey('w1')]),
    options: { timeoutMs: 60_000 },
  });
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
  await accessLog.close();
}

async function exportTo(file: string, reader: LogReader): Promise<void> {
  const range = await chooseExportEnd(reader, 0, Number.MAX_SAFE_INTEGER);
  await pipeline(Readable.from(exportLog(reader, range)), createWriteStream(file));
}

/** What verifying cannot be faster than, in one thread. */
function readAndHash(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare(
    'SELECT body FROM entry WHERE sequence >= ? ORDER BY sequence LIMIT ?',
  );
  rows.setReturnArrays(true);
  let count = 0;
  for (;;) {
    const read = rows.all(count, ROWS_AT_ONCE) as unknown as [string][];
    if (read.length === 0) break;
    for (const [body] of read) hash('sha256', body, 'hex');
    count += read.length;
  }
  database.close();
  return count;
}

async function counted(verifying: Promise<VerifyReport>): Promise<number> {
  const { verified, findingCount } = await verifying;
  if (findingCount > 0) throw new Error('expected an intact log, but it has findings');
  return verified;
}

async function time(pass: Pass): Promise<Timed> {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const entries = await pass();
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: (entries / (performance.now() - begin)) * 1_000,
    perCpuSecond: (entries / (user + system)) * 1_000_000,
  };
}

function print(names: readonly string[], rounds: readonly Readonly<Record<string, Timed>>[]): void {
  const [floor = ''] = names;
  const median = (of: (timed: Readonly<Record<string, Timed>>) => number) =>
    percentile(rounds.map(of), 0.5);
  const cpuOf = (timed: Readonly<Record<string, Timed>>, name: string) =>
    timed[name]?.perCpuSecond ?? Number.NaN;
  const rows = names.map((name) => ({
    name,
    perSecond: Math.round(median((timed) => timed[name]?.perSecond ?? Number.NaN)),
    perCpuSecond: Math.round(median((timed) => cpuOf(timed, name))),
    ofFloor: median((timed) => cpuOf(timed, name) / cpuOf(timed, floor)),
  }));
  const verdict = ({ name, perSecond }: (typeof rows)[number]) =>
    name !== 'sqlite' ? '' : perSecond >= PER_SECOND_MIN ? 'met' : 'missed';
  process.stdout.write(
    formatTable(
      ['verified', 'entries/s', `at least ${PER_SECOND_MIN}`, 'entries/s of CPU', 'of the first'],
      rows.map((row) => [
        row.name,
        row.perSecond,
        verdict(row),
        row.perCpuSecond,
        row.ofFloor.toFixed(2),
      ]),
    ),
  );
  const machine = { node: process.version, cpus: cpus().length, load: loadavg()[0] };
  process.stdout.write(
    `${LISTS * PEOPLE_PER_LIST} entries, median of ${ROUNDS} rounds; ${machine.cpus} CPUs, load ` +
      `${machine.load}, Node ${machine.node}\n`,
  );
  process.stdout.write(
    `${JSON.stringify({ bench: 'access-log-verify', machine, perSecondMin: PER_SECOND_MIN, rows })}\n`,
  );
}
