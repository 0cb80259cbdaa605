import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { decodeEntry } from '../../gateway/access-log/entry/encode-entry.ts';
import { createPseudonymizer } from '../../gateway/access-log/entry/pseudonym.ts';
import { createSubjectCipher } from '../../gateway/access-log/entry/subject-cipher.ts';
import type { AccessLogStore, StoredBatch } from '../../gateway/access-log/store.ts';
import {
  ALMA,
  ALMA_PASSPORT,
  createAccess,
  createDisclosed,
  createIntent,
  createRefused,
  TIMUR,
} from '../kit/access-log-fixtures.ts';
import { openTestLog, TEST_PSEUDONYM_KEY, TEST_WRAPPING_KEY } from '../kit/open-test-log.ts';

/** A store in memory that fails, hangs or works as the test says. */
function createFakeStore() {
  const batches: StoredBatch[] = [];
  const keys = new Map<string, Uint8Array>();
  const state = { mode: 'works' as 'works' | 'fails' | 'hangs', integrates: true, integrations: 0 };
  const answer = async () => {
    if (state.mode === 'fails') throw new Error('the disk is full');
    if (state.mode === 'hangs') await new Promise(() => undefined);
  };
  const store = {
    async append(batch: StoredBatch) {
      await answer();
      batches.push(batch);
    },
    async integrate() {
      state.integrations += 1;
      if (!state.integrates) throw new Error('no signature');
      return null;
    },
    check: answer,
    async keepSubjectKeys(candidates: ReadonlyMap<string, Uint8Array>) {
      await answer();
      for (const [subject, key] of candidates) if (!keys.has(subject)) keys.set(subject, key);
      return new Map([...candidates.keys()].map((each) => [each, keys.get(each) as Uint8Array]));
    },
    readSubjectKey: async (subject: string) => keys.get(subject) ?? null,
    close: async () => undefined,
  } as unknown as AccessLogStore;
  const entries = () => batches.flatMap((batch) => batch.entries);
  return { store, batches, state, entries };
}

const UNAVAILABLE = { code: 'ACCESS_LOG_UNAVAILABLE' };

