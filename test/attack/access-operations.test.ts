import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GuardedGateway, refusals, startGuardedGateway } from '../kit/guarded-gateway.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

// An inspector may read `identity` of anybody and `health` of nobody; a statistician nothing.

const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';
const person = (id: string) => ({ id, name: `Person ${id}`, diagnosis: `secret of ${id}` });

const PEOPLE: TestSubgraph = {
  sdl: `
    type Query {
      person(id: ID!): Person
      people(first: Int): [Person!]
      search(text: String @tag(name: "category:health"), by: Search, name: String): Person
      weather: String
    }
    input Search { name: String  sickness: Sickness }
    input Sickness { code: String @tag(name: "category:health") }
    type Mutation {
      heal(id: ID!): Healing
      cure(id: ID!): Healing @policy(policies: [["health"]])
      note(text: String @tag(name: "category:health")): Healing
    }
    type Healing { person: Person  done: Boolean }
    type Person @key(fields: "id") {
      id: ID!
      name: String @policy(policies: [["identity"]])
      diagnosis: String @policy(policies: [["health"]])
      record: Record
      either: String @policy(policies: [["health"], ["identity"]])
      both: String @policy(policies: [["health", "identity"]])
    }
    type Record @policy(policies: [["health"]]) { id: ID!  doctor: Doctor }
    type Doctor { name: String }`,
  resolvers: {
    Query: {
      person: (_: unknown, { id }: { id: string }) => person(id),
      people: (_: unknown, { first = 3 }: { first?: number }) =>
        Array.from({ length: first }, (_each, index) => person(String(index + 1))),
      search: () => person('1'),
      weather: () => 'fine',
    },
    Mutation: {
      heal: (_: unknown, { id }: { id: string }) => ({ person: person(id), done: true }),
      cure: (_: unknown, { id }: { id: string }) => ({ person: person(id), done: true }),
      note: () => ({ done: true }),
    },
    Person: {
      __resolveReference: ({ id }: { id: string }) => person(id),
      record: () => ({ id: 'r', doctor: { name: 'secret doctor' } }),
      either: () => 'either',
      both: () => 'secret of both',
    },
  },
};
const VISITS: TestSubgraph = {
  sdl: `
    type Person @key(fields: "id") {
      id: ID!
      visits: Int
      wards: [Ward!] @policy(policies: [["health"]])
    }
    type Ward { code: String }`,
  resolvers: {
    Person: {
      __resolveReference: ({ id }: { id: string }) => ({ id, visits: 2, wards: [{ code: 'W1' }] }),
    },
  },
};

let gateway: GuardedGateway;
beforeAll(async () => {
  gateway = await startGuardedGateway({ people: PEOPLE, visits: VISITS });
});
afterEach(() => gateway.heal());
afterAll(() => gateway.close());

const HIDDEN: Readonly<Record<string, string>> = {
  Plainly: '{ person(id: "1") { id diagnosis } }',
  UnderAnAlias: '{ person(id: "1") { id name: diagnosis } }',
  UnderAnAliasOfTheParent: '{ weather: person(id: "1") { id diagnosis } }',
  BehindAnAliasedTypename: '{ person(id: "1") { id diagnosis: __typename x: diagnosis } }',
  InAFragment: '{ person(id: "1") { id ...F } } fragment F on Person { diagnosis }',
  InAFragmentOfAFragment:
    '{ person(id: "1") { id ...F } } fragment F on Person { ...G } fragment G on Person { diagnosis }',
  InAnInlineFragment: '{ person(id: "1") { id ... { ... on Person { diagnosis } } } }',
  InATwiceSpreadFragment:
    '{ a: person(id: "1") { id ...F } b: person(id: "2") { id ...F } } fragment F on Person { diagnosis }',
  UnderInclude: '{ person(id: "1") { id diagnosis @include(if: true) } }',
  UnderSkip: 'query ($no: Boolean = false) { person(id: "1") { id diagnosis @skip(if: $no) } }',
  InAFragmentUnderSkip:
    'query ($no: Boolean = false) { person(id: "1") { id ... @skip(if: $no) { diagnosis } } }',
  OfAllOfAList: '{ people { id diagnosis } }',
  OfAnotherSubgraph: '{ person(id: "1") { id wards { code } } }',
  NameOfARefusedType: '{ person(id: "1") { id record { __typename } } }',
  BelowARefusedType: '{ person(id: "1") { id record { doctor { name } } } }',
  ByAPolicyOfTwoCategories: '{ person(id: "1") { id both } }',
  ThroughAMutation: 'mutation { heal(id: "1") { person { id diagnosis } } }',
  ByAnArgument: '{ search(text: "flu") { id } }',
  ByAnArgumentInAVariable: 'query ($t: String = "flu") { search(text: $t) { id } }',
  ByAFieldOfAnInput: '{ search(by: { sickness: { code: "J10" } }) { id } }',
  ByAFieldOfAnInputInAVariable:
    'query ($by: Search = { sickness: { code: "J10" } }) { search(by: $by) { id } }',
  ByAnArgumentOfAMutation: 'mutation { note(text: "flu") { done } }',
};

