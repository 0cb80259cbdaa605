import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../schema/person-id.ts';
import type { Condition, Grants } from '../../schema/policy/index.ts';
import type { SubjectAnswers } from '../../schema/subject-answers.ts';
import { INSPECTOR } from '../kit/contexts.ts';
import { granting, guardSubgraph } from '../kit/guarded-subgraph.ts';

const OWN = 'iin:900101300017' as PersonId;
const CHILD = 'iin:150315500018' as PersonId;
const GUEST = 'doc:UZB:FA0000001' as PersonId;
const CONSENTING = 'iin:850315300025' as PersonId;
const PERSONS = [OWN, CHILD, GUEST, CONSENTING];

const SDL = `
  type Query {
    guests(hotel: ID!): GuestConnection @policy(policies: [["lodging"]])
  }
  type Mutation { notify(guest: ID!): Guest @policy(policies: [["notify"]]) }
  type Person @key(fields: "id") {
    id: ID! @tag(name: "public")
    identifiers: String @external
    name: String @policy(policies: [["identity"]])
    file: String @policy(policies: [["identity", "movement"], ["health"]])
    visits: VisitPage @policy(policies: [["movement"]])
    family: [Relative!] @policy(policies: [["identity"]])
    bookings: [Guest!] @policy(policies: [["lodging"]])
    notices: [Notice!] @policy(policies: [["registration"]])
  }
  type Notice @policy(policies: [["registration"]]) @tag(name: "subject:guest") {
    number: String
    guest: Person
  }
  type VisitPage { nodes: [Visit!]! label: Label }
  type Label { text: String code: String }
  type Visit @policy(policies: [["movement"]]) {
    id: ID!
    label: Label
    passport: Passport @policy(policies: [["document"]])
  }
  type Passport @policy(policies: [["document"]]) { number: String visit: Visit }
  type Relative @policy(policies: [["identity"]]) { kind: String person: Person! }
  type GuestConnection { nodes: [Guest!]! }
  type Guest @policy(policies: [["lodging"]]) @tag(name: "subject:person") {
    person: Person
    room: String
    notified: Boolean @policy(policies: [["registration"]])
  }
`;

const calls: string[] = [];
const visit = (id: string): object => ({
  id: `visit of ${id}`,
  label: { text: 'text', code: 'code' },
  passport: { number: 'N1234567', visit: { id: 'inner', label: null, passport: null } },
});
const page = (id: string) => ({ nodes: [visit(id), visit(id)], label: { text: 't', code: 'c' } });
const guest = (person: string | null) => ({
  person: person === null ? null : { id: person },
  room: '101',
  notified: true,
});

const guarded = guardSubgraph(
  SDL,
  {
    Query: { guests: () => ({ nodes: [guest(GUEST), guest(null)] }) },
    Mutation: { notify: (_: unknown, args: { guest: string }) => guest(args.guest) },
    Person: {
      __resolveReference: (reference: object) => reference,
      name: ({ id }: { id: string }) => {
        calls.push(id);
        return `name of ${id}`;
      },
      file: () => 'file',
      visits: async ({ id }: { id: string }) => page(id),
      notices: () => [{ number: '7', guest: { id: CONSENTING } }],
      bookings: () => [guest(GUEST)],
      family: () => [{ kind: 'child', person: { id: CHILD } }],
    },
  },
  {
    'Query.guests': { isCase: ({ hotel }, { hotelId }) => hotelId !== null && hotel === hotelId },
    'Mutation.notify': { isCase: () => true },
  },
);

const VISITS =
  'visits { nodes { id label { text code } passport { number visit { id } } } label { text } }';
const ask = (fields: string, request: Parameters<typeof guarded.ask>[1], persons = PERSONS) =>
  guarded.ask(
    `{ _entities(representations: [${persons
      .map((id) => `{ __typename: "Person", id: "${id}" }`)
      .join()}]) { ... on Person { ${fields} } } }`,
    request,
  );
const signed = { requester: { ...INSPECTOR, iin: '900101300017', hotelId: '2037' } };
const subjects: SubjectAnswers = {
  cases: [GUEST],
  consents: [
    { person: CONSENTING, service: 'KDP_identity', state: 'GRANTED', token: 't', publicKey: 'k' },
    { person: CONSENTING, service: 'KDP_movement', state: 'GRANTED' },
    { person: CHILD, service: 'KDP_identity', state: 'REQUIRED', requestId: 'r-7' },
    { person: OWN, service: 'KDP_identity', state: 'UNAVAILABLE' },
  ],
};
const namesFor = async (request: Parameters<typeof guarded.ask>[1]) =>
  (await ask('name', request)).data._entities.map(
    (each: { name: string | null }) => each.name !== null,
  );

