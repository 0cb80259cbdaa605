import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { Receipt } from '../../gateway/access-log/index.ts';
import { openSqliteCopy } from '../../gateway/access-log/sqlite/open-sqlite-copy.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { createIntent } from '../kit/access-log-fixtures.ts';
import { expectAcknowledged } from '../kit/check-acknowledged.ts';
import { openTestLog, TEST_LOG_KEY, TEST_SIGNER } from '../kit/open-test-log.ts';
import { mountSmallDisk, type SmallDisk } from '../kit/small-disk.ts';

const UNAVAILABLE = { code: 'ACCESS_LOG_UNAVAILABLE' };
const folder = mkdtempSync(join(tmpdir(), 'access-log-disk-'));
let disk: SmallDisk | null;

beforeAll(() => {
  disk = mountSmallDisk(4);
});
afterAll(() => {
  disk?.remove();
  rmSync(folder, { recursive: true });
});

function needsDisk(context: TestContext): SmallDisk {
  context.skip(disk === null, 'a file system cannot be mounted here: run it as root');
  return disk as SmallDisk;
}

describe('the log in SQLite', () => {
  it('refuses everything on a full disk, and goes on when there is room', async (context) => {
    const { folder, fill } = needsDisk(context);
    const file = join(folder, 'full.sqlite');
    const store = await openSqliteStore(file, TEST_SIGNER);
    const { log, recoveries } = openTestLog(store);
    const receipts: Receipt[] = [];
    for (let at = 0; at < 20; at += 1) receipts.push(await log.intent(createIntent()));
    const free = fill();
    // The last page of the write-ahead log may have room for some more.
    let refused: unknown = null;
    for (let at = 0; at < 2_000 && refused === null; at += 1) {
      await log.intent(createIntent()).then(
        (receipt) => receipts.push(receipt),
        (error: unknown) => {
          refused = error;
        },
      );
    }
    expect(refused).toMatchObject(UNAVAILABLE);
    await expect(log.ready()).rejects.toMatchObject(UNAVAILABLE);
    const before = recoveries();
    free();
    while (recoveries() === before) await sleep(10);
    receipts.push(await log.intent(createIntent()));
    await log.ready();
    await log.close();
    const reader = openSqliteCopy(file);
    await expectAcknowledged(reader, receipts);
    await reader.close();
  });

  it('does not open on a disk that cannot be written, but a copy there can be read', async (context) => {
    const readOnly = needsDisk(context);
    const written = join(folder, 'written.sqlite');
    const store = await openSqliteStore(written, TEST_SIGNER);
    const { log } = openTestLog(store);
    const receipt = await log.intent(createIntent());
    await log.close();
    const file = join(readOnly.folder, 'read-only.sqlite');
    copyFileSync(written, file);
    expect(readOnly.remount('ro')).toBe(true);
    try {
      await expect(openSqliteStore(file, TEST_SIGNER)).rejects.toThrow();
      const reader = openSqliteCopy(file);
      await expectAcknowledged(reader, [receipt]);
      await reader.close();
    } finally {
      readOnly.remount('rw');
    }
  });

  it('does not open where there is no folder for it', async () => {
    const file = join(folder, 'nowhere', 'log.sqlite');
    await expect(openSqliteStore(file, TEST_SIGNER)).rejects.toThrow();
  });

  it('does not open a file that is no log', async () => {
    const file = join(folder, 'text.sqlite');
    appendFileSync(
      file,
      'this is a text and no database, and long enough to be told apart from one',
    );
    await expect(openSqliteStore(file, TEST_SIGNER)).rejects.toThrow();
  });

  it('refuses what takes too long while another program holds the file, and goes on', async () => {
    const file = join(folder, 'held.sqlite');
    const store = await openSqliteStore(file, TEST_SIGNER);
    const { log, recoveries } = openTestLog(store, { timeoutMs: 100 });
    const receipts = [await log.intent(createIntent())];
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const begin = performance.now();
    await expect(log.intent(createIntent())).rejects.toMatchObject(UNAVAILABLE);
    expect(performance.now() - begin).toBeLessThan(2_000);
    await expect(log.ready()).rejects.toMatchObject(UNAVAILABLE);
    other.exec('ROLLBACK');
    other.close();
    while (recoveries() === 0) await sleep(10);
    receipts.push(await log.intent(createIntent()));
    await log.close();
    const reader = openSqliteCopy(file);
    await expectAcknowledged(reader, receipts);
    await reader.close();
  });

  it('finds what was left unsigned by a crash when it is opened again, and signs it', async () => {
    const file = join(folder, 'unsigned.sqlite');
    const store = await openSqliteStore(file, TEST_SIGNER);
    const { log } = openTestLog(store, { checkpointMs: 60_000 });
    await log.intent(createIntent());
    // As it is on the disk at this moment, with its write-ahead log.
    for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${file}.copy${end}`);
    await log.close();
    const copy = openSqliteCopy(`${file}.copy`);
    expect(await verifyLog(copy, { log: TEST_LOG_KEY })).toMatchObject({ size: 1, unsigned: 1 });
    await copy.close();
    const again = await openSqliteStore(`${file}.copy`, TEST_SIGNER);
    expect(await again.integrate()).toBe(1);
    await again.close();
  });
});
