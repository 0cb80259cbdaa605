import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  parseLocalDate,
  toDateTime,
  todayInKazakhstan,
} from '../../subgraphs/kit/local-date.ts';

test.each([
  ['2020-01-15', '2020-01-15'],
  ['2020-01-15+06:00', '2020-01-15'],
  ['2020-01-15Z', '2020-01-15'],
  ['2018-07-12T23:59:59+06:00', '2018-07-12'],
  ['2018-07-12T00:00:00.000-11:00', '2018-07-12'],
  ['15.01.2020', '2020-01-15'],
])('reads the day of %s as it stands', (text, day) => {
  expect(parseLocalDate(text)).toBe(day);
});

test.each(['', '2020-02-30', '2020-13-01', '20200115', '1/2/2020', '31.02.2020', 'null'])(
  'refuses %j without repeating it',
  (text) => {
    expect(() => parseLocalDate(text)).toThrow(RangeError);
    if (text !== '') expect(() => parseLocalDate(text)).not.toThrow(text);
  },
);

test.each([
  ['2026-11-23T10:00', '2026-11-23T10:00:00+05:00'],
  ['2026-11-23 10:00:05', '2026-11-23T10:00:05+05:00'],
  ['2026-11-23T10:00:05.123Z', '2026-11-23T10:00:05.123Z'],
  ['2026-11-23T10:00:05+0600', '2026-11-23T10:00:05+06:00'],
])('reads the moment %s', (text, moment) => {
  expect(toDateTime(text)).toBe(moment);
});

test('refuses a time that the clock has not', () => {
  expect(() => toDateTime('2026-11-23T25:00:00')).toThrow(RangeError);
});

test('knows the day in Kazakhstan whatever the zone of the machine', () => {
  expect(todayInKazakhstan(new Date('2026-11-22T18:59:59Z'))).toBe('2026-11-22');
  expect(todayInKazakhstan(new Date('2026-11-22T19:00:00Z'))).toBe('2026-11-23');
});

test('counts days over the end of a month and a leap day', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
});
