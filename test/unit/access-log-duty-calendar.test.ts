import { describe, expect, it } from 'vitest';
import { localTimeOf, nextDutyDay } from '../../gateway/access-log/alarms/duty-calendar.ts';
import { addWorkingDays, isWorkingDay } from '../../schema/working-days.ts';

const DAY_MS = 86_400_000;
const dayOf = (date: string) => Date.parse(date) / DAY_MS;
const dateOf = (day: number | null) =>
  day === null ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);
const HOURS = { fromMinute: 8 * 60, toMinute: 20 * 60 };

/** Days from Monday to Friday on which offices are closed. */
function closedDays(year: number): string[] {
  const days: string[] = [];
  for (let day = dayOf(`${year}-01-01`); day < dayOf(`${year + 1}-01-01`); day += 1) {
    const weekday = new Date(day * DAY_MS).getUTCDay();
    if (weekday > 0 && weekday < 6 && !isWorkingDay(day)) days.push(dateOf(day) as string);
  }
  return days;
}

describe('the calendar of offices', () => {
  it('has the days off that egov.kz announced for 2026, without the Constitution Day that moved', () => {
    expect(closedDays(2026)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-07',
      '2026-03-09',
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-05-01',
      '2026-05-07',
      '2026-05-11',
      '2026-05-27',
      '2026-07-06',
      '2026-10-26',
      '2026-12-16',
    ]);
  });

  it('has Constitution Day in August until 2025 and in March from 2027 on', () => {
    expect(closedDays(2025)).toContain('2025-09-01');
    expect(closedDays(2027)).toContain('2027-03-15');
    expect(closedDays(2027).filter((date) => date.startsWith('2027-08'))).toEqual([]);
  });

  it('frees the next working day for a holiday at a weekend, never for Christmas and Kurban Ait', () => {
    expect(isWorkingDay(dayOf('2027-01-04'))).toBe(false);
    expect(isWorkingDay(dayOf('2029-01-08'))).toBe(true);
    expect(isWorkingDay(dayOf('2027-05-17'))).toBe(true);
  });

  it('has a Friday off for which a Sunday was worked', () => {
    expect(isWorkingDay(dayOf('2025-01-03'))).toBe(false);
    expect(isWorkingDay(dayOf('2025-01-05'))).toBe(true);
  });

  it('counts working days from the day after, past weekends and holidays', () => {
    expect(dateOf(addWorkingDays(dayOf('2026-11-20'), 3))).toBe('2026-11-25');
    expect(dateOf(addWorkingDays(dayOf('2026-03-19'), 3))).toBe('2026-03-27');
    expect(dateOf(addWorkingDays(dayOf('2026-12-30'), 3))).toBe('2027-01-06');
  });

  it('is open every day from Monday to Friday otherwise, and never on Saturday or Sunday', () => {
    for (const [first, open] of [
      ['2026-02-02', true],
      ['2026-02-07', false],
      ['2026-02-08', false],
    ] as const) {
      for (let week = 0; week < 4; week += 1) {
        expect(isWorkingDay(dayOf(first) + 7 * week)).toBe(open);
      }
    }
  });
});

describe('the clocks of Kazakhstan', () => {
  it('are five hours ahead, and were six before 1 March 2024', () => {
    expect(localTimeOf(Date.parse('2026-03-02T18:59:59.999Z'))).toEqual({
      day: dayOf('2026-03-02'),
      minute: 23 * 60 + 59,
    });
    expect(localTimeOf(Date.parse('2026-03-02T19:00:00Z'))).toEqual({
      day: dayOf('2026-03-03'),
      minute: 0,
    });
    expect(localTimeOf(Date.parse('2024-02-28T18:00:00Z'))).toEqual({
      day: dayOf('2024-02-29'),
      minute: 0,
    });
  });
});

describe('the next opening', () => {
  it.each([
    ['2026-03-04T02:59:59Z', '2026-03-04'],
    ['2026-03-04T03:00:00Z', null],
    ['2026-03-04T14:59:59Z', null],
    ['2026-03-04T15:00:00Z', '2026-03-05'],
    ['2026-03-06T20:00:00Z', '2026-03-10'],
    ['2026-12-31T16:00:00Z', '2027-01-05'],
  ])('at %s is on %s', (at, expected) => {
    expect(dateOf(nextDutyDay(Date.parse(at), HOURS))).toBe(expected);
  });
});
