import { join } from 'node:path';
import { TRAVELLER_REGISTERS } from '../fixtures/travellers.ts';
import { whyNoStrace } from '../kit/attach-strace.ts';
import { openGatewaySite } from '../kit/gateway-site.ts';
import { startPostgres } from '../kit/start-postgres.ts';
import { createPostgresWrites, SQLITE_WRITES } from './log-writes.ts';
import { proveOrder } from './prove-order.ts';

// npm run order-proof [-- ANSWERS]: watches the system calls of a whole gateway for that many answers,
// default 500, per store and for one client and for sixteen: each was on the disk before its first byte.

const answers = Number(process.argv[2] ?? 500);
const why = whyNoStrace();
if (why !== null) throw new Error(why);

const site = await openGatewaySite(TRAVELLER_REGISTERS);
const server = await startPostgres();
try {
  const { folder } = site;
  const sqlite = { kind: 'sqlite', file: join(folder, 'log.sqlite') } as const;
  const postgres = site.postgres((await server.createLog()).gateway);
  for (const clients of [1, 16]) {
    for (const store of [sqlite, postgres]) {
      const gateway = await site.start(store);
      const isPostgres = store.kind === 'postgres';
      const proof = await proveOrder({
        ...{ gateway, folder, answers, clients },
        log: isPostgres ? createPostgresWrites() : SQLITE_WRITES,
        pids: isPostgres ? server.pids() : [],
      });
      await gateway.stop();
      if (proof.violations.length > 0 || proof.answers < answers) process.exitCode = 1;
      const told = [
        `${store.kind}, ${clients} at a time: ${proof.answers} answers after their DISCLOSED`,
        `${proof.fetches} requests to subgraphs after their INTENT`,
        `${proof.violations.length} too early`,
      ].join(', ');
      process.stdout.write(`${[told, ...proof.violations.slice(0, 20)].join('\n')}\n`);
    }
  }
} finally {
  await site.close();
  await server.remove();
}
