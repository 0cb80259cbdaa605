import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayCrashReport, runGatewayCrashRounds } from '../crash/gateway-crash-rounds.ts';
import { TRAVELLER_REGISTERS } from '../fixtures/travellers.ts';
import { type GatewaySite, openGatewaySite } from '../kit/gateway-site.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

const ROUNDS = { sqlite: 10, postgres: 5 };
const TIMEOUT_MS = 300_000;
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

function expectAllLogged({ answers, undisclosed, untrue, verified }: GatewayCrashReport): void {
  expect(answers).toBeGreaterThan(ROUNDS.sqlite);
  expect(undisclosed).toEqual([]);
  expect(untrue).toEqual([]);
  expect(verified.findings).toEqual([]);
}

describe('kills of a whole gateway at random moments', () => {
  it(
    'leave no answer that is not in the log, in SQLite, and it always starts again',
    async () => {
      const store = { kind: 'sqlite', file: join(site.folder, 'log.sqlite') } as const;
      expectAllLogged(
        await runGatewayCrashRounds({ site, store, section: store, rounds: ROUNDS.sqlite }),
      );
    },
    TIMEOUT_MS,
  );

  it(
    'leave no answer that is not in the log, in PostgreSQL, whose server is killed too',
    async () => {
      const { gateway: url } = await server.createLog();
      const alsoCrash = async (round: number) => {
        if (round !== 2) return;
        await server.kill();
        await server.start();
      };
      expectAllLogged(
        await runGatewayCrashRounds({
          site,
          store: { kind: 'postgres', url },
          section: site.postgres(url),
          rounds: ROUNDS.postgres,
          alsoCrash,
        }),
      );
    },
    TIMEOUT_MS,
  );
});
