import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, graphqlSync, isScalarType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { scalarResolvers } from '../../schema/scalars.ts';

const SDL = readFileSync(new URL('../../schema/value-types.graphql', import.meta.url), 'utf8');

/** Beside each scalar a value that it accepts and values that it refuses. */
const CASES: Record<keyof typeof scalarResolvers, { valid: unknown[]; invalid: unknown[] }> = {
  PersonId: {
    valid: ['iin:900101300017', 'doc:UZB:FA0000001'],
    invalid: ['iin:900101300018', 'doc:UZB:fa0000001', 'SECRET', 900101300017, null, ['SECRET']],
  },
  Iin: {
    valid: ['900101300017', '050512600011'],
    invalid: ['900101300018', 'SECRET', 900101300017, 50512600011, true, { iin: 'SECRET' }],
  },
  Bin: {
    valid: ['200140000014'],
    invalid: ['200140000015', 'SECRET', 200140000014, '900101300017'],
  },
  CountryCode: { valid: ['KAZ', 'UTO', 'XXA'], invalid: ['QQQ', 'kaz', 'SECRET', 398] },
  RegionCode: { valid: ['KZ-75'], invalid: ['KZ-00', 'SECRET', 99] },
  LocalDate: {
    valid: ['2026-11-23', '2000-02-29'],
    invalid: ['2026-02-30', '1900-02-29', '2026-11-23T00:00:00Z', '23.11.2026', 'SECRET', 20261123],
  },
  DateTime: {
    valid: ['2026-11-23T12:00:00+05:00', '2026-11-23T07:00:00.123Z'],
    invalid: ['2025-01-07', '2025-01-07T09:30:00', '2025-01-07T25:00:00Z', 'SECRET', 1_700_000_000],
  },
  Tiyn: {
    valid: [0, -7, 8_650_000, 9_007_199_254_740_991],
    invalid: ['86500', 865.25, 9_007_199_254_740_992, 1e300, 'SECRET', true, null, [7654]],
  },
};

describe.each(Object.entries(CASES))('%s', (name, { valid, invalid }) => {
  const scalar = scalarResolvers[name as keyof typeof scalarResolvers];

  test.each(valid)('takes and gives %j unchanged', (value) => {
    expect(scalar.parseValue(value)).toBe(value);
    expect(scalar.serialize(value)).toBe(value);
    expect(ask(name, JSON.stringify(value)).errors).toBeUndefined();
  });

  test.each(invalid)(
    'refuses %j in a variable, saying what is expected and not what came',
    (value) => {
      const error = errorOf(() => scalar.parseValue(value));
      expect(error.extensions.code).toBe('BAD_USER_INPUT');
      expect(error.message).toContain(`${name}: expected `);
      expectNoEcho(error, value);
    },
  );

  test.each(invalid.filter((value) => typeof value !== 'object'))(
    'refuses %j in a document, saying what is expected and not what came',
    (value) => {
      const [error] = ask(name, JSON.stringify(value)).errors ?? [];
      expect(error?.extensions.code).toBe('BAD_USER_INPUT');
      expect(error?.message).toContain(`${name}: expected `);
      expectNoEcho(error, value);
    },
  );

  test.each(invalid)('gives no invalid value out: %j', (value) => {
    const error = errorOf(() => scalar.serialize(value));
    expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expectNoEcho(error, value);
  });
});

test('every scalar of the shared value types is here, described in the same words', () => {
  const declared = Object.values(schemaWith(SDL).getTypeMap()).filter(
    (type) => isScalarType(type) && type.name in scalarResolvers,
  );
  const inSdl = [...SDL.matchAll(/^"([^"]+)"\nscalar (\w+)$/gm)].map(([, text, name]) => [
    name,
    text,
  ]);
  expect(inSdl).toEqual(
    Object.values(scalarResolvers).map((scalar) => [scalar.name, scalar.description]),
  );
  expect(declared).toHaveLength(inSdl.length);
});

/** Sends a literal where a scalar is expected. */
function ask(scalar: string, literal: string) {
  const schema = schemaWith(`scalar ${scalar} type Query { echo(value: ${scalar}): ${scalar} }`);
  const source = `{ echo(value: ${literal}) }`;
  return graphqlSync({
    schema,
    source,
    rootValue: { echo: (args: { value: unknown }) => args.value },
  });
}

function schemaWith(sdl: string) {
  const names = [...sdl.matchAll(/scalar (\w+)/g)].map(([, name]) => name ?? '');
  const resolvers = Object.fromEntries(
    Object.entries(scalarResolvers).filter(([name]) => names.includes(name)),
  );
  const federated = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: ["@shareable", "@inaccessible"])\n`;
  return buildSubgraphSchema([{ typeDefs: parse(federated + sdl), resolvers }]);
}

function errorOf(call: () => unknown): GraphQLError {
  try {
    call();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  throw new Error('expected a GraphQLError, but nothing was thrown');
}

function expectNoEcho(error: GraphQLError | undefined, value: unknown): void {
  const told = `${error?.message} ${error?.originalError} ${JSON.stringify(error?.extensions)}`;
  for (const part of JSON.stringify(value).match(/[A-Za-z0-9.:-]{2,}/g) ?? []) {
    if (!['null', 'true', 'iin'].includes(part)) expect(told).not.toContain(part);
  }
}
