import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson } from '../../mocks/people.ts';
import { MFA_CLIENT, type MfaVisasOptions, startMfaVisas } from '../../mocks/visa/index.ts';
import { PURPOSES_OF_ARRIVAL } from '../../schema/code-lists/purposes-of-arrival.ts';
import { VISA_CATEGORIES } from '../../schema/code-lists/visa-categories.ts';
import { VISA_POSTS } from '../../schema/code-lists/visa-posts.ts';
import { INVITATION_STATUSES, VISA_STATUSES } from '../../schema/code-lists/visa-statuses.ts';
import type { KitServices, Subgraph } from '../../subgraphs/kit/index.ts';
import { createVisaSubgraph } from '../../subgraphs/visa/index.ts';
import { askPersons } from '../kit/ask-subgraph.ts';
import { startBareServer } from '../kit/bare-server.ts';

const people = createPeople({ today: '2026-11-23' });
const faults = createFaults();
let nowMs = Date.parse('2026-11-23T07:00:00Z');
const kit = { now: () => new Date(nowMs) } as KitServices;
const FACTS = { facts: ['Person.visaFacts', 'Person.heldByMfa'] };
const VALUE = '{ code label { kk ru en } }';
const VISAS = `visas(first: 100) { nodes { number category ${VALUE} status ${VALUE} entries stayDaysMax issuedOn validFrom validUntil issuedBy ${VALUE} invitationNumber declaredIncomeUsd } }`;
const INVITATIONS = `invitations(first: 100) { nodes { number invitingOrganization { bin } invitingPerson { id } purpose ${VALUE} visaCategory ${VALUE} status ${VALUE} issuedOn validUntil } }`;
const VISA_SEARCH = 'POST /v1/visas/search';
const TOKEN = 'POST /oauth/token';
const {
  'neo-nomad': neoNomad,
  'unknown-to-one': geologist,
  'labour-migrant': migrant,
} = people.cast;
/** Some of every profile, most of them with visas. */
const MANY = Array.from({ length: 4_000 }, (_, n) => people.byIndex(n))
  .filter(({ visas }) => visas.length > 0)
  .slice(0, 100);

let mfa: LegacyServer;
let subgraph: Subgraph;
const toClose: { close(): Promise<void> }[] = [];

function startSubgraph(url: string): Subgraph {
  return createVisaSubgraph(
    { mfaVisas: { url, ...MFA_CLIENT, timeoutMs: 500, retriesMax: 0 } },
    kit,
  );
}

/** Another ministry, with manners of its own, closed after the test. */
async function startOther(manners: Partial<MfaVisasOptions>) {
  const server = await startMfaVisas({ people, now: () => nowMs, ...manners });
  const other = startSubgraph(server.url);
  toClose.push(other, server);
  return { server, other };
}

beforeAll(async () => {
  mfa = await startMfaVisas({ people, faults, now: () => nowMs });
  subgraph = startSubgraph(mfa.url);
  // The token is asked for once, so that what follows counts calls about people only.
  await askPersons(subgraph, [neoNomad], VISAS);
});
afterEach(async () => {
  await faults.clear();
  mfa.requests.clear();
  await Promise.all(toClose.splice(0).map((each) => each.close()));
});
afterAll(async () => {
  await subgraph.close();
  await mfa.close();
});

const value = (list: Record<string, object>, code: string) => ({ code, label: list[code] });
const visasOf = ({ visas }: InventedPerson) =>
  [...visas].reverse().map((visa) => ({
    number: visa.number,
    category: value(VISA_CATEGORIES, visa.category),
    status: value(VISA_STATUSES, visa.status),
    entries: visa.entries,
    stayDaysMax: visa.stayDaysMax,
    issuedOn: visa.issuedOn,
    validFrom: visa.validFrom,
    validUntil: visa.validTo,
    issuedBy: value(VISA_POSTS, visa.post),
    invitationNumber: visa.invitationNumber,
    declaredIncomeUsd: visa.monthlyIncomeUsd,
  }));

