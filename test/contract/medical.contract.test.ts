import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { MOH_TOKEN, startMohCertificates } from '../../mocks/medical/index.ts';
import { createPeople, type InventedPerson } from '../../mocks/people.ts';
import { CERTIFICATE_STATUSES } from '../../schema/code-lists/certificate-statuses.ts';
import type { EndedCall, KitServices, Subgraph } from '../../subgraphs/kit/index.ts';
import { AgencyError, createAgencyHttp } from '../../subgraphs/kit/index.ts';
import { createMedicalClient } from '../../subgraphs/medical/client.ts';
import { createMedicalSubgraph } from '../../subgraphs/medical/index.ts';
import { askPersons } from '../kit/ask-subgraph.ts';
import { startBareServer } from '../kit/bare-server.ts';

const people = createPeople({ today: '2026-11-23' });
const faults = createFaults();
const calls: EndedCall[] = [];
const kit = {
  now: () => new Date('2026-11-23T07:00:00Z'),
  onCall: (call) => calls.push(call),
} as Pick<KitServices, 'now' | 'onCall'> as KitServices;
/** Only an emergency lets anybody read this of anybody: any grant does for what is tested here. */
const GRANTS = { health: [{ condition: 'any', rule: 'test' }] } as const;
const MAY = { grants: GRANTS };
const FACTS = { ...MAY, facts: ['Person.certificateFacts'] };
const CERTIFICATES =
  'medicalCertificates(first: 100) { nodes { number isFit issuedOn validUntil status { code label { kk ru en } } } }';
const SEARCH = 'POST /fhir/Observation/_search';
const { 'labour-migrant': migrant, 'ended-permit': gardener } = people.cast;
const MANY = Array.from({ length: 2_000 }, (_, n) => people.byIndex(n))
  .filter(({ medicalCertificates }) => medicalCertificates.length > 0)
  .slice(0, 100);

let moh: LegacyServer;
let subgraph: Subgraph;
const toClose: { close(): Promise<void> }[] = [];

function startSubgraph(url: string): Subgraph {
  return createMedicalSubgraph(
    { mohCertificates: { url, token: MOH_TOKEN, timeoutMs: 500, retriesMax: 0 } },
    kit,
  );
}

beforeAll(async () => {
  moh = await startMohCertificates({ people, faults });
  subgraph = startSubgraph(moh.url);
});
afterEach(async () => {
  await faults.clear();
  moh.requests.clear();
  calls.length = 0;
  await Promise.all(toClose.splice(0).map((each) => each.close()));
});
afterAll(async () => {
  await subgraph.close();
  await moh.close();
});

const issuedOf = ({ medicalCertificates }: InventedPerson) =>
  medicalCertificates.filter(({ status }) => status !== 'entered-in-error').reverse();
const certificatesOf = (person: InventedPerson) =>
  issuedOf(person).map(({ number, isFit, issuedOn, validTo, status }) => ({
    number,
    isFit,
    issuedOn,
    validUntil: validTo,
    status: {
      code: status,
      label: CERTIFICATE_STATUSES[status as keyof typeof CERTIFICATE_STATUSES],
    },
  }));

describe('certificates', () => {
  test.each(['labour-migrant', 'ended-permit'] as const)(
    'are mapped with every field of the %s',
    async (name) => {
      const person = people.cast[name];
      const { data, errors } = await askPersons(subgraph, [person], CERTIFICATES, MAY);
      expect(errors).toEqual([]);
      expect(data._entities[0].medicalCertificates.nodes).toEqual(certificatesOf(person));
      expect(certificatesOf(person)).not.toHaveLength(0);
    },
  );

  test('are facts for the answers, but for those that were cancelled', async () => {
    const cancelled = MANY.find(({ medicalCertificates }) =>
      medicalCertificates.some(({ status }) => status === 'cancelled'),
    ) as InventedPerson;
    const { data, errors } = await askPersons(
      subgraph,
      [migrant, cancelled, people.cast.host],
      `certificateFacts { isFit issuedOn validUntil } ${CERTIFICATES}`,
      FACTS,
    );
    expect(errors).toEqual([]);
    const expected = [migrant, cancelled, people.cast.host].map((person) =>
      issuedOf(person)
        .filter(({ status }) => status !== 'cancelled')
        .map(({ isFit, issuedOn, validTo }) => ({ isFit, issuedOn, validUntil: validTo })),
    );
    const facts = data._entities.map(
      (each: { certificateFacts: object[] }) => each.certificateFacts,
    );
    expect(facts).toEqual(expected);
    expect(moh.requests).toHaveLength(1);
  });

  test('that say unfit are told as such, and nothing more', async () => {
    const unfit = Array.from({ length: 20_000 }, (_, n) => people.byIndex(n)).find((person) =>
      issuedOf(person).some(({ isFit }) => !isFit),
    ) as InventedPerson;
    const { data } = await askPersons(subgraph, [unfit], CERTIFICATES, MAY);
    expect(data._entities[0].medicalCertificates.nodes).toEqual(certificatesOf(unfit));
  });

  test('that were entered in error are none', async () => {
    const { text } = await askPersons(subgraph, [migrant], CERTIFICATES, MAY);
    expect(migrant.medicalCertificates.map(({ status }) => status)).toContain('entered-in-error');
    expect(text).not.toContain('MC-C01-2');
    expect(text).toContain('MC-C01-3');
  });
});

