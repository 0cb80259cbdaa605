import { globSync, readFileSync } from 'node:fs';
import { GraphQLError, isNonNullType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { declaredPolicies } from '../../schema/policy/declared-policies.ts';
import { SUBGRAPH_NAMES } from '../../schema/subgraph-names.ts';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import { granting, guardSubgraph } from '../kit/guarded-subgraph.ts';
import { subgraphSchema } from '../kit/subgraph-schema.ts';

const PERSON = 'iin:900101300017';
const STRANGER = 'iin:850315300025';
const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';

const SDL = `
  type Query {
    nodes: [Node!] @tag(name: "public")
    found: Found @tag(name: "public")
    me: Person @tag(name: "public")
    unlisted: String
  }
  interface Node { id: ID! secret: String }
  union Found = Visit | Passport
  type Visit implements Node @policy(policies: [["movement"]]) { id: ID! secret: String }
  type Passport implements Node @key(fields: "number") @policy(policies: [["document"]]) {
    id: ID!
    number: ID!
    secret: String
  }
  type Person @key(fields: "id") {
    id: ID! @tag(name: "public")
    name: String @policy(policies: [["identity"]])
    visits: [Visit!] @policy(policies: [["movement"]])
    nickname: String
    identifiers: String @external
    fact: String @inaccessible @tag(name: "fact-for:other")
  }
`;

const calls: string[] = [];
const visit = { __typename: 'Visit', id: 'v-1', secret: 'secret' };
const passport = { __typename: 'Passport', id: 'p-1', number: 'N1', secret: 'secret' };
const called = <T>(name: string, value: T) => {
  calls.push(name);
  return value;
};

let failure: Error | null = null;
const guarded = guardSubgraph(SDL, {
  Query: {
    nodes: () => [visit, passport],
    found: () => visit,
    me: () => ({ id: PERSON }),
    unlisted: () => called('unlisted', 'secret'),
  },
  Person: {
    __resolveReference: (reference: object) => reference,
    name: ({ id }: { id: string }) => {
      if (failure !== null) throw failure;
      return called(`name ${id}`, 'Asel');
    },
    visits: () => called('visits', [visit]),
    nickname: () => called('nickname', 'secret'),
    fact: () => called('fact', 'secret'),
  },
  Passport: { __resolveReference: () => called('passport', passport) },
});

const entity = (type: string, key: string, fields: string) =>
  `{ _entities(representations: [{ __typename: "${type}", ${key} }]) { ... on ${type} { ${fields} } } }`;
const person = (id: string, fields: string) => entity('Person', `id: "${id}"`, fields);

describe('what graphql-shield gets wrong', () => {
  it('1: whatever leads to an interface demands what each of its types demands', async () => {
    const query = '{ nodes { secret } }';
    for (const category of ['movement', 'document']) {
      expect(await guarded.ask(query, { grants: granting('any', category) })).toEqual({
        data: { nodes: null },
        errors: [{ path: 'nodes', code: REFUSED }],
      });
    }
    const both = granting('any', 'movement', 'document');
    const all = { nodes: [{ secret: 'secret' }, { secret: 'secret' }] };
    expect(await guarded.ask(query, { grants: both })).toEqual({ data: all, errors: [] });
  });

  it('2: a member of a union is refused by the rule of its type', async () => {
    const query = '{ found { ... on Visit { secret } ... on Node { id } } }';
    expect((await guarded.ask(query)).errors.map(({ code }) => code)).toContain(REFUSED);
    expect(JSON.stringify((await guarded.ask(query)).data)).not.toContain('secret');
    const allowed = await guarded.ask(query, { grants: granting('any', 'movement') });
    expect(allowed).toEqual({ data: { found: { secret: 'secret', id: 'v-1' } }, errors: [] });
  });

  it('3: a field that nobody has classified is refused, and so is every field without a rule', async () => {
    calls.length = 0;
    const grants = granting('any', 'identity', 'movement', 'document');
    const { data, errors } = await guarded.ask('{ unlisted me { nickname fact identifiers } }', {
      grants,
    });
    expect(data).toEqual({ unlisted: null, me: { nickname: null, fact: null, identifiers: null } });
    expect(errors.map(({ code }) => code)).toEqual([REFUSED, REFUSED, REFUSED, REFUSED]);
    expect(calls).toEqual([]);
  });

  it('3: every field of every subgraph is classified, but those that it echoes', async () => {
    const { readFieldDemands } = await import('../../subgraphs/kit/access/field-demands.ts');
    for (const name of SUBGRAPH_NAMES) {
      const { schema, document } = subgraphSchema(name);
      const unclassified = [...readFieldDemands(schema, declaredPolicies(document))]
        .filter(([, { kind }]) => kind === 'unclassified')
        .map(([coordinate]) => coordinate);
      // Another subgraph's: this one is told, and tells nobody.
      const isExternal = (coordinate: string) => {
        const [typeName = '', fieldName = ''] = coordinate.split('.');
        const type = schema.getType(typeName);
        const node = isObjectType(type) ? type.getFields()[fieldName]?.astNode : undefined;
        return node?.directives?.some(({ name: { value } }) => value === 'external') ?? false;
      };
      expect([name, unclassified.filter((each) => !isExternal(each))]).toEqual([name, []]);
    }
  });

  it('4: no rule is negated, chained or raced: one that breaks never lets anything through', async () => {
    const shield = await import('../../subgraphs/kit/graphql-shield.ts');
    expect(Object.keys(shield).sort()).toEqual(['applyMiddleware', 'deny', 'rule', 'shield']);
    const sources = globSync('subgraphs/**/*.ts');
    expect(sources.length).toBeGreaterThan(50);
    const loading = sources.filter((file) =>
      /['"]graphql-shield['"]/.test(readFileSync(file, 'utf8')),
    );
    expect(loading).toEqual(['subgraphs/kit/graphql-shield.ts']);
    const hooked = guardSubgraph(
      'type Query { found(by: ID): String @policy(policies: [["lookup"]]) }',
      { Query: { found: () => called('found', 'secret') } },
      {
        'Query.found': {
          subject: () => {
            throw new TypeError('a mistake of ours');
          },
        },
      },
    );
    calls.length = 0;
    const { data, errors } = await hooked.ask('{ found(by: "1") }', {
      grants: granting('any', 'lookup'),
    });
    expect([data, errors.length, calls]).toEqual([{ found: null }, 1, []]);
  });

  it('5: an agency that times out is not a refusal, and a refusal is not an agency', async () => {
    failure = new AgencyError('AGENCY_TIMEOUT', {
      agency: 'GBD_FL',
      service: 's',
      correlationId: 'c',
    });
    const query = '{ me { name } }';
    try {
      const { errors } = await guarded.ask(query, { grants: granting('any', 'identity') });
      expect(errors).toEqual([{ path: 'me.name', code: undefined }]);
      expect((await guarded.ask(query)).errors).toEqual([{ path: 'me.name', code: REFUSED }]);
    } finally {
      failure = null;
    }
  });

  it('6: every rule bears the name of its field, so that no two are taken for one', async () => {
    const twins = guardSubgraph(
      `type Query {
      a: String @policy(policies: [["identity"]])
      b: String @policy(policies: [["movement"]])
    }`,
      { Query: { a: () => 'a', b: () => 'b' } },
    );
    expect((await twins.ask('{ a b }', { grants: granting('any', 'identity') })).data).toEqual({
      a: 'a',
      b: null,
    });
  });

  it('7: what was decided for one record is not the answer for the next one', async () => {
    const query = `{ _entities(representations: [
      { __typename: "Person", id: "${PERSON}" }, { __typename: "Person", id: "${STRANGER}" }
    ]) { ... on Person { name } } }`;
    const { data, errors } = await guarded.ask(query, {
      grants: granting('case', 'identity'),
      subjects: { cases: [PERSON as never], consents: [] },
    });
    expect(data._entities).toEqual([{ name: 'Asel' }, { name: null }]);
    expect(errors).toEqual([{ path: '_entities.1.name', code: REFUSED }]);
  });

  it('8: what was decided in one request is not the answer in the next one', async () => {
    const query = person(PERSON, 'name');
    const request = { grants: granting('case', 'identity') };
    const allowed = { ...request, subjects: { cases: [PERSON as never], consents: [] } };
    expect((await guarded.ask(query, allowed)).errors).toEqual([]);
    expect((await guarded.ask(query, request)).errors.length).toBe(1);
    expect((await guarded.ask(query, allowed)).errors).toEqual([]);
  });

  it('9: an argument that looks somebody up is a matter of grants, not of its form', async () => {
    const search = guardSubgraph(
      `type Query { found(passport: ID @tag(name: "category:lookup")): String @tag(name: "public") }`,
      { Query: { found: () => called('found', 'yes') } },
    );
    calls.length = 0;
    expect((await search.ask('{ found(passport: "N1") }')).errors).toEqual([
      { path: 'found', code: REFUSED },
    ]);
    expect(calls).toEqual([]);
    const grants = granting('own', 'lookup');
    expect((await search.ask('{ found(passport: "N1") }', { grants })).data).toEqual({
      found: 'yes',
    });
  });

  it('10: the fields of federation are open to the gateway, and to nobody else', async () => {
    const query = `{ _service { sdl } ${person(PERSON, 'id').slice(1)}`;
    const { data, errors } = await guarded.ask(query);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([{ id: PERSON }]);
    for (const contextValue of [undefined, null, {}, { signed: {} }]) {
      const refused = await guarded.ask(query, { contextValue });
      expect(refused.data).toBeNull();
      expect(refused.errors.map(({ code }) => code)).toContain(REFUSED);
    }
  });

  it('11: __typename tells what the fields beside it tell, and no more', async () => {
    const { data } = await guarded.ask('{ __typename me { __typename visits { __typename } } }');
    expect(data).toEqual({ __typename: 'Query', me: { __typename: 'Person', visits: null } });
    // That introspection is answered to nobody is a matter of kit-serve-subgraph.test.ts.
  });

  it('12: a reference is resolved only for those who may read what it leads to', async () => {
    calls.length = 0;
    const query = entity('Passport', 'number: "N1"', 'id');
    for (const grants of [{}, granting('any', 'movement'), granting('own', 'document')]) {
      const { data, errors } = await guarded.ask(query, { grants });
      expect(data).toEqual({ _entities: [null] });
      expect(errors).toEqual([{ path: '_entities.0', code: REFUSED }]);
    }
    expect(calls).toEqual([]);
    await guarded.ask(query, { grants: granting('any', 'document') });
    expect(calls).toEqual(['passport']);
  });

  it('13: a refusal leaves a null and an error, and never a value of a class Error', async () => {
    const returning = guardSubgraph(
      `type Query { found: String! @policy(policies: [["identity"]]) }`,
      { Query: { found: () => new GraphQLError('returned', { extensions: { code: 'X' } }) } },
    );
    expect(await returning.ask('{ found }')).toEqual({
      data: null,
      errors: [{ path: 'found', code: REFUSED }],
    });
    const { data, errors } = await returning.ask('{ found }', {
      grants: granting('any', 'identity'),
    });
    expect([data, errors]).toEqual([null, [{ path: 'found', code: 'X' }]]);
  });

  it('13: no field by which a subgraph may be entered is refused at the cost of its siblings', () => {
    for (const name of SUBGRAPH_NAMES) {
      const { schema, document } = subgraphSchema(name);
      const declared = declaredPolicies(document);
      for (const type of ['Query', 'Mutation', 'Person'].map((each) => schema.getType(each))) {
        if (!isObjectType(type)) continue;
        const strict = Object.values(type.getFields())
          .filter((field) => declared.has(`${type.name}.${field.name}`))
          .filter((field) => isNonNullType(field.type));
        expect([name, strict.map((field) => field.name)]).toEqual([name, []]);
      }
    }
  });
});
