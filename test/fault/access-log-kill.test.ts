import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CrashReport, runCrashRounds } from '../crash/crash-rounds.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

const ROUNDS = 25;
const TIMEOUT_MS = 300_000;
const folder = mkdtempSync(join(tmpdir(), 'access-log-kill-'));
let server: TestPostgres;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

function expectNothingLost({ acknowledged, lost, verified }: CrashReport): void {
  expect(acknowledged).toBeGreaterThan(ROUNDS);
  expect(lost).toEqual([]);
  expect(verified.findings).toEqual([]);
  expect(verified.size).toBeGreaterThanOrEqual(acknowledged);
}

describe.concurrent(`${ROUNDS} kills of the log's process at random moments`, () => {
  it(
    'lose nothing that was acknowledged in SQLite, and it always opens',
    async () => {
      const store = { kind: 'sqlite', file: join(folder, 'log.sqlite') } as const;
      expectNothingLost(await runCrashRounds({ store, rounds: ROUNDS }));
    },
    TIMEOUT_MS,
  );

  it(
    'lose nothing that was acknowledged in PostgreSQL, whose server is killed too',
    async () => {
      const { gateway } = await server.createLog();
      const store = { kind: 'postgres', url: gateway } as const;
      const alsoCrash = async (round: number) => {
        if (round % 25 !== 24) return;
        await server.kill();
        await server.start();
      };
      expectNothingLost(await runCrashRounds({ store, rounds: ROUNDS, alsoCrash }));
    },
    TIMEOUT_MS,
  );
});