describe('visas', () => {
  test.each(['neo-nomad', 'unknown-to-one', 'labour-migrant'] as const)(
    'are mapped with every field of the %s',
    async (name) => {
      const person = people.cast[name];
      const { data, errors } = await askPersons(subgraph, [person], VISAS);
      expect(errors).toEqual([]);
      expect(data._entities[0].visas.nodes).toEqual(visasOf(person));
      expect(person.visas).not.toHaveLength(0);
    },
  );

  test('are facts for the answers, with the income that was declared', async () => {
    const { data, errors } = await askPersons(
      subgraph,
      [neoNomad, migrant, people.cast.host],
      'visaFacts { category status validFrom validUntil entriesMax stayDaysMax monthlyIncomeUsd }',
      FACTS,
    );
    expect(errors).toEqual([]);
    const [nomads, migrants] = [neoNomad, migrant].map(({ visas: [visa] }) => ({
      category: visa?.category,
      status: 'VALID',
      validFrom: visa?.validFrom,
      validUntil: visa?.validTo,
      stayDaysMax: null,
    }));
    expect(data._entities.map((each: { visaFacts: object[] }) => each.visaFacts)).toEqual([
      [{ ...nomads, entriesMax: null, monthlyIncomeUsd: 4_200 }],
      [{ ...migrants, entriesMax: 1, monthlyIncomeUsd: null }],
      [],
    ]);
  });

  test('tell who applied, as the passport had it', async () => {
    const { data, errors } = await askPersons(
      subgraph,
      [migrant],
      'heldByMfa { record recordedAt iin surnameLatin givenNameLatin surnameCyrillic birthDate sex citizenship document { issuingState number } } visas { nodes { number } }',
      FACTS,
    );
    expect(errors).toEqual([]);
    expect(data._entities[0].heldByMfa).toEqual([
      {
        record: 'VI-C01-1',
        recordedAt: `${migrant.visas[0]?.issuedOn}T00:00:00+05:00`,
        iin: null,
        surnameLatin: 'TOREBEKOV',
        givenNameLatin: 'AYBEK',
        surnameCyrillic: null,
        birthDate: '1991-03-14',
        sex: 'MALE',
        citizenship: 'UZB',
        document: { issuingState: 'UZB', number: migrant.travelDocuments[0]?.number },
      },
    ]);
    expect(mfa.requests.of(VISA_SEARCH)).toHaveLength(1);
  });
});

test('maps every field of invitations, by an organization and by a person', async () => {
  const { data, errors } = await askPersons(subgraph, [geologist, migrant], INVITATIONS);
  expect(errors).toEqual([]);
  const expected = [geologist, migrant].map(({ invitations }) =>
    invitations.map((invitation) => ({
      number: invitation.number,
      invitingOrganization:
        invitation.inviter.kind === 'organization' ? { bin: invitation.inviter.bin } : null,
      invitingPerson:
        invitation.inviter.kind === 'person' ? { id: `iin:${invitation.inviter.iin}` } : null,
      purpose: value(PURPOSES_OF_ARRIVAL, invitation.purpose),
      visaCategory: value(VISA_CATEGORIES, invitation.category),
      status: value(INVITATION_STATUSES, invitation.status),
      issuedOn: invitation.issuedOn,
      validUntil: invitation.validTo,
    })),
  );
  expect(
    data._entities.map((each: { invitations: { nodes: object[] } }) => each.invitations.nodes),
  ).toEqual(expected);
  expect(expected.map((list) => list.length)).toEqual([1, 1]);
});

test('answers empty lists without an error for somebody whom the ministry does not know', async () => {
  const { data, errors } = await askPersons(
    subgraph,
    [people.cast.host],
    `${VISAS} ${INVITATIONS} visaFacts { category }`,
    FACTS,
  );
  expect(errors).toEqual([]);
  const [{ visas, invitations, visaFacts }] = data._entities;
  expect([visas.nodes, invitations.nodes, visaFacts]).toEqual([[], [], []]);
});

test('asks about a hundred people in one search of as many pages, and gives each their own', async () => {
  expect(MANY).toHaveLength(100);
  const { data, errors } = await askPersons(subgraph, MANY, VISAS);
  expect(errors).toEqual([]);
  for (const [at, person] of MANY.entries()) {
    expect(data._entities[at].visas.nodes).toEqual(visasOf(person));
  }
  const listed = MANY.reduce((sum, { visas, iin }) => {
    const filed = visas.filter(({ post }) => post === 'ASTANA' && iin !== null);
    return sum + visas.length + filed.length;
  }, 0);
  expect(listed).toBeGreaterThan(150);
  expect(mfa.requests.of(VISA_SEARCH)).toHaveLength(Math.ceil(listed / 50));
  expect(mfa.requests.duplicates()).toEqual([]);
});

test('pages through the visas of a person without loss or repetition', async () => {
  const person = MANY.find(({ visas }) => visas.length > 2) as InventedPerson;
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: string = after === null ? 'first: 1' : `first: 1, after: "${after}"`;
    const { data } = await askPersons(
      subgraph,
      [person],
      `visas(${page}) { nodes { number } pageInfo { hasNextPage endCursor } }`,
    );
    const { nodes, pageInfo } = data._entities[0].visas;
    seen.push(...nodes.map(({ number }: { number: string }) => number));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual(visasOf(person).map(({ number }) => number));
});

test('finds a visa that was issued on a passport which has expired since', async () => {
  const person = MANY.find(({ visas, travelDocuments: [current] }) =>
    visas.some(({ applicant }) => applicant.document.number !== current?.number),
  ) as InventedPerson;
  const { data } = await askPersons(subgraph, [person], VISAS);
  expect(data._entities[0].visas.nodes).toEqual(visasOf(person));
});

test('reads a visa that comes twice as one', async () => {
  await faults.set('MFA_VISAS', 'duplicate');
  const { data } = await askPersons(subgraph, [geologist], `${VISAS} ${INVITATIONS}`);
  expect(data._entities[0].visas.nodes).toHaveLength(1);
  expect(data._entities[0].invitations.nodes).toHaveLength(1);
});

