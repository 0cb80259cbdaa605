import type { FetchRecord } from './fetch-record.ts';
import type { Code } from './generated-code.ts';
import { inheritedSources } from './naming-fetches.ts';
import type { Place } from './place.ts';

/** What the function of a place is given: its sources from the parent, and the tables. */
export function parametersOf(place: Place): readonly Code[] {
  const sources = inheritedSources(place).map(([index]) => `s${index}`);
  const tables = place.carried
    .filter((fetch) => !beginsAt(fetch, place))
    .map((fetch) => `t${fetch.index}`);
  return [...sources, ...tables];
}

/** Whether the table of a fetch begins at a place: with an object of its owner, or at the root. */
export function beginsAt(fetch: FetchRecord, place: Place): boolean {
  const { owner } = fetch.target;
  if (fetch.target === place) return false;
  return owner === null ? place.parent === null : owner.target === place;
}

/** Whether an object of a place is there for certain: its only source comes with the parent. */
export function isAlwaysThere({ sources }: Place): boolean {
  return sources.length === 1 && sources[0]?.parentSource !== -1;
}
