import { createPublicKey } from 'node:crypto';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Simulators, startSimulators } from '../../mocks/demo/start-simulators.ts';
import { type RunningSubgraphs, startSubgraphs } from '../../mocks/demo/start-subgraphs.ts';
import { createFaults } from '../../mocks/faults.ts';
import { issueKdpToken, kdpPublicKey } from '../../mocks/kdp/index.ts';
import {
  createPeople,
  EMPLOYERS,
  type InventedPerson,
  identityAt,
  personIdOf,
} from '../../mocks/people.ts';
import type { AccessRecords } from '../../schema/access-record.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import type { PersonId } from '../../schema/person-id.ts';
import { declaredPolicies } from '../../schema/policy/declared-policies.ts';
import {
  CONTEXT_HEADER,
  createContextSigner,
  createContextVerifier,
  type SignedContext,
} from '../../schema/signed-context.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../schema/subgraph-names.ts';
import { NO_SUBJECT_ANSWERS, type SubjectAnswers } from '../../schema/subject-answers.ts';
import { createAccessSubgraph } from '../../subgraphs/access/index.ts';
import { readFieldDemands } from '../../subgraphs/kit/access/field-demands.ts';
import {
  type EndedCall,
  type ServedSubgraph,
  serveSubgraph,
  todayInKazakhstan,
} from '../../subgraphs/kit/index.ts';
import { representationOf } from '../kit/ask-subgraph.ts';
import { contextOf, signedContext } from '../kit/contexts.ts';
import { selectField } from '../kit/select-everything.ts';
import { subgraphSchema } from '../kit/subgraph-schema.ts';

const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';
const GBD_FL_SERVICE = 'GBDFLUniversal_token';

const people = createPeople({ today: todayInKazakhstan(new Date()) });
const { 'labour-migrant': migrant, host } = people.cast;
const signer = createContextSigner({ privateKey: demoEd25519Key('signed-context') });
const calls: EndedCall[] = [];
const never = async () => {
  throw new Error('expected nobody to read the log');
};
/** A log that nobody who is refused may have read. */
const UNREAD: AccessRecords = { find: never, findById: never, search: never, prove: never };
let simulators: Simulators;
let subgraphs: RunningSubgraphs;
let accessLog: ServedSubgraph;
let urls: Readonly<Record<SubgraphName, string>>;

beforeAll(async () => {
  simulators = await startSimulators({ people, faults: createFaults() });
  subgraphs = await startSubgraphs({
    systems: simulators.urls,
    onCall: (call) => calls.push(call),
  });
  const publicKeys = [createPublicKey(demoEd25519Key('signed-context'))];
  accessLog = await serveSubgraph(createAccessSubgraph({ records: UNREAD }, {}), {
    contextVerifier: createContextVerifier({ publicKeys, audience: 'access' }),
  });
  urls = { ...subgraphs.urls, access: accessLog.url };
});
afterAll(async () => {
  await accessLog.close();
  await subgraphs.close();
  await simulators.close();
});
beforeEach(() => {
  calls.length = 0;
});

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly data: any;
  readonly errors: readonly {
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
  readonly text: string;
}

interface Asking {
  readonly context?: SignedContext | null;
  readonly subjects?: SubjectAnswers;
  /** In place of what the gateway would send. */
  readonly forged?: (contextToken: string) => Promise<{ context?: string; subjects?: unknown }>;
}

async function ask(
  name: SubgraphName,
  query: string,
  persons: readonly object[] = [],
  { context = signedContext(), subjects = NO_SUBJECT_ANSWERS, forged }: Asking = {},
): Promise<Answer> {
  const token = context === null ? null : await signer.sign(context, name);
  const told = await forged?.(token ?? '');
  const header = told?.context ?? token;
  const response = await fetch(urls[name], {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(header !== null && { [CONTEXT_HEADER]: header }),
    },
    body: JSON.stringify({
      query,
      variables: { persons },
      extensions: {
        subjects: told?.subjects ?? (await signer.signSubjects(subjects, token ?? '', name)),
      },
    }),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text);
  return { status: response.status, data, errors, text };
}

const ofPerson = (fields: string) =>
  `query ($persons: [_Any!]!) { _entities(representations: $persons) { ... on Person { ${fields} } } }`;
