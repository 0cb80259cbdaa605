import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VerifyReport } from '../../gateway/access-log/verify/finding.ts';
import { TRAVELLER_REGISTERS } from '../fixtures/travellers.ts';
import { openGatewaySite } from '../kit/gateway-site.ts';
import { startPostgres } from '../kit/start-postgres.ts';
import { runCrashRounds } from './crash-rounds.ts';
import { runGatewayCrashRounds } from './gateway-crash-rounds.ts';

// npm run crashes [-- ROUNDS]: kills the access log's process that often per store, default 200, and
// a whole gateway half as often; PostgreSQL itself every twentieth time.

const rounds = Number(process.argv[2] ?? 200);
const gatewayRounds = Math.ceil(rounds / 2);
const POSTGRES_EVERY = 20;

const folder = mkdtempSync(join(tmpdir(), 'access-log-crashes-'));
const server = await startPostgres();
const site = await openGatewaySite(TRAVELLER_REGISTERS);
const alsoCrash = async (round: number) => {
  if (round % POSTGRES_EVERY !== POSTGRES_EVERY - 1) return;
  await server.kill();
  await server.start();
};
try {
  for (const name of ['SQLite', 'PostgreSQL'] as const) {
    const isPostgres = name === 'PostgreSQL';
    const openPlace = async (file: string) =>
      isPostgres
        ? ({ kind: 'postgres', url: (await server.createLog()).gateway } as const)
        : ({ kind: 'sqlite', file: join(folder, file) } as const);
    const crash = isPostgres ? { alsoCrash } : {};

    const log = await openPlace('log.sqlite');
    const onLogRound = tellEach(rounds, 'entries acknowledged');
    const lost = await runCrashRounds({ store: log, rounds, onRound: onLogRound, ...crash });
    tell(
      `${name}: ${rounds} rounds, ${lost.acknowledged} entries acknowledged`,
      { lost: lost.lost.length },
      lost.verified,
    );

    const store = await openPlace('gateway.sqlite');
    const report = await runGatewayCrashRounds({
      site,
      store,
      section: store.kind === 'postgres' ? site.postgres(store.url) : store,
      rounds: gatewayRounds,
      onRound: tellEach(gatewayRounds, 'answers'),
      ...crash,
    });
    tell(
      `${name}, whole gateway: ${gatewayRounds} rounds, ${report.answers} answers of which ${report.cut} were cut`,
      { undisclosed: report.undisclosed.length, untrue: report.untrue.length },
      report.verified,
    );
  }
} finally {
  await site.close();
  await server.remove();
  rmSync(folder, { recursive: true });
}

/** On stderr, every tenth round. */
function tellEach(all: number, what: string): (round: number, count: number) => void {
  return (round, count) => {
    if ((round + 1) % 10 === 0) process.stderr.write(`${round + 1} of ${all}: ${count} ${what}\n`);
  };
}

function tell(
  done: string,
  failures: Readonly<Record<string, number>>,
  { findingCount, size }: VerifyReport,
): void {
  const counts = { ...failures, findings: findingCount };
  if (Object.values(counts).some((count) => count > 0)) process.exitCode = 1;
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  process.stdout.write(`${done}: ${told.join(', ')} in ${size} entries\n`);
}
