import { expect, test } from 'vitest';
import { codesOf, testPipeline } from '../kit/run-pipeline.ts';

/** An invented number that must never come back in an error. */
const IIN = '900101300017';

const VARIABLES: Readonly<Record<string, readonly [declared: string, value: unknown]>> = {
  NumberForText: ['[String!]', [Number(IIN)]],
  TextForNumber: ['Int', IIN],
  NumberTooLarge: ['Int', Number(IIN)],
  EnumOutsideTheList: ['Sex', IIN],
  ObjectForText: ['String', { iin: IIN }],
  UnknownInputField: ['Search', { [IIN]: 1 }],
  NestedText: ['Search', { iin: { value: IIN } }],
  MissingInputField: ['Search', { period: { from: IIN } }],
  NullForRequired: ['String!', null],
  TextForObject: ['Search', IIN],
};

test.each(Object.entries(VARIABLES))(
  'a variable is refused without its value: %s',
  async (_n, row) => {
    const [type, value] = row;
    const { run, graph } = testPipeline();
    const argument = { Int: 'age: $v', Search: 'search: $v', Sex: 'search: { sex: $v }' }[type];
    const query = `query ($v: ${type}) {
    search(${argument ?? (type.startsWith('[') ? 'iins: $v' : 'search: { iin: $v }')}) { id }
  }`;
    const answer = await run({ query, variables: { v: value } });
    expect(answer).toEqual({
      kind: 'refused',
      status: 400,
      body: {
        errors: [
          {
            message: `A value given with the request is not valid. Variable "$v" expects a value of type "${type}".`,
            locations: [{ line: 1, column: 8 }],
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    });
    expect(graph.executed).toEqual([]);
  },
);

test('each wrong variable is named once', async () => {
  const { run, graph } = testPipeline();
  const query = 'query ($a: Int, $b: [String!]) { search(age: $a, iins: $b) { id } }';
  const answer = await run({ query, variables: { a: IIN, b: [1, 2, 3] } });
  expect(codesOf(answer)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  expect(JSON.stringify(answer)).not.toContain(IIN);
  expect(graph.executed).toEqual([]);
});

test.each([
  `{ search(age: "${IIN}") { id } }`,
  `{ search(age: ${IIN}) { id } }`,
  `{ search(age: ${IIN}.5) { id } }`,
  `{ search(iins: [${IIN}]) { id } }`,
  `{ search(iins: [{ iin: "${IIN}" }]) { id } }`,
  `{ search(search: "${IIN}") { id } }`,
  `{ search(search: { sex: _${IIN} }) { id } }`,
  `{ search(search: { sex: "${IIN}" }) { id } }`,
  `{ search(search: { period: { from: "${IIN}" } }) { id } }`,
  `query ($a: Int = "${IIN}") { search(age: $a) { id } }`,
  `{ me { id @skip(if: "${IIN}") } }`,
  `{ search(age: "${IIN}" "x") { id } }`,
  `{ "${IIN}" }`,
  `{ """${IIN}""" }`,
  `{ ${IIN} }`,
  `{ search(age: """${IIN}`,
])('a literal is refused without its value: %s', async (query) => {
  const { run, graph } = testPipeline();
  const answer = await run({ query });
  expect(answer.kind).toBe('refused');
  expect(JSON.stringify(answer)).not.toContain(IIN);
  expect(graph.executed).toEqual([]);
});

test('a literal of the wrong type is told by the type that was expected', async () => {
  const { run } = testPipeline();
  const { body } = await run({ query: '{ search(search: { sex: OTHER }) { id } }' });
  expect(body.errors).toEqual([
    {
      message: 'The GraphQL document does not fit the schema. Expected a value of type "Sex".',
      locations: [{ line: 1, column: 25 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
});

test.each([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
])('%s as name of everything pollutes nothing', async (name) => {
  const { run, internalErrors } = testPipeline();
  const variables = JSON.parse(`{ "${name}": { "polluted": true } }`) as Record<string, unknown>;
  const query = `query ${name}($${name}: Search) {
    ${name}: search(search: $${name}) { ${name}: id ...${name} }
  } fragment ${name} on Person { name }`;
  for (const operationName of [name, null]) {
    const answer = await run({ query, variables, operationName });
    expect(codesOf(answer).every((code) => code === 'BAD_USER_INPUT')).toBe(true);
  }
  await run(JSON.parse(`{ "${name}": { "polluted": true }, "query": "{ me { id } }" }`));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(internalErrors).toEqual([]);
});

test('a variable that only a prototype has is not there', async () => {
  const { run, graph } = testPipeline();
  const query = 'query ($toString: String!) { search(search: { iin: $toString }) { id } }';
  expect(codesOf(await run({ query, variables: {} }))).toEqual(['BAD_USER_INPUT']);
  expect(graph.executed).toEqual([]);
});
