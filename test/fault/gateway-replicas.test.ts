import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { decodeEntry, type LogReader, openStore } from '../../gateway/access-log/index.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { TRAVELLER_REGISTERS } from '../fixtures/travellers.ts';
import { findUndisclosed } from '../kit/find-undisclosed.ts';
import { type GatewaySite, openGatewaySite } from '../kit/gateway-site.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';
import { startTcpBalancer } from '../kit/tcp-balancer.ts';
import { isPersonal, isTrue, startTravellerClients } from '../kit/traveller-clients.ts';

const REPLICAS = 3;
const SERVING_MS = 1_000;
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

/** Returns the sessions that wrote the log, with the numbers of their entries in the tree's order. */
async function readSessions(reader: LogReader): Promise<ReadonlyMap<string, readonly number[]>> {
  const sessions = new Map<string, number[]>();
  for (let from = 0; ; ) {
    const entries = await reader.read(from, 1_000);
    if (entries.length === 0) return sessions;
    from += entries.length;
    for (const { body } of entries) {
      const { writer } = decodeEntry(body ?? '');
      const numbers = sessions.get(writer.id) ?? [];
      sessions.set(writer.id, numbers);
      numbers.push(writer.sequence);
    }
  }
}

describe(`${REPLICAS} gateways that share a log in PostgreSQL behind a balancer`, () => {
  it(
    'lose nothing and nobody when one of them is killed under load',
    async () => {
      const { gateway: url } = await server.createLog();
      const gateways = await Promise.all(
        Array.from({ length: REPLICAS }, () => site.start(site.postgres(url))),
      );
      const balancer = await startTcpBalancer(gateways.map(({ port }) => port));
      const clients = await startTravellerClients(balancer.url, { clients: 12, peopleMax: 8 });
      await clients.begun;
      await sleep(SERVING_MS);
      await gateways[0]?.kill();
      const whenKilled = clients.answers.length;
      await sleep(SERVING_MS);
      await clients.stop();
      await balancer.close();
      const codes = await Promise.all(gateways.slice(1).map((gateway) => gateway.stop()));

      expect(codes).toEqual([0, 0]);
      expect(balancer.taken.every((connections) => connections > 0)).toBe(true);
      // Whoever is left goes on.
      expect(clients.answers.length).toBeGreaterThan(whenKilled);
      for (const answer of clients.answers) {
        if (answer.isWhole) expect(answer.status === 200 && isTrue(answer)).toBe(true);
        else expect(answer.status === 200 || !isPersonal(answer)).toBe(true);
      }

      const log = await openStore({ store: { kind: 'postgres', url }, signer: site.signer });
      await log.integrate();
      expect(await findUndisclosed(log, clients.answers, site.pseudonyms)).toEqual([]);
      const report = await verifyLog(log, { log: verifierOf(site.signer) });
      expect(report).toMatchObject({ findings: [], unsigned: 0 });
      const sessions = await readSessions(log);
      expect(sessions.size).toBe(REPLICAS);
      for (const numbers of sessions.values()) {
        expect(numbers).toEqual(numbers.map((_, at) => at));
      }
      await log.close();
    },
    TIMEOUT_MS,
  );
});
