import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { FetchRecord } from './fetch-record.ts';
import type { Place } from './place.ts';

/**
 * Which object of a fetch belongs to an object of the response: numbers in lists as deep as the
 * lists of the response are; -1 and undefined for none.
 */
export type Table = number | readonly Table[] | undefined;

/** What has been fetched for one request, by the number of the fetch. Answers are never changed. */
export interface FetchedData {
  /** The objects of each fetch, one per representation; of a fetch from the root, its data. */
  readonly objects: (readonly unknown[] | undefined)[];
  /** For each object of the owner of the fetch's place. */
  readonly tables: (readonly Table[] | undefined)[];
}

/** One object of the response as its sources have it. */
export interface View {
  readonly place: Place;
  /** By the number of the source. */
  readonly sources: readonly (JsonObject | undefined)[];
  /** By the number among `carried` of the place. */
  readonly tables: readonly Table[];
  readonly from: ViewFrom;
  /** The subgraph whose object was left out because its pass found another one here; else null. */
  readonly crossed: string | null;
}

/** Where the objects of views come from. */
export interface ViewFrom {
  readonly data: FetchedData;
  /** The fetches whose objects may be looked at; null for all. */
  readonly readable: ReadonlySet<number> | null;
}

/** Returns the view of the whole response. */
export function rootView(place: Place, from: ViewFrom): View {
  const { data, readable } = from;
  const sources = place.sources.map(({ fetch }) =>
    isReadable(fetch, readable) ? objectOf(data.objects[fetch.index]?.[0]) : undefined,
  );
  const tables = place.carried.map((fetch) => data.tables[fetch.index]?.[0]);
  return { place, sources, tables, from, crossed: null };
}

/** Returns the view of one object of a fetch, what other fetches have there left out. */
export function objectView(owner: FetchRecord, from: ViewFrom, at: number): View {
  const { data } = from;
  const place = owner.target;
  const sources = place.sources.map(({ fetch }) =>
    fetch === owner ? objectOf(data.objects[owner.index]?.[at]) : undefined,
  );
  const tables = place.carried.map((fetch) =>
    isOwner(owner, fetch, place) ? data.tables[fetch.index]?.[at] : undefined,
  );
  return { place, sources, tables, from, crossed: null };
}

/**
 * Returns the view of an object: `values` are what the sources that come with the parent have, by
 * their numbers; `tables` those that the parent carries, as far into lists as the object is.
 */
export function enterPlace(
  place: Place,
  from: ViewFrom,
  values: readonly unknown[],
  tables: readonly Table[],
): View {
  const { data, readable } = from;
  const carried: Table[] = tables.slice();
  const sources = place.sources.map(({ parentSource, fetch }, index) => {
    if (parentSource !== -1) return objectOf(values[index]);
    if (!isReadable(fetch, readable)) return undefined;
    const found = tables[place.carried.indexOf(fetch)];
    const at = typeof found === 'number' ? found : -1;
    for (const [slot, inner] of place.carried.entries()) {
      if (isOwner(fetch, inner, place)) carried[slot] = data.tables[inner.index]?.[at];
    }
    return objectOf(data.objects[fetch.index]?.[at]);
  });
  const crossed = place.passKeys.length === 0 ? null : leaveOutCrossed(place, sources);
  return { place, sources, tables: carried, from, crossed };
}

/**
 * Leaves out objects of later passes that are not the object of the first: their list came in
 * another order. Returns the subgraph of the first such object.
 */
function leaveOutCrossed(place: Place, sources: (JsonObject | undefined)[]): string | null {
  let known: string | null = null;
  let crossed: string | null = null;
  for (const { source, raws } of place.passKeys) {
    const object = sources[source];
    if (object === undefined) continue;
    const identity = JSON.stringify(raws.map((raw) => ownValue(object, raw) ?? null));
    known ??= identity;
    if (identity === known) continue;
    sources[source] = undefined;
    crossed ??= place.sources[source]?.fetch.node.serviceName ?? null;
  }
  return crossed;
}

/** Returns the tables for a place within another, as far as the outer one has them. */
export function tablesFor(inner: Place, view: View): readonly Table[] {
  return inner.carried.map((fetch) => {
    const slot = view.place.carried.indexOf(fetch);
    return slot === -1 ? undefined : view.tables[slot];
  });
}

/** Returns the tables for one element of a list. */
export function tablesAt(tables: readonly Table[], index: number): readonly Table[] {
  return tables.map((table) => (Array.isArray(table) ? (table[index] as Table) : undefined));
}

/**
 * Returns what the sources of an inner place that come with the parent's data have there, whatever
 * the type of the object is.
 */
export function innerValues(inner: Place, view: View): readonly unknown[] {
  return inner.sources.map(({ parentSource }) => valueAt(view, parentSource, inner.key));
}

/** Returns what one source has under a planned key: the first that is not null. */
export function valueAt(view: View, source: number, key: string): unknown {
  const object = view.sources[source];
  if (object === undefined) return undefined;
  let found: unknown;
  for (const field of view.place.sources[source]?.shape.fields ?? []) {
    if (field.key !== key) continue;
    const value = ownValue(object, field.raw);
    if (value != null) return value;
    if (value === null) found = null;
  }
  return found;
}

/** Whether the table of `inner` begins at a place, with the object of `fetch` there. */
function isOwner(fetch: FetchRecord, inner: FetchRecord, place: Place): boolean {
  return inner !== fetch && fetch.target === place && inner.target.owner === fetch;
}

function isReadable({ index }: FetchRecord, readable: ReadonlySet<number> | null): boolean {
  return readable === null || readable.has(index);
}

function objectOf(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}
