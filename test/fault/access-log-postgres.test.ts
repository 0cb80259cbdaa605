import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '../../gateway/access-log/index.ts';
import { openPostgresStore } from '../../gateway/access-log/postgres/postgres-store.ts';
import { ALMA, createAccess, createDisclosed, createIntent } from '../kit/access-log-fixtures.ts';
import { expectAcknowledged } from '../kit/check-acknowledged.ts';
import { openTestLog, TEST_SIGNER, type TestLog } from '../kit/open-test-log.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

const UNAVAILABLE = { code: 'ACCESS_LOG_UNAVAILABLE' };
const TIMEOUT_MS = 500;
let server: TestPostgres;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

async function open(): Promise<TestLog & { store: Awaited<ReturnType<typeof openPostgresStore>> }> {
  const { gateway } = await server.createLog();
  const store = await openPostgresStore({ url: gateway, timeoutMs: TIMEOUT_MS }, TEST_SIGNER);
  return { store, ...openTestLog(store, { timeoutMs: TIMEOUT_MS }) };
}

/** Asserts that nothing is taken, and that nobody waits long to hear it. */
async function expectRefused({ log }: TestLog): Promise<void> {
  const begin = performance.now();
  await expect(log.intent(createIntent())).rejects.toMatchObject(UNAVAILABLE);
  const access = createAccess({ reason: 'text' });
  await expect(log.intent(createIntent({ access }))).rejects.toMatchObject(UNAVAILABLE);
  await expect(log.ready()).rejects.toMatchObject(UNAVAILABLE);
  expect(performance.now() - begin).toBeLessThan(4 * TIMEOUT_MS);
}

async function expectBack(opened: Awaited<ReturnType<typeof open>>, receipts: Receipt[]) {
  const { log, store, recoveries } = opened;
  while (recoveries() === 0) await sleep(10);
  await log.ready();
  receipts.push(await log.intent(createIntent()));
  while ((await store.unsigned()) > 0) await sleep(10);
  await expectAcknowledged(store, receipts);
  await log.close();
}

describe('the log in PostgreSQL', () => {
  it('refuses everything while the server is gone, and goes on when it is back', async () => {
    const opened = await open();
    const receipts = [await opened.log.intent(createIntent())];
    await server.kill();
    await expectRefused(opened);
    await server.start();
    await expectBack(opened, receipts);
  });

  it('refuses everything while the server stands still, and goes on when it moves', async () => {
    const opened = await open();
    const receipts = [await opened.log.intent(createIntent())];
    server.pause();
    try {
      await expectRefused(opened);
    } finally {
      server.resume();
    }
    await expectBack(opened, receipts);
  });

  it('takes an entry that arrived too late as one that may be there, never as two', async () => {
    const opened = await open();
    const { log } = opened;
    const receipts = [await log.intent(createIntent())];
    server.pause();
    const submitted = Array.from({ length: 50 }, () => log.intent(createIntent()));
    const outcomes = await Promise.allSettled(submitted);
    server.resume();
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    await expectBack(opened, receipts);
  });

  it('refuses everything on a full disk, and goes on when there is room', async (context) => {
    const disk = mkdtempSync(join(tmpdir(), 'access-log-postgres-disk-'));
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]);
    context.skip(isMounted.status !== 0, 'a file system cannot be mounted here: run it as root');
    const small = await startPostgres(disk);
    try {
      const { gateway } = await small.createLog();
      const store = await openPostgresStore({ url: gateway, timeoutMs: TIMEOUT_MS }, TEST_SIGNER);
      const opened = { store, ...openTestLog(store, { timeoutMs: TIMEOUT_MS }) };
      const { log, recoveries } = opened;
      const receipts = [await log.intent(createIntent())];
      const filler = join(disk, 'filler');
      const free = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(free.bavail * free.bsize));
      // Pages and segments that are there already have room for some more.
      const access = () => createAccess({ queryId: randomUUID() });
      let refused: unknown = null;
      for (let at = 0; at < 500 && refused === null; at += 1) {
        const people = Array.from({ length: 100 }, () =>
          createDisclosed([ALMA], { access: access() }),
        );
        await log.disclosed(people).then(
          (receipt) => receipts.push(receipt),
          (error: unknown) => {
            refused = error;
          },
        );
      }
      expect(refused).toMatchObject(UNAVAILABLE);
      await sleep(300);
      await expect(log.ready()).rejects.toMatchObject(UNAVAILABLE);
      const before = recoveries();
      rmSync(filler);
      while (recoveries() === before) await sleep(10);
      await expectBack(opened, receipts);
    } finally {
      await small.remove();
      spawnSync('umount', ['--lazy', disk]);
      rmSync(disk, { recursive: true });
    }
  });

  it('does not open without a server, nor without its tables', async () => {
    await expect(
      openPostgresStore({ url: 'postgres://gateway@127.0.0.1:1/log' }, TEST_SIGNER),
    ).rejects.toThrow();
    const { owner } = await server.createLog();
    const url = owner.replace(/[^/]+$/, 'postgres');
    await expect(openPostgresStore({ url }, TEST_SIGNER)).rejects.toThrow();
  });

  it('loses nothing of three gateways when one of them ends in the middle of its work', async () => {
    const { gateway } = await server.createLog();
    const options = { url: gateway, timeoutMs: 5_000 };
    const opened = await Promise.all(
      [0, 1, 2].map(async () => {
        const store = await openPostgresStore(options, TEST_SIGNER);
        return { store, ...openTestLog(store, { timeoutMs: 5_000 }) };
      }),
    );
    const receipts: Receipt[] = [];
    const write = async ({ log }: TestLog) => {
      for (let at = 0; at < 40; at += 1) receipts.push(await log.intent(createIntent()));
    };
    const writing = Promise.allSettled(opened.map(write));
    await sleep(30);
    // Its connections are cut; what it was told to be durable is.
    await opened[0]?.store.close();
    await writing;
    await Promise.all(opened.slice(1).map(({ log }) => log.close()));
    const reader = await openPostgresStore(options, TEST_SIGNER);
    await reader.integrate();
    expect(receipts.length).toBeGreaterThanOrEqual(80);
    await expectAcknowledged(reader, receipts);
    await reader.close();
  });
});
