import { describe, expect, it } from 'vitest';
import { findAlarms } from '../../gateway/access-log/alarms/find-alarms.ts';
import { logOf } from '../kit/alarm-entries.ts';
import { inventMonth } from '../kit/invented-offices.ts';
import { judgeAlarms } from '../kit/judge-alarms.ts';

describe('the rules, over an invented month of 35 organizations', () => {
  it('find all misuse that was put into it, among little else', async () => {
    const { entries, misuse } = inventMonth(1);
    expect(entries.length).toBeGreaterThan(50_000);
    const now = Date.parse('2026-04-01T00:00:00Z');
    const period = { from: null, before: null, relations: null, now };
    const judged = judgeAlarms(await findAlarms(logOf(entries), period), misuse);
    const table = judged.map(({ rule, injected, found, alarms, right }) => [
      rule,
      `${found} of ${injected} found`,
      `${right} of ${alarms} right`,
    ]);
    expect(table).toEqual([
      ['emergency-not-reviewed', '4 of 4 found', '4 of 4 right'],
      ['many-persons', '5 of 5 found', '5 of 7 right'],
      ['person-read-by-many-officials', '5 of 5 found', '5 of 5 right'],
      ['person-read-by-many-organizations', '5 of 5 found', '5 of 5 right'],
      ['repeated-refusals', '5 of 5 found', '5 of 5 right'],
      ['off-duty', '5 of 5 found', '5 of 14 right'],
    ]);
  });
});
