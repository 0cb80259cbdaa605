import type { FetchRecord } from './fetch-record.ts';
import type { Place, Source } from './place.ts';

/**
 * Returns the fetches whose representations name everything that the objects of a place have from
 * their parents: objects with equal representations are equal there, whatever other fetches join to
 * them, and are worked on once.
 */
export function fetchesThatNameAll(place: Place): readonly FetchRecord[] {
  const hasContext = place.carried.some(({ node }) => node.contextRewrites !== undefined);
  if (hasContext) return [];
  const inherited = inheritedSources(place).flatMap(([, { shape }]) => shape.fields);
  if (inherited.some(({ child }) => child !== null)) return [];
  return place.sources.flatMap(({ parentSource, fetch }) => {
    const { node } = fetch;
    const [only, ...others] = node.requires ?? [];
    const isPlain = node.inputRewrites === undefined && only?.kind === 'InlineFragment';
    if (parentSource !== -1 || !isPlain || others.length > 0) return [];
    const named = new Set(
      only.selections.flatMap((each) =>
        each.kind === 'Field' && each.selections === undefined ? [each.alias ?? each.name] : [],
      ),
    );
    return inherited.every(({ key }) => named.has(key)) ? [fetch] : [];
  });
}

/** Returns the sources that come with the parent's data, and their numbers. */
export function inheritedSources(place: Place): readonly (readonly [number, Source])[] {
  return [...place.sources.entries()].filter(([, { parentSource }]) => parentSource !== -1);
}
