import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CrossingRecord } from '../../subgraphs/crossing/client.ts';
import { pairStays, selectCrossings, toBorderCrossing } from '../../subgraphs/crossing/mapping.ts';

const TODAY = '2026-11-23';

const days = fc.integer({ min: 0, max: 60 });
const crossings = fc
  .array(fc.tuple(fc.constantFrom('ENTRY', 'EXIT'), days, fc.integer({ min: 0, max: 23 })))
  .map((drawn) =>
    drawn.map(([direction, day, hour], at) => {
      const time = new Date(Date.UTC(2026, 8, 20 + day, hour)).toISOString().slice(0, 19);
      return crossingAt(`BK-${at}`, direction, time);
    }),
  );

function crossingAt(
  crossingNumber: string,
  direction: 'ENTRY' | 'EXIT',
  crossedAt: string,
): CrossingRecord {
  return {
    crossingNumber,
    version: 1,
    direction,
    crossedAt,
    point: { code: 'kordai', name: 'Қордай' },
    document: null,
    purposeCode: null,
    holder: { iin: null, documents: [] },
    traveller: {},
  };
}

test('stays hold every crossing once, pair neighbours only, and keep the order', () => {
  fc.assert(
    fc.property(crossings, (records) => {
      const inTime = selectCrossings(records, {}).reverse();
      const stays = pairStays(records, TODAY).reverse();
      expect(stays.flatMap(({ entry, exit }) => [entry, exit].filter(Boolean))).toEqual(inTime);
      for (const [at, { entry, exit, days }] of stays.entries()) {
        expect([entry?.direction ?? 'ENTRY', exit?.direction ?? 'EXIT']).toEqual(['ENTRY', 'EXIT']);
        const goesOn = exit === null && at === stays.length - 1;
        expect(days === null).toBe(entry === null || (exit === null && !goesOn));
        if (days !== null && entry !== null) {
          const last = Date.parse(exit?.crossedAt.slice(0, 10) ?? TODAY);
          const first = Date.parse(entry.crossedAt.slice(0, 10));
          expect(days).toBe((last - first) / 86_400_000 + 1);
        }
        // An entry and the exit right after it are never left apart.
        const next = stays[at + 1];
        expect(entry !== null && exit === null && next?.entry === null).toBe(false);
      }
    }),
  );
});

test('stays are the same in whatever order the crossings come', () => {
  const shuffled = crossings.chain((records) =>
    fc.tuple(
      fc.constant(records),
      fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([records, others]) => {
      expect(pairStays(others, TODAY)).toEqual(pairStays(records, TODAY));
    }),
  );
});

test('stays count a visit of one day as one day', () => {
  const stay = [
    crossingAt('BK-1', 'ENTRY', '2026-11-01T00:10:00'),
    crossingAt('BK-2', 'EXIT', '2026-11-01T23:50:00'),
  ];
  expect(pairStays(stay, TODAY)).toMatchObject([{ days: 1 }]);
});

test('stays last a day at least, though the clock at the border is ahead', () => {
  const ahead = crossingAt('BK-1', 'ENTRY', '2026-11-24T00:05:00');
  expect(pairStays([ahead], TODAY)).toMatchObject([{ days: 1 }]);
});

test('stays leave the missing part null', () => {
  const unknownEntry = crossingAt('BK-1', 'EXIT', '2026-10-01T10:00:00');
  const unknownExit = crossingAt('BK-2', 'ENTRY', '2026-10-05T10:00:00');
  const open = crossingAt('BK-3', 'ENTRY', '2026-11-20T10:00:00');
  expect(pairStays([unknownEntry, unknownExit, open], TODAY)).toEqual([
    { entry: open, exit: null, days: 4 },
    { entry: unknownExit, exit: null, days: null },
    { entry: null, exit: unknownEntry, days: null },
  ]);
});

test('a border point that our list lacks has the name that Berkut gives it', () => {
  const record = crossingAt('BK-1', 'ENTRY', '2026-11-20T10:00:00');
  const point = { code: 'new-point', name: 'Жаңа бекет' };
  expect(toBorderCrossing({ ...record, point }).borderPoint).toMatchObject({
    code: 'new-point',
    label: { kk: 'Жаңа бекет', en: 'Unknown code' },
  });
});
