import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signCheckpoint } from '../../gateway/access-log/checkpoint/checkpoint.ts';
import { verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { isSignedBy } from '../../gateway/access-log/checkpoint/signed-note.ts';
import {
  parseEntryProof,
  verifyEntryProof,
} from '../../gateway/access-log/checkpoint/tlog-proof.ts';
import {
  startWitnessFeeder,
  type UncosignedReason,
  type WitnessFeederParts,
} from '../../gateway/access-log/checkpoint/witness-feeder.ts';
import {
  parseCosignRequest,
  printCosignRequest,
} from '../../gateway/access-log/checkpoint/witness-protocol.ts';
import { proveConsistency } from '../../gateway/access-log/merkle/proofs.ts';
import { createTileReader } from '../../gateway/access-log/merkle/tile-reader.ts';
import { proveEntry } from '../../gateway/access-log/prove-entry.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import type { AccessLogStore } from '../../gateway/access-log/store.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { createBatch, createLogSigner } from '../kit/access-log-fixtures.ts';
import {
  createWitnessMemory,
  createWitnessSigner,
  startWitness,
  type TestWitness,
} from '../kit/start-witness.ts';

// The example of C2SP tlog-witness.
const PUBLISHED_REQUEST = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;
const HASH = Buffer.alloc(32, 7);
const SIGNER = createLogSigner();
const LOG = verifierOf(SIGNER);

const folder = mkdtempSync(join(tmpdir(), 'witness-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open: { close(): Promise<unknown> }[] = [];
const opened = <T extends { close(): Promise<unknown> }>(one: T): T => {
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const eventually = (assertion: () => void | Promise<void>) =>
  vi.waitFor(assertion, { timeout: 10_000 });

let files = 0;
/** A log of a new file; one by another writer is another history. */
async function openLog(entries: number, writer = 'writer-a') {
  files += 1;
  const store = opened(await openSqliteStore(join(folder, `${files}.sqlite`), SIGNER));
  let written = 0;
  const grow = async (count: number) => {
    await store.append(createBatch(writer, written, count));
    written += count;
    await store.integrate();
  };
  await grow(entries);
  return { store, grow };
}

async function requestOf(store: AccessLogStore, oldSize: number) {
  const latest = await store.latestCheckpoint();
  const proof = await proveConsistency(oldSize, latest?.size ?? 0, createTileReader(store.hashes));
  return { checkpoint: latest?.note ?? '', oldSize, proof };
}

describe('a request to cosign', () => {
  it('that is published is read, and printed as it was', () => {
    const asked = parseCosignRequest(PUBLISHED_REQUEST);
    expect(asked).toMatchObject({ oldSize: 20_852_014 });
    expect(asked?.proof).toHaveLength(4);
    expect(asked && printCosignRequest(asked)).toBe(PUBLISHED_REQUEST);
  });

  it.each([
    ['without an old size', PUBLISHED_REQUEST.replace('old 20852014\n', '')],
    ['with an old size in another spelling', PUBLISHED_REQUEST.replace('old 2', 'old 02')],
    ['with a hash that is cut', PUBLISHED_REQUEST.replace('DpkaQ=', 'Dp').replace('DDpkaw=', '=')],
    ['without an end of its proof', PUBLISHED_REQUEST.replaceAll('\n\n', '\n')],
    [
      'with more hashes than a tree has levels',
      `old 1\n${`${HASH.toString('base64')}\n`.repeat(64)}\nnote`,
    ],
  ])('%s is none', (_, body) => {
    expect(parseCosignRequest(body)).toBeNull();
  });
});

describe('a witness over HTTP', () => {
  let log: Awaited<ReturnType<typeof openLog>>;
  let witness: TestWitness;
  const post = async (body: string, path = '/add-checkpoint') => {
    const answer = await fetch(`${witness.url}${path}`, { method: 'POST', body });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      text: await answer.text(),
    };
  };
  beforeEach(async () => {
    log = await openLog(5);
    witness = opened(await startWitness({ log: LOG }));
  });

  it('answers with its cosignature, and from then on names the size that it saw', async () => {
    const asked = printCosignRequest(await requestOf(log.store, 0));
    const { status, text } = await post(asked);
    expect({ status, line: text }).toEqual({
      status: 200,
      line: expect.stringMatching(/^\u2014 witness\.test \S+\n$/),
    });
    expect(await post(asked)).toEqual({ status: 409, type: 'text/x.tlog.size', text: '5\n' });
  });

  it('refuses two trees of one size with the size, which shows whoever asks that they differ', async () => {
    await post(printCosignRequest(await requestOf(log.store, 0)));
    const other = await openLog(5, 'writer-x');
    const answer = await post(printCosignRequest(await requestOf(other.store, 5)));
    expect(answer).toEqual({ status: 409, type: 'text/x.tlog.size', text: '5\n' });
  });

  it('refuses a history that does not continue the one it saw', async () => {
    await post(printCosignRequest(await requestOf(log.store, 0)));
    const other = await openLog(9, 'writer-x');
    expect((await post(printCosignRequest(await requestOf(other.store, 5)))).status).toBe(422);
  });

  it.each([
    ['no request', 400, () => 'hello'],
    ['one that would go back', 400, (asked: string) => asked.replace('old 0', 'old 6')],
    [
      'a checkpoint with a forged signature',
      403,
      () =>
        printCosignRequest({
          checkpoint: signCheckpoint({ size: 5, root: HASH }, createLogSigner()),
          oldSize: 0,
          proof: [],
        }),
    ],
    ['a log that it does not watch', 404, () => PUBLISHED_REQUEST],
    ['a body without an end', 413, () => 'x'.repeat(200_000)],
  ])('refuses %s with status %i', async (_, status, bend) => {
    const answer = await post(bend(printCosignRequest(await requestOf(log.store, 0))));
    expect(answer).toMatchObject({ status, text: '' });
  });

  it('has one address and one method', async () => {
    expect((await post('', '/other')).status).toBe(404);
    const got = await fetch(`${witness.url}/add-checkpoint`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('that cannot remember signs nothing', async () => {
    const memory = { ...createWitnessMemory(), save: () => Promise.reject(new Error('full')) };
    witness = opened(await startWitness({ log: LOG, memory }));
    const answer = await post(printCosignRequest(await requestOf(log.store, 0)));
    expect(answer).toMatchObject({ status: 500, text: '' });
    expect(witness.failures).toEqual([new Error('full')]);
  });
});

describe('a log that is shown to witnesses', () => {
  function feed(
    store: WitnessFeederParts['store'],
    witnesses: WitnessFeederParts['witnesses'],
    timeoutMs = 1_000,
  ) {
    const cosigned: (readonly [string, number])[] = [];
    const uncosigned: (readonly [string, UncosignedReason])[] = [];
    const feeder = startWitnessFeeder({
      store,
      witnesses,
      intervalMs: 10,
      timeoutMs,
      observer: {
        onCosigned: (...told) => cosigned.push(told),
        onUncosigned: (witness, reason) => uncosigned.push([witness, reason]),
      },
    });
    opened({ close: feeder.stop });
    return { feeder, cosigned, uncosigned };
  }

  it('has each of its checkpoints cosigned, once by each witness', async () => {
    const { store, grow } = await openLog(3);
    const signers = [createWitnessSigner('one.test'), createWitnessSigner('two.test')] as const;
    const one = opened(await startWitness({ log: LOG, signer: signers[0] }));
    const two = opened(await startWitness({ log: LOG, signer: signers[1] }));
    const { cosigned, uncosigned } = feed(store, [one, two]);
    await eventually(() => expect(cosigned).toHaveLength(2));
    await grow(300);
    await eventually(() => expect(cosigned).toHaveLength(4));
    expect(cosigned.toSorted()).toEqual([
      ['one.test', 3],
      ['one.test', 303],
      ['two.test', 3],
      ['two.test', 303],
    ]);
    expect(uncosigned).toEqual([]);
    for (const witness of [one.key, two.key]) {
      const report = await verifyLog(store, { log: LOG, witness });
      expect(report).toMatchObject({ witnessedTo: 303, findings: [] });
    }
  });

  it('proves an entry under the first checkpoint over it that a witness has seen', async () => {
    const { store, grow } = await openLog(3);
    await grow(4);
    const witness = opened(await startWitness({ log: LOG }));
    const { feeder } = feed(store, [witness]);
    await eventually(async () =>
      expect((await store.latestCheckpoint())?.note).toContain('witness.test'),
    );
    await feeder.stop();
    await grow(2);
    const checkpointOf = async (sequence: number) => {
      const proof = parseEntryProof(await proveEntry(store, sequence));
      return proof && verifyEntryProof(proof, { log: LOG });
    };
    const seen = await checkpointOf(1);
    expect(seen).toMatchObject({ size: 7 });
    expect(seen && isSignedBy(seen.note, witness.key)).toBe(true);
    expect(await checkpointOf(8)).toMatchObject({ size: 9 });
  });

  it('goes on while a witness is down, which sees it when it is back', async () => {
    const { store, grow } = await openLog(2);
    const [memory, signer] = [createWitnessMemory(), createWitnessSigner()];
    const first = await startWitness({ log: LOG, memory, signer });
    const { cosigned, uncosigned } = feed(store, [first]);
    await eventually(() => expect(cosigned).toHaveLength(1));
    await first.close();
    await grow(2);
    await eventually(() => expect(uncosigned[0]).toEqual(['witness.test', 'unreachable']));
    await grow(2);
    const port = Number(new URL(first.url).port);
    opened(await startWitness({ log: LOG, memory, signer, port }));
    await eventually(() => expect(cosigned.at(-1)).toEqual(['witness.test', 6]));
  });

  it('that was rewritten is cosigned by nobody who saw it before', async () => {
    const witness = opened(await startWitness({ log: LOG }));
    const { cosigned } = feed((await openLog(5)).store, [witness]);
    await eventually(() => expect(cosigned).toHaveLength(1));
    const rewritten = await openLog(9, 'writer-x');
    const fork = feed(rewritten.store, [witness]);
    await eventually(() => expect(fork.uncosigned[0]).toEqual(['witness.test', 'fork']));
    const sameSize = feed((await openLog(5, 'writer-x')).store, [witness]);
    await eventually(() => expect(sameSize.uncosigned[0]).toEqual(['witness.test', 'fork']));
    expect([...fork.cosigned, ...sameSize.cosigned]).toEqual([]);
    const report = await verifyLog(rewritten.store, { log: LOG, witness: witness.key });
    expect(report).toMatchObject({ witnessedTo: 0, findings: [{ kind: 'witness' }] });
  });

  it('of which another replica has shown more meanwhile is not taken for one that was cut', async () => {
    const witness = opened(await startWitness({ log: LOG }));
    const { store, grow } = await openLog(4);
    const stale = await store.latestCheckpoint();
    await grow(5);
    const { cosigned } = feed(store, [witness]);
    await eventually(() => expect(cosigned).toEqual([['witness.test', 9]]));
    let reads = 0;
    const replica = feed(
      {
        ...store,
        latestCheckpoint: async () => {
          reads += 1;
          return reads <= 2 ? stale : store.latestCheckpoint();
        },
      },
      [witness],
    );
    await eventually(() => expect(replica.cosigned).toEqual([['witness.test', 9]]));
    expect(replica.uncosigned).toEqual([]);
  });

  it('that was cut learns that a witness saw more', async () => {
    const witness = opened(await startWitness({ log: LOG }));
    const { cosigned } = feed((await openLog(9)).store, [witness]);
    await eventually(() => expect(cosigned).toHaveLength(1));
    const cut = feed((await openLog(4)).store, [witness]);
    await eventually(() => expect(cut.uncosigned[0]).toEqual(['witness.test', 'ahead']));
  });

  it('keeps no line that its witness did not sign', async () => {
    const { store } = await openLog(3);
    const stranger = opened(await startWitness({ log: LOG }));
    const { uncosigned } = feed(store, [{ url: stranger.url, key: (await startAndStop()).key }]);
    await eventually(() => expect(uncosigned[0]).toEqual(['witness.test', 'unreachable']));
    expect((await store.latestCheckpoint())?.note).not.toContain('witness.test');
  });

  it('is told to a witness that watches another one, and refused', async () => {
    const witness = opened(await startWitness({ log: verifierOf(createLogSigner()) }));
    const { uncosigned } = feed((await openLog(3)).store, [witness]);
    await eventually(() => expect(uncosigned[0]).toEqual(['witness.test', 'refused']));
  });

  it('does not wait for a witness that stands still, nor to be closed', async () => {
    const { store } = await openLog(3);
    const still = createServer(() => undefined);
    await new Promise<void>((resolve) => still.listen(0, '127.0.0.1', resolve));
    opened({
      close: async () => {
        still.closeAllConnections();
        still.close();
      },
    });
    const url = `http://127.0.0.1:${(still.address() as AddressInfo).port}`;
    const awake = opened(
      await startWitness({ log: LOG, signer: createWitnessSigner('awake.test') }),
    );
    const { feeder, cosigned, uncosigned } = feed(
      store,
      [{ url, key: (await startAndStop()).key }, awake],
      60_000,
    );
    await eventually(() => expect(cosigned).toEqual([['awake.test', 3]]));
    await feeder.stop();
    expect(uncosigned).toEqual([]);
  });

  async function startAndStop(): Promise<TestWitness> {
    const witness = await startWitness({ log: LOG });
    await witness.close();
    return witness;
  }
});
