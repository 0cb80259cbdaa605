import type { ResponsePath } from '../response-path.ts';
import { placesTo, rootOf } from './collect-representations.ts';
import type { FetchRecord } from './fetch-record.ts';
import type { Place } from './place.ts';
import {
  enterPlace,
  type FetchedData,
  innerValues,
  rootView,
  type Table,
  tablesAt,
  tablesFor,
  type View,
} from './view.ts';

const PATHS_MAX = 10_000;

/**
 * Returns where in the response the objects of a placed fetch are, by the numbers of its
 * representations; at most 10,000 paths in all. For errors only: it walks the whole response.
 */
export function findOccurrences(
  fetch: FetchRecord,
  data: FetchedData,
  clientKeys: ReadonlyMap<string, string>,
): ReadonlyMap<number, readonly ResponsePath[]> {
  const { target } = fetch;
  const places = placesTo(target, null);
  const slot = target.carried.indexOf(fetch);
  const from = { data, readable: null };
  const found = new Map<number, ResponsePath[]>();
  let count = 0;

  const add = (number: unknown, path: ResponsePath) => {
    if (typeof number !== 'number' || number < 0 || count >= PATHS_MAX) return;
    count += 1;
    const known = found.get(number);
    if (known === undefined) found.set(number, [path]);
    else known.push(path);
  };

  const walk = (view: View, depth: number, path: ResponsePath) => {
    const place = places[depth];
    if (place === undefined || count >= PATHS_MAX) return;
    const key = clientKeys.get(place.key) ?? place.key;
    const [values, tables] = [innerValues(place, view), tablesFor(place, view)];
    enter(place, depth, values, tables, [...path, key], place.listDepth);
  };

  const enter = (
    place: Place,
    depth: number,
    values: readonly unknown[],
    tables: readonly Table[],
    path: ResponsePath,
    lists: number,
  ): void => {
    const list = [...values, ...tables].find((value) => Array.isArray(value));
    if (lists > 0) {
      for (const index of Array.isArray(list) ? list.keys() : []) {
        const items = values.map((value) => (Array.isArray(value) ? value[index] : undefined));
        enter(place, depth, items, tablesAt(tables, index), [...path, index], lists - 1);
      }
    } else if (place === target) add(tables[slot], path);
    else walk(enterPlace(place, from, values, tables), depth + 1, path);
  };

  walk(rootView(rootOf(target), from), 0, []);
  return found;
}
