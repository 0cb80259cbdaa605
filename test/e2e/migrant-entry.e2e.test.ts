import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueToken } from '../../mocks/idp/index.ts';
import { CAST_IINS } from '../../mocks/people.ts';
import { ERROR_CODES } from '../../schema/error-codes.ts';
import type { Role } from '../../schema/requester.ts';
import { STANDALONE_NAMES } from '../../schema/subgraph-names.ts';
import { idsOf } from '../kit/demo-ids.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
afterAll(() => graph.close());

const MIGRANT = CAST_IINS['labour-migrant'];
const INSPECTOR = idsOf('inspector');
const MRZ = [
  'P<UZBTOREBEKOV<<AYBEK<<<<<<<<<<<<<<<<<<<<<<<',
  'FA60184974UZB9103144M3609138<<<<<<<<<<<<<<<8',
];

/** The personas who may read nothing of anybody without more than a token. */
type Stranger = 'auditor' | 'consul' | 'statistician' | 'developer';

/** What each persona asks first, and a part of the answer. */
const FIRST_QUERIES: Record<Exclude<Role, Stranger>, readonly [query: string, answer: object]> = {
  migrant: [
    '{ me { iin name { latin { surname } } } }',
    { me: { iin: MIGRANT, name: { latin: { surname: 'TOREBEKOV' } } } },
  ],
  host: [
    '{ person(travelDocument: { issuingState: "DEU", number: "C05545147" }) { id } }',
    { person: { id: idsOf('host').seal('doc:DEU:C05545147') } },
  ],
  employer: [
    `{ person(iin: "${MIGRANT}") { workPermits { nodes { number } } } }`,
    { person: { workPermits: { nodes: [{ number: 'WP-C01-1' }] } } },
  ],
  'border-officer': [
    `{ person(mrz: ${JSON.stringify(MRZ)}) { id crossings(first: 1) { nodes { direction } } } }`,
    {
      person: {
        id: idsOf('border-officer').seal('doc:UZB:FA6018497'),
        crossings: { nodes: [{ direction: 'ENTRY' }] },
      },
    },
  ],
  inspector: [
    '{ registrationsDue(region: "KZ-75", first: 1) { pageInfo { hasNextPage } } }',
    { registrationsDue: { pageInfo: { hasNextPage: true } } },
  ],
  'labour-inspector': [
    `{ person(iin: "${MIGRANT}") { employmentContracts { nodes { number } } } }`,
    { person: { employmentContracts: { nodes: [{ number: 'EC-C01-1' }] } } },
  ],
  hotel: [
    '{ hotelGuests(hotelId: "2037", first: 1) { nodes { stay { number } } } }',
    { hotelGuests: { nodes: [{ stay: { number: 'HS-C07-1' } }] } },
  ],
};

/** What the others are told when they ask for somebody. */
const FIRST_REFUSALS: Record<
  Stranger,
  readonly [query: string, data: object | null, code: string]
> = {
  auditor: [
    `{ person(iin: "${CAST_IINS.deceased}") { iin } }`,
    { person: null },
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ],
  consul: [
    `{ person(iin: "${CAST_IINS.kandas}") { kandasStatus { countryOfOrigin { code } } } }`,
    { person: { kandasStatus: null } },
    'CONSENT_REQUIRED',
  ],
  statistician: [
    `{ person(iin: "${MIGRANT}") { citizenship { code } } }`,
    { person: null },
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ],
  developer: [
    '{ people(name: "TOREBEKOV AYBEK", birthDate: "1991-03-14") { nodes { iin } } }',
    null,
    'PURPOSE_REQUIRED',
  ],
};

describe('a first query over HTTP', () => {
  it.each(Object.entries(FIRST_QUERIES))('gives data to %s', async (role, [query, answer]) => {
    const { status, data, errors } = await graph.ask(role, query);
    expect(errors).toEqual([]);
    expect(data).toMatchObject(answer);
    expect(status).toBe(200);
  });

  it.each(Object.entries(FIRST_REFUSALS))(
    'tells %s what is lacking, and nothing else',
    async (role, [query, expected, code]) => {
      const { data = null, errors } = await graph.ask(role, query);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
      expect(data).toEqual(expected);
    },
  );
});

