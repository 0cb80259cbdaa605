import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { TRAVELLER_REGISTERS } from '../fixtures/travellers.ts';
import { type InjectedFault, injectFault, whyNoStrace } from '../kit/attach-strace.ts';
import { type GatewaySite, openGatewaySite } from '../kit/gateway-site.ts';
import { expectClosedInOutage } from '../kit/log-outage.ts';
import { mountSmallDisk, type SmallDisk } from '../kit/small-disk.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

const OPTIONS = { timeoutMs: 1_000, retryMs: 50 };
const TIMEOUT_MS = 120_000;
let site: GatewaySite;

beforeAll(async () => {
  site = await openGatewaySite(TRAVELLER_REGISTERS);
});
afterAll(async () => {
  await site.close();
  for (const disk of disks) disk.remove();
});

const disks: SmallDisk[] = [];

function mountDisk(context: TestContext, mebibytes: number): SmallDisk {
  const disk = mountSmallDisk(mebibytes);
  context.skip(disk === null, 'a file system cannot be mounted here: run it as root');
  disks.push(disk as SmallDisk);
  return disk as SmallDisk;
}

describe('a whole gateway whose log is in SQLite tells nothing about anybody', () => {
  it(
    'while the disk is full, and goes on when there is room',
    async (context) => {
      const { folder, fill } = mountDisk(context, 4);
      const store = { kind: 'sqlite', file: join(folder, 'log.sqlite') } as const;
      const gateway = await site.start(store, OPTIONS);
      const outage = async () => {
        const free = fill();
        return async () => free();
      };
      await expectClosedInOutage({ site, gateway, store, outage, hasRoom: true });
    },
    TIMEOUT_MS,
  );

  it('does not start on a disk that cannot be written', async (context) => {
    const { folder, remount } = mountDisk(context, 4);
    expect(remount('ro')).toBe(true);
    const file = join(folder, 'log.sqlite');
    await expect(site.start({ kind: 'sqlite', file })).rejects.toThrow(/database/);
  });

  it.for<[string, Omit<InjectedFault, 'path'>]>([
    [
      'while the disk cannot be written any more',
      { calls: ['pwrite64'], fault: { error: 'EROFS' } },
    ],
    [
      'while the disk loses what is synced',
      { calls: ['fsync', 'fdatasync'], fault: { error: 'EIO' } },
    ],
    [
      'while the disk takes too long',
      { calls: ['fsync', 'fdatasync'], fault: { delayMs: 3 * OPTIONS.timeoutMs } },
    ],
  ])(
    '%s, and goes on when it is mended',
    { timeout: TIMEOUT_MS },
    async ([title, fault], context) => {
      const why = whyNoStrace();
      context.skip(why !== null, why ?? '');
      const file = join(site.folder, `${title.replaceAll(' ', '-')}.sqlite`);
      const store = { kind: 'sqlite', file } as const;
      const gateway = await site.start(store, OPTIONS);
      const outage = async () => {
        const { detach } = await injectFault(gateway.pid, { ...fault, path: `${file}-wal` });
        return detach;
      };
      await expectClosedInOutage({ site, gateway, store, outage });
    },
  );

  it(
    'while another program holds the file, and goes on when it lets go',
    async () => {
      const file = join(site.folder, 'held.sqlite');
      const store = { kind: 'sqlite', file } as const;
      const gateway = await site.start(store, OPTIONS);
      const outage = async () => {
        const other = new DatabaseSync(file);
        other.exec('BEGIN IMMEDIATE');
        return async () => other.close();
      };
      await expectClosedInOutage({ site, gateway, store, outage });
    },
    TIMEOUT_MS,
  );
});

describe('a whole gateway whose log is in PostgreSQL tells nothing about anybody', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  it.for<[string, () => Promise<() => Promise<unknown>>]>([
    [
      'while the server is gone, and goes on when it is back',
      async () => {
        await server.kill();
        return () => server.start();
      },
    ],
    [
      'while the server stands still, and goes on when it moves',
      async () => {
        server.pause();
        return async () => server.resume();
      },
    ],
  ])('%s', { timeout: TIMEOUT_MS }, async ([, outage]) => {
    const { gateway: url } = await server.createLog();
    const store = { kind: 'postgres', url } as const;
    const gateway = await site.start(site.postgres(url), OPTIONS);
    await expectClosedInOutage({ site, gateway, store, outage });
  });

  it(
    'while its disk is full, and goes on when there is room',
    async (context) => {
      const disk = mountDisk(context, 160);
      const small = await startPostgres(disk.folder);
      try {
        const { gateway: url } = await small.createLog();
        const store = { kind: 'postgres', url } as const;
        const gateway = await site.start(site.postgres(url), OPTIONS);
        const outage = async () => {
          const free = disk.fill();
          return async () => free();
        };
        await expectClosedInOutage({ site, gateway, store, outage, hasRoom: true });
      } finally {
        await small.remove();
      }
    },
    TIMEOUT_MS,
  );

  it('does not start without its server', async () => {
    const store = site.postgres('postgres://gateway@127.0.0.1:1/log');
    await expect(site.start(store)).rejects.toThrow();
  });
});
