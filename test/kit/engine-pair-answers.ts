import { expect } from 'vitest';
import type { PairAnswer } from './engine-pair.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Says of an entity who it is, under the aliases that an operation asks that by. */
export function whoIs(representation: unknown, query: string): object {
  const known = new Map(Object.entries(representation as object));
  const asked = [...query.matchAll(/(_+key\w+): ?(\w+)/g)];
  return Object.fromEntries(asked.map(([, alias, name = '']) => [alias, known.get(name)]));
}

/** Adds the aliases that an operation gives to fields of a thing. */
export function withKeys(thing: Thing, query: string): Thing {
  const aliases = [...query.matchAll(/(\w+):(\w+)/g)].flatMap(([, alias = '', name = '']) =>
    Object.hasOwn(thing, name) ? [[alias, thing[name]]] : [],
  );
  return { ...thing, ...Object.fromEntries(aliases) };
}

/** Expects one and the same of both engines; returns it. */
export function expectEqual([generated, plain]: readonly [PairAnswer, PairAnswer]): PairAnswer {
  expect(generated.answer.text).toBe(plain.answer.text);
  expect(generated.answer.errors).toEqual(plain.answer.errors);
  expect(generated.bodies).toEqual(plain.bodies);
  expect(generated.told).toEqual(plain.told);
  return generated;
}
