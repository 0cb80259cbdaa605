import fc from 'fast-check';
import type { Told } from './compliance-facts.ts';
import type { History } from './stay-oracle.ts';

/** Countries of each kind of term. */
const TERMS = [
  ['TUR', { stayDaysMax: 30, windowDaysMax: 90 }],
  ['KGZ', { stayDaysMax: null, windowDaysMax: 90 }],
  ['IND', { stayDaysMax: 14, windowDaysMax: 42 }],
  ['GEO', { stayDaysMax: 90, windowDaysMax: 90 }],
  ['AFG', null],
] as const;

/** A history, and the same as facts are told. */
export interface ToldHistory {
  readonly history: History;
  readonly told: Told;
}

/** A day between the summers of 2025 and 2031, two leap days and the ends of years among them. */
const anyDay = fc.integer({ min: dayOf('2025-06-01'), max: dayOf('2031-06-01') });

/** Lengths of gaps and stays by turns, backwards from today. */
const lengths = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 110 })),
  { maxLength: 7 },
);

const span = fc
  .tuple(fc.integer({ min: -400, max: 120 }), fc.integer({ min: 0, max: 200 }))
  .map(([from, length]) => ({ from, until: from + length }));

const visa = fc.record({
  span,
  entriesMax: fc.option(fc.integer({ min: 1, max: 3 })),
  stayDaysMax: fc.option(fc.integer({ min: 1, max: 90 })),
});

/** Histories that are wholly recorded, of people who are here and people who are not. */
export const histories: fc.Arbitrary<ToldHistory> = fc
  .record({
    today: anyDay,
    lengths,
    isHere: fc.boolean(),
    titles: fc.array(span, { maxLength: 2 }),
    visa: fc.option(visa, { freq: 2 }),
    term: fc.constantFrom(...TERMS),
  })
  .map(({ today, lengths, isHere, titles, visa, term: [country, term] }) => {
    const history: History = {
      today,
      stays: toStays(today, lengths, isHere),
      titles: titles.map(({ from, until }) => ({ from: today + from, until: today + until })),
      visa: visa && { ...visa, from: today + visa.span.from, until: today + visa.span.until },
      term,
    };
    return { history, told: tell(history, country) };
  });

/** Returns the facts that a history is told by. */
export function tell({ today, stays, titles, visa }: History, country: string): Told {
  return {
    today: dateOf(today),
    citizenship: country,
    crossings: stays.flatMap(({ from, until }) => [
      `${dateOf(from)}T08:00:00+05:00`,
      ...(until === null ? [] : [`-${dateOf(until)}T12:00:00+05:00`]),
    ]),
    registration: {
      residencePermits: titles.map(({ from, until }) => ({
        kind: 'TEMPORARY',
        validFrom: dateOf(from),
        validUntil: dateOf(until),
        status: 'VALID',
      })),
    },
    visas:
      visa === null
        ? []
        : [
            {
              validFrom: dateOf(visa.from),
              validUntil: dateOf(visa.until),
              entriesMax: visa.entriesMax,
              stayDaysMax: visa.stayDaysMax,
            },
          ],
  };
}

function toStays(
  today: number,
  lengths: readonly (readonly [number, number])[],
  isHere: boolean,
): History['stays'] {
  const stays: { from: number; until: number | null }[] = [];
  let before = today;
  for (const [at, [gap, length]] of lengths.entries()) {
    const until: number = at === 0 && isHere ? today : before - gap;
    stays.push({ from: until - length, until: at === 0 && isHere ? null : until });
    before = until - length - 1;
  }
  return stays.reverse();
}

export function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
