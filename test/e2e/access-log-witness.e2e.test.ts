import { afterEach, describe, expect, it, vi } from 'vitest';
import { printVerifierKey, verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { openSqliteCopy } from '../../gateway/access-log/sqlite/open-sqlite-copy.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import { type GuardedGateway, startGuardedGateway } from '../kit/guarded-gateway.ts';
import {
  createWitnessMemory,
  createWitnessSigner,
  startWitness,
  type TestWitness,
} from '../kit/start-witness.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { temporaryLog } from '../kit/temporary-log.ts';

const ORIGIN = 'migrant-graph.test/access-log';
const LOG = verifierOf({ name: ORIGIN, privateKey: demoEd25519Key('access-log') });

const PEOPLE: TestSubgraph = {
  sdl: `
    scalar Iin
    type Query {
      person(iin: Iin @tag(name: "category:lookup")): Person @policy(policies: [["lookup"]])
    }
    type Person @key(fields: "id") {
      id: ID! @tag(name: "public")
      name: String @policy(policies: [["identity"]])
    }`,
  resolvers: {
    Query: { person: (_: unknown, { iin }: { iin: string }) => ({ id: iin, name: 'A name' }) },
    Person: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'A name' }) },
  },
};

const open: { close(): Promise<unknown> }[] = [];
const opened = <T extends { close(): Promise<unknown> }>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const eventually = (assertion: () => Promise<void>) => vi.waitFor(assertion, { timeout: 40_000 });

async function startWatched(witness: TestWitness) {
  const place = temporaryLog();
  const witnesses = [{ url: witness.url, key: printVerifierKey(witness.key) }];
  const accessLog = { ...place, origin: ORIGIN, witnesses, options: { checkpointMs: 50 } };
  const gateway = opened(await startGuardedGateway({ people: PEOPLE }, { config: { accessLog } }));
  return { gateway, file: place.store.file };
}

async function read({ ask }: GuardedGateway) {
  const { errors } = await ask('inspector', '{ person(iin: "900101300017") { name } }');
  expect(errors).toEqual([]);
}

const metricsOf = async ({ url }: GuardedGateway) => (await fetch(`${url}/metrics`)).text();

/** Waits until the witness has seen all that the gateway has signed, more than before. */
async function untilSeen(gateway: GuardedGateway, before = 0): Promise<number> {
  let seen = 0;
  await eventually(async () => {
    const text = await metricsOf(gateway);
    const sizeOf = (metric: string) =>
      Number(new RegExp(`^${metric} (\\d+)$`, 'm').exec(text)?.[1]);
    seen = sizeOf('access_log_witnessed_size\\{witness="witness\\.test"\\}');
    expect(seen).toBeGreaterThan(before);
    expect(seen).toBe(sizeOf('access_log_signed_size'));
  });
  return seen;
}

describe('a gateway whose log is watched', { timeout: 120_000 }, () => {
  it('has what it wrote seen by the witness, and goes on while that is away', async () => {
    const [memory, signer] = [createWitnessMemory(), createWitnessSigner()];
    const witness = await startWitness({ log: LOG, memory, signer });
    const { gateway, file } = await startWatched(witness);
    await read(gateway);
    const before = await untilSeen(gateway);
    await witness.close();
    await read(gateway);
    await eventually(async () =>
      expect(await metricsOf(gateway)).toMatch(
        /access_log_uncosigned_total\{witness="witness\.test",reason="unreachable"\} [1-9]/,
      ),
    );
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
    const port = Number(new URL(witness.url).port);
    opened(await startWitness({ log: LOG, memory, signer, port }));
    const witnessedTo = await untilSeen(gateway, before);
    const log = opened(openSqliteCopy(file));
    const report = await verifyLog(log, { log: LOG, witness: witness.key });
    expect(report).toMatchObject({ size: witnessedTo, witnessedTo, findings: [] });
  });

  it('tells its operator when the witness has seen another history of it', async () => {
    const witness = opened(await startWitness({ log: LOG }));
    const first = await startWatched(witness);
    await read(first.gateway);
    await untilSeen(first.gateway);
    const second = await startWatched(witness);
    for (let times = 0; times < 3; times += 1) await read(second.gateway);
    await eventually(async () =>
      expect(await metricsOf(second.gateway)).toMatch(
        /access_log_uncosigned_total\{witness="witness\.test",reason="fork"\} [1-9]/,
      ),
    );
    expect(second.gateway.log()).toContain('"reason":"fork"');
  });
});
