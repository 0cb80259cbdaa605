import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RefusedFields } from '../../gateway/execute/index.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';
import { requestCounts, useTestGraph } from '../kit/use-test-graph.ts';

const found = (_: unknown, given: object) => ({ name: JSON.stringify(given) });

const REGISTER: Readonly<Record<string, TestSubgraph>> = {
  register: {
    sdl: `
      input Search { name: String  papers: [Paper!]  not: Search }
      input Paper { country: String!  number: String }
      interface Shelf { book(isbn: String, page: Int): Found }
      type Quiet implements Shelf { book(isbn: String, page: Int): Found }
      type Loud implements Shelf { book(isbn: String, page: Int): Found }
      type Found { name: String }
      type Query {
        find(code: String, search: Search, page: Int): Found
        shelf: Shelf
        quiet: Quiet
      }
      type Mutation { note(code: String): Found }
    `,
    resolvers: {
      Query: { find: found, shelf: () => ({ __typename: 'Loud' }), quiet: () => ({}) },
      Mutation: { note: found },
      Quiet: { book: found },
      Loud: { book: found },
    },
  },
};

const refused = (...names: string[]): { refusedFields: RefusedFields } => ({
  refusedFields: { coordinates: new Set(), arguments: new Set(names), key: names.join() },
});

describe('an argument that is refused', () => {
  const graph = useTestGraph(REGISTER);

  const run = async (query: string, names: readonly string[], variables = {}) => {
    const response = await graph().run(query, variables, refused(...names));
    return { data: response.data, paths: response.errors?.map(({ path }) => path) };
  };
  const CODE = ['Query.find(code:)'];

  it('refuses the field that is given it, and nobody is asked', async () => {
    expect(await run('{ find(code: "7") { name } }', CODE)).toEqual({
      data: { find: null },
      paths: [['find']],
    });
    expect(requestCounts(graph())).toEqual({});
  });

  it('leaves the field that is not, and those that are given another', async () => {
    expect(await run('{ find { name } two: find(page: 2) { name } }', CODE)).toEqual({
      data: { find: { name: '{}' }, two: { name: '{"page":2}' } },
      paths: undefined,
    });
  });

  it('refuses one use of a field and not the other', async () => {
    const query = '{ a: find(code: "7") { name } b: find(page: 1) { name } }';
    expect(await run(query, CODE)).toEqual({
      data: { a: null, b: { name: '{"page":1}' } },
      paths: [['a']],
    });
  });

  it.each([
    ['a value', { code: '7' }, true],
    ['an empty value', { code: '' }, true],
    ['null', { code: null }, false],
    ['nothing', {}, false],
  ])('is given by a variable that has %s, or not, request by request', async (_, given, is) => {
    const query = 'query ($code: String) { find(code: $code) { name } }';
    for (let round = 0; round < 2; round += 1) {
      const { data, paths } = await run(query, CODE, given);
      expect(paths).toEqual(is ? [['find']] : undefined);
      expect(data?.find).toEqual(is ? null : { name: JSON.stringify(given) });
    }
  });

  it('is decided anew for each request of one document', async () => {
    const query = 'query ($code: String) { find(code: $code) { name } }';
    const document = parse(query);
    for (const code of ['7', null, '7', undefined, null, '8']) {
      const request = { ...refused(...CODE), document };
      const { data } = await graph().run(query, { code }, request);
      if (code == null) expect(data?.find).not.toBeNull();
      else expect(data?.find).toBeNull();
    }
  });

  it('is given by the default of a variable', async () => {
    const query = 'query ($code: String = "7") { find(code: $code) { name } }';
    expect((await run(query, CODE)).paths).toEqual([['find']]);
    expect((await run(query, CODE, { code: null })).paths).toBeUndefined();
  });

  it('is not given by null', async () => {
    expect((await run('{ find(code: null) { name } }', CODE)).data).toEqual({
      find: { name: '{"code":null}' },
    });
  });

  it('is the same under another name of the variable, and in a fragment', async () => {
    const query = `query ($representations: String) { ...F }
      fragment F on Query { find(code: $representations) { name } }`;
    expect((await run(query, CODE, { representations: '7' })).paths).toEqual([['find']]);
    expect((await run(query, CODE)).paths).toBeUndefined();
  });

  it('of a change keeps it from being made', async () => {
    const { data, paths } = await run('mutation { note(code: "7") { name } }', [
      'Mutation.note(code:)',
    ]);
    expect({ data, paths }).toEqual({ data: { note: null }, paths: [['note']] });
    expect(requestCounts(graph())).toEqual({});
  });

  it('of one type is refused on an interface, and not on another type', async () => {
    const names = ['Loud.book(isbn:)'];
    expect((await run('{ shelf { book(isbn: "1") { name } } }', names)).paths).toEqual([['shelf']]);
    const query = '{ quiet { book(isbn: "1") { name } } shelf { book(page: 1) { name } } }';
    expect((await run(query, names)).paths).toBeUndefined();
  });
});

describe('an input field that is refused', () => {
  const graph = useTestGraph(REGISTER);
  const NUMBER = ['Paper.number'];
  const paths = async (query: string, variables = {}) =>
    (await graph().run(query, variables, refused(...NUMBER))).errors?.map(({ path }) => path);
  const paper = { country: 'UZB', number: '7' };

  it.each([
    ['{ find(search: { papers: [{ country: "UZB", number: "7" }] }) { name } }'],
    ['{ find(search: { papers: { country: "UZB", number: "7" } }) { name } }'],
    ['{ find(search: { not: { not: { papers: { country: "A", number: "7" } } } }) { name } }'],
  ])('refuses the field that it is given to: %s', async (query) => {
    expect(await paths(query)).toEqual([['find']]);
    expect(requestCounts(graph())).toEqual({});
  });

  it.each([
    ['{ find(search: { papers: [{ country: "UZB" }] }) { name } }'],
    ['{ find(search: { name: "number" }) { name } }'],
    ['{ find(search: { papers: { country: "A", number: null } }) { name } }'],
  ])('leaves the field that it is not given to: %s', async (query) => {
    expect(await paths(query)).toBeUndefined();
  });

  it.each([
    ['query ($v: Search) { find(search: $v) { name } }', { papers: [paper] }],
    ['query ($v: Search) { find(search: $v) { name } }', { papers: paper }],
    ['query ($v: Search) { find(search: { not: $v }) { name } }', { not: { papers: [paper] } }],
    ['query ($v: [Paper!]) { find(search: { papers: $v }) { name } }', [paper]],
    ['query ($v: Paper!) { find(search: { papers: [$v] }) { name } }', paper],
    ['query ($v: String) { find(search: { papers: { country: "A", number: $v } }) { name } }', '7'],
  ])('is found in variables: %s, %j', async (query, v) => {
    expect(await paths(query, { v })).toEqual([['find']]);
  });

  it.each([
    ['query ($v: Search) { find(search: $v) { name } }', { papers: [{ country: 'UZB' }] }],
    [
      'query ($v: String) { find(search: { papers: { country: "A", number: $v } }) { name } }',
      null,
    ],
  ])('is not where it is not given: %s, %j', async (query, v) => {
    expect(await paths(query, { v })).toBeUndefined();
  });
});