describe('what is refused is never fetched, however it is asked for', () => {
  it.each(Object.entries(HIDDEN))('%s', async (_, query) => {
    const answer = await gateway.ask('inspector', query);
    expect(answer.status).toBe(200);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(new Set(answer.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set([REFUSED]),
    );
    expect(answer.text).not.toMatch(/secret|W1/);
    for (const field of ['diagnosis', 'wards', 'record', 'both', 'search', 'note', 'flu']) {
      expect(gateway.callsFor(field), field).toBe(0);
    }
  });

  it('WholeMutation: a refused mutation is not made', async () => {
    const answer = await gateway.ask('inspector', 'mutation { cure(id: "1") { done } }');
    expect(answer.data).toEqual({ cure: null });
    expect(refusals(answer)).toEqual([`${REFUSED} at cure`]);
    expect(gateway.calls()).toBe(0);
  });

  it('OneOfTwoMutations: its neighbour is made, and made once', async () => {
    const answer = await gateway.ask(
      'inspector',
      'mutation { cure(id: "1") { done } heal(id: "2") { done } }',
    );
    expect(answer.data).toEqual({ cure: null, heal: { done: true } });
    expect([gateway.callsFor('cure'), gateway.callsFor('heal'), gateway.calls()]).toEqual([
      0, 1, 1,
    ]);
  });

  it('WholeOperation: with nothing left nothing is called', async () => {
    const answer = await gateway.ask('inspector', '{ person(id: "1") { diagnosis } }');
    expect(answer.data).toEqual({ person: null });
    expect(refusals(answer)).toEqual([`${REFUSED} at person`]);
    expect(gateway.calls()).toBe(0);
  });
});

describe('what stands beside a refused field is answered', () => {
  it('with errors at the index of each element', async () => {
    const answer = await gateway.ask('inspector', '{ people { id name diagnosis } weather }');
    expect(answer.data.people.map(({ name }: { name: string }) => name)).toEqual([
      'Person 1',
      'Person 2',
      'Person 3',
    ]);
    expect(answer.data.weather).toBe('fine');
    expect(refusals(answer)).toEqual(
      [0, 1, 2].map((index) => `${REFUSED} at people.${index}.diagnosis`),
    );
    expect(answer.errors[0].message).toBe('Unauthorized field or type');
  });

  it('also under a response key that another fragment refuses', async () => {
    const answer = await gateway.ask(
      'inspector',
      '{ person(id: "1") { ... on Person { x: name } ...F } } fragment F on Person { y: diagnosis }',
    );
    expect(answer.data).toEqual({ person: { x: 'Person 1', y: null } });
    expect(refusals(answer)).toEqual([`${REFUSED} at person.y`]);
  });

  it('where one alternative of a policy is granted', async () => {
    const answer = await gateway.ask('inspector', '{ person(id: "1") { either } }');
    expect(answer.data).toEqual({ person: { either: 'either' } });
    expect(answer.errors).toEqual([]);
  });

  it('where an argument that is refused is given null, or not at all', async () => {
    const query = 'query ($t: String, $by: Search) { search(text: $t, by: $by, name: "A") { id } }';
    for (const variables of [{}, { t: null }, { by: null }, { by: { name: 'A' } }]) {
      const answer = await gateway.ask('inspector', query, { variables });
      expect(answer.errors).toEqual([]);
      expect(answer.data).toEqual({ search: { id: '1' } });
    }
    const given = await gateway.ask('inspector', query, {
      variables: { by: { sickness: { code: 'J10' } } },
    });
    expect(refusals(given)).toEqual([`${REFUSED} at search`]);
  });

  it('CachedForAnother: one document answers each requester by their own rights, at once', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { id name visits } weather }';
    const asked = Array.from({ length: 40 }, (_, number) => ({
      persona: number % 2 === 0 ? ('inspector' as const) : ('statistician' as const),
      id: String(number),
    }));
    const answers = await Promise.all(
      asked.map(({ persona, id }) => gateway.ask(persona, query, { variables: { id } })),
    );
    for (const [at, { persona, id }] of asked.entries()) {
      const name = persona === 'inspector' ? `Person ${id}` : null;
      expect(answers[at]?.data).toEqual({ person: { id, name, visits: 2 }, weather: 'fine' });
    }
  });

  it('with at most a hundred errors, and one that counts the rest', async () => {
    const answer = await gateway.ask(
      'inspector',
      '{ people(first: 40) { id a: diagnosis b: diagnosis c: diagnosis } }',
    );
    expect(answer.data.people).toHaveLength(40);
    expect(answer.errors).toHaveLength(101);
    expect(answer.errors[100].extensions).toMatchObject({ code: REFUSED, omitted: 20 });
    expect(answer.errors[100].path).toBeUndefined();
    expect(gateway.callsFor('diagnosis')).toBe(0);
  });
});

