import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayStay, stayDaysLeft } from '../../subgraphs/compliance/rules/index.ts';
import { personFacts } from '../kit/compliance-facts.ts';
import { histories, tell } from '../kit/stay-histories.ts';
import { type History, walkDaysLeft } from '../kit/stay-oracle.ts';

describe('the days left of a stay', () => {
  it('are those that a walk from day to day counts, over thousands of histories', () => {
    const seen = { none: 0, some: 0, many: 0 };
    fc.assert(
      fc.property(histories, ({ history, told }) => {
        const walked = walkDaysLeft(history);
        if (walked === 0) seen.none += 1;
        else if (walked <= 90) seen.some += 1;
        else seen.many += 1;
        expect(stayDaysLeft(personFacts(told))).toMatchObject({ value: 'LIMITED', days: walked });
      }),
      { numRuns: 5_000 },
    );
    expect(Math.min(seen.none, seen.some, seen.many)).toBeGreaterThan(100);
  });

  it('are at least one exactly if the person may stay', () => {
    fc.assert(
      fc.property(histories, ({ told }) => {
        const facts = personFacts(told);
        const { days } = stayDaysLeft(facts);
        expect(mayStay(facts).value).toBe(days === 0 ? 'NO' : 'YES');
      }),
      { numRuns: 1_000 },
    );
  });

  it('never grow by a stay more, nor by an earlier entry', () => {
    fc.assert(
      fc.property(
        histories,
        fc.nat(),
        fc.integer({ min: 0, max: 60 }),
        ({ history, told }, at, days) => {
          const before = stayDaysLeft(personFacts(told)).days ?? Number.POSITIVE_INFINITY;
          for (const more of [withStay(history, at, days), withEarlierEntry(history, at, days)]) {
            const after = stayDaysLeft(personFacts(tell(more, told.citizenship ?? 'TUR'))).days;
            expect(after ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(before);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('are never told wrong where one crossing was not recorded', () => {
    let open = 0;
    fc.assert(
      fc.property(histories, fc.nat(), ({ told }, at) => {
        const crossings = told.crossings ?? [];
        fc.pre(crossings.length > 2);
        const whole = stayDaysLeft(personFacts(told));
        // The first and the last could be missing without a trace.
        const lost = 1 + (at % (crossings.length - 2));
        const facts = personFacts({ ...told, crossings: crossings.toSpliced(lost, 1) });
        const answer = stayDaysLeft(facts);
        if (answer.value === 'UNKNOWN') open += 1;
        else expect(answer.days).toBe(whole.days);
        const may = mayStay(facts).value;
        if (may !== 'UNKNOWN') expect(may).toBe(mayStay(personFacts(told)).value);
      }),
      { numRuns: 2_000 },
    );
    expect(open).toBeGreaterThan(100);
  });
});

/** The history with one more stay, of as many days as fit in before another or before today. */
function withStay(history: History, at: number, days: number): History {
  const next = history.stays[at % (history.stays.length + 1)];
  const before = next?.from ?? (history.stays.at(-1)?.until === null ? null : history.today);
  if (before === null) return history;
  const previous = history.stays.filter(({ from }) => from < before).at(-1);
  const until = before - 1;
  const from = Math.max(until - days, (previous?.until ?? Number.NEGATIVE_INFINITY) + 1);
  if (from > until) return history;
  const stays = [...history.stays, { from, until }].sort((a, b) => a.from - b.from);
  return { ...history, stays };
}

/** The history with one stay that begins earlier, as far as the stay before it allows. */
function withEarlierEntry(history: History, at: number, days: number): History {
  const place = at % Math.max(1, history.stays.length);
  const stay = history.stays[place];
  if (stay === undefined) return history;
  const before = history.stays[place - 1]?.until ?? Number.NEGATIVE_INFINITY;
  const from = Math.min(stay.from, Math.max(stay.from - days, before + 1));
  return { ...history, stays: history.stays.with(place, { ...stay, from }) };
}
