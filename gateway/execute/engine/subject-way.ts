import { isJsonObject, ownValue } from '../json-object.ts';
import type { Place } from './place.ts';
import type { Shape } from './shape.ts';

/** Where the key of a data subject may stand: the keys that lead to it in one source of its place. */
export interface KeyProvider {
  /** The number of the source. */
  readonly source: number;
  readonly raws: readonly string[];
}

/**
 * Returns where the sources of a place may have the key of a data subject, in order. What only
 * objects of another type have is not there: what stands under one key of an answer is one field.
 */
export function keyProvidersOf({ sources }: Place, way: readonly string[]): readonly KeyProvider[] {
  return sources.flatMap(({ shape }, source) =>
    waysIn(shape, way).map((raws) => ({ source, raws })),
  );
}

/** Returns the value that lies behind these keys; undefined where there is none. */
export function valueBehind(value: unknown, keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = isJsonObject(found) ? ownValue(found, key) : undefined;
  return found;
}

/** What is called by a field's name is that field: those on a way have no arguments. */
function waysIn(
  { fields }: Shape,
  [first, ...rest]: readonly string[],
): readonly (readonly string[])[] {
  return fields.flatMap(({ name, raw, child }) => {
    if (name !== first) return [];
    if (child === null) return rest.length === 0 ? [[raw]] : [];
    return rest.length === 0 ? [] : waysIn(child, rest).map((inner) => [raw, ...inner]);
  });
}