describe('a key that the requester may not read', () => {
  const desk: TestSubgraph = {
    sdl: `
      type Query { guest: Guest }
      type Guest @key(fields: "passport") {
        passport: ID @policy(policies: [["health"]])
        room: Int
      }`,
    resolvers: { Query: { guest: () => ({ passport: 'secret-7', room: 4 }) } },
  };
  const bills: TestSubgraph = {
    sdl: 'type Guest @key(fields: "passport") { passport: ID  owed: Int }',
    resolvers: {
      Guest: {
        __resolveReference: ({ passport }: { passport: string }) => ({ passport, owed: 9 }),
      },
    },
  };

  it('leads from subgraph to subgraph, and never to the client', async () => {
    const hotel = await startGuardedGateway({ desk, bills });
    try {
      const allowed = await hotel.ask('inspector', '{ guest { room owed } }');
      expect(allowed.data).toEqual({ guest: { room: 4, owed: 9 } });
      expect(hotel.received.bills).toHaveLength(1);
      for (const asked of ['passport', 'owed: passport room', '...F']) {
        const answer = await hotel.ask(
          'inspector',
          `{ guest { room other: owed ${asked} } } ${asked === '...F' ? 'fragment F on Guest { passport }' : ''}`,
        );
        expect(answer.text).not.toContain('secret-7');
        expect(answer.data.guest.other).toBe(9);
        expect(refusals(answer)).toHaveLength(1);
      }
      expect(hotel.log()).not.toContain('secret-7');
    } finally {
      await hotel.close();
    }
  });
});

describe('a field that a subgraph adds to every object of an interface', () => {
  const shelves: TestSubgraph = {
    sdl: `
      type Query { items: [Item!] }
      interface Item @key(fields: "id") { id: ID! }
      type Book implements Item @key(fields: "id") { id: ID! }
      type Map implements Item @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { items: () => [{ __typename: 'Book', id: 'b' }] },
      Item: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    },
  };
  const notes: TestSubgraph = {
    sdl: `
      type Item @key(fields: "id") @interfaceObject {
        id: ID!
        remark: String @policy(policies: [["health"]])
      }`,
    resolvers: {
      Item: { __resolveReference: ({ id }: { id: string }) => ({ id, remark: 'secret' }) },
    },
  };

  it.each([
    ['InterfaceObjectByInterface', '{ items { id remark } }'],
    ['InterfaceObjectByObject', '{ items { id ... on Book { remark } } }'],
    ['InterfaceObjectByFragment', '{ items { id ...F } } fragment F on Item { x: remark }'],
  ])('%s is refused', async (_, query) => {
    const library = await startGuardedGateway({ shelves, notes });
    try {
      const answer = await library.ask('inspector', query);
      expect(answer.errors).toMatchObject([{ extensions: { code: REFUSED } }]);
      expect(answer.data.items).toHaveLength(1);
      expect(answer.text).not.toContain('secret');
      expect(library.received.notes).toEqual([]);
    } finally {
      await library.close();
    }
  });
});

describe('a policy file decides, and nothing else', () => {
  it('NoPolicy: every @policy is refused, to the highest official', async () => {
    const bare = await startGuardedGateway(
      { people: PEOPLE, visits: VISITS },
      { config: { policyFile: null } },
    );
    try {
      const answer = await bare.ask('inspector', '{ person(id: "1") { id name either } }');
      expect(answer.data).toEqual({ person: { id: '1', name: null, either: null } });
      expect(bare.callsFor('name|either')).toBe(0);
      expect(bare.log()).toContain('without a policy file');
    } finally {
      await bare.close();
    }
  });
});
