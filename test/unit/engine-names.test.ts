import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnswerText, type EnginePair, openEnginePair } from '../kit/engine-pair.ts';
import { expectEqual, whoIs, withKeys } from '../kit/engine-pair-answers.ts';

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
