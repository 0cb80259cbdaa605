import { expect, test } from 'vitest';
import {
  createCallQueue,
  QueueFullError,
  QueueTimeoutError,
} from '../../subgraphs/kit/call-queue.ts';

const LONG = 10_000;

test('lets callers in by order of arrival as others leave', async () => {
  const queue = createCallQueue(1, 10, LONG);
  const order: string[] = [];
  const leave = await queue.enter();
  const later = ['a', 'b', 'c'].map(async (name) => {
    const leaveAgain = await queue.enter();
    order.push(name);
    leaveAgain();
  });
  expect(order).toEqual([]);
  leave();
  await Promise.all(later);
  expect(order).toEqual(['a', 'b', 'c']);
});

test('gives one place for one that left, however often leaving is said', async () => {
  const queue = createCallQueue(1, 1, LONG);
  const leave = await queue.enter();
  const second = queue.enter();
  leave();
  leave();
  await second;
  let entered = false;
  void queue.enter().then(() => {
    entered = true;
  });
  await new Promise(setImmediate);
  expect(entered).toBe(false);
});

test('refuses at once when as many wait as may', async () => {
  const queue = createCallQueue(1, 0, LONG);
  const leave = await queue.enter();
  await expect(queue.enter()).rejects.toThrow(QueueFullError);
  leave();
  await queue.enter();
});

test('refuses a caller whose turn does not come, and forgets it', async () => {
  const queue = createCallQueue(1, 1, 20);
  const leave = await queue.enter();
  await expect(queue.enter()).rejects.toThrow(QueueTimeoutError);
  leave();
  await queue.enter();
});

test('forgets a caller that leaves the queue; the next one has its place', async () => {
  const queue = createCallQueue(1, 2, LONG);
  const leave = await queue.enter();
  const caller = new AbortController();
  const gone = queue.enter(caller.signal);
  const next = queue.enter();
  caller.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  leave();
  await next;
  await expect(queue.enter(caller.signal)).rejects.toThrow('gone');
});
