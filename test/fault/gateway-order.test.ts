import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { TRAVELLER_REGISTERS } from '../fixtures/travellers.ts';
import { whyNoStrace } from '../kit/attach-strace.ts';
import { type GatewaySite, openGatewaySite } from '../kit/gateway-site.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';
import type { OrderReport } from '../order-proof/check-order.ts';
import { createPostgresWrites, SQLITE_WRITES } from '../order-proof/log-writes.ts';
import { proveOrder } from '../order-proof/prove-order.ts';

const ANSWERS = 60;
const TIMEOUT_MS = 120_000;
let site: GatewaySite;
let server: TestPostgres;

beforeAll(async () => {
  site = await openGatewaySite(TRAVELLER_REGISTERS);
  server = await startPostgres();
});
afterAll(async () => {
  await site.close();
  await server.remove();
});

function needsStrace(context: TestContext): void {
  const why = whyNoStrace();
  context.skip(why !== null, why ?? '');
}

function expectInOrder({ answers, fetches, violations }: OrderReport): void {
  expect(violations).toEqual([]);
  expect(answers).toBeGreaterThanOrEqual(ANSWERS);
  expect(fetches).toBeGreaterThanOrEqual(ANSWERS);
}

describe('the order of a whole gateway, as its operating system sees it, is entry, disk, answer', () => {
  it.for([1, 16])(
    'in SQLite, with %i at a time',
    { timeout: TIMEOUT_MS },
    async (clients, context) => {
      needsStrace(context);
      const file = join(site.folder, `log-${clients}.sqlite`);
      const gateway = await site.start({ kind: 'sqlite', file });
      const log = SQLITE_WRITES;
      const { folder } = site;
      expectInOrder(await proveOrder({ gateway, log, folder, answers: ANSWERS, clients }));
      await gateway.kill();
    },
  );

  it.for([1, 16])(
    'in PostgreSQL, with %i at a time',
    { timeout: TIMEOUT_MS },
    async (clients, context) => {
      needsStrace(context);
      const { gateway: url } = await server.createLog();
      const gateway = await site.start(site.postgres(url));
      const log = createPostgresWrites();
      const { folder } = site;
      const pids = server.pids();
      expectInOrder(await proveOrder({ gateway, log, pids, folder, answers: ANSWERS, clients }));
      await gateway.kill();
    },
  );
});
