import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Connection,
  toConnection,
  toConnectionPage,
} from '../../subgraphs/kit/to-connection.ts';

test('pages through any list without loss, repetition or reordering', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 100 }), (list, first) => {
      const seen: number[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Connection<number> = toConnection(list, { first, after });
        seen.push(...page.nodes);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen).toEqual(list);
    }),
  );
});

test.each([0, -1, 101, 1.5])('refuses first: %s', (first) => {
  expect(() => toConnection([], { first })).toThrow(/"first" from 1 to 100/);
});

test.each(['', 'x', '-1', 'YXJyYXljb25uZWN0aW9uOi0y'])('refuses the cursor %j', (after) => {
  expect(() => toConnection([1], { after })).toThrow(/"after"/);
});

test('leaves out what cannot be shown without moving what comes after', () => {
  const page = toConnectionPage(['a', null, 'c', null], { offset: 4, hasNextPage: true });
  const whole = toConnection([...'0123', 'a', 'b', 'c', 'd', 'e'], { first: 9 });
  expect(page.nodes).toEqual(['a', 'c']);
  expect(page.edges.map(({ cursor }) => cursor)).toEqual([
    whole.edges[4]?.cursor,
    whole.edges[6]?.cursor,
  ]);
  expect(page.pageInfo.endCursor).toBe(whole.edges[7]?.cursor);
});