describe('the access log', () => {
  it('resolves when the entry is in the store, and not before', async () => {
    const { store, entries } = createFakeStore();
    const { log } = openTestLog(store);
    const receipt = await log.intent(createIntent());
    expect(entries().map(({ type }) => type)).toEqual(['INTENT']);
    expect(decodeEntry(entries()[0]?.body ?? '').writer).toEqual({
      id: receipt.writer,
      sequence: receipt.firstSequence,
    });
    await log.close();
  });

  it('writes a list of a thousand people as an entry each, in one commit', async () => {
    const { store, batches } = createFakeStore();
    const { log } = openTestLog(store);
    const access = createAccess({ reason: 'worklist of the day' });
    const people = Array.from({ length: 1_000 }, (_, at) => `doc:UZB:FA${1_000_000 + at}`);
    await log.disclosed(people.map((id) => createDisclosed([id], { access })));
    expect(batches.map(({ entries }) => entries.length)).toEqual([1_000]);
    const subjects = batches[0]?.entries.flatMap((entry) => entry.subjects);
    expect(new Set(subjects).size).toBe(1_000);
    await log.close();
  });

  it('keeps free text sealed for each person, and for the requester where it names none', async () => {
    const { store, entries } = createFakeStore();
    const { log } = openTestLog(store);
    const access = createAccess({ reason: 'Alma asked for help at the border' });
    await log.intent(createIntent({ access, subjects: [[ALMA, ALMA_PASSPORT], [TIMUR]] }));
    await log.intent(createIntent({ access, subjects: [] }));
    const [first, second] = entries().map(({ body }) => decodeEntry(body));
    const pseudonyms = createPseudonymizer([TEST_PSEUDONYM_KEY]);
    const cipher = createSubjectCipher(store, [TEST_WRAPPING_KEY]);
    expect(first?.reason?.map(({ subject }) => subject)).toEqual([
      pseudonyms.ofSubject(ALMA),
      pseudonyms.ofSubject(TIMUR),
    ]);
    expect(second?.reason?.map(({ subject }) => subject)).toEqual([
      pseudonyms.ofOfficial(access.requester.organization?.bin ?? '', 'official-77'),
    ]);
    for (const sealed of [...(first?.reason ?? []), ...(second?.reason ?? [])]) {
      expect(await cipher.open(sealed)).toBe(access.reason);
    }
    expect(entries().every(({ body }) => !body.includes('border'))).toBe(true);
    await log.close();
  });

  it.each(['fails', 'hangs'] as const)(
    'refuses everything while the store %s, and takes entries again by itself',
    async (mode) => {
      const { store, state, entries } = createFakeStore();
      const opened = openTestLog(store, { timeoutMs: 30 });
      const { log } = opened;
      await log.intent(createIntent());
      state.mode = mode;
      await expect(log.intent(createIntent())).rejects.toMatchObject(UNAVAILABLE);
      const begin = performance.now();
      await expect(log.disclosed([createDisclosed()])).rejects.toMatchObject(UNAVAILABLE);
      await expect(log.refused(createRefused())).rejects.toMatchObject(UNAVAILABLE);
      await expect(log.ready()).rejects.toMatchObject(UNAVAILABLE);
      // It is known to be down: nobody waits for it.
      expect(performance.now() - begin).toBeLessThan(25);
      expect(opened.refusals).toEqual(Array.from({ length: 3 }, () => 'ACCESS_LOG_UNAVAILABLE'));
      state.mode = 'works';
      while (opened.recoveries() === 0) await sleep(5);
      await log.ready();
      await log.disclosed([createDisclosed()]);
      expect(entries().map(({ type }) => type)).toEqual(['INTENT', 'DISCLOSED']);
      await log.close();
    },
  );

  it('begins a new session after a failure, since nobody knows what became of the old one', async () => {
    const { store, state, batches } = createFakeStore();
    const opened = openTestLog(store);
    await opened.log.intent(createIntent());
    state.mode = 'fails';
    await expect(opened.log.intent(createIntent())).rejects.toMatchObject(UNAVAILABLE);
    state.mode = 'works';
    while (opened.recoveries() === 0) await sleep(5);
    await opened.log.intent(createIntent());
    expect(new Set(batches.map(({ writer }) => writer)).size).toBe(2);
    expect(batches.map(({ firstSequence }) => firstSequence)).toEqual([0, 0]);
    await opened.log.close();
  });

  it('is not ready when the store is gone, though nobody wrote meanwhile', async () => {
    const { store, state } = createFakeStore();
    const { log, failures } = openTestLog(store);
    await log.ready();
    state.mode = 'fails';
    await expect(log.ready()).rejects.toMatchObject(UNAVAILABLE);
    await expect(log.intent(createIntent())).rejects.toMatchObject(UNAVAILABLE);
    expect(failures).toEqual([new Error('the disk is full')]);
    await log.close();
  });

  it('tells a client nothing of why it failed', async () => {
    const { store, state } = createFakeStore();
    const { log } = openTestLog(store);
    state.mode = 'fails';
    const error = await log.intent(createIntent()).catch((reason: Error) => reason);
    expect(`${error}`).toBe('ClientError: ACCESS_LOG_UNAVAILABLE');
    expect((error as Error).cause).toBeUndefined();
    await log.close();
  });

  it('writes no free text whose key is not durable', async () => {
    const { store, state, entries } = createFakeStore();
    const { log } = openTestLog(store);
    state.mode = 'fails';
    const access = createAccess({ reason: 'text' });
    await expect(log.intent(createIntent({ access }))).rejects.toMatchObject(UNAVAILABLE);
    expect(entries()).toEqual([]);
    await log.close();
  });

  it('sheds load with OVERLOADED, and goes on', async () => {
    const { store, entries } = createFakeStore();
    const { log, refusals } = openTestLog(store, { waitingMax: 5 });
    const submitted = Array.from({ length: 8 }, () => log.intent(createIntent()));
    const outcomes = await Promise.allSettled(submitted);
    const codes = outcomes.map((each) => (each.status === 'rejected' ? each.reason.code : 'ok'));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(5);
    expect(codes.filter((code) => code === 'OVERLOADED')).toHaveLength(3);
    expect(refusals).toEqual(['OVERLOADED', 'OVERLOADED', 'OVERLOADED']);
    await log.intent(createIntent());
    expect(entries()).toHaveLength(6);
    await log.close();
  });

  it('refuses everything when entries have been left unsigned for too long', async () => {
    const { store, state } = createFakeStore();
    const { log } = openTestLog(store, { unsignedMsMax: 1_000, checkpointMs: 10 });
    state.integrates = false;
    await sleep(50);
    await log.intent(createIntent());
    await sleep(1_050);
    await expect(log.intent(createIntent())).rejects.toMatchObject(UNAVAILABLE);
    await expect(log.ready()).rejects.toMatchObject(UNAVAILABLE);
    state.integrates = true;
    await sleep(50);
    await log.intent(createIntent());
    await log.close();
  });

  it('has the tree signed without waiting when many entries were written', async () => {
    const { store, state } = createFakeStore();
    const { log } = openTestLog(store, { checkpointMs: 60_000, checkpointEntries: 3 });
    await log.intent(createIntent());
    expect(state.integrations).toBe(0);
    await log.disclosed([createDisclosed(), createDisclosed([TIMUR])]);
    expect(state.integrations).toBe(1);
    await log.close();
    expect(state.integrations).toBe(2);
  });

  it('writes what waits before it closes, and takes nothing after that', async () => {
    const { store, entries } = createFakeStore();
    const { log } = openTestLog(store, { pauseMs: 50 });
    await log.intent(createIntent());
    const submitted = log.intent(createIntent());
    await sleep(0);
    expect(entries()).toHaveLength(1);
    await log.close();
    await submitted;
    expect(entries()).toHaveLength(2);
    await expect(log.intent(createIntent())).rejects.toMatchObject(UNAVAILABLE);
  });

  it('does not begin with options out of their bounds', () => {
    const { store } = createFakeStore();
    expect(() => openTestLog(store, { groupSize: 0 })).toThrow();
    expect(() => openTestLog(store, { timeoutMs: -1 })).toThrow();
    expect(() => openTestLog(store, { surprise: 1 } as never)).toThrow();
  });

  it('takes no disclosure about nobody', async () => {
    const { store } = createFakeStore();
    const { log } = openTestLog(store);
    await expect(log.disclosed([])).rejects.toThrow(TypeError);
    await log.close();
  });
});
