import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  parseLocalDate,
  toDateTime,
  todayInKazakhstan,
} from '../../subgraphs/kit/local-date.ts';

const MODULE = new URL('../../subgraphs/kit/local-date.ts', import.meta.url).href;

// Read at midnight, at the ends of a year, and on days that some zone skips or repeats.
const TEXTS = [
  '2020-01-15',
  '2020-01-15+06:00',
  '2020-01-15Z',
  '15.01.2020',
  '2011-12-30T00:00:00',
  '2019-12-31T23:59:59Z',
  '2024-03-01T00:00:00+05:00',
  '2024-02-29T00:30:00-11:00',
];
const MOMENTS = ['2026-11-22T18:59:59Z', '2026-11-22T19:00:00Z', '2026-03-29T01:30:00Z'];

function readInThisProcess() {
  return {
    days: TEXTS.map((text) => parseLocalDate(text)),
    moments: TEXTS.slice(4).map((text) => toDateTime(text)),
    today: MOMENTS.map((moment) => todayInKazakhstan(new Date(moment))),
    after: addDays('2026-03-28', 2),
    between: daysBetween('2011-12-29', '2011-12-31'),
  };
}

const SCRIPT = `
  import { addDays, daysBetween, parseLocalDate, toDateTime, todayInKazakhstan } from '${MODULE}';
  const TEXTS = ${JSON.stringify(TEXTS)};
  const MOMENTS = ${JSON.stringify(MOMENTS)};
  process.stdout.write(JSON.stringify({
    midnight: new Date(2020, 0, 15).toISOString(),
    read: (${readInThisProcess.toString()})(),
  }));
`;

function readIn(zone: string): { midnight: string; read: ReturnType<typeof readInThisProcess> } {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

test.each([
  ['UTC', '2020-01-15T00:00:00.000Z'],
  ['Pacific/Apia', '2020-01-14T10:00:00.000Z'],
  ['America/Los_Angeles', '2020-01-15T08:00:00.000Z'],
])('a machine in %s reads the same days and moments', (zone, midnight) => {
  const there = readIn(zone);
  // Proves that the zone took effect in that process.
  expect(there.midnight).toBe(midnight);
  expect(there.read).toEqual({
    days: [
      ...['2020-01-15', '2020-01-15', '2020-01-15', '2020-01-15'],
      ...['2011-12-30', '2019-12-31', '2024-03-01', '2024-02-29'],
    ],
    moments: [
      '2011-12-30T00:00:00+05:00',
      '2019-12-31T23:59:59Z',
      '2024-03-01T00:00:00+05:00',
      '2024-02-29T00:30:00-11:00',
    ],
    today: ['2026-11-22', '2026-11-23', '2026-03-29'],
    after: '2026-03-30',
    between: 2,
  });
});

test('every day reads the same in every spelling, and days added are days between', () => {
  const days = fc.integer({ min: -40_000, max: 40_000 });
  const zones = fc.constantFrom('', 'Z', '+06:00', '-11:00', '+14:00');
  fc.assert(
    fc.property(days, zones, (count, zone) => {
      const day = addDays('2000-01-01', count);
      const [year, month, date] = day.split('-');
      expect(parseLocalDate(`${day}${zone}`)).toBe(day);
      expect(parseLocalDate(`${day}T00:00:00${zone}`)).toBe(day);
      expect(parseLocalDate(`${date}.${month}.${year}`)).toBe(day);
      expect(daysBetween('2000-01-01', day)).toBe(count);
    }),
  );
});