describe('a rule on a record of a person', () => {
  it('lets a person read their own, and those for whom they hold a mandate', async () => {
    const grants = granting('own', 'identity');
    expect(await namesFor({ grants, signed })).toEqual([true, false, false, false]);
    const mandates = [{ kind: 'parent' as const, subject: CHILD }];
    expect(await namesFor({ grants, signed: { ...signed, mandates } })).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await namesFor({ grants })).toEqual([false, false, false, false]);
  });

  it('knows a person by the IIN that the gateway found for a passport, never against the id', async () => {
    const names = async (id: PersonId, iin: string) => {
      const { data } = await guarded.ask(
        `{ _entities(representations: [{ __typename: "Person", id: "${id}", identifiers: { iin: "${iin}" } }])
           { ... on Person { name } } }`,
        { grants: granting('own', 'identity'), signed },
      );
      return data._entities[0].name;
    };
    expect(await names(GUEST, '900101300017')).toBe(`name of ${GUEST}`);
    expect(await names(GUEST, '850315300025')).toBeNull();
    expect(await names(CONSENTING, '900101300017')).toBeNull();
  });

  it('lets an organization read whom its case is about', async () => {
    expect(await namesFor({ grants: granting('case', 'identity'), subjects })).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('lets an organization read whoever has consented to the very service', async () => {
    const grants = granting('consent', 'identity');
    expect(await namesFor({ grants, subjects })).toEqual([false, false, false, true]);
    const other = {
      identity: [{ condition: 'consent', rule: 'r', service: 'KDP_other' }],
    } as const;
    expect(await namesFor({ grants: other, subjects })).toEqual([false, false, false, false]);
  });

  it('tells a consent that is waited for from one that could not be learnt', async () => {
    calls.length = 0;
    const { errors } = await ask('name', { grants: granting('consent', 'identity'), subjects });
    expect(errors).toEqual([
      { path: '_entities.0.name', code: 'CONSENT_UNAVAILABLE' },
      { path: '_entities.1.name', code: 'CONSENT_REQUIRED' },
      { path: '_entities.2.name', code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    ]);
    expect(calls).toEqual([CONSENTING]);
  });

  it('decides what lies below a person about that person', async () => {
    const { data, errors } = await ask(
      VISITS,
      { grants: { ...granting('any', 'movement'), ...granting('case', 'document') }, subjects },
      [OWN, GUEST],
    );
    const numbers = data._entities.map(
      ({ visits }: { visits: { nodes: { passport: unknown }[] } }) =>
        visits.nodes.map(({ passport }) => passport),
    );
    const passport = { number: 'N1234567', visit: { id: 'inner' } };
    expect(numbers).toEqual([
      [null, null],
      [passport, passport],
    ]);
    expect(errors.map(({ path }) => path)).toEqual([
      '_entities.0.visits.nodes.0.passport',
      '_entities.0.visits.nodes.1.passport',
    ]);
  });

  it('decides a record found under a person about them, whichever of their ids it names', async () => {
    const { data, errors } = await ask(
      'notices { number guest { id name } }',
      { grants: granting('case', 'registration', 'identity'), subjects },
      [GUEST],
    );
    expect(data._entities).toEqual([
      { notices: [{ number: '7', guest: { id: CONSENTING, name: null } }] },
    ]);
    expect(errors.map(({ path }) => path)).toEqual(['_entities.0.notices.0.guest.name']);
  });

  it('decides about a relative as about the relative, not as about whom they were found under', async () => {
    const { data } = await ask(
      'family { kind person { id name } }',
      { grants: granting('own', 'identity'), signed },
      [OWN],
    );
    expect(data._entities).toEqual([
      { family: [{ kind: 'child', person: { id: CHILD, name: null } }] },
    ]);
  });

  it("lets a hotel read the guests of its own list, and nobody's of another hotel's", async () => {
    const query = (hotel: string) =>
      `{ guests(hotel: "${hotel}") { nodes { room notified person { id name } } } }`;
    const grants = granting('case', 'lodging', 'identity');
    const { data, errors } = await guarded.ask(query('2037'), { grants, signed });
    expect(data.guests.nodes[0]).toEqual({
      room: '101',
      notified: null,
      person: { id: GUEST, name: `name of ${GUEST}` },
    });
    expect(errors.map(({ path }) => path)).toEqual([
      'guests.nodes.0.notified',
      'guests.nodes.1.notified',
    ]);
    expect((await guarded.ask(query('2038'), { grants, signed })).data).toEqual({ guests: null });
    const owner = granting('own', 'lodging');
    expect((await guarded.ask(query('2037'), { grants: owner, signed })).data).toEqual({
      guests: null,
    });
  });

  it("lets a hotel read its guest, and not the guest's family", async () => {
    const query =
      '{ guests(hotel: "2037") { nodes { person { family { kind person { id name } } } } } }';
    const grants = granting('case', 'lodging', 'identity');
    const { data, errors } = await guarded.ask(query, { grants, signed });
    expect(data.guests.nodes[0].person.family).toEqual([
      { kind: 'child', person: { id: CHILD, name: null } },
    ]);
    expect(errors).toEqual([
      { path: 'guests.nodes.0.person.family.0.person.name', code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    ]);
  });

  it('takes a record that was found under a person for theirs, by whichever id it names them', async () => {
    const query = 'bookings { room person { id } }';
    const { data, errors } = await ask(query, { grants: granting('own', 'lodging'), signed }, [
      OWN,
      CHILD,
    ]);
    expect(data._entities).toEqual([
      { bookings: [{ room: '101', person: { id: GUEST } }] },
      { bookings: null },
    ]);
    expect(errors.map(({ path }) => path)).toEqual(['_entities.1.bookings']);
  });

  it('finds in a record of a list whom it is about, and decides by that', async () => {
    const grants = { ...granting('any', 'lodging'), ...granting('case', 'registration') };
    const query = '{ guests(hotel: "2037") { nodes { notified } } }';
    const { data, errors } = await guarded.ask(query, { grants, subjects });
    expect(data.guests.nodes).toEqual([{ notified: true }, { notified: null }]);
    expect(errors).toEqual([
      { path: 'guests.nodes.1.notified', code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    ]);
  });

  it('lets a parent read a child who is known by a passport alone', async () => {
    const mandates = [{ kind: 'parent' as const, subject: GUEST }];
    const asked = { grants: granting('own', 'identity'), signed: { mandates } };
    expect(await namesFor(asked)).toEqual([false, false, true, false]);
  });

  it('tells a case that could not be learnt from none', async () => {
    const unknown = { cases: [], casesUnavailable: [GUEST], consents: [] };
    const { errors } = await ask('name', {
      grants: granting('case', 'identity'),
      subjects: unknown,
    });
    expect(errors.map(({ path, code }) => [path, code === 'UNAUTHORIZED_FIELD_OR_TYPE'])).toEqual([
      ['_entities.0.name', true],
      ['_entities.1.name', true],
      ['_entities.2.name', false],
      ['_entities.3.name', true],
    ]);
  });

  it('lets whoever files a notification read it, of whomever it is', async () => {
    const query = `mutation { notify(guest: "${OWN}") { room person { id name } } }`;
    const grants = { ...granting('any', 'notify'), ...granting('case', 'lodging') };
    expect((await guarded.ask(query, { grants })).data).toEqual({
      notify: { room: '101', person: { id: OWN, name: null } },
    });
  });

  it('of which nobody can tell whose it is is read by those alone who may read anybody', async () => {
    const query = '{ guests(hotel: "2037") { nodes { room } } }';
    const all = { data: { guests: { nodes: [{ room: '101' }, { room: '101' }] } }, errors: [] };
    expect(await guarded.ask(query, { grants: granting('any', 'lodging') })).toEqual(all);
  });
});

describe('the way past a rule that a record has passed before', () => {
  const holds = (condition: Condition, person: PersonId, category: string) =>
    ({
      any: true,
      own: person === OWN,
      case: person === GUEST,
      consent: person === CONSENTING && ['identity', 'movement'].includes(category),
    })[condition];
  const mayRead = (grants: Grants, person: PersonId, ...categories: readonly string[]) =>
    categories.every((category) =>
      (grants[category] ?? []).some(({ condition }) => holds(condition, person, category)),
    );
  const somegrants = fc.record(
    Object.fromEntries(
      ['identity', 'movement', 'document', 'health'].map((category) => [
        category,
        fc
          .uniqueArray(fc.constantFrom<Condition>('any', 'own', 'case', 'consent'))
          .map((conditions) =>
            conditions.map((condition) => ({ condition, rule: 'r', service: `KDP_${category}` })),
          ),
      ]),
    ),
  );

  it('leads to what the rules say, whatever is granted and in whatever order it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        somegrants,
        fc.shuffledSubarray(PERSONS, { minLength: 1 }),
        fc.shuffledSubarray(['name', 'file', VISITS, `again: ${VISITS}`], { minLength: 1 }),
        async (grants, persons, fields) => {
          const { data } = await ask(fields.join(' '), { grants, signed, subjects }, persons);
          for (const [index, person] of persons.entries()) {
            const read = data._entities[index];
            const may = (...categories: readonly string[]) =>
              mayRead(grants, person, ...categories);
            if ('name' in read) expect(read.name !== null).toBe(may('identity'));
            if ('file' in read) {
              expect(read.file !== null).toBe(may('identity', 'movement') || may('health'));
            }
            for (const visits of [read.visits, read.again].filter((each) => each !== undefined)) {
              expect(visits !== null).toBe(may('movement'));
              if (visits === null) continue;
              for (const { label, passport } of visits.nodes) {
                expect(label).toEqual({ text: 'text', code: 'code' });
                expect(passport !== null).toBe(may('document'));
                if (passport === null) continue;
                expect(passport).toEqual({ number: 'N1234567', visit: { id: 'inner' } });
              }
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
