import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCompiling } from '../kit/compile-operations.ts';
import {
  type AnswerText,
  type EnginePair,
  openEnginePair,
  type PairAnswer,
} from '../kit/engine-pair.ts';

const SDL = {
  a: `
    type Query { things: [Thing]  must: [Thing!]!  any: Any }
    union Any = Thing | Other
    type Other { s: String }
    type Thing @key(fields: "id part { n s }") @key(fields: "id") {
      id: ID!
      part: Part!
      s: String
      i: Int
      f: Float
      b: Boolean
      e: Color
      j: Json
      ids: [ID!]
      grid: [[String]]
      next: Thing
    }
    type Part { n: Float  s: String }
    enum Color { RED  BLUE  HIDDEN @inaccessible }
    scalar Json
  `,
  b: `
    type Thing @key(fields: "id part { n s }") {
      id: ID!
      part: Part!
      s: String @external
      grid: [[String]] @external
      f: Float @external
      late: String @requires(fields: "s grid f")
      score: Int
      count: Int!
    }
    type Part { n: Float @shareable  s: String @shareable }
  `,
  c: `
    type Thing @key(fields: "id") {
      id: ID!
      s: String @external
      i: Int @external
      f: Float @external
      b: Boolean @external
      j: Json @external
      ids: [ID!] @external
      flat: String
      cool: String @requires(fields: "s i f b j ids")
    }
    scalar Json
  `,
};
// The key's own object is of both subgraphs.
SDL.a = SDL.a.replace(
  'type Part { n: Float  s: String }',
  'type Part @shareable { n: Float  s: String }',
);

const QUERIES = [
  '{ things { id s i f b e j ids grid } }',
  '{ things { id late score } must { id s part { n s } } }',
  '{ must { s late count } }',
  '{ things { cool flat } must { flat } any { ... on Thing { flat cool } } }',
  '{ things { flat next { flat s } } }',
  '{ things { next { s i late next { f b } } s } }',
  '{ any { __typename ... on Thing { s late } ... on Other { s } } }',
  'query ($s: String) { a: things { s } things { __typename a: s s: e e: s id: b late } }',
];

/** A number as it stands in JSON text, since not every one survives being a value. */
class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Returns JSON; `isEscaped` writes every character beyond ASCII by its number. */
function toText(value: unknown, isEscaped: boolean): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map((each) => toText(each, isEscaped)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([key, each]) => `"${key}":${toText(each, isEscaped)}`,
    );
    return `{${fields.join(',')}}`;
  }
  const text = JSON.stringify(value);
  if (!isEscaped) return text;
  return text.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '\\"',
    '\\u0041',
    '\n\r\t\b\f\0\u001f',
    '\u2028\u2029',
    '\ud800',
    '\udc00x',
    '\ud83d\ude00',
    '\u007f\u0080\u00ff',
    '</script><!--',
    `\${process.exit()}`,
    "'); throw 1 //",
    '\uFEFF',
    '__proto__',
    'constructor',
  ),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .constantFrom(
      '-0',
      '0',
      '1e21',
      '1E+2',
      '1.0',
      '-1.50',
      '9007199254740993',
      '1e-7',
      '1e400',
      '2147483648',
    )
    .map((raw) => new RawJson(raw)),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((value) => new RawJson(JSON.stringify(value))),
  text,
  number,
);
const sound = fc.record({
  __typename: fc.constant('Thing'),
  id: text,
  part: fc.record({ n: fc.oneof(number, fc.constant(null)), s: fc.oneof(text, fc.constant(null)) }),
  s: fc.oneof(text, fc.constant(null)),
  i: fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.constant(null)),
  f: fc.oneof(number, fc.constant(null)),
  b: fc.constantFrom(true, false, null),
  e: fc.constantFrom('RED', 'BLUE', null),
  j: anything,
  ids: fc.oneof(fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }), fc.constant(null)),
  grid: fc.oneof(
    fc.array(
      fc.oneof(fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 2 }), fc.constant(null)),
      {
        maxLength: 3,
      },
    ),
    fc.constant(null),
  ),
});
/** One of its fields is of any form, or not there. */
const unsound = fc
  .tuple(
    sound,
    fc.constantFrom('id', 'part', 's', 'i', 'f', 'b', 'e', 'ids', 'grid', '__typename'),
    anything,
    fc.boolean(),
  )
  .map(([thing, field, value, isThere]) => {
    const { [field]: _, ...rest } = thing as Record<string, unknown>;
    return isThere ? { ...rest, [field]: value } : rest;
  });

