import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../kit/start-postgres.ts';
import { type CrashReport, runCrashRounds } from './crash-rounds.ts';

// npm run crashes [-- ROUNDS]: kills the access log's process that often per store, default 200,
// and PostgreSQL itself every twentieth time.

const rounds = Number(process.argv[2] ?? 200);
const POSTGRES_EVERY = 20;

const folder = mkdtempSync(join(tmpdir(), 'access-log-crashes-'));
const server = await startPostgres();
try {
  const { gateway } = await server.createLog();
  const onRound = (round: number, acknowledged: number) => {
    if ((round + 1) % 10 === 0) {
      process.stderr.write(`${round + 1} of ${rounds}: ${acknowledged} entries acknowledged\n`);
    }
  };
  const sqlite = { kind: 'sqlite', file: join(folder, 'log.sqlite') } as const;
  tell('SQLite', await runCrashRounds({ store: sqlite, rounds, onRound }));
  const postgres = { kind: 'postgres', url: gateway } as const;
  const alsoCrash = async (round: number) => {
    if (round % POSTGRES_EVERY !== POSTGRES_EVERY - 1) return;
    await server.kill();
    await server.start();
  };
  tell('PostgreSQL', await runCrashRounds({ store: postgres, rounds, onRound, alsoCrash }));
} finally {
  await server.remove();
  rmSync(folder, { recursive: true });
}

function tell(name: string, { acknowledged, lost, verified }: CrashReport): void {
  const isGood = lost.length === 0 && verified.findingCount === 0;
  if (!isGood) process.exitCode = 1;
  process.stdout.write(
    `${name}: ${rounds} rounds, ${acknowledged} entries acknowledged, ${lost.length} lost, ` +
      `${verified.findingCount} findings in ${verified.size} entries\n`,
  );
}
