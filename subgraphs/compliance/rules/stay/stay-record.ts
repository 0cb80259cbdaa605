import type { Stay } from './read-stays.ts';
import { countDays, type Span, subtract, unite } from './span.ts';
import type { Title, VisaTitle } from './titles.ts';
import type { VisaFreeTerm } from './visa-free-term.ts';

/** When somebody was in the country. */
export interface Presence {
  /** In the order of time. */
  readonly stays: readonly Stay[];
  /** Whether there may be stays beside these, whose entries may have used up a visa. */
  readonly hidesEntries: boolean;
}

/** What decides for how long a foreigner may stay; days counted from 1 January 1970. */
export interface StayRecord {
  readonly presence: Presence;
  /** Titles that hold whatever the border says. */
  readonly titles: readonly Title[];
  readonly visas: readonly VisaTitle[];
  /** Whether visas of one time are each taken as used by every entry, or by none. */
  readonly sharedEntries: 'USED' | 'UNUSED';
  readonly term: VisaFreeTerm | null;
  readonly today: number;
}

/** A day on which one may be in the country, and by what; or not. */
export interface StayReckoning {
  /** The last day of the titles that hold on a day without a break; null if none does. */
  titledUntil(day: number): number | null;
  /** The titles that hold on a day. */
  titlesOn(day: number): readonly Title[];
  /** The title that ended last before a day; null if none has. */
  lastTitleBefore(day: number): Title | null;
  /** Whether the term without a visa holds on a day, if the person is present until then. */
  isWithinTerm(day: number): boolean;
  isLawful(day: number): boolean;
  /** Days of presence from one day to another, without those that a title covers. */
  untitledDays(from: number, until: number): number;
  /** The stay that lasts, or would begin today. */
  readonly current: Stay;
}

/**
 * Reckons with a record as if the person were present from today on, entering today if absent.
 *
 * Days that a visa, a permit or a contract covers are no days of the term without a visa; the days
 * after an entry are counted from the entry, whatever covered them.
 */
export function reckonStay(record: StayRecord): StayReckoning {
  const { presence, term, today } = record;
  const last = presence.stays.at(-1);
  const current = last?.until === null ? last : { from: today, until: null };
  const stays = last?.until === null ? presence.stays : [...presence.stays, current];
  const titles: Title[] = [
    ...record.titles,
    ...record.visas.flatMap((visa) => coveredBy(visa, stays, record)),
  ];
  const titled = unite(titles);
  const present = unite(stays.map(({ from, until }) => ({ from, until: until ?? Infinity })));
  const untitled = subtract(present, titled);

  const titledUntil = (day: number) =>
    titled.find(({ from, until }) => from <= day && day <= until)?.until ?? null;
  const untitledDays = (from: number, until: number) => countDays(untitled, from, until);
  const isWithinTerm = (day: number) =>
    term !== null &&
    day - current.from + 1 <= (term.stayDaysMax ?? Number.POSITIVE_INFINITY) &&
    untitledDays(day - term.windowDays + 1, day) <= term.windowDaysMax;
  return {
    current,
    titledUntil,
    titlesOn: (day) => titles.filter(({ from, until }) => from <= day && day <= until),
    lastTitleBefore: (day) =>
      titles.filter(({ until }) => until < day).toSorted((a, b) => b.until - a.until)[0] ?? null,
    untitledDays,
    isWithinTerm,
    isLawful: (day) => titledUntil(day) !== null || isWithinTerm(day),
  };
}

/**
 * Returns the days of each stay that a visa covers. A stay uses an entry of every visa that was valid
 * during it: which one was shown is not recorded.
 */
function coveredBy(visa: VisaTitle, stays: readonly Stay[], record: StayRecord): Title[] {
  const within = stays.filter((stay) => overlaps(stay, visa));
  if (record.presence.hidesEntries && visa.entriesMax !== Number.POSITIVE_INFINITY) return [];
  let used = 0;
  return within.flatMap((stay) => {
    const isShared = record.visas.some((other) => other !== visa && overlaps(stay, other));
    used += isShared && record.sharedEntries === 'UNUSED' ? 0 : 1;
    if (used > visa.entriesMax) return [];
    const from = Math.max(stay.from, visa.from);
    const until = Math.min(visa.until, stay.until ?? Infinity, from + visa.stayDaysMax - 1);
    return [{ ...visa, from, until }];
  });
}

function overlaps({ from, until }: Stay, span: Span): boolean {
  return from <= span.until && (until ?? Number.POSITIVE_INFINITY) >= span.from;
}

/**
 * Returns how many days, today included, one may be present without a break: Infinity for a title
 * without an end.
 */
export function lawfulDaysFrom(reckoning: StayReckoning, today: number): number {
  let day = today;
  for (;;) {
    const titledUntil = reckoning.titledUntil(day);
    if (titledUntil === Number.POSITIVE_INFINITY) return titledUntil;
    if (titledUntil !== null) day = titledUntil + 1;
    else if (reckoning.isWithinTerm(day)) day += 1;
    else return day - today;
  }
}