test('drops the visas and invitations of somebody else', async () => {
  await faults.set('MFA_VISAS', 'otherPerson');
  const { data, errors, text } = await askPersons(subgraph, [migrant], `${VISAS} ${INVITATIONS}`);
  expect(data._entities[0]).toMatchObject({ visas: null, invitations: null });
  expect(errors.map(({ extensions }) => extensions)).toMatchObject([
    { code: 'ENTITY_IDENTITY_MISMATCH', agency: 'MFA_VISAS' },
    { code: 'ENTITY_IDENTITY_MISMATCH', agency: 'MFA_VISAS' },
  ]);
  for (const { number } of [...geologist.visas, ...geologist.invitations])
    expect(text).not.toContain(number);
});

describe('the access token', () => {
  test('that ends in the middle of paging is renewed once, and no page is lost', async () => {
    const { server, other } = await startOther({ callsPerToken: 2 });
    const { data, errors } = await askPersons(other, MANY, VISAS);
    expect(errors).toEqual([]);
    for (const [at, person] of MANY.entries()) {
      expect(data._entities[at].visas.nodes).toEqual(visasOf(person));
    }
    const outcomes = server.requests.of(VISA_SEARCH).map(({ outcome }) => outcome);
    expect(outcomes).toContain('INVALID_TOKEN');
    const pages = outcomes.filter((outcome) => outcome === 'answered').length;
    expect(pages).toBeGreaterThan(2);
    // Two pages a token; the page that is refused is asked for once more.
    expect(server.requests.of(TOKEN)).toHaveLength(Math.ceil(pages / 2));
    expect(outcomes.filter((outcome) => outcome === 'INVALID_TOKEN')).toHaveLength(
      Math.ceil(pages / 2) - 1,
    );
  });

  test('that is refused again is not renewed twice for one page', async () => {
    const { server, other } = await startOther({ callsPerToken: 0 });
    const { data, errors } = await askPersons(other, [migrant], VISAS);
    expect(data._entities[0].visas).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'AGENCY_FAULT', agency: 'MFA_VISAS' });
    expect(server.requests.of(TOKEN)).toHaveLength(2);
    expect(server.requests.of(VISA_SEARCH)).toHaveLength(2);
  });

  test('is asked for once by many requests at once, and again when it has ended', async () => {
    const { server, other } = await startOther({ tokenLifeS: 60 });
    const askAll = () =>
      Promise.all(
        MANY.slice(0, 20).map((person) => askPersons(other, [person], `${VISAS} ${INVITATIONS}`)),
      );
    for (const { errors } of await askAll()) expect(errors).toEqual([]);
    expect(server.requests.of(TOKEN)).toHaveLength(1);
    nowMs += 60_000;
    for (const { errors } of await askAll()) expect(errors).toEqual([]);
    expect(server.requests.of(TOKEN)).toHaveLength(2);
  });

  test('that our credentials do not get is a fault of the agency', async () => {
    const stranger = createVisaSubgraph(
      { mfaVisas: { url: mfa.url, clientId: 'demo-migrant-graph', clientSecret: 'wrong' } },
      kit,
    );
    toClose.push(stranger);
    const { errors, text } = await askPersons(stranger, [migrant], VISAS);
    expect(errors[0]?.extensions.code).toBe('AGENCY_FAULT');
    expect(text).not.toContain('wrong');
    expect(mfa.requests.of(VISA_SEARCH)).toEqual([]);
  });
});

test('refuses a list whose cursors lead in a circle', async () => {
  const ring = await startBareServer((request, response) => {
    request.resume();
    const isToken = request.url?.endsWith('/oauth/token') === true;
    const token = { access_token: 'T', token_type: 'Bearer', expires_in: 60 };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isToken ? token : { items: [], next: 'again' }));
  });
  const other = startSubgraph(ring.url);
  toClose.push(other, ring);
  const { errors } = await askPersons(other, [migrant], VISAS);
  expect(errors[0]?.extensions.code).toBe('AGENCY_INCOMPLETE');
  expect(ring.requests).toHaveLength(3);
});

test.each([
  [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
  [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
  [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
  [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
  [{ kind: 'resetMidBody' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'truncated' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'faultIn200' }, 'AGENCY_SCHEMA_MISMATCH'],
  [{ kind: 'oversize' }, 'AGENCY_RESPONSE_TOO_LARGE'],
] as const)('answers %j with %s and nothing that the agency said', async (fault, code) => {
  await faults.set('MFA_VISAS', fault);
  const { data, errors, text } = await askPersons(
    subgraph,
    [migrant],
    `${VISAS} visaFacts { category } heldByMfa { record }`,
    FACTS,
  );
  expect(data._entities[0]).toMatchObject({ visas: null, visaFacts: null, heldByMfa: null });
  expect(errors).toHaveLength(3);
  for (const { extensions } of errors)
    expect(extensions).toMatchObject({ code, agency: 'MFA_VISAS' });
  for (const canary of [...LEAK_CANARIES, mfa.url]) expect(text).not.toContain(canary);
});
