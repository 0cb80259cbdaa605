import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { decodeEntry, type EntryRecord } from '../../gateway/access-log/index.ts';
import { openSqliteCopy } from '../../gateway/access-log/sqlite/open-sqlite-copy.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { personaHeaders } from '../../mocks/idp/index.ts';
import { TRAVELLER_REGISTERS, travellerId } from '../fixtures/travellers.ts';
import { injectFault, whyNoStrace } from '../kit/attach-strace.ts';
import type { ListeningGateway } from '../kit/gateway-process.ts';
import { type GatewaySite, openGatewaySite } from '../kit/gateway-site.ts';
import { createTravellerClient, isTrue } from '../kit/traveller-clients.ts';

const QUERY = '{ people(from: 7, count: 2) { name crossings { place } } }';
const HANG_UPS = 60;
const HANG_UP_MS_MAX = 40;
const SLOW_SYNC_MS = 200;
let site: GatewaySite;
let gateway: ListeningGateway;
let file: string;

beforeAll(async () => {
  site = await openGatewaySite(TRAVELLER_REGISTERS);
  file = join(site.folder, 'log.sqlite');
  gateway = await site.start({ kind: 'sqlite', file });
});
afterEach(() => site.subgraphs.heal());
afterAll(() => site.close());

/** Sends a request whose answer nobody waits for. */
async function send(): Promise<ClientRequest> {
  const headers = { 'content-type': 'application/json', ...(await personaHeaders('inspector')) };
  const sent = request(`${gateway.url}/graphql`, { method: 'POST', headers, agent: false });
  sent.on('error', () => undefined);
  sent.on('response', (response) => response.resume());
  sent.end(JSON.stringify({ query: QUERY }));
  return sent;
}

async function readLog(): Promise<readonly EntryRecord[]> {
  const reader = openSqliteCopy(file);
  const entries = await reader.read(0, 10_000);
  await reader.close();
  return entries.map(({ body }) => decodeEntry(body ?? ''));
}

/** The requests that reached a register, by the ids that the gateway gave them. */
function fetched(): readonly string[] {
  const received = Object.values(site.subgraphs.received).flat();
  return [...new Set(received.map(({ headers }) => String(headers['x-request-id'])))];
}

/** Asserts that nothing is stuck: the next client is answered, and the log is whole. */
async function expectSound(): Promise<void> {
  const ask = await createTravellerClient(gateway.url);
  const answer = await ask(1, 5);
  expect(answer !== null && isTrue(answer)).toBe(true);
  const reader = openSqliteCopy(file);
  const report = await verifyLog(reader, { log: verifierOf(site.signer) });
  expect(report.findings).toEqual([]);
  await reader.close();
}

describe('a client that hangs up', () => {
  it('while registers are asked leaves an entry that they were', async () => {
    site.subgraphs.break('crossing', async ({ result }) => {
      await sleep(100);
      return result;
    });
    const sent = await send();
    while (site.subgraphs.received.crossing?.length !== 1) await sleep(1);
    sent.destroy();
    const [queryId] = fetched();
    expect(await readLog()).toContainEqual(expect.objectContaining({ queryId, type: 'INTENT' }));
    await expectSound();
  });

  it('while the entry is on its way to the disk does not take it back', async (context) => {
    const why = whyNoStrace();
    context.skip(why !== null, why ?? '');
    const path = `${file}-wal`;
    const fault = { delayMs: SLOW_SYNC_MS };
    const slow = await injectFault(gateway.pid, { calls: ['fsync', 'fdatasync'], path, fault });
    const sent = await send();
    while (site.subgraphs.received.crossing?.length !== 1) await sleep(1);
    // The registers have answered; what is slow now is the log.
    await sleep(SLOW_SYNC_MS / 2);
    sent.destroy();
    const [queryId] = fetched();
    const disclosed = async () =>
      (await readLog()).filter((entry) => entry.queryId === queryId && entry.type === 'DISCLOSED');
    while ((await disclosed()).length === 0) await sleep(SLOW_SYNC_MS);
    await slow.detach();
    expect((await disclosed()).flatMap(({ subjects }) => subjects.flat()).sort()).toEqual(
      [7, 8].map((number) => site.pseudonyms.ofSubject(travellerId(number))).sort(),
    );
    await expectSound();
  });

  it('at whatever moment costs nobody else anything, and hides nothing that was fetched', async () => {
    for (let number = 0; number < HANG_UPS; number += 1) {
      const sent = await send();
      await sleep((number / HANG_UPS) * HANG_UP_MS_MAX);
      sent.destroy();
    }
    await sleep(HANG_UP_MS_MAX);
    const intents = new Set((await readLog()).map(({ queryId }) => queryId));
    expect(fetched().length).toBeGreaterThan(0);
    expect(fetched().filter((queryId) => !intents.has(queryId))).toEqual([]);
    await expectSound();
  });
});