type Thing = Readonly<Record<string, unknown>>;

/** Answers with things under every key that an operation may have for them. */
function answersOf(things: readonly (Thing | null)[], isEscaped: boolean): AnswerText {
  const nested = things.map((thing, n) => thing && { ...thing, next: things[n + 1] ?? null });
  return (subgraph, body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Thing };
    const keyed = nested.map((thing) => thing && withKeys(thing, query));
    if (subgraph === 'a') {
      const lists = Object.fromEntries(['things', 'must', 'a'].map((key) => [key, keyed]));
      return toText({ data: { ...lists, any: keyed[0] ?? null } }, isEscaped);
    }
    const entity = (representation: unknown) => ({
      ...whoIs(representation, query),
      late: `late of ${JSON.stringify(representation)}`,
      cool: `cool of ${JSON.stringify(representation)}`,
      flat: 'flat',
      score: 1,
      count: 2,
    });
    const data = Object.fromEntries(
      Object.entries(variables).map(([name, list]) => {
        const key = name === 'representations' ? '_entities' : `_e${name.split('_').at(-1)}`;
        return [key, (list as unknown[]).map(entity)];
      }),
    );
    return toText({ data }, isEscaped);
  };
}

/** Says of an entity who it is, under the aliases that an operation asks that by. */
function whoIs(representation: unknown, query: string): object {
  const known = new Map(Object.entries(representation as object));
  const asked = [...query.matchAll(/(_+key\w+): ?(\w+)/g)];
  return Object.fromEntries(asked.map(([, alias, name = '']) => [alias, known.get(name)]));
}

/** Adds the aliases that an operation gives to fields of a thing. */
function withKeys(thing: Thing, query: string): Thing {
  const aliases = [...query.matchAll(/(\w+):(\w+)/g)].flatMap(([, alias = '', name = '']) =>
    name in thing ? [[alias, thing[name]]] : [],
  );
  return { ...thing, ...Object.fromEntries(aliases) };
}

function expectEqual([generated, plain]: readonly [PairAnswer, PairAnswer]): PairAnswer {
  expect(generated.answer.text).toBe(plain.answer.text);
  expect(generated.answer.errors).toEqual(plain.answer.errors);
  expect(generated.bodies).toEqual(plain.bodies);
  if (generated.answer.ascii) expect(generated.answer.text).toMatch(/^\p{ASCII}*$/u);
  return generated;
}

