/** A history that is wholly recorded, in days of any count: all stays but the last have an end. */
export interface History {
  readonly today: number;
  readonly stays: readonly { readonly from: number; readonly until: number | null }[];
  /** Days on which a status lets one stay whatever the border says. */
  readonly titles: readonly { readonly from: number; readonly until: number }[];
  readonly visa: {
    readonly from: number;
    readonly until: number;
    readonly entriesMax: number | null;
    readonly stayDaysMax: number | null;
  } | null;
  readonly term: { readonly stayDaysMax: number | null; readonly windowDaysMax: number } | null;
}

/** Days are walked for so long at most. */
const HORIZON_DAYS = 700;

/**
 * Returns the days left by walking the calendar one day after another and keeping count in sets of
 * days: slow, and with nothing in common with the arithmetic of spans that it is to check.
 */
export function walkDaysLeft(history: History): number {
  const { today, stays, titles, visa, term } = history;
  const isHere = stays.at(-1)?.until === null;
  const walked = isHere ? stays : [...stays, { from: today, until: null }];
  const end = today + HORIZON_DAYS;

  const entryOf = new Map<number, number>();
  const titled = new Set<number>();
  let entriesOnVisa = 0;
  for (const { from, until } of walked) {
    let daysOnVisa = 0;
    for (let day = from; day <= (until ?? end); day += 1) {
      entryOf.set(day, from);
      if (titles.some((title) => title.from <= day && day <= title.until)) titled.add(day);
      if (visa === null || day < visa.from || day > visa.until) continue;
      if (daysOnVisa === 0) entriesOnVisa += 1;
      daysOnVisa += 1;
      const isOver =
        entriesOnVisa > (visa.entriesMax ?? Number.POSITIVE_INFINITY) ||
        daysOnVisa > (visa.stayDaysMax ?? Number.POSITIVE_INFINITY);
      if (!isOver) titled.add(day);
    }
  }

  let left = 0;
  for (let day = today; day <= end; day += 1) {
    if (!titled.has(day)) {
      if (term === null) break;
      let inWindow = 0;
      for (let one = day - 179; one <= day; one += 1) {
        if (entryOf.has(one) && !titled.has(one)) inWindow += 1;
      }
      const sinceEntry = day - (entryOf.get(day) ?? day) + 1;
      if (inWindow > term.windowDaysMax || sinceEntry > (term.stayDaysMax ?? day)) break;
    }
    left += 1;
  }
  return left;
}