const askPerson = (
  name: SubgraphName,
  fields: string,
  person: InventedPerson,
  asking: Asking = {},
) => ask(name, ofPerson(fields), [representationOf(person)], asking);
const nothing = signedContext({ grants: {} });

/** Berkut is told that its answer has arrived, after the answer is out: not a call of the next test. */
const callsNow = () => calls.filter(({ agency }) => agency !== 'BERKUT');

/** Every field of a subgraph by which personal data or a fact may be reached from outside. */
const DOORS = SUBGRAPH_NAMES.flatMap((name) => {
  const { schema, document } = subgraphSchema(name);
  const demands = readFieldDemands(schema, declaredPolicies(document));
  return ['Query', 'Mutation', 'Person'].flatMap((typeName) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => demands.get(`${typeName}.${field.name}`)?.kind !== 'nothing')
      .map((field) => {
        const given = typeName === 'Query' && field.name === 'person' ? 'iin: "900101300017"' : '';
        return { name, typeName, field: field.name, selection: selectField(field as never, given) };
      });
  });
});

describe('a subgraph that is asked directly', () => {
  it('has more doors than one', () => {
    expect(DOORS.length).toBeGreaterThan(25);
  });

  it.each(DOORS)(
    '$name: $field of $typeName is refused without a grant, and no agency is called',
    async ({ name, typeName, selection }) => {
      const operation = typeName === 'Mutation' ? 'mutation' : 'query';
      const query = typeName === 'Person' ? ofPerson(selection) : `${operation} { ${selection} }`;
      const persons = typeName === 'Person' ? [representationOf(migrant)] : [];
      const { errors } = await ask(name, query, persons, { context: nothing });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
      expect(calls).toEqual([]);
      const stranger = await ask(name, query, persons, {
        context: null,
        forged: async () => ({}),
      });
      expect(stranger.status).toBe(401);
      expect(calls).toEqual([]);
    },
  );

  it.each(SUBGRAPH_NAMES)(
    '%s says nothing of itself or of anybody without a context',
    async (name) => {
      for (const query of [
        '{ _service { sdl } }',
        '{ __schema { types { name } } }',
        ofPerson('id'),
        '{ broken',
      ]) {
        const answer = await ask(name, query, [representationOf(migrant)], { context: null });
        expect(answer.status).toBe(401);
        expect(answer.text).toBe(
          '{"errors":[{"message":"Unauthenticated","extensions":{"code":"UNAUTHENTICATED"}}]}',
        );
      }
      expect(calls).toEqual([]);
    },
  );

  it('tells an internal fact only to a fetch that was planned to read it', async () => {
    const fields = 'identifiers { iin }';
    for (const facts of [[], ['Person.isGuestOf'], ['Person'], ['Person.identifiers.iin']]) {
      const context = signedContext({ facts });
      const { errors } = await askPerson('person', fields, migrant, { context });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    }
    expect(calls).toEqual([]);
    const context = contextOf('developer', 'statistics', {
      grants: {},
      facts: ['Person.identifiers'],
    });
    const { data } = await askPerson('person', fields, migrant, { context });
    expect(data._entities[0].identifiers.iin).toBe(migrant.iin);
  });
});

const SUBJECTS: SubjectAnswers = { cases: [personIdOf(migrant)], consents: [] };