describe('generated programs', () => {
  let pair: EnginePair;
  beforeAll(async () => {
    pair = await openEnginePair(SDL);
  });
  afterAll(() => pair.close());

  it('are there from the first run, where that is asked for', async () => {
    const compiler = startCompiling(SDL);
    for (const query of QUERIES) {
      const operation = await compiler.compile(query);
      const collectors = operation.fetches.map(({ collect }) => collect);
      operation.use();
      expect(operation.fastWriter(true)).not.toBeNull();
      expect(operation.fastWriter(false)).not.toBeNull();
      // Keys with objects in them are always collected without a program.
      for (const [index, { collect, collectsAs, subgraph }] of operation.fetches.entries()) {
        if (subgraph.name !== 'c' || collectsAs !== index) continue;
        expect(collect).not.toBe(collectors[index]);
      }
    }
    await compiler.close();
  });

  it.each(QUERIES)('write what is written without them: %s', async (query) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(sound, fc.constant(null)), { maxLength: 3 }),
        fc.boolean(),
        async (things, isEscaped) => {
          const { answer } = expectEqual(await pair.run(query, answersOf(things, isEscaped)));
          JSON.parse(answer.text);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it.each(QUERIES)('and where something is wrong, the same errors: %s', async (query) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(sound, unsound), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (things, isEscaped) => {
          expectEqual(await pair.run(query, answersOf(things, isEscaped)));
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('change no value on its way: strings, numbers, nested lists', async () => {
    await fc.assert(
      fc.asyncProperty(sound, fc.boolean(), async (thing, isEscaped) => {
        const query = '{ things { s i b e j grid f } }';
        const { answer } = expectEqual(await pair.run(query, answersOf([thing], isEscaped)));
        const came = JSON.parse(toText(thing, isEscaped)) as Thing;
        const { s, i, b, e, j, grid, f } = came;
        const shown = Number.isFinite(f) ? f : null;
        // JSON has no other way to write a number that is too large for one.
        const written = JSON.parse(JSON.stringify({ s, i, b, e, j, grid, f: shown })) as Thing;
        const { data } = JSON.parse(answer.text) as { data: { things: Thing[] } };
        expect(data.things[0]).toEqual(written);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('send representations as they came, strings and numbers of composite keys included', async () => {
    await fc.assert(
      fc.asyncProperty(sound, fc.boolean(), async (thing, isEscaped) => {
        const { bodies, answer } = expectEqual(
          await pair.run('{ things { late } }', answersOf([thing], isEscaped)),
        );
        const body = bodies.find((each) => each.startsWith('b '))?.slice(2) ?? '{}';
        const { variables } = JSON.parse(body) as { variables?: { representations: unknown[] } };
        const came = JSON.parse(toText(thing, isEscaped)) as Thing;
        const { __typename, id, part, s, grid, f } = came;
        const expected = JSON.parse(
          JSON.stringify({ __typename, id, part, s, grid, f }),
        ) as unknown;
        expect(variables?.representations).toEqual([expected]);
        // What is too large for a number is null in JSON, and then nobody's key.
        const { n } = part as { n: number | null };
        if (n === null || Number.isFinite(n)) {
          expect(answer.errors).toEqual([]);
          expect(answer.text).toContain('"late":"late of {');
        }
      }),
      { numRuns: 150, seed: 13 },
    );
  });
});

const ATTACKS = [
  `\${process.exit(3)}`,
  '`+process.exit(3)+`',
  "'); process.exit(3) //",
  '"); process.exit(3) //',
  '\u2028process.exit(3)\u2029',
  '*/ process.exit(3) /*',
  '\\"); process.exit(3) //',
  '</script>',
  '__proto__',
  '\ud83d\ude00"',
];

describe('strings of a document', () => {
  let pair: EnginePair;
  beforeAll(async () => {
    pair = await openEnginePair({
      a: `
        type Query { echo(text: String = ${JSON.stringify(ATTACKS[0])}): String  things: [Thing] }
        type Thing @key(fields: "id") { id: ID!  echo(text: String, list: [In]): String }
        input In { text: String = ${JSON.stringify(ATTACKS[2])} }
      `,
      b: 'type Thing @key(fields: "id") { id: ID!  late(text: String, list: [String]): String }',
    });
  });
  afterAll(() => pair.close());

  it.each(ATTACKS)('never become code: %j', async (attack) => {
    const literal = JSON.stringify(attack);
    const query = `query ($v: String = ${literal}) {
      echo(text: ${literal})
      things {
        echo(text: ${literal}, list: [{ text: ${literal} }])
        late(text: ${literal}, list: [${literal}, $v])
        other: late(text: $v)
      }
    }`;
    const { answer, bodies } = expectEqual(
      await pair.run(query, (subgraph, body) => {
        if (subgraph === 'a') {
          const thing = { __typename: 'Thing', id: attack, echo: attack };
          return JSON.stringify({ data: { echo: attack, things: [thing] } });
        }
        const { query: sent, variables } = JSON.parse(body) as {
          query: string;
          variables: { representations: unknown[] };
        };
        expect(variables.representations).toEqual([{ __typename: 'Thing', id: attack }]);
        const entity = whoIs(variables.representations[0], sent);
        return JSON.stringify({
          data: { _entities: [{ ...entity, late: attack, other: attack }] },
        });
      }),
    );
    expect(JSON.parse(answer.text)).toEqual({
      data: { echo: attack, things: [{ echo: attack, late: attack, other: attack }] },
    });
    expect(bodies).toHaveLength(2);
  });

  it('that are block strings, and variables that are texts, likewise', async () => {
    for (const attack of ATTACKS) {
      const { answer } = expectEqual(
        await pair.run(
          `query ($v: String) { echo(text: $v) things { echo(text: """x ${attack.replaceAll('"""', '')} x""") } }`,
          () => JSON.stringify({ data: { echo: attack, things: [] } }),
          { v: attack },
        ),
      );
      expect(JSON.parse(answer.text)).toEqual({ data: { echo: attack, things: [] } });
    }
  });
});

const NAMES = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'arguments',
  'eval',
  'class',
  'given',
  'O0',
  's0',
  'c',
];

const THEN = Object.fromEntries([
  ['__typename', 'then'],
  ['then', 'x'],
]);

describe('names of a schema and of a document', () => {
  let pair: EnginePair;
  beforeAll(async () => {
    const fields = NAMES.map((name) => `${name}: String`).join(' ');
    pair = await openEnginePair({
      a: `
        type Query { item: constructor  both: [Union] }
        union Union = constructor | then
        type constructor @key(fields: "toString") { toString: ID!  ${fields.replace('toString: String', '')} }
        type then { then: String }
      `,
      b: 'type constructor @key(fields: "toString") { toString: ID!  late: String  must: Int! }',
    });
  });
  afterAll(() => pair.close());

  const item = (absent?: string) =>
    Object.fromEntries(
      NAMES.flatMap((name) => (name === absent ? [] : [[name, `value of ${name}`]])),
    );

  /** Answers under every key of the operation that a name of the item stands behind. */
  const answers =
    (absent?: string): AnswerText =>
    (subgraph, body) => {
      const { query, variables } = JSON.parse(body) as {
        query: string;
        variables: { representations?: { toString: string }[] };
      };
      if (subgraph === 'b') {
        const entities = (variables.representations ?? []).map((one) => ({
          ...whoIs(one, query),
          late: `late of ${Object.hasOwn(one, 'toString') ? one.toString : 'nobody'}`,
          must: 1,
        }));
        return JSON.stringify({ data: { _entities: entities } });
      }
      const thing = { __typename: 'constructor', ...withKeys(item(absent), query) };
      return JSON.stringify({
        data: { item: thing, both: [thing, THEN] },
      });
    };

  it('are keys like any other', async () => {
    const { answer } = expectEqual(
      await pair.run(`{ item { ${NAMES.join(' ')} late } }`, answers()),
    );
    const { data } = JSON.parse(answer.text) as { data: { item: object } };
    expect(Object.entries(data.item)).toEqual([
      ...NAMES.map((name) => [name, `value of ${name}`]),
      ['late', 'late of value of toString'],
    ]);
  });

  it.each(NAMES)('is absent where it is inherited and not own: %s', async (name) => {
    const { answer } = expectEqual(await pair.run(`{ item { ${name} } }`, answers(name)));
    expect(answer.text).not.toContain('native code');
    const { data } = JSON.parse(answer.text) as { data: { item: object | null } };
    if (data.item !== null) expect(Object.entries(data.item)).toEqual([[name, null]]);
  });

  it('are no keys of entities where they are inherited and not own', async () => {
    const { answer, bodies } = expectEqual(
      await pair.run('{ item { late } }', answers('toString')),
    );
    expect(bodies.filter((body) => body.startsWith('b '))).toEqual([]);
    expect(answer.text).toContain('"late":null');
  });

  it('are types like any other', async () => {
    const { answer } = expectEqual(
      await pair.run(
        '{ both { __typename ... on constructor { late } ... on then { then } } }',
        answers(),
      ),
    );
    expect(JSON.parse(answer.text)).toEqual({
      data: {
        both: [{ __typename: 'constructor', late: 'late of value of toString' }, THEN],
      },
    });
  });

  it('are aliases like any other, __proto__ included', async () => {
    const aliases = [
      '__proto__',
      'constructor',
      'prototype',
      '__defineGetter__',
      '_e0',
      '_key0',
      '_mg1',
      'id__alias_0',
    ];
    const { answer } = expectEqual(
      await pair.run(
        `{ ${aliases.map((alias) => `${alias}: item { ${alias}: then late }`).join(' ')} }`,
        (subgraph, body) => {
          if (subgraph === 'b') return answers()(subgraph, body);
          const { query } = JSON.parse(body) as { query: string };
          const thing = { __typename: 'constructor', ...withKeys(item(), query) };
          const keys = [...query.matchAll(/(\w+):item/g)].map(([, key]) => [key, thing]);
          return JSON.stringify({ data: Object.fromEntries(keys) });
        },
      ),
    );
    const { data } = JSON.parse(answer.text) as { data: object };
    expect(Object.keys(data)).toEqual(aliases);
    for (const [alias, value] of Object.entries(data)) {
      expect(Object.entries(value as object)).toEqual([
        [alias, 'value of then'],
        ['late', 'late of value of toString'],
      ]);
    }
    expect(({} as Record<string, unknown>).late).toBeUndefined();
  });
});
