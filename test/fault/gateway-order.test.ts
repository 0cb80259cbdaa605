import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRAVELLER_REGISTERS } from '../fixtures/travellers.ts';
import { whyNoStrace } from '../kit/attach-strace.ts';
import { type GatewaySite, openGatewaySite } from '../kit/gateway-site.ts';
import { proveOrder } from '../order-proof/prove-order.ts';

const ANSWERS = 60;
let site: GatewaySite;

beforeAll(async () => {
  site = await openGatewaySite(TRAVELLER_REGISTERS);
});
afterAll(() => site.close());

describe('the order of a whole gateway, as its operating system sees it', () => {
  it.for([1, 16])('is log, disk, then who asked, with %i at a time', async (clients, context) => {
    const why = whyNoStrace();
    context.skip(why !== null, why ?? '');
    const file = join(site.folder, `log-${clients}.sqlite`);
    const gateway = await site.start({ kind: 'sqlite', file });
    const { folder } = site;
    const proof = await proveOrder({ gateway, folder, answers: ANSWERS, clients });
    expect(proof.violations).toEqual([]);
    expect(proof.answers).toBeGreaterThanOrEqual(ANSWERS);
    expect(proof.fetches).toBeGreaterThanOrEqual(ANSWERS);
    await gateway.kill();
  });
});