describe('answers about data subjects that the gateway has not signed', () => {
  const hotel = contextOf('hotel', 'lodging');
  const fields = 'hotelStays { nodes { number } }';

  it.each<[string, NonNullable<Asking['forged']>]>([
    [
      'altered',
      async (token) => {
        const [head = '', , signature = ''] = (
          await signer.signSubjects(NO_SUBJECT_ANSWERS, token, 'lodging')
        ).split('.');
        const payload = Buffer.from(JSON.stringify(SUBJECTS)).toString('base64url');
        return { subjects: [head, payload, signature].join('.') };
      },
    ],
    [
      'expired',
      async (token) => {
        const late = createContextSigner({
          privateKey: demoEd25519Key('signed-context'),
          now: () => new Date(Date.now() - 120_000),
        });
        return { subjects: await late.signSubjects(SUBJECTS, token, 'lodging') };
      },
    ],
    [
      'for another subgraph',
      async (token) => ({
        subjects: await signer.signSubjects(SUBJECTS, token, 'person'),
      }),
    ],
    [
      'of another context',
      async () => {
        const other = await signer.sign(
          contextOf('hotel', 'lodging', { caseReference: 'x' }),
          'lodging',
        );
        return { subjects: await signer.signSubjects(SUBJECTS, other, 'lodging') };
      },
    ],
    [
      'signed by a stranger',
      async (token) => {
        const stranger = createContextSigner({ privateKey: demoEd25519Key('stranger') });
        return { subjects: await stranger.signSubjects(SUBJECTS, token, 'lodging') };
      },
    ],
    ['not signed at all', async () => ({ subjects: SUBJECTS })],
    ['null', async () => ({ subjects: false })],
    [
      'beside no context',
      async (token) => ({
        context: '',
        subjects: await signer.signSubjects(SUBJECTS, token, 'lodging'),
      }),
    ],
    [
      'in place of the context',
      async (token) => {
        const answers = await signer.signSubjects(SUBJECTS, token, 'lodging');
        return { context: answers, subjects: answers };
      },
    ],
  ])('are refused: %s', async (_, forged) => {
    const answer = await askPerson('lodging', fields, migrant, { context: hotel, forged });
    expect(answer.status).toBe(401);
    expect(answer.data).toBeNull();
    expect(calls).toEqual([]);
  });
});

