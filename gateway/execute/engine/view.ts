import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { FetchRecord } from './fetch-record.ts';
import type { Place } from './place.ts';
import { entryOf, readableKeys } from './place-entry.ts';

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
  const sources: (JsonObject | undefined)[] = new Array(place.sources.length);
  for (let source = 0; source < sources.length; source += 1) {
    sources[source] = objectOf(values[source]);
  }
  return enter(place, from, sources, tables.slice());
}

/** Returns the view of one element of a list: `lists` and `tables` as for `enterPlace`. */
export function enterItem(
  place: Place,
  from: ViewFrom,
  lists: readonly unknown[],
  tables: readonly Table[],
  index: number,
): View {
  const sources: (JsonObject | undefined)[] = new Array(place.sources.length);
  for (let source = 0; source < sources.length; source += 1) {
    const list = lists[source];
    sources[source] = Array.isArray(list) ? objectOf(list[index]) : undefined;
  }
  return enter(place, from, sources, tablesAt(tables, index));
}

/** Adds to what came with the parent what is joined here. */
function enter(
  place: Place,
  from: ViewFrom,
  sources: (JsonObject | undefined)[],
  carried: Table[],
): View {
  const { data, readable } = from;
  for (const { source, fetch, slot, owned } of entryOf(place).joined) {
    if (readable !== null && !readable.has(fetch)) {
      sources[source] = undefined;
      continue;
    }
    const found = carried[slot];
    const at = typeof found === 'number' ? found : -1;
    for (const inner of owned) carried[inner.slot] = data.tables[inner.fetch]?.[at];
    sources[source] = objectOf(data.objects[fetch]?.[at]);
  }
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
export function tablesFor(inner: Place, view: View): Table[] {
  const { slots } = entryOf(inner);
  const tables: Table[] = new Array(slots.length);
  for (let number = 0; number < slots.length; number += 1) {
    const slot = slots[number] as number;
    tables[number] = slot === -1 ? undefined : view.tables[slot];
  }
  return tables;
}

/** Returns the tables for one element of a list. */
export function tablesAt(tables: readonly Table[], index: number): Table[] {
  const found: Table[] = new Array(tables.length);
  for (let number = 0; number < tables.length; number += 1) {
    const table = tables[number];
    found[number] = Array.isArray(table) ? (table[index] as Table) : undefined;
  }
  return found;
}

/** Returns what lists have at one index. */
export function itemsAt(lists: readonly unknown[], index: number): unknown[] {
  const items: unknown[] = new Array(lists.length);
  for (let number = 0; number < lists.length; number += 1) {
    const list = lists[number];
    items[number] = Array.isArray(list) ? list[index] : undefined;
  }
  return items;
}

/**
 * Returns what the sources of an inner place that come with the parent's data have there, whatever
 * the type of the object is.
 */
export function innerValues(inner: Place, view: View): readonly unknown[] {
  const { inherited } = entryOf(inner);
  const values: unknown[] = new Array(inherited.length);
  for (let number = 0; number < inherited.length; number += 1) {
    const from = inherited[number] ?? null;
    const object = from === null ? undefined : view.sources[from.source];
    if (from !== null && object !== undefined) values[number] = firstOf(object, from.raws);
    else values[number] = undefined;
  }
  return values;
}

function firstOf(object: JsonObject, raws: readonly string[]): unknown {
  let found: unknown;
  for (const raw of raws) {
    const value = ownValue(object, raw);
    if (value != null) return value;
    if (value === null) found = null;
  }
  return found;
}

/** Returns what an object has under a planned key: the first that is not null. */
export function plannedValue({ place, sources }: View, key: string): unknown {
  let found: unknown;
  for (const { source, raw } of readableKeys(place, key)) {
    const object = sources[source];
    if (object === undefined) continue;
    const value = ownValue(object, raw);
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
