import { join } from 'node:path';
import { TRAVELLER_REGISTERS } from '../fixtures/travellers.ts';
import { whyNoStrace } from '../kit/attach-strace.ts';
import { openGatewaySite } from '../kit/gateway-site.ts';
import { proveOrder } from './prove-order.ts';

// npm run order-proof [-- ANSWERS]: watches the system calls of a whole gateway for that many answers,
// default 500, of one client and of sixteen: each was on the disk before its first byte.

const answers = Number(process.argv[2] ?? 500);
const why = whyNoStrace();
if (why !== null) throw new Error(why);

const site = await openGatewaySite(TRAVELLER_REGISTERS);
try {
  const gateway = await site.start({ kind: 'sqlite', file: join(site.folder, 'log.sqlite') });
  for (const clients of [1, 16]) {
    const { folder } = site;
    const proof = await proveOrder({ gateway, folder, answers, clients });
    if (proof.violations.length > 0 || proof.answers < answers) process.exitCode = 1;
    process.stdout.write(
      `${clients} at a time: ${proof.answers} answers after their DISCLOSED, ` +
        `${proof.fetches} requests to subgraphs after their INTENT, ` +
        `${proof.violations.length} too early\n${proof.violations.slice(0, 20).join('\n')}`,
    );
  }
} finally {
  await site.close();
}
