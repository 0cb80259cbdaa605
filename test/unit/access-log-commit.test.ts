import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  createGroupCommit,
  type GroupCommitOptions,
} from '../../gateway/access-log/group-commit.ts';
import type { StoredBatch } from '../../gateway/access-log/store.ts';
import { openWriterSession } from '../../gateway/access-log/writer-session.ts';

/** A group commit whose writes end when the test says so. */
function open(options: Partial<GroupCommitOptions> = {}) {
  const writes: { items: readonly number[]; end: (error?: Error) => void }[] = [];
  const failures: unknown[] = [];
  const commit = createGroupCommit<number, string>(
    { pauseMs: 2, groupSize: 4, waitingMax: 10, timeoutMs: 10_000, ...options },
    (items) =>
      new Promise((resolve, reject) => {
        const receipt = `write ${writes.length}`;
        writes.push({ items, end: (error) => (error ? reject(error) : resolve(receipt)) });
      }),
    (error) => failures.push(error),
  );
  const until = async (count: number) => {
    while (writes.length < count) await sleep(1);
    return writes.at(-1) as (typeof writes)[0];
  };
  return { commit, writes, failures, until };
}

describe('a group commit', () => {
  it('writes together what comes in one turn of the event loop', async () => {
    const { commit, until } = open();
    const submitted = [commit.submit([1]), commit.submit([2, 3])];
    const write = await until(1);
    expect(write.items).toEqual([1, 2, 3]);
    write.end();
    expect(await Promise.all(submitted)).toEqual([
      { receipt: 'write 0', offset: 0 },
      { receipt: 'write 0', offset: 1 },
    ]);
  });

  it('waits no longer when the group is full, and never splits a submission', async () => {
    const { commit, writes, until } = open({ pauseMs: 1_000 });
    const first = commit.submit([0]);
    (await until(1)).end();
    await first;
    void commit.submit([1, 2, 3]);
    expect(writes).toHaveLength(1);
    void commit.submit([4, 5, 6]);
    expect(writes.map(({ items }) => items)).toEqual([[0], [1, 2, 3, 4, 5, 6]]);
  });

  it('makes a pause after a write, in which others join the next', async () => {
    const { commit, writes, until } = open({ pauseMs: 60 });
    const first = commit.submit([1]);
    (await until(1)).end();
    await first;
    const since = performance.now();
    void commit.submit([2]);
    await sleep(5);
    void commit.submit([3]);
    expect(writes).toHaveLength(1);
    expect((await until(2)).items).toEqual([2, 3]);
    expect(performance.now() - since).toBeGreaterThan(40);
  });

  it('keeps nobody waiting who comes after the pause', async () => {
    const { commit, writes, until } = open({ pauseMs: 1 });
    const first = commit.submit([1]);
    (await until(1)).end();
    await first;
    await sleep(10);
    void commit.submit([2]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(writes.map(({ items }) => items)).toEqual([[1], [2]]);
  });

  it('has one write under way, and gathers the next meanwhile', async () => {
    const { commit, writes, until } = open({ pauseMs: 0 });
    void commit.submit([1]);
    await until(1);
    void commit.submit([2]);
    void commit.submit([3]);
    await sleep(10);
    expect(writes.map(({ items }) => items)).toEqual([[1]]);
    writes[0]?.end();
    expect((await until(2)).items).toEqual([2, 3]);
  });

  it('refuses with OVERLOADED what would make too many wait, and nothing else', async () => {
    const { commit, until } = open();
    const first = commit.submit(Array.from({ length: 9 }, (_, at) => at));
    await expect(commit.submit([9, 10])).rejects.toMatchObject({ code: 'OVERLOADED' });
    const second = commit.submit([9]);
    expect(commit.waiting).toBe(10);
    (await until(1)).end();
    await first;
    (await until(2)).end();
    await second;
    expect(commit.waiting).toBe(0);
  });

  it('refuses what it was writing, and what waits, when a write fails', async () => {
    const { commit, failures, until } = open({ pauseMs: 0 });
    const written = commit.submit([1]);
    const write = await until(1);
    const submitted = [written, commit.submit([2])];
    write.end(new Error('disk full'));
    const outcomes = await Promise.allSettled(submitted);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: { code: 'ACCESS_LOG_UNAVAILABLE' } });
      expect(JSON.stringify(outcome)).not.toContain('disk');
    }
    expect(failures).toEqual([new Error('disk full')]);
    await expect(commit.submit([3])).rejects.toMatchObject({ code: 'ACCESS_LOG_UNAVAILABLE' });
  });

  it('refuses what takes too long, and goes on when it is told to', async () => {
    const { commit, failures, until } = open({ pauseMs: 0, timeoutMs: 20 });
    await expect(commit.submit([1])).rejects.toMatchObject({ code: 'ACCESS_LOG_UNAVAILABLE' });
    expect(failures).toHaveLength(1);
    commit.resume();
    const submitted = commit.submit([2]);
    (await until(2)).end();
    expect(await submitted).toEqual({ receipt: 'write 1', offset: 0 });
  });

  it('drains what waits', async () => {
    const { commit, until } = open({ pauseMs: 20 });
    void commit.submit([1]);
    let isDrained = false;
    const drained = commit.drain().then(() => {
      isDrained = true;
    });
    const write = await until(1);
    expect(isDrained).toBe(false);
    write.end();
    await drained;
  });
});

describe('a session of a writer', () => {
  const entry = {
    type: 'INTENT',
    queryId: 'q',
    hiddenUntil: null,
    subjects: [],
    text: ['', '', ''],
    keptDays: 30,
    caseReference: null,
    organization: null,
    requester: null,
  } as const;

  it('numbers entries without a gap, and never lets time run backwards', async () => {
    const batches: StoredBatch[] = [];
    const times = [2_000, 1_000, 3_000];
    const session = openWriterSession(
      { append: async (batch) => void batches.push(batch) },
      () => times.shift() as number,
    );
    expect((await session.write([entry, entry])).firstSequence).toBe(0);
    expect((await session.write([entry])).firstSequence).toBe(2);
    expect((await session.write([entry])).firstSequence).toBe(3);
    const bodies = batches.flatMap(({ entries }) => entries.map(({ body }) => JSON.parse(body)));
    expect(bodies.map(({ writer }) => writer.sequence)).toEqual([0, 1, 2, 3]);
    expect(new Set(bodies.map(({ writer }) => writer.id)).size).toBe(1);
    expect(bodies.map(({ logTime }) => Date.parse(logTime))).toEqual([2_000, 2_000, 2_000, 3_000]);
    expect(Date.parse(bodies[0].keptUntil)).toBe(2_000 + 30 * 86_400_000);
  });

  it('writes nothing after a write that failed', async () => {
    let appended = 0;
    const session = openWriterSession(
      {
        append: async () => {
          appended += 1;
          throw new Error('no');
        },
      },
      () => 0,
    );
    await expect(session.write([entry])).rejects.toThrow('no');
    await expect(session.write([entry])).rejects.toThrow('none of whose writes failed');
    expect(appended).toBe(1);
  });
});
