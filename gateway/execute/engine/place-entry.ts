import type { Place } from './place.ts';

/** Everything about coming to a place that depends on the operation alone. */
export interface PlaceEntry {
  /** For each source of the place: where it stands in the parent; null where it is joined here. */
  readonly inherited: readonly (InheritedSource | null)[];
  /** The sources that are joined here. */
  readonly joined: readonly JoinedSource[];
  /** For each table that is carried through here: its number at the parent; -1 for none. */
  readonly slots: readonly number[];
  /** Where names of types may stand, of the last fetch first. */
  readonly typenames: readonly ReadableKey[];
}

/** What one source calls a field. */
export interface ReadableKey {
  readonly source: number;
  readonly raw: string;
}

interface InheritedSource {
  /** Its number among the sources of the parent. */
  readonly source: number;
  /** Under which it may have the place there. */
  readonly raws: readonly string[];
}

interface JoinedSource {
  readonly source: number;
  /** The number of its fetch. */
  readonly fetch: number;
  /** Among the tables that are carried. */
  readonly slot: number;
  /** The tables that begin with its objects. */
  readonly owned: readonly { readonly slot: number; readonly fetch: number }[];
}

const entries = new WeakMap<Place, PlaceEntry>();
const keys = new WeakMap<Place, Map<string, readonly ReadableKey[]>>();

/** Returns how to come to a place; the place must have all of its sources. */
export function entryOf(place: Place): PlaceEntry {
  let entry = entries.get(place);
  if (entry === undefined) {
    entry = createEntry(place);
    entries.set(place, entry);
  }
  return entry;
}

/** Returns where the sources of a place may have a planned key, in their order. */
export function readableKeys(place: Place, key: string): readonly ReadableKey[] {
  let known = keys.get(place);
  if (known === undefined) {
    known = new Map();
    keys.set(place, known);
  }
  let found = known.get(key);
  if (found === undefined) {
    found = place.sources.flatMap(({ shape }, source) =>
      shape.fields.filter((field) => field.key === key).map(({ raw }) => ({ source, raw })),
    );
    known.set(key, found);
  }
  return found;
}

function createEntry(place: Place): PlaceEntry {
  const { sources, carried, parent, key } = place;
  return {
    inherited: sources.map(({ parentSource: source }) => {
      if (source === -1) return null;
      const fields = parent?.sources[source]?.shape.fields ?? [];
      return { source, raws: fields.filter((field) => field.key === key).map(({ raw }) => raw) };
    }),
    joined: sources.flatMap(({ parentSource, fetch }, source) => {
      if (parentSource !== -1) return [];
      const owned = carried.flatMap((inner, slot) =>
        inner !== fetch && fetch.target === place && inner.target.owner === fetch
          ? [{ slot, fetch: inner.index }]
          : [],
      );
      return [{ source, fetch: fetch.index, slot: carried.indexOf(fetch), owned }];
    }),
    slots: carried.map((fetch) => parent?.carried.indexOf(fetch) ?? -1),
    typenames: sources
      .flatMap(({ shape, fetch }, source) =>
        shape.fields
          .filter(({ name }) => name === '__typename')
          .map(({ raw }) => ({ source, raw, index: fetch.index })),
      )
      .sort((a, b) => b.index - a.index)
      .map(({ source, raw }) => ({ source, raw })),
  };
}
