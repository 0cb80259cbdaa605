import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../gateway/access-log/index.ts';
import { openPostgresStore } from '../../gateway/access-log/postgres/postgres-store.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import type { AccessLogStore } from '../../gateway/access-log/store.ts';
import { readPseudonymKey } from '../../gateway/cli/access-log/read-pseudonym-key.ts';
import { createLogSigner } from '../kit/access-log-fixtures.ts';
import { printSampleEntry, type SampleEntry } from '../kit/alarm-entries.ts';
import { runProgram } from '../kit/run-program.ts';
import { startPostgres } from '../kit/start-postgres.ts';

const BIN = '040240009027';
const ALMA = 'iin:900101300017';
const folder = mkdtempSync(join(tmpdir(), 'access-log-alarms-'));
const file = (name: string, text = '') => {
  const path = join(folder, name);
  if (text !== '') writeFileSync(path, text);
  return path;
};
const store = file('log.sqlite');
const keyFile = file('pseudonym.key', randomBytes(32).toString('base64'));
const relations = file(
  'relations.jsonl',
  `${JSON.stringify({ organization: BIN, official: '204', person: [ALMA] })}\n`,
);
let entries: readonly SampleEntry[];

beforeAll(async () => {
  const names = createPseudonymizer([await readPseudonymKey(`p1:${keyFile}`)]);
  entries = [
    ...Array.from({ length: 12 }, (_, index): SampleEntry => {
      const at = new Date(Date.UTC(2026, 2, 2, 6, index)).toISOString();
      return { at, type: 'REFUSED', requester: 'p1:stubborn' };
    }),
    {
      at: '2026-03-02T07:00:00Z',
      requester: names.ofOfficial(BIN, '204'),
      persons: [[names.ofSubject(ALMA)]],
    },
  ];
  await write(await openSqliteStore(store, createLogSigner()));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function write(log: AccessLogStore): Promise<void> {
  const stored = entries.map((entry, sequence) => ({
    loggedAt: new Date(entry.at).toISOString(),
    keptUntil: '2031-01-01T00:00:00.000Z',
    hiddenUntil: null,
    type: entry.type ?? 'DISCLOSED',
    queryId: `query-${sequence}`,
    subjects: (entry.persons ?? []).flat(),
    caseReference: null,
    organization: null,
    requester: null,
    body: printSampleEntry(entry, sequence),
  }));
  await log.append({ writer: 'writer-a', firstSequence: 0, entries: stored });
  await log.integrate();
  await log.close();
}

const run = (...args: string[]) =>
  runProgram('gateway/cli/access-log.ts', ['alarms', ...args]).ended;

describe('access-log alarms', () => {
  it('prints what is unusual as questions, with why and where to look, and exits with 0', async () => {
    const { code, stdout } = await run('--store', store);
    expect(code).toBe(0);
    expect(stdout).toContain('Unusual reading: 1 to ask about, in 13 entries of the whole log.');
    expect(stdout).toContain('An alarm is a question.');
    expect(stdout).toContain(
      '2026-03-02T06:00:00.000Z to 2026-03-02T06:11:00.000Z: 12 requests (unusual from 10)',
    );
    expect(stdout).toContain('requester p1:stubborn');
    expect(stdout).toContain('Source: OWASP');
    expect(stdout).toContain('own-people: not looked for');
  });

  it('looks for those whom officials declared, when it is told of them and of the key', async () => {
    const given = ['--store', store, '--relations', relations];
    const { stdout } = await run(...given, '--pseudonym-key', `p1:${keyFile}`, '--format', 'json');
    const report = JSON.parse(stdout);
    const own = report.rules.find(
      ({ rule }: { rule: { name: string } }) => rule.name === 'own-people',
    );
    expect(own).toMatchObject({ skipped: null, alarmCount: 1, alarms: [{ sequences: [12] }] });
    expect(stdout).not.toContain('900101300017');
    const without = await run(...given);
    expect(without).toMatchObject({ code: 1, stdout: '' });
    expect(without.stderr).toContain('expected --pseudonym-key');
  });

  it('looks at a period alone', async () => {
    const { stdout } = await run('--store', store, '--from', '2026-03-02T11:30:00+05:00');
    expect(stdout).toContain('0 to ask about, in 1 entry from 2026-03-02T06:30:00.000Z.');
  });

  it('exits with 1 and a sentence for what it cannot read', async () => {
    expect((await run('--store', store, '--from', 'yesterday')).stderr).toContain(
      'expected a time',
    );
    expect((await run('--store', store, '--format', 'xml')).code).toBe(1);
    const noKey = ['--store', store, '--relations', relations, '--pseudonym-key'];
    expect((await run(...noKey, `p1:${relations}`)).stderr).toContain('32 bytes in base64');
    expect((await run(...noKey, keyFile)).stderr).toContain('ID:FILE');
  });

  it('says the same of a log in PostgreSQL, to the role that keeps it', async () => {
    const server = await startPostgres();
    try {
      const urls = await server.createLog();
      await write(await openPostgresStore({ url: urls.gateway }, createLogSigner()));
      const inFile = await run('--store', store, '--format', 'json');
      const inDatabase = await run('--store', urls.keeper, '--format', 'json');
      expect(inDatabase.code).toBe(0);
      expect(JSON.parse(inDatabase.stdout)).toEqual(JSON.parse(inFile.stdout));
    } finally {
      await server.remove();
    }
  }, 60_000);
});
