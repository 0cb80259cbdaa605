import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openIds } from '../../gateway/auth/open-ids.ts';
import { ClientError } from '../../gateway/client-error.ts';

const SCHEMA = buildSchema(/* GraphQL */ `
  scalar PersonId
  type Query { search(search: Search, id: PersonId, ids: [[PersonId!]!], name: String): ID }
  input Search { name: String, id: PersonId, both: Pair, or: [Search!] }
  input Pair { one: PersonId!, other: PersonId }
`);

const ids = { open: (text: string) => (text.startsWith('~') ? text.slice(1) : null) };

function open(definitions: string, variables: Readonly<Record<string, unknown>>) {
  const [operation] = parse(`query (${definitions}) { __typename }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
  return openIds(SCHEMA, operation, variables, ids);
}

function refusalOf(definitions: string, variables: Readonly<Record<string, unknown>>): unknown {
  try {
    return open(definitions, variables);
  } catch (error) {
    return error;
  }
}

describe('openIds', () => {
  it('opens ids in lists and in inputs however deep, and nothing else', () => {
    const search = {
      name: '~kept',
      id: '~a',
      both: { one: '~b', other: null },
      or: [{ or: { id: '~c' } }, { name: '~kept' }],
    };
    const variables = { search, id: '~d', ids: [['~e', '~f'], []], name: '~kept' };
    const before = structuredClone(variables);
    expect(
      open('$search: Search, $id: PersonId!, $ids: [[PersonId!]!], $name: String', variables),
    ).toEqual({
      search: {
        name: '~kept',
        id: 'a',
        both: { one: 'b', other: null },
        or: [{ or: { id: 'c' } }, { name: '~kept' }],
      },
      id: 'd',
      ids: [['e', 'f'], []],
      name: '~kept',
    });
    expect(variables).toEqual(before);
  });

  it('opens one id that stands for a list', () => {
    expect(open('$ids: [[PersonId!]!]', { ids: '~a' })).toEqual({ ids: 'a' });
  });

  it('opens default values where nothing is given', () => {
    const definitions = '$id: PersonId = "~a", $search: Search = { both: { one: "~b" } }';
    expect(open(definitions, {})).toEqual({ id: 'a', search: { both: { one: 'b' } } });
    expect(open(definitions, { id: null, search: { id: '~c' } })).toEqual({
      id: null,
      search: { id: 'c' },
    });
  });

  it('leaves what is absent absent', () => {
    expect(open('$id: PersonId, $search: Search', {})).toEqual({});
  });

  it.each([
    ['an id as it is inside', '$id: PersonId', { id: 'iin:900101300017' }],
    ['something else than a text', '$id: PersonId', { id: 900101300017 }],
    ['an object that looks like a text', '$id: PersonId', { id: { toString: '~a' } }],
    ['one of many', '$ids: [[PersonId!]!]', { ids: [['~a'], ['~b', 'c']] }],
    ['one in an input', '$search: Search', { search: { or: [{ both: { one: 'a' } }] } }],
    ['a default value', '$id: PersonId = "iin:900101300017"', {}],
  ])('refuses %s, and does not repeat it', (_, definitions, variables) => {
    const refusal = refusalOf(definitions, variables);
    expect(refusal).toBeInstanceOf(ClientError);
    const told = (refusal as ClientError).format('en');
    expect(told.extensions).toEqual({ code: 'UNKNOWN_ID' });
    expect(told.locations).toEqual([{ line: 1, column: 8 }]);
    expect(JSON.stringify(told)).not.toContain('900101300017');
  });

  it('does not take a name of the prototype for a variable', () => {
    const variables = JSON.parse('{"__proto__": {"id": "~a"}, "constructor": "~b"}');
    const opened = open('$id: PersonId', variables);
    expect(opened.id).toBeUndefined();
    expect(Object.getPrototypeOf(opened)).toBe(Object.prototype);
  });
});