describe("a person's own records", () => {
  const own = contextOf('migrant', 'self');

  it.each<[SubgraphName, string]>([
    ['person', 'name { latin { surname } }'],
    ['person', 'identityDocuments { nodes { number } }'],
    ['crossing', 'crossings { nodes { direction document { number } } }'],
    ['registration', 'arrivalNotifications { nodes { number guest { id } } }'],
    ['employment', 'employmentContracts { nodes { number } }'],
    ['lodging', 'hotelStays { nodes { number policeNotified } }'],
    ['kandas', 'kandasStatus { certificateNumber }'],
    ['visa', 'visas { nodes { number } } invitations { nodes { number } }'],
    ['medical', 'medicalCertificates { nodes { number isFit } }'],
    ['tax', 'prepaidTaxes { nodes { receiptNumber } }'],
    ['offence', 'offences { nodes { number } }'],
    ['application', 'applications { nodes { number } }'],
  ])('%s: %s is theirs, and nobody else reads it as theirs', async (name, fields) => {
    const others = await askPerson(name, fields, host, { context: own });
    expect(new Set(others.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set([REFUSED]),
    );
    expect(name === 'crossing' ? calls : callsNow()).toEqual([]);
    const mine = await askPerson(name, fields, migrant, { context: own });
    expect(mine.errors).toEqual([]);
    expect(calls.length).toBeGreaterThan(0);
  });

  it.each<[SubgraphName, string]>([
    ['compliance', 'mayStay { value } isRegistered { value } possibleBreaches { asOf }'],
    ['identity', 'heldRecords { nodes { record } } contradictions { nodes { isExplained } }'],
    ['application', 'identityDraft(area: CITIZENSHIP) { missing { isAnswered } }'],
  ])('%s: %s is reckoned for them alone, and no agency is called', async (name, fields) => {
    const others = await askPerson(name, fields, host, { context: own });
    expect(new Set(others.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set([REFUSED]),
    );
    expect(new Set(Object.values(others.data._entities[0]))).toEqual(new Set([null]));
    const mine = await askPerson(name, fields, migrant, { context: own });
    expect(mine.errors).toEqual([]);
    expect(Object.values(mine.data._entities[0])).not.toContain(null);
    expect(callsNow()).toEqual([]);
  });

  it.each<[SubgraphName, string]>([
    ['alert', 'alertCheck { hit }'],
    ['identity', 'identityLinks { nodes { colour } }'],
  ])('%s: %s is no part of them', async (name, fields) => {
    const { data, errors } = await askPerson(name, fields, migrant, { context: own });
    expect(Object.values(data._entities[0])).toEqual([null]);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    expect(callsNow()).toEqual([]);
  });

  it('are those of a child whose parent the requester is, and of no other child', async () => {
    const mandates = [{ kind: 'parent' as const, subject: personIdOf(host) }];
    const context = contextOf('migrant', 'self', { mandates });
    const fields = 'birthDate';
    expect((await askPerson('person', fields, host, { context })).errors).toEqual([]);
    const other = await askPerson('person', fields, people.cast.kandas, { context });
    expect(other.errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
  });

  it('begin with who they are, as far as somebody is', async () => {
    expect((await ask('person', '{ me { id } }', [], { context: own })).data).toEqual({
      me: { id: personIdOf(migrant) },
    });
    const { data, errors } = await ask('person', '{ me { id } }');
    expect([data, errors, callsNow()]).toEqual([{ me: null }, [], []]);
  });
});

describe('the records of a case', () => {
  const hotel = contextOf('hotel', 'lodging');
  const employer = contextOf('employer', 'employment');

  it('are read of a guest, and of nobody else', async () => {
    const fields = 'hotelStays { nodes { number } }';
    const guest = await askPerson('lodging', fields, migrant, {
      context: hotel,
      subjects: SUBJECTS,
    });
    expect(guest.errors).toEqual([]);
    expect(calls.length).toBeGreaterThan(0);
    calls.length = 0;
    for (const asking of [{ context: hotel }, { context: employer, subjects: SUBJECTS }]) {
      const { errors } = await askPerson('lodging', fields, migrant, asking);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    }
    expect(callsNow()).toEqual([]);
  });

  it('are refused with the agency that could not tell, which is not asked again', async () => {
    const subjects = { cases: [], casesUnavailable: [personIdOf(migrant)], consents: [] };
    const asked = { context: hotel, subjects };
    const { errors } = await askPerson(
      'lodging',
      'hotelStays { nodes { number } }',
      migrant,
      asked,
    );
    expect(errors).toMatchObject([
      { extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'EQONAQ', retryable: true } },
    ]);
    expect(callsNow()).toEqual([]);
  });

  it("are in the list of the requester's own hotel, and of no other", async () => {
    const list = (id: string | null) =>
      `{ hotelGuests(hotelId: "${id}", first: 3) { nodes { stay { number } person { id } } } }`;
    const { hotelId } = hotel.requester;
    const mine = await ask('lodging', list(hotelId), [], { context: hotel });
    expect(mine.errors).toEqual([]);
    expect(mine.data.hotelGuests.nodes.length).toBeGreaterThan(0);
    calls.length = 0;
    const other = await ask('lodging', list('1'), [], { context: hotel });
    expect(other.errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    expect(callsNow()).toEqual([]);
  });

  it.each<[SubgraphName, string]>([
    ['organization', 'director { position person { id } }'],
    ['employment', 'foreignWorkers(first: 1) { nodes { contract { number } worker { id } } }'],
    ['employment', 'foreignLabourPermits { nodes { number } } quota { granted }'],
    ['employment', 'localContent { local } trainingDuties { people }'],
    ['compliance', 'complianceReview { asOf }'],
    ['application', 'applications(first: 1) { nodes { number } }'],
  ])("%s: %s are those of the requester's own organization", async (name, fields) => {
    const query = `query ($persons: [_Any!]!) {
      _entities(representations: $persons) { ... on Organization { ${fields} } } }`;
    const bins = [employer.requester.organization?.bin, EMPLOYERS[1]?.bin];
    const [mine, others] = await Promise.all(
      bins.map((bin) =>
        ask(name, query, [{ __typename: 'Organization', bin }], { context: employer }),
      ),
    );
    expect(mine?.errors).toEqual([]);
    expect(JSON.stringify(mine?.data)).not.toContain('null');
    expect(new Set(others?.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set([REFUSED]),
    );
    expect(others?.text).not.toMatch(/"(number|position|asOf)":"/);
  });

  it.each<[SubgraphName, string]>([
    ['visa', 'visas { nodes { number } }'],
    ['medical', 'medicalCertificates { nodes { number } }'],
    ['tax', 'prepaidTaxes { nodes { receiptNumber } }'],
    ['offence', 'offences { nodes { number } }'],
    ['alert', 'alertCheck { hit }'],
    ['identity', 'heldRecords { nodes { record } }'],
    ['compliance', 'possibleBreaches { asOf }'],
    ['compliance', 'isRegistered { value }'],
  ])('%s: %s is no business of the employer', async (name, fields) => {
    const asked = { context: employer, subjects: SUBJECTS };
    const { errors } = await askPerson(name, fields, migrant, asked);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    expect(callsNow()).toEqual([]);
  });

  it('are not the worklist of everybody, which is no case of anybody', async () => {
    const hosting = contextOf('host', 'hosting');
    const list =
      '{ registrationsDue(region: "KZ-75", first: 3) { nodes { dueOn person { id } } } }';
    const { errors } = await ask('registration', list, [], {
      context: hosting,
      subjects: SUBJECTS,
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    expect(callsNow()).toEqual([]);
  });

  it("show an employer the end of its employee's document's number", async () => {
    const fields = 'travelDocuments { nodes { number status { code } } }';
    const asked = { context: employer, subjects: SUBJECTS };
    const masked = await askPerson('person', fields, migrant, asked);
    const whole = await askPerson('person', fields, migrant);
    expect(masked.errors).toEqual([]);
    const numbers = ({ data }: Answer): string[] =>
      data._entities[0].travelDocuments.nodes.map(({ number }: { number: string }) => number);
    expect(numbers(masked).length).toBeGreaterThan(0);
    expect(numbers(masked)).toEqual(
      numbers(whole).map((number) => `${'*'.repeat(number.length - 4)}${number.slice(-4)}`),
    );
  });
});

describe('the records of somebody who is asked for consent', () => {
  const consul = contextOf('consul', 'service-delivery');
  const fields = 'name { latin { surname } } birthDate';
  const { iin } = migrant;
  const person = personIdOf(migrant);
  const consentOf = (state: 'GRANTED' | 'REQUIRED' | 'UNAVAILABLE', rest = {}): SubjectAnswers => ({
    cases: [],
    consents: [{ person, service: GBD_FL_SERVICE, state, ...rest }],
  });
  const tokenFor = (holder: string) =>
    issueKdpToken({
      iin: holder,
      service: GBD_FL_SERVICE,
      organizationBin: '040540009058',
      issuedAt: Date.now(),
      expiresAt: Date.now() + 600_000,
    });
  const agencies = () => [...new Set(callsNow().map(({ agency }) => agency))];

  it("are read with the person's own token of KDP, and without asking KDP for another", async () => {
    const subjects = consentOf('GRANTED', {
      token: tokenFor(iin ?? ''),
      publicKey: kdpPublicKey(),
    });
    const { data, errors } = await askPerson('person', fields, migrant, {
      context: consul,
      subjects,
    });
    expect(errors).toEqual([]);
    expect(data._entities[0].birthDate).toBe(identityAt(migrant, 'gbdFl').birthDate);
    expect(agencies()).toEqual(['GBD_FL']);
  });

  it('are read with that token too of somebody who is known here by a passport', async () => {
    const passport = migrant.travelDocuments[0];
    const id = `doc:${passport?.issuingState}:${passport?.number}` as PersonId;
    const token = { token: tokenFor(iin ?? ''), publicKey: kdpPublicKey() };
    const subjects: SubjectAnswers = {
      cases: [],
      consents: [{ person: id, service: GBD_FL_SERVICE, state: 'GRANTED', ...token }],
    };
    const named = [{ ...representationOf(migrant), id }];
    const { data, errors } = await ask('person', ofPerson('birthDate'), named, {
      context: consul,
      subjects,
    });
    expect(errors).toEqual([]);
    expect(data._entities[0].birthDate).toBe(identityAt(migrant, 'gbdFl').birthDate);
    expect(agencies().sort()).toEqual(['GBD_FL', 'IS_MP']);
  });

  it('are refused by GBD FL itself with the token of somebody else', async () => {
    const subjects = consentOf('GRANTED', {
      token: tokenFor(host.iin ?? ''),
      publicKey: kdpPublicKey(),
    });
    const { data, errors } = await askPerson('person', fields, migrant, {
      context: consul,
      subjects,
    });
    expect(data._entities[0]).toEqual({ name: null, birthDate: null });
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['AGENCY_FAULT']),
    );
  });

  it('are read on the ground of the law by those who need no consent, whatever they carry', async () => {
    const subjects = consentOf('GRANTED', {
      token: tokenFor(iin ?? ''),
      publicKey: kdpPublicKey(),
    });
    await askPerson('person', fields, migrant, { subjects });
    expect(agencies().sort()).toEqual(['GBD_FL', 'KDP']);
  });

  it.each([
    [
      'waited for',
      consentOf('REQUIRED', { requestId: 'r-1' }),
      { code: 'CONSENT_REQUIRED', consentRequestId: 'r-1' },
    ],
    ['not to be had', consentOf('REQUIRED'), { code: 'CONSENT_REQUIRED' }],
    ['not to be learnt', consentOf('UNAVAILABLE'), { code: 'CONSENT_UNAVAILABLE', agency: 'KDP' }],
    [
      'not to be learnt of somebody half known',
      consentOf('UNAVAILABLE', { agency: 'IS_MP' }),
      { code: 'CONSENT_UNAVAILABLE', agency: 'IS_MP' },
    ],
    [
      'of somebody else',
      {
        cases: [],
        consents: [
          { person: personIdOf(host), service: GBD_FL_SERVICE, state: 'GRANTED' as const },
        ],
      },
      { code: REFUSED },
    ],
    [
      'for another service',
      {
        cases: [],
        consents: [{ person, service: 'KUTTY_MEKEN_Kandas', state: 'GRANTED' as const }],
      },
      { code: REFUSED },
    ],
    ['unheard of', NO_SUBJECT_ANSWERS, { code: REFUSED }],
  ])('are refused while it is %s, and no agency is called', async (_, subjects, told) => {
    const { errors } = await askPerson('person', 'birthDate', migrant, {
      context: consul,
      subjects,
    });
    expect(errors.map(({ extensions }) => extensions)).toEqual([told]);
    expect(callsNow()).toEqual([]);
  });
});

describe('records that a client names by their own keys', () => {
  const entityOf = (type: string, fields: string) =>
    `query ($persons: [_Any!]!) { _entities(representations: $persons) { ... on ${type} { ${fields} } } }`;
  const passport = migrant.travelDocuments[0];
  const reference = {
    __typename: 'TravelDocument',
    issuingState: passport?.issuingState,
    number: passport?.number,
  };

  it.each<[SubgraphName, string, object]>([
    ['person', 'TravelDocument', reference],
    [
      'registration',
      'ArrivalNotification',
      { __typename: 'ArrivalNotification', number: 'AN-C01-1' },
    ],
    ['registration', 'ResidencePermit', { __typename: 'ResidencePermit', number: 'RP-C01-1' }],
    [
      'registration',
      'ImmigrantRegistration',
      { __typename: 'ImmigrantRegistration', number: 'IR-C01-1' },
    ],
    ['application', 'Application', { __typename: 'Application', number: 'SW-WP-C01-1' }],
  ])('%s: %s is not loaded for somebody without its category', async (name, type, named) => {
    const { data, errors } = await ask(name, entityOf(type, '__typename'), [named], {
      context: nothing,
    });
    expect(data._entities).toEqual([null]);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    expect(callsNow()).toEqual([]);
  });

  it('a travel document is read by its holder, and not by anybody else', async () => {
    const query = entityOf('TravelDocument', 'number kind { code } holder { id }');
    const own = await ask('person', query, [reference], { context: contextOf('migrant', 'self') });
    expect(own.errors).toEqual([]);
    expect(own.data._entities[0].holder).toEqual({ id: personIdOf(migrant) });
    const another = contextOf('host', 'self');
    const other = await ask('person', query, [reference], { context: another });
    expect(other.data._entities).toEqual([null]);
    expect(other.text).not.toContain(passport?.number);
  });

  it('an application is read by whom it is about, and not by anybody else', async () => {
    const named = { __typename: 'Application', number: 'SW-WP-C01-1' };
    const query = entityOf('Application', 'number person { id }');
    const context = contextOf('migrant', 'self');
    const own = await ask('application', query, [named], { context });
    expect(own.data._entities[0].person).toEqual({ id: personIdOf(migrant) });
    const other = await ask('application', query, [named], { context: contextOf('host', 'self') });
    expect(other.data._entities).toEqual([null]);
  });

  it('a permit, which names nobody, is read by those alone who may read anybody', async () => {
    const { residencePermits } = people.cast.kandas;
    const named = { __typename: 'ResidencePermit', number: residencePermits[0]?.number ?? 'RP-1' };
    const query = entityOf('ResidencePermit', 'number');
    const context = contextOf('migrant', 'self');
    const { errors } = await ask('registration', query, [named], { context });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([REFUSED]);
    expect(callsNow()).toEqual([]);
  });
});
