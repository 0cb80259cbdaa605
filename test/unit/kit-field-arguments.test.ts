import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../schema/person-id.ts';
import { INSPECTOR } from '../kit/contexts.ts';
import { granting, guardSubgraph } from '../kit/guarded-subgraph.ts';

const OWN = 'iin:900101300017';
const REFUSED = [{ path: 'found', code: 'UNAUTHORIZED_FIELD_OR_TYPE' }];

describe('an argument that carries a category', () => {
  const calls: object[] = [];
  const guarded = guardSubgraph(
    `type Query {
      found(by: [Search!], like: Search, page: Int): String @tag(name: "public")
    }
    input Search { name: String, papers: Papers, near: [Search!] }
    input Papers { number: ID @tag(name: "category:lookup"), state: String }`,
    {
      Query: {
        found: (_: unknown, args: object) => {
          calls.push(args);
          return 'yes';
        },
      },
    },
  );
  const allowed = { data: { found: 'yes' }, errors: [] };

  it.each([
    'like: { papers: { number: "1" } }',
    'by: [{ name: "a" }, { papers: { number: "1" } }]',
    'by: [{ name: "a" }], like: { papers: { state: "UZB", number: "1" } }',
  ])('needs a grant of it, under whatever condition, however deep it lies: %s', async (args) => {
    calls.length = 0;
    expect((await guarded.ask(`{ found(${args}) }`)).errors).toEqual(REFUSED);
    expect(calls).toEqual([]);
    const grants = granting('own', 'lookup');
    expect(await guarded.ask(`{ found(${args}) }`, { grants })).toEqual(allowed);
  });

  it.each([
    'page: 1',
    'like: null',
    'like: { name: "a", papers: null }',
    'like: { papers: { number: null, state: "UZB" } }',
    'by: []',
  ])('needs nothing where it is not given: %s', async (args) => {
    expect(await guarded.ask(`{ found(${args}) }`)).toEqual(allowed);
  });
});

describe('what only a subgraph can tell of its fields', () => {
  const sdl = `type Query {
    found(id: ID!): String @policy(policies: [["lookup"]])
  }`;
  const resolvers = { Query: { found: () => 'yes' } };
  const guarded = guardSubgraph(sdl, resolvers, {
    'Query.found': { subject: ({ id }) => id as PersonId },
  });

  it('says whom a field is about, and nothing of cases', async () => {
    const signed = { requester: { ...INSPECTOR, iin: OWN.slice('iin:'.length) } };
    const own = { grants: granting('own', 'lookup'), signed };
    expect((await guarded.ask(`{ found(id: "${OWN}") }`, own)).errors).toEqual([]);
    expect((await guarded.ask('{ found(id: "iin:850315300025") }', own)).errors).toEqual(REFUSED);
    const grants = granting('case', 'lookup');
    expect((await guarded.ask(`{ found(id: "${OWN}") }`, { grants, signed })).errors).toEqual(
      REFUSED,
    );
  });

  it('is said of fields that exist', () => {
    const hooks = { 'Query.lost': { isCase: () => true } };
    expect(() => guardSubgraph(sdl, resolvers, hooks)).toThrow('Query.lost');
  });
});

describe('a field of another subgraph', () => {
  it('is never asked of this one, whatever is said of it', async () => {
    const guarded = guardSubgraph(
      `type Query { me: Person @tag(name: "public") }
      type Person @key(fields: "id") {
        id: ID! @tag(name: "public")
        name: String @external @tag(name: "public")
      }`,
      { Query: { me: () => ({ id: OWN, name: 'Asel' }) } },
    );
    expect((await guarded.ask('{ me { id name } }')).data).toEqual({ me: { id: OWN, name: null } });
  });
});

describe('a reference to a record that names its person', () => {
  const guarded = guardSubgraph(
    `type Query { me: Person @tag(name: "public") }
    type Person @key(fields: "id") { id: ID! @tag(name: "public") }
    type Passport @key(fields: "number") @policy(policies: [["document"]]) @tag(name: "subject:holder") {
      number: ID!
      holder: Person
    }`,
    {
      Passport: {
        __resolveReference: ({ number }: { number: string }) => ({
          number,
          holder: { id: number },
        }),
      },
    },
  );
  const query = `{ _entities(representations: [
    { __typename: "Passport", number: "${OWN}" }, { __typename: "Passport", number: "iin:850315300025" }
  ]) { ... on Passport { number } } }`;

  it('is loaded for whoever may read some, and read by whom it names', async () => {
    const signed = { requester: { ...INSPECTOR, iin: OWN.slice('iin:'.length) } };
    const { data, errors } = await guarded.ask(query, {
      grants: granting('own', 'document'),
      signed,
    });
    expect(data._entities).toEqual([{ number: OWN }, null]);
    expect(errors.map(({ path }) => path)).toEqual(['_entities.1.number']);
    const refused = await guarded.ask(query, { grants: granting('own', 'identity'), signed });
    expect(refused.errors.map(({ path }) => path)).toEqual(['_entities.0', '_entities.1']);
  });
});
