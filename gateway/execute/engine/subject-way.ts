import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { isJsonObject, ownValue } from '../json-object.ts';
import { isOfType } from './object-plan.ts';
import type { Place } from './place.ts';
import type { Shape } from './shape.ts';

/** Where the key of a data subject may stand: the keys that lead to it in one source of its place. */
export interface KeyProvider {
  /** The number of the source. */
  readonly source: number;
  readonly raws: readonly string[];
}

/** Returns where the sources of a place have the key of objects of a type, in order. */
export function keyProvidersOf(
  { sources }: Place,
  type: GraphQLNamedType,
  way: readonly string[],
  schema: GraphQLSchema,
): readonly KeyProvider[] {
  const isMet = (condition: string) => isOfType(schema, type.name, condition);
  return sources.flatMap(({ shape }, source) =>
    waysIn(shape, way, isMet).map((raws) => ({ source, raws })),
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
  isMet: (typeCondition: string) => boolean,
): readonly (readonly string[])[] {
  return fields.flatMap(({ name, raw, child, typeConditions }) => {
    if (name !== first || !typeConditions.every(isMet)) return [];
    if (child === null || rest.length === 0) {
      return child === null && rest.length === 0 ? [[raw]] : [];
    }
    // Further in there is one object type, whose conditions are met.
    return waysIn(child, rest, () => true).map((inner) => [raw, ...inner]);
  });
}
