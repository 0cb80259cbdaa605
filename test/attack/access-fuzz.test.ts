import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type GuardedGateway, startGuardedGateway } from '../kit/guarded-gateway.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

// An inspector may read `identity` of anybody and `health` of nobody. Whatever is of `health` holds
// the word `secret`, and so does its name.

const secret = { id: 'secret', code: 'secret' };
const person = (id: string) => ({ id, name: `Person ${id}`, secretNote: 'secret', kin: null });

const PEOPLE: TestSubgraph = {
  sdl: `
    type Query { person: Person  beings: [Being!]  secretList: [Person!] @policy(policies: [["health"]]) }
    interface Being { id: ID!  name: String }
    type Person implements Being @key(fields: "id") {
      id: ID!
      name: String @policy(policies: [["identity"]])
      secretNote: String @policy(policies: [["health"]])
      kin: Person
      secretWard: SecretWard
    }
    type Pet implements Being { id: ID!  name: String  secretChip: String @policy(policies: [["health"]]) }
    type SecretWard @policy(policies: [["health"]]) { id: ID!  code: String }`,
  resolvers: {
    Query: {
      person: () => ({ ...person('1'), kin: person('2') }),
      beings: () => [
        { __typename: 'Person', ...person('3') },
        { __typename: 'Pet', id: 'p', name: 'Rex', secretChip: 'secret' },
      ],
      secretList: () => [person('4')],
    },
    Being: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Person: {
      __resolveReference: ({ id }: { id: string }) => person(id),
      secretWard: () => secret,
    },
  },
};
const VISITS: TestSubgraph = {
  sdl: `
    type Person @key(fields: "id") {
      id: ID!
      visits: Int
      secretVisits: Int @policy(policies: [["health"]])
    }`,
  resolvers: {
    Person: {
      __resolveReference: ({ id }: { id: string }) => ({ id, visits: 1, secretVisits: 2 }),
    },
  },
};

const LIMITS = { aliases: 10_000, depth: 100, directives: 10_000, tokens: 20_000 };

let gateway: GuardedGateway;
beforeAll(async () => {
  gateway = await startGuardedGateway(
    { people: PEOPLE, visits: VISITS },
    { config: { limits: LIMITS } },
  );
});
afterEach(() => gateway.heal());
afterAll(() => gateway.close());

type Selections = readonly string[];

/** Selections on one type, deeper ones fewer; a key of its own for each keeps them from conflicting. */
const { root } = fc.letrec<{ root: Selections; Person: Selections; Being: Selections }>((tie) => {
  const conditions = fc.constantFrom('', '', '', ' @include(if: $yes)', ' @skip(if: $no)');
  const leaf = (...names: string[]) =>
    fc.tuple(fc.constantFrom(...names), conditions).map(([name, on]) => `KEY${name}${on}`);
  const below = (name: string, type: 'Person' | 'Being') =>
    fc.tuple(tie(type), conditions).map(([inner, on]) => `KEY${name}${on} { ${inner.join(' ')} }`);
  const fragment = (on: string, type: 'Person' | 'Being') =>
    fc
      .tuple(tie(type), conditions)
      .map(([inner, condition]) => `... on ${on}${condition} { ${inner.join(' ')} }`);
  const some = (...of: fc.Arbitrary<string>[]) =>
    fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, ...of), {
      minLength: 1,
      maxLength: 4,
    });
  const ward = fc.constant('KEYsecretWard { KEYid KEYcode }');
  return {
    root: some(below('person', 'Person'), below('beings', 'Being'), below('secretList', 'Person')),
    Person: some(
      leaf('id', 'name', 'secretNote', 'visits', 'secretVisits', '__typename'),
      leaf('secretNote', 'name'),
      ward,
      below('kin', 'Person'),
      fragment('Person', 'Person'),
    ),
    Being: some(
      leaf('id', 'name', '__typename'),
      fragment('Person', 'Person'),
      fc.constant('... on Pet { KEYname KEYsecretChip }'),
    ),
  };
});

/** Gives every field a key: its own name, or one that is another field's name with a number. */
function toQuery(selections: Selections, names: readonly string[]): string {
  let number = 0;
  const text = selections.join(' ').replaceAll('KEY', () => {
    number += 1;
    return `${names[number % names.length]}${number}: `;
  });
  const variables = ['$yes: Boolean = true', '$no: Boolean = false'].filter((variable) =>
    text.includes(`${variable.split(':')[0]})`),
  );
  return `query ${variables.length === 0 ? '' : `(${variables.join(' ')})`} { ${text} }`;
}

test('no operation of any form fetches or tells what is refused', async () => {
  let refusals = 0;
  await fc.assert(
    fc.asyncProperty(
      root,
      fc.array(fc.constantFrom('id', 'name', 'visits', 'x'), {
        minLength: 1,
        maxLength: 3,
      }),
      async (selections, names) => {
        const query = toQuery(selections, names);
        const answer = await gateway.ask('inspector', query);
        expect(answer.status).toBe(200);
        if (answer.errors.length > 0) refusals += 1;
        expect(answer.data, query).toBeDefined();
        expect(answer.text).not.toContain('"secret"');
        const asked = Object.values(gateway.received).flat();
        expect(asked.filter((request) => /secret/i.test(request.query))).toEqual([]);
        gateway.heal();
      },
    ),
    { seed: 20_261_126, numRuns: 300 },
  );
  expect(refusals).toBeGreaterThan(100);
});