test('answers an empty list without an error for somebody whom the ministry does not know', async () => {
  const { data, errors } = await askPersons(
    subgraph,
    [people.cast.host],
    `${CERTIFICATES} certificateFacts { isFit }`,
    FACTS,
  );
  expect(errors).toEqual([]);
  expect(data._entities[0]).toMatchObject({
    medicalCertificates: { nodes: [] },
    certificateFacts: [],
  });
});

test('asks about a hundred people in one search and its pages, and gives each their own', async () => {
  expect(MANY).toHaveLength(100);
  const { data, errors } = await askPersons(subgraph, MANY, CERTIFICATES, MAY);
  expect(errors).toEqual([]);
  for (const [at, person] of MANY.entries()) {
    expect(data._entities[at].medicalCertificates.nodes).toEqual(certificatesOf(person));
  }
  const matches = MANY.reduce((sum, { medicalCertificates: list }) => sum + list.length, 0);
  expect(matches).toBeGreaterThan(100);
  expect(moh.requests.of(SEARCH)).toHaveLength(1);
  expect(moh.requests).toHaveLength(Math.ceil(matches / 50));
  expect(moh.requests.duplicates()).toEqual([]);
});

test('names nobody in an address', async () => {
  await askPersons(subgraph, MANY, CERTIFICATES, MAY);
  for (const { path, service, key } of moh.requests) {
    if (service === SEARCH) expect(path).toBe('/fhir/Observation/_search');
    else expect(`${path} ${key}`).not.toMatch(/\d{12}|passport/);
  }
});

test('pages through the certificates of a person without loss or repetition', async () => {
  const person = MANY.find((each) => issuedOf(each).length > 1) as InventedPerson;
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: string = after === null ? 'first: 1' : `first: 1, after: "${after}"`;
    const { data } = await askPersons(
      subgraph,
      [person],
      `medicalCertificates(${page}) { nodes { number } pageInfo { hasNextPage endCursor } }`,
      MAY,
    );
    const { nodes, pageInfo } = data._entities[0].medicalCertificates;
    seen.push(...nodes.map(({ number }: { number: string }) => number));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual(certificatesOf(person).map(({ number }) => number));
});

test('reads a certificate that comes twice as one', async () => {
  await faults.set('MOH_CERTIFICATES', 'duplicate');
  const { data } = await askPersons(subgraph, [migrant], CERTIFICATES, MAY);
  expect(data._entities[0].medicalCertificates.nodes).toEqual(certificatesOf(migrant));
});

test('drops a Bundle that comes with certificates of another patient', async () => {
  await faults.set('MOH_CERTIFICATES', 'otherPerson');
  const { data, errors, text } = await askPersons(subgraph, [migrant], CERTIFICATES, MAY);
  expect(data._entities[0].medicalCertificates).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({
    code: 'ENTITY_IDENTITY_MISMATCH',
    agency: 'MOH_CERTIFICATES',
  });
  for (const { number } of gardener.medicalCertificates) expect(text).not.toContain(number);
});