describe('a request that names nobody who may ask', () => {
  beforeEach(forgetCalls);

  const query = `{ person(iin: "${MIGRANT}") { iin } }`;

  it.each([
    ['no token', async () => ({})],
    ['a token of garbage', async () => ({ authorization: 'Bearer a.b.c' })],
    [
      'a token with its signature changed',
      async () => ({ authorization: `Bearer ${changeSignature(await issueToken('inspector'))}` }),
    ],
    [
      'a token that has run out',
      async () => {
        const longAgo = Date.now() - 24 * 3_600_000;
        return { authorization: `Bearer ${await issueToken('inspector', { now: longAgo })}` };
      },
    ],
  ])('is refused with %s, and nobody is asked', async (_attack, headers) => {
    const fetches = await subgraphFetches();
    const { status, data, errors } = await graph.ask(null, query, {}, await headers());
    expect(status).toBe(401);
    expect(data ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expectNoCalls();
    expect(await subgraphFetches()).toBe(fetches);
  });

  it('is counted where it is let in, so that the refusals above can tell', async () => {
    const fetches = await subgraphFetches();
    await graph.ask('inspector', query);
    expect(graph.simulators.servers.gbdFl.requests.length).toBe(1);
    expect(await subgraphFetches()).not.toBe(fetches);
  });

  it.each(STANDALONE_NAMES)('is refused by the subgraph %s without the context', async (name) => {
    const response = await fetch(graph.subgraphUrls[name] ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await issueToken('inspector')}`,
      },
      body: JSON.stringify({
        query: 'query ($p: [_Any!]!) { _entities(representations: $p) { __typename } }',
        variables: { p: [{ __typename: 'Person', id: `iin:${MIGRANT}` }] },
      }),
    });
    expect(response.status).toBe(401);
    const { data, errors } = await response.json();
    expect(data ?? null).toBeNull();
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expectNoCalls();
  });
});

describe('person', () => {
  beforeEach(forgetCalls);

  it.each([
    ['nothing', '{ person { id } }'],
    [
      'an IIN and an id',
      `{ person(iin: "${MIGRANT}", id: "${INSPECTOR.seal(`iin:${MIGRANT}`)}") { id } }`,
    ],
    [
      'a document and MRZ lines',
      `{ person(travelDocument: { issuingState: "UZB", number: "FA6018497" },
                mrz: ${JSON.stringify(MRZ)}) { id } }`,
    ],
    ['an IIN whose checksum is wrong', '{ person(iin: "910314390102") { id } }'],
  ])('is refused for %s, and no register is asked', async (_what, query) => {
    const { data, errors, text } = await graph.ask('inspector', query);
    expect(data?.person ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    expect(text).not.toContain('910314390102');
    expectNoCalls();
  });

  it.each(['kk', 'ru', 'en'] as const)('explains a refusal in %s', async (language) => {
    const headers = { 'accept-language': language };
    const { errors } = await graph.ask('inspector', '{ person { id } }', {}, headers);
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0].message).toBe(ERROR_CODES.BAD_USER_INPUT.message[language]);
  });

  it.each([
    `id: "${INSPECTOR.seal('doc:RUS:999999999')}"`,
    'travelDocument: { issuingState: "DEU", number: "C00000000" }',
  ])('is null without an error where nobody is known by %s', async (argument) => {
    const { status, data, errors } = await graph.ask('inspector', `{ person(${argument}) { id } }`);
    expect({ status, data, errors }).toEqual({ status: 200, data: { person: null }, errors: [] });
    expect(graph.simulators.servers.isMpCard.requests.length).toBe(1);
  });

  const ARMENIAN = { issuingState: 'ARM', number: 'BA9261137' };
  const RUSSIAN = { issuingState: 'RUS', number: '767166467' };

  it.each([
    [
      'by the passport that the border service knows',
      ARMENIAN,
      INSPECTOR.seal('doc:ARM:BA9261137'),
    ],
    ['by the passport that the hotel knows', RUSSIAN, INSPECTOR.seal('doc:RUS:767166467')],
  ])('has all its records without an IIN, asked %s', async (_by, travelDocument, id) => {
    const fields = `id iin name { latin { surname } }
      travelDocuments { nodes { issuingState number } }
      crossings { nodes { crossingNumber } } hotelStays { nodes { number } }
      arrivalNotifications { nodes { number } }`;
    const expected = {
      person: {
        id,
        iin: null,
        name: { latin: { surname: 'GRIGORYANTS' } },
        travelDocuments: { nodes: [ARMENIAN, RUSSIAN] },
        crossings: { nodes: [{ crossingNumber: 'BK-C07-1' }] },
        hotelStays: { nodes: [{ number: 'HS-C07-1' }] },
        arrivalNotifications: { nodes: [{ number: 'AN-C07-1' }] },
      },
    };
    for (const variables of [{ travelDocument }, { id }]) {
      const { data, errors } = await graph.ask(
        'inspector',
        `query ($id: PersonId, $travelDocument: TravelDocumentInput) {
          person(id: $id, travelDocument: $travelDocument) { ${fields} }
        }`,
        variables,
      );
      expect(errors).toEqual([]);
      expect(data).toEqual(expected);
    }
  });
});

function forgetCalls(): void {
  for (const { requests } of Object.values(graph.simulators.servers)) requests.clear();
  graph.calls.length = 0;
}

function expectNoCalls(): void {
  const asked = Object.values(graph.simulators.servers).map(({ requests }) => requests.length);
  expect(asked).toEqual(asked.map(() => 0));
  expect(graph.calls).toEqual([]);
}

/** What the gateway's metrics say of its fetches from subgraphs. */
async function subgraphFetches(): Promise<string> {
  const text = await (await fetch(`${graph.url}/metrics`)).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith('subgraph_request_duration_seconds_count'))
    .join('\n');
}

function changeSignature(token: string): string {
  const [head, payload, signature = ''] = token.split('.');
  const changed = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  return `${head}.${payload}.${changed}`;
}
