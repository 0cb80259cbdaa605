import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { arbitraryFaults, faultableFields } from '../kit/federation/arbitrary-faults.ts';
import { arbitraryOperation } from '../kit/federation/arbitrary-operation.ts';
import { choicesOf } from '../kit/federation/choices.ts';
import { composeWorld } from '../kit/federation/composed-world.ts';
import { FEDERATED_WORLDS } from '../kit/federation/worlds/index.ts';

const SEED = 20_310_401;
const RUNS_OF_A_WORLD = 120;

/** Everything that generated operations must use, or they leave something unasked. */
const CONSTRUCTS = [
  'query',
  'mutation',
  'several root selections',
  'depth of five and more',
  'named fragment',
  'fragment spread again',
  'inline fragment',
  'inline fragment without type',
  'fragment on an abstract type',
  'alias',
  'alias that is a field',
  'alias of __typename',
  '__typename',
  'field repeated',
  'response key used twice',
  'field of an interface',
  'field of a union',
  'list of lists',
  '@skip by literal',
  '@skip by variable',
  '@include by literal',
  '@include by variable',
  'condition with default',
  'argument',
  'null literal',
  'enum',
  'input object',
  'custom scalar',
  'one item for a list',
  'variable',
  'variable used twice',
  'variable inside a value',
  'variable with default',
  'absent variable',
  'absent variable for a default',
  'null variable',
  'null variable for a default',
  'introspection',
  'fault of one row',
  'fault of a field',
  'fault: error',
  'fault: null',
];

/** Generates operations of every world, deterministically. */
function generateAll() {
  const counts = new Map<string, number>();
  const invalid: string[] = [];
  const texts: string[] = [];
  const add = (construct: string, count = 1) =>
    counts.set(construct, (counts.get(construct) ?? 0) + count);

  for (const world of FEDERATED_WORLDS) {
    const composed = composeWorld(world);
    const { apiSchema } = composed;
    const faultable = faultableFields(composed);
    const kinds = apiSchema.getMutationType()
      ? (['query', 'mutation'] as const)
      : (['query'] as const);
    for (const kind of kinds) {
      const property = fc.property(fc.gen(), (generate) => {
        const choices = choicesOf(generate);
        const operation = arbitraryOperation({
          schema: apiSchema,
          kind,
          choices,
          hints: world.argumentValues ?? {},
        });
        texts.push(operation.text);
        for (const [construct, count] of operation.constructs) add(construct, count);
        const faults = arbitraryFaults(faultable, composed, operation.selected, choices);
        for (const [name, fault] of faults) {
          add(`fault: ${fault}`);
          add(name.includes(':') ? 'fault of one row' : 'fault of a field');
        }
        const errors = validate(apiSchema, parse(operation.text));
        if (errors.length > 0) invalid.push(`${errors[0]?.message}\n${operation.text}`);
      });
      fc.assert(property, { seed: SEED, numRuns: RUNS_OF_A_WORLD, endOnFailure: true });
    }
  }
  return { counts, invalid, texts };
}

describe('generated operations', () => {
  const { counts, invalid, texts } = generateAll();

  it('are valid', () => {
    expect(invalid).toEqual([]);
  });

  it('use every construct', () => {
    expect(CONSTRUCTS.filter((construct) => !counts.has(construct))).toEqual([]);
    expect([...counts.keys()].filter((construct) => !CONSTRUCTS.includes(construct))).toEqual([]);
  });

  it('are seldom the same', () => {
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.9);
  });

  it('are the same again from the same seed', () => {
    expect(generateAll().texts).toEqual(texts);
  });
});