describe('diagnoses', () => {
  const wordsOf = ({ medicalCertificates }: InventedPerson) =>
    medicalCertificates.flatMap(({ diagnoses }) =>
      diagnoses.flatMap(({ code, text }) => [code, text]),
    );

  test('come with every certificate and go no further', async () => {
    const { text } = await askPersons(
      subgraph,
      [migrant, gardener, ...MANY],
      `${CERTIFICATES} certificateFacts { isFit }`,
      FACTS,
    );
    const said = `${text} ${JSON.stringify(calls)}`;
    const words = new Set([migrant, gardener, ...MANY].flatMap(wordsOf));
    expect(words.size).toBeGreaterThan(8);
    for (const word of words) expect(said).not.toContain(word);
  });

  test('are in no error, nor in what an error keeps for our own log', async () => {
    const canary = 'ДИАГНОЗ-КАНАРЕЙКА Z99.9';
    const server = await startBareServer((request, response) => {
      request.resume();
      const search = { mode: 'match' };
      const resource = {
        resourceType: 'Observation',
        status: canary,
        effectivePeriod: canary,
        valueCodeableConcept: { text: canary, coding: [{ code: canary }] },
        component: [{ valueString: canary }],
      };
      response.writeHead(200, { 'content-type': 'application/fhir+json' });
      response.end(
        JSON.stringify({
          resourceType: 'Bundle',
          type: 'searchset',
          entry: [{ search, resource }],
        }),
      );
    });
    const http = createAgencyHttp({
      agency: 'MOH_CERTIFICATES',
      service: 'certificates',
      url: server.url,
    });
    toClose.push(http, server);
    const known = { iin: migrant.iin as never, documents: [] };
    const failed: unknown = await createMedicalClient(http, MOH_TOKEN)
      .fetchCertificates([known], { signal: AbortSignal.timeout(2_000) })
      .catch((error: unknown) => error);
    if (!(failed instanceof AgencyError)) throw failed;
    expect(failed.code).toBe('AGENCY_SCHEMA_MISMATCH');
    const kept = [
      failed.message,
      failed.internalMessage,
      JSON.stringify(failed),
      String(failed.cause),
    ];
    expect(kept.join(' ')).not.toContain('КАНАРЕЙКА');
  });
});

describe('links to further pages', () => {
  test('are asked of the ministry itself, whatever host they name', async () => {
    const elsewhere = await startMohCertificates({ people, linkHost: '192.0.2.1:9' });
    const other = startSubgraph(elsewhere.url);
    toClose.push(other, elsewhere);
    const { data, errors } = await askPersons(other, MANY, CERTIFICATES, MAY);
    expect(errors).toEqual([]);
    expect(data._entities[99].medicalCertificates.nodes).toEqual(
      certificatesOf(MANY[99] as InventedPerson),
    );
  });

  test.each([
    ['http://192.0.2.1/fhir?_getpages=round', 'AGENCY_INCOMPLETE'],
    ['http://192.0.2.1/admin?_getpages=1', 'AGENCY_BAD_RESPONSE'],
    ['http://192.0.2.1/fhir?_getpages={x}|y', 'AGENCY_BAD_RESPONSE'],
    ['file:///etc/passwd', 'AGENCY_BAD_RESPONSE'],
    ['next', 'AGENCY_BAD_RESPONSE'],
  ])('that lead to %s end with %s', async (url, code) => {
    const link = [{ relation: 'next', url }];
    const body = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', link });
    const server = await startBareServer((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/fhir+json' }).end(body);
    });
    const other = startSubgraph(server.url);
    toClose.push(other, server);
    const { errors } = await askPersons(other, [migrant], CERTIFICATES, MAY);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(server.requests.length).toBeLessThan(4);
  });
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
  [{ kind: 'wrongCharset' }, 'AGENCY_BAD_ENCODING'],
  [{ kind: 'oversize' }, 'AGENCY_RESPONSE_TOO_LARGE'],
] as const)('answers %j with %s and nothing that the agency said', async (fault, code) => {
  await faults.set('MOH_CERTIFICATES', fault);
  const { data, errors, text } = await askPersons(
    subgraph,
    [migrant],
    `${CERTIFICATES} certificateFacts { isFit }`,
    FACTS,
  );
  expect(data._entities[0]).toMatchObject({ medicalCertificates: null, certificateFacts: null });
  expect(errors).toHaveLength(2);
  for (const { extensions } of errors) {
    expect(extensions).toMatchObject({ code, agency: 'MOH_CERTIFICATES' });
  }
  for (const canary of [...LEAK_CANARIES, moh.url, 'ГАСТРИТ']) expect(text).not.toContain(canary);
});

test('reports a refused token as a fault of the agency, without its OperationOutcome', async () => {
  const stranger = createMedicalSubgraph(
    { mohCertificates: { url: moh.url, token: 'wrong' } },
    kit,
  );
  toClose.push(stranger);
  const { errors, text } = await askPersons(stranger, [migrant], CERTIFICATES, MAY);
  expect(errors[0]?.extensions.code).toBe('AGENCY_FAULT');
  expect(text).not.toContain('bearer');
});
