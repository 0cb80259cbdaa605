/** Days from the first to the last, both counted; infinite where there is no beginning or end. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Returns the days of all spans, in order, touching ones made one. */
export function unite(spans: readonly Span[]): Span[] {
  const united: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = united.at(-1);
    if (span.until < span.from) continue;
    if (last !== undefined && span.from <= last.until + 1) {
      united[united.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    } else {
      united.push(span);
    }
  }
  return united;
}

/** Returns the days of the spans that are in none of those to leave out; both are united. */
export function subtract(spans: readonly Span[], without: readonly Span[]): Span[] {
  let left: readonly Span[] = spans;
  for (const hole of without) {
    left = left.flatMap((span) =>
      hole.from > span.until || hole.until < span.from
        ? [span]
        : [
            { from: span.from, until: hole.from - 1 },
            { from: hole.until + 1, until: span.until },
          ].filter(({ from, until }) => from <= until),
    );
  }
  return [...left];
}

/** Returns how many days of the spans lie from the first to the last day. */
export function countDays(spans: readonly Span[], from: number, until: number): number {
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.until, until) - Math.max(span.from, from) + 1),
    0,
  );
}
