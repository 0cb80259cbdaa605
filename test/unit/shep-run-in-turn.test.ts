import { expect, test } from 'vitest';
import { runInTurn } from '../../subgraphs/kit/shep/run-in-turn.ts';

function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test('lets others run between pieces of work', async () => {
  let ended = 0;
  const seen: number[] = [];
  const look = () => {
    seen.push(ended);
    if (ended < 20) setImmediate(look);
  };
  setImmediate(look);
  await Promise.all(
    Array.from({ length: 20 }, () =>
      runInTurn(() => {
        spin(1);
        ended += 1;
      }),
    ),
  );
  expect(seen.filter((count) => count > 0 && count < 20).length).toBeGreaterThan(2);
});

test('does the work in order and gives each its own result', async () => {
  const order: number[] = [];
  const results = await Promise.all(
    [0, 1, 2, 3].map((i) =>
      runInTurn(() => {
        order.push(i);
        return i * i;
      }),
    ),
  );
  expect(order).toEqual([0, 1, 2, 3]);
  expect(results).toEqual([0, 1, 4, 9]);
});

test('work that throws harms nobody else', async () => {
  const failing = runInTurn(() => {
    throw new RangeError('expected');
  });
  const after = runInTurn(() => 'done');
  await expect(failing).rejects.toThrow('expected');
  await expect(after).resolves.toBe('done');
});

test('work that asks for more work is not kept waiting for ever', async () => {
  expect(await runInTurn(() => runInTurn(() => 'inner'))).toBe('inner');
});
