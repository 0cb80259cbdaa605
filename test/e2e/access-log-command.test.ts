import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  printVerifierKey,
  SIGNATURE_TYPES,
  verifierOf,
} from '../../gateway/access-log/checkpoint/note-key.ts';
import { cosignNote, parseNote } from '../../gateway/access-log/checkpoint/signed-note.ts';
import { migratePostgres } from '../../gateway/access-log/postgres/migrate-postgres.ts';
import { openPostgresStore } from '../../gateway/access-log/postgres/postgres-store.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import { createBatch, createLogSigner } from '../kit/access-log-fixtures.ts';
import { writeSampleLog } from '../kit/access-log-samples.ts';
import { runProgram } from '../kit/run-program.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';
import { createWitnessSigner } from '../kit/start-witness.ts';

const SIGNER = createLogSigner();
const KEY = printVerifierKey(verifierOf(SIGNER));
const folder = mkdtempSync(join(tmpdir(), 'access-log-command-'));
const store = join(folder, 'log.sqlite');
const damaged = join(folder, 'damaged.sqlite');
const keyFile = join(folder, 'log.key');
let notes: readonly string[];

beforeAll(async () => {
  notes = await writeSampleLog(store, SIGNER, { entries: 60, every: 20 });
  await writeSampleLog(damaged, SIGNER, { entries: 60, every: 20 });
  const database = new DatabaseSync(damaged);
  database.exec(
    `UPDATE entry SET body = replace(body, 'DISCLOSED', 'REFUSED') WHERE sequence = 33`,
  );
  database.close();
  writeFileSync(keyFile, `${KEY}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a private key, and returns the file. */
function pem(name: string, key: KeyObject): string {
  const file = join(folder, `${name}.pem`);
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }));
  return file;
}

const run = (...args: string[]) => runProgram('gateway/cli/access-log.ts', args).ended;

describe('access-log verify', () => {
  it('exits with 0 for a log that is intact, and says how much of it there is', async () => {
    const { code, stdout, stderr } = await run('verify', '--store', store, '--key', KEY);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('The log is intact: 60 entries.\nVerified: 60 entries, 3 checkpoints.\n');
  });

  it('exits with 1 for one that is not, and names the first bad entry', async () => {
    const { code, stdout } = await run('verify', '--store', damaged, '--key', keyFile);
    expect(code).toBe(1);
    expect(stdout).toContain('The log is NOT intact. First bad entry: 33.');
    expect(stdout).toContain('entry 33: changed: is not what was hashed');
  });

  it('warns where the log vouches for its own key, and takes no other', async () => {
    const own = await run('verify', '--store', store);
    expect(own.code).toBe(0);
    expect(own.stderr).toContain('warning: --key was not given');
    const other = printVerifierKey(verifierOf(createLogSigner()));
    expect((await run('verify', '--store', store, '--key', other)).code).toBe(1);
  });

  it('compares the log with a checkpoint that was kept elsewhere', async () => {
    const file = join(folder, 'kept.checkpoint');
    writeFileSync(file, notes[1] ?? '');
    const args = ['--key', KEY, '--checkpoint', file];
    expect((await run('verify', '--store', store, ...args)).code).toBe(0);
    const forked = join(folder, 'forked.sqlite');
    await writeSampleLog(forked, SIGNER, { entries: 60, every: 20, forkAt: 5 });
    const { code, stdout } = await run('verify', '--store', forked, '--json', ...args);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([{ kind: 'fork' }]);
  });

  it('exits with 1 and a sentence where there is nothing to verify', async () => {
    const { code, stdout, stderr } = await run('verify', '--store', join(folder, 'none'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error: .*no such file/);
    expect((await run('verify', '--surprise')).code).toBe(1);
  });
});

describe('access-log rotate', { timeout: 60_000 }, () => {
  it('has the next key sign from now on, and verify takes both, once each', async () => {
    const file = join(folder, 'rotated.sqlite');
    await writeSampleLog(file, SIGNER, { entries: 20, every: 10 });
    const next = generateKeyPairSync('ed25519').privateKey;
    const keyFiles = [
      '--key-file',
      pem('old', SIGNER.privateKey),
      '--next-key-file',
      pem('new', next),
    ];
    const { code, stdout } = await run('rotate', '--store', file, ...keyFiles);
    const [sentence, nextKey = ''] = stdout.trim().split('\n');
    expect({ code, sentence }).toEqual({
      code: 0,
      sentence: 'Both keys have signed 20 entries; from now on the new one signs.',
    });
    const printed = await run('verifier-key', join(folder, 'new.pem'), '--name', SIGNER.name);
    expect(printed.stdout).toBe(`${nextKey}\n`);
    const store = await openSqliteStore(file, { name: SIGNER.name, privateKey: next });
    await store.append(createBatch('writer-c', 0, 5));
    await store.close();
    const verify = (...keys: string[]) =>
      run('verify', '--store', file, ...keys.flatMap((key) => ['--key', key]));
    expect((await verify(KEY, nextKey)).code).toBe(0);
    expect((await verify(KEY)).code).toBe(0);
    expect((await verify(nextKey)).code).toBe(1);
  });

  it('says so where it cannot', async () => {
    const other = pem('other', generateKeyPairSync('ed25519').privateKey);
    const file = join(folder, 'rotated.sqlite');
    const { code, stderr } = await run(
      ...['rotate', '--store', file, '--key-file', other, '--next-key-file', other],
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: expected the key that the access log is signed with/);
  });
});

describe('access-log witness', { timeout: 60_000 }, () => {
  it('cosigns a log, remembers it when it is started again, and refuses another history', async () => {
    const witnessKey = pem('witness', generateKeyPairSync('ed25519').privateKey);
    const start = () =>
      runProgram('gateway/cli/access-log.ts', [
        ...['witness', '--listen', '0', '--name', 'witness.test', '--key', witnessKey],
        ...['--log', KEY, '--state', join(folder, 'witness.json')],
      ]);
    const ask = async (line: string, note: string, oldSize: number) => {
      const body = `old ${oldSize}\n\n${note}`;
      const answer = await fetch(`${line.split(' ')[0]}/add-checkpoint`, { method: 'POST', body });
      return { status: answer.status, text: await answer.text() };
    };
    const end = async ({ child, ended }: ReturnType<typeof start>) => {
      child.kill('SIGTERM');
      return (await ended).code;
    };

    const first = start();
    const line = await first.firstLine;
    const printed = await run('verifier-key', witnessKey, '--name', 'witness.test', '--witness');
    expect(line.split(' ')[1]).toBe(printed.stdout.trim());
    const answer = await ask(line, notes[1] ?? '', 0);
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^\u2014 witness\.test \S+\n$/);
    expect(await end(first)).toBe(0);

    const second = start();
    const again = await second.firstLine;
    expect(await ask(again, notes[1] ?? '', 0)).toEqual({ status: 409, text: '40\n' });
    const forked = await writeSampleLog(join(folder, 'other-history.sqlite'), SIGNER, {
      entries: 60,
      every: 20,
      forkAt: 5,
    });
    expect(await ask(again, forked[1] ?? '', 40)).toEqual({ status: 409, text: '40\n' });
    expect((await ask(again, forked[2] ?? '', 40)).status).toBe(422);
    expect(await end(second)).toBe(0);
  });

  it('does not start without its key, its log or a port', async () => {
    const { code, stderr } = await run('witness', '--listen', 'here', '--name', 'witness.test');
    expect(code).toBe(1);
    expect(stderr).toContain('expected a port, or host:port');
  });
});

describe('access-log tail', () => {
  it('prints the last entries with their places', async () => {
    const { stdout } = await run('tail', '--store', store, '-n', '3');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ sequence }) => sequence)).toEqual([57, 58, 59]);
    expect(lines[0].entry.writer).toEqual({ id: 'writer-a', sequence: 37 });
  });

  it('follows a log while it is written', async () => {
    const file = join(folder, 'followed.sqlite');
    await writeSampleLog(file, SIGNER, { entries: 1, every: 1 });
    const { child, firstLine } = runProgram('gateway/cli/access-log.ts', [
      'tail',
      '-f',
      '--store',
      file,
    ]);
    expect(JSON.parse(await firstLine).sequence).toBe(0);
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    const writer = await openSqliteStore(file, SIGNER);
    await writer.append(createBatch('writer-b', 0, 2));
    while (text.split('\n').length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill();
    await writer.close();
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).sequence),
    ).toEqual([1, 2]);
  });
});

describe('access-log export', () => {
  it.each(['part.jsonl', 'part.jsonl.gz'])('writes %s, which verifies by itself', async (name) => {
    const out = join(folder, name);
    const made = await run('export', '--store', store, '--from', '7', '--to', '55', '--out', out);
    expect(made).toMatchObject({ code: 0, stdout: `Entries 7 to 39 are in ${out}.\n` });
    const { code, stdout } = await run('verify', '--store', out, '--key', KEY);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'The log is intact: 40 entries.\nVerified: 33 entries, 1 checkpoint.\n',
    });
  });

  it('never writes over a file', async () => {
    const { code, stderr } = await run('export', '--store', store, '--out', keyFile);
    expect(code).toBe(1);
    expect(stderr).toContain('EEXIST');
    expect(readFileSync(keyFile, 'utf8')).toBe(`${KEY}\n`);
  });
});

describe('access-log prove', () => {
  it('proves an entry to somebody who has the key and not the log', async () => {
    const file = join(folder, 'entry.tlog-proof');
    await run('prove', '21', '--store', store, '--out', file);
    const good = await run('prove', '--check', file, '--key', KEY);
    expect(good.code).toBe(0);
    expect(good.stdout).toMatch(
      /^Entry 21 is in the log of migrant-graph\.test\/access-log\.\n\{"logTime"/,
    );
    writeFileSync(file, readFileSync(file, 'utf8').replace('index 21', 'index 22'));
    const bad = await run('prove', '--check', file, '--key', KEY);
    expect(bad).toMatchObject({ code: 1, stdout: 'The proof does NOT hold.\n' });
  });

  it('proves that a witness has seen it, where one has', { timeout: 60_000 }, async () => {
    const file = join(folder, 'seen.sqlite');
    await writeSampleLog(file, SIGNER, { entries: 20, every: 10 });
    const witness = createWitnessSigner();
    const log = await openSqliteStore(file, SIGNER);
    const [first] = await log.checkpoints(0, 1);
    const note = parseNote(first?.note ?? '');
    if (note !== null) await log.addCosignature(10, cosignNote(note, witness, 1_772_000_000));
    await log.close();
    const proof = join(folder, 'seen.tlog-proof');
    await run('prove', '3', '--store', file, '--out', proof);
    const keyOf = (signer: typeof witness) =>
      printVerifierKey(verifierOf(signer, SIGNATURE_TYPES.cosignature));
    const check = (key: string) => run('prove', '--check', proof, '--key', KEY, '--witness', key);
    expect((await check(keyOf(witness))).code).toBe(0);
    expect(await check(keyOf(createWitnessSigner()))).toMatchObject({
      code: 1,
      stdout: 'The proof holds, but the witness has NOT seen it.\n',
    });
  });

  it('does not take the word of a proof for its own key, nor prove what is not there', async () => {
    const file = join(folder, 'own.tlog-proof');
    await run('prove', '3', '--store', store, '--out', file);
    expect((await run('prove', '--check', file)).stderr).toContain('expected --key');
    expect((await run('prove', '60', '--store', store)).stderr).toContain('it is not there');
    expect((await run('prove', '--store', store)).stderr).toContain('expected a sequence');
  });
});

describe('access-log on PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  it('migrates, verifies, archives and shreds, each role what it may', async () => {
    const urls = await server.createLog();
    expect(await migratePostgres(urls.owner)).toEqual([]);
    const log = await openPostgresStore({ url: urls.gateway }, SIGNER);
    await log.append(createBatch('writer-a', 0, 30));
    await log.keepSubjectKeys(new Map([['p1:alma', Buffer.of(1)]]));
    await log.integrate();
    await log.close();
    const verified = await run('verify', '--store', urls.keeper, '--key', KEY);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain('intact: 30 entries');
    expect((await run('migrate', '--store', urls.owner)).stdout).toBe('Nothing to do.\n');
    const archives = join(folder, 'archives');
    const archived = await run(
      'archive',
      '--store',
      urls.keeper,
      '--folder',
      archives,
      '--key',
      KEY,
    );
    expect(archived).toMatchObject({ code: 0 });
    expect((await run('drop', '--store', urls.keeper)).stdout).toBe('');
    expect((await run('shred', 'p1:alma', '--store', urls.gateway)).code).toBe(1);
    expect((await run('shred', 'p1:alma', '--store', urls.keeper)).code).toBe(0);
    expect((await run('shred', 'p1:alma', '--store', urls.keeper)).code).toBe(1);
  });
});
