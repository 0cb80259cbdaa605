import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signCheckpoint } from '../../gateway/access-log/checkpoint/checkpoint.ts';
import { createKeyOrder } from '../../gateway/access-log/checkpoint/key-order.ts';
import {
  type NoteSigner,
  printVerifierKey,
  verifierOf,
} from '../../gateway/access-log/checkpoint/note-key.ts';
import { parseNote, signatureOver } from '../../gateway/access-log/checkpoint/signed-note.ts';
import { openPostgresStore } from '../../gateway/access-log/postgres/postgres-store.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import type { AccessLogStore } from '../../gateway/access-log/store.ts';
import { succeedKey } from '../../gateway/access-log/succeed-key.ts';
import { chooseExportEnd } from '../../gateway/access-log/verify/export-log.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { createBatch, createLogSigner } from '../kit/access-log-fixtures.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

const FIRST = createLogSigner();
const SECOND = createLogSigner();
const THIRD = createLogSigner();
const keyOf = (signer: NoteSigner) => verifierOf(signer);

const folder = mkdtempSync(join(tmpdir(), 'access-log-keys-'));
let server: TestPostgres;
let files = 0;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

const createSqlitePlace = async () => {
  files += 1;
  const file = join(folder, `${files}.sqlite`);
  return (signer: NoteSigner) => openSqliteStore(file, signer);
};
const createPostgresPlace = async () => {
  const { gateway: url } = await server.createLog();
  return (signer: NoteSigner) => openPostgresStore({ url }, signer);
};

describe.each([
  ['SQLite', createSqlitePlace],
  ['PostgreSQL', createPostgresPlace],
])('a log in %s whose key is succeeded', (_, createPlace) => {
  let open: (signer: NoteSigner) => Promise<AccessLogStore>;
  let store: AccessLogStore;
  let written: number;
  const opened: AccessLogStore[] = [];
  const write = async (to: AccessLogStore, count: number) => {
    await to.append(createBatch('writer-a', written, count));
    written += count;
    return to.integrate();
  };

  beforeEach(async () => {
    const place = await createPlace();
    open = async (signer) => {
      const one = await place(signer);
      opened.push(one);
      return one;
    };
    written = 0;
    store = await open(FIRST);
    await write(store, 5);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });

  it('is signed with the new one from then on, and verifies with both in their order', async () => {
    expect(await succeedKey(store, SECOND)).toBe(5);
    const keys = { log: keyOf(SECOND), earlier: [keyOf(FIRST)] };
    expect((await verifyLog(store, keys)).findings).toEqual([]);
    const next = await open(SECOND);
    expect(await write(next, 300)).toBe(305);
    expect(await next.verifierKeys()).toEqual([FIRST, SECOND].map(keyOf).map(printVerifierKey));
    expect(await verifyLog(next, keys)).toMatchObject({ size: 305, checkpoints: 2, findings: [] });
    await succeedKey(next, THIRD);
    const third = await open(THIRD);
    expect(await write(third, 1)).toBe(306);
    const all = { log: keyOf(THIRD), earlier: [keyOf(FIRST), keyOf(SECOND)] };
    expect((await verifyLog(third, all)).findings).toEqual([]);
  });

  it('does not verify with one of them alone, nor in another order', async () => {
    await succeedKey(store, SECOND);
    await write(await open(SECOND), 3);
    for (const keys of [
      { log: keyOf(FIRST) },
      { log: keyOf(FIRST), earlier: [keyOf(SECOND)] },
      { log: keyOf(SECOND), earlier: [keyOf(createLogSigner())] },
    ]) {
      const { findings } = await verifyLog(store, keys);
      expect(findings.map(({ kind }) => kind)).toContain('signature');
    }
  });

  it('is signed no more by whoever has the old one only', async () => {
    const replica = await open(FIRST);
    await succeedKey(store, SECOND);
    await expect(write(replica, 1)).rejects.toThrow('succeeded by another');
    await expect(open(FIRST)).rejects.toThrow('is signed with');
    const next = await open(SECOND);
    expect(await next.integrate()).toBe(6);
    const keys = { log: keyOf(SECOND), earlier: [keyOf(FIRST)] };
    expect((await verifyLog(next, keys)).findings).toEqual([]);
  });

  it('takes the new one once, however often it is told, and no second one beside it', async () => {
    await succeedKey(store, SECOND);
    expect(await succeedKey(store, SECOND)).toBe(5);
    await expect(succeedKey(store, THIRD)).rejects.toThrow('succeeded by another');
    expect(await store.verifierKeys()).toEqual([FIRST, SECOND].map(keyOf).map(printVerifierKey));
  });

  it('that was cut back and went on with the stolen old one is found', async () => {
    await write(store, 2);
    // What a thief of the first key makes of a copy from before, for a verifier who knows of both.
    const keys = { log: keyOf(SECOND), earlier: [keyOf(FIRST)] };
    const report = await verifyLog(store, keys);
    expect(report.findings).toMatchObject([{ kind: 'signature', sequence: 7 }]);
  });

  it('refuses a key of another name, and one that would come before the first entry', async () => {
    await expect(succeedKey(store, { ...SECOND, name: 'log.example' })).rejects.toThrow('named');
    const empty = await (await createPlace())(FIRST);
    opened.push(empty);
    await expect(succeedKey(empty, SECOND)).rejects.toThrow('nothing is yet');
    expect(await chooseExportEnd(store, 0, 100)).toMatchObject({ size: 5 });
  });
});

describe('the order of keys', () => {
  const head = (size: number) => ({ size, root: Buffer.alloc(32, size) });
  const by = (size: number, first: NoteSigner, second?: NoteSigner) => {
    const note = signCheckpoint(head(size), first);
    const parsed = parseNote(note);
    return second === undefined || parsed === null ? note : note + signatureOver(parsed, second);
  };
  const order = () => createKeyOrder({ log: keyOf(SECOND), earlier: [keyOf(FIRST)] });
  const sizes = (notes: readonly string[]) => {
    const keys = order();
    return {
      opened: notes.map((note) => keys.open(note)?.size ?? null),
      isCurrent: keys.isCurrent,
    };
  };

  it('goes from one to the next over a checkpoint that both have signed', () => {
    expect(sizes([by(1, FIRST), by(2, FIRST, SECOND), by(3, FIRST), by(4, SECOND)])).toEqual({
      opened: [1, 2, 3, 4],
      isCurrent: true,
    });
  });

  it('does not go back', () => {
    const notes = [by(1, FIRST, SECOND), by(2, SECOND), by(3, FIRST), by(4, SECOND)];
    expect(sizes(notes).opened).toEqual([1, 2, null, 4]);
    expect(sizes(notes.slice(0, 3)).isCurrent).toBe(false);
  });

  it('does not go on to a key that nobody handed the log to', () => {
    expect(sizes([by(1, FIRST), by(2, SECOND)]).opened).toEqual([1, null]);
    expect(sizes([by(1, SECOND)]).opened).toEqual([null]);
  });

  it('has not ended while the last checkpoint is the old one alone', () => {
    expect(sizes([by(1, FIRST, SECOND)]).isCurrent).toBe(true);
    expect(sizes([by(1, FIRST, SECOND), by(2, FIRST)]).isCurrent).toBe(false);
  });
});
