import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { startGbdUl } from '../../mocks/organization/index.ts';
import {
  CAST_IINS,
  EMPLOYERS,
  firmOfBlock,
  HOTELS,
  type InventedOrganization,
  organizationByBin,
} from '../../mocks/people.ts';
import { ORGANIZATION_STATUSES } from '../../schema/code-lists/organization-statuses.ts';
import type { Subgraph } from '../../subgraphs/kit/index.ts';
import { createOrganizationSubgraph } from '../../subgraphs/organization/index.ts';
import { toOrganization, toRegistrationReport } from '../../subgraphs/organization/mapping.ts';
import { askSubgraph } from '../kit/ask-subgraph.ts';
import { INSPECTOR } from '../kit/contexts.ts';
import { granting } from '../kit/guarded-subgraph.ts';
import { startKitServices } from '../kit/shep-services.ts';

const faults = createFaults();
const kit = startKitServices(() => new Date('2026-11-23T07:00:00Z'));
const UNKNOWN_BIN = '200140000014';
const [FIRST, SECOND] = EMPLOYERS.map(({ bin }) => bin) as [string, string];
const EVERYTHING = `bin name { kk ru } registrationStatus { code label { en } } registeredOn
  address { region { code } city street building flat } actualAddress activity
  director { person { id } position }`;

const REPORT =
  'registrationReport { number form registeredBy lastRegisteredOn bases personFounders organizationFounders }';

let gbdUl: LegacyServer;
let subgraph: Subgraph;

/** Simulators sign in this very process: what is asked for at once takes its time. */
function connect({ requestorBin = UNKNOWN_BIN, timeoutMs = 10_000 } = {}): Subgraph {
  const endpoint = { url: gbdUl.url, timeoutMs, queueWaitMs: 20_000, retriesMax: 0 };
  return createOrganizationSubgraph({ gbdUl: endpoint, requestorBin }, kit);
}

const ask = (bin: string, fields = EVERYTHING, ...rest: [object?]) =>
  askSubgraph(subgraph, `{ organization(bin: "${bin}") { ${fields} } }`, {}, ...rest);

/** Asks the way the gateway does for what another subgraph names by its BIN alone. */
const askEntities = (bins: readonly string[], fields: string) =>
  askSubgraph(
    subgraph,
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Organization { ${fields} } }
    }`,
    { representations: bins.map((bin) => ({ __typename: 'Organization', bin })) },
  );

beforeAll(async () => {
  gbdUl = await startGbdUl({ faults });
  subgraph = connect();
});
afterEach(async () => {
  await faults.clear();
  gbdUl.requests.clear();
});
afterAll(async () => {
  await subgraph.close();
  await gbdUl.close();
  await kit.close();
});

test('maps every field, the day of registration untouched by its zone', async () => {
  const { data, errors } = await ask(FIRST);
  const known = organizationByBin(FIRST) as InventedOrganization;
  const { address } = known;
  expect(errors).toEqual([]);
  expect(data.organization).toEqual({
    bin: FIRST,
    name: { kk: known.nameKk, ru: known.nameRu },
    registrationStatus: { code: 'REGISTERED', label: { en: 'Registered' } },
    registeredOn: known.registeredOn,
    address: {
      region: { code: 'KZ-75' },
      city: address.city,
      street: address.street,
      building: address.building,
      flat: null,
    },
    actualAddress: `ГОРОД АЛМАТЫ, ${address.city}, ${address.street}, ${address.building}`,
    activity: known.activity,
    director: { person: { id: `iin:${CAST_IINS.director}` }, position: 'ГЕНЕРАЛЬНЫЙ ДИРЕКТОР' },
  });
});

test('names the organizations that other registers name by their BIN: hotels, firms, employers', async () => {
  const bins = [HOTELS[3]?.bin ?? '', firmOfBlock(6_249).bin, ...EMPLOYERS.map(({ bin }) => bin)];
  const { data, errors } = await askEntities(bins, 'bin name { ru } registrationStatus { code }');
  expect(errors).toEqual([]);
  for (const [at, bin] of bins.entries()) {
    const { nameRu, status } = organizationByBin(bin) as InventedOrganization;
    expect(data._entities[at]).toEqual({
      bin,
      name: { ru: nameRu },
      registrationStatus: { code: status },
    });
  }
});

test('tells of an organization that is no more, and that nobody heads it', async () => {
  const { data, errors } = await ask(EMPLOYERS[12]?.bin ?? '');
  expect(errors).toEqual([]);
  expect(data.organization).toMatchObject({
    registrationStatus: { code: 'LIQUIDATED' },
    director: null,
  });
});

test('is null without an error for a BIN that the register does not know', async () => {
  expect(await ask(UNKNOWN_BIN)).toMatchObject({ data: { organization: null }, errors: [] });
  const { data, errors } = await askEntities([UNKNOWN_BIN], 'bin');
  expect([data._entities, errors]).toEqual([[null], []]);
});

test('refuses a number that is no BIN before the register is asked', async () => {
  const { errors } = await ask('200140000015');
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(gbdUl.requests.length).toBe(0);
});

test('asks once for each of fifty organizations that stand in a list twice', async () => {
  const bins = EMPLOYERS.map(({ bin }) => bin);
  const { data, errors } = await askEntities([...bins, ...bins], 'bin name { ru }');
  expect(errors).toEqual([]);
  expect([...gbdUl.requests.keys()].sort()).toEqual([...bins].sort());
  for (const [at, bin] of [...bins, ...bins].entries()) {
    expect(data._entities[at]).toMatchObject({
      bin,
      name: { ru: organizationByBin(bin)?.nameRu },
    });
  }
});

test.each([
  [0, { lastRegisteredOn: organizationByBin(FIRST)?.registeredOn, bases: ['СОЗДАНИЕ'] }],
  [
    21,
    {
      lastRegisteredOn: '2025-06-16',
      bases: ['СМЕНА НАИМЕНОВАНИЯ', 'СМЕНА СОСТАВА УЧАСТНИКОВ'],
    },
  ],
])('maps every field of the report on the registration of employer %i', async (n, latest) => {
  const bin = EMPLOYERS[n]?.bin ?? '';
  const { data, errors } = await ask(bin, REPORT);
  const { lastRegistration } = organizationByBin(bin) as InventedOrganization;
  expect(errors).toEqual([]);
  expect(data.organization.registrationReport).toEqual({
    number: `3007-${bin}`,
    form: 'LEGAL_ENTITY',
    registeredBy: lastRegistration.department,
    ...latest,
    personFounders: lastRegistration.personFounders,
    organizationFounders: lastRegistration.organizationFounders,
  });
});

test('asks for a report only where a field of it is asked for, and once for each organization', async () => {
  const reports = () => gbdUl.requests.of('GbdulReport3007_KDP');
  await ask(FIRST);
  expect(reports()).toHaveLength(0);
  const { errors } = await askEntities([FIRST, SECOND, FIRST, UNKNOWN_BIN], REPORT);
  expect(errors).toEqual([]);
  expect(new Set(reports().map(({ key }) => key))).toEqual(new Set([FIRST, SECOND]));
  expect(reports()).toHaveLength(2);
});

test('has no report, and no error, where SHEP says that there is none', async () => {
  await faults.set('GBD_UL', 'notFound', { service: 'GbdulReport3007_KDP' });
  const { data, errors } = await ask(FIRST, REPORT);
  expect([data.organization, errors]).toEqual([{ registrationReport: null }, []]);
});

test('reads a base that comes twice as one', async () => {
  await faults.set('GBD_UL', 'duplicate', { service: 'GbdulReport3007_KDP' });
  const { data } = await ask(FIRST, REPORT);
  expect(data.organization.registrationReport.bases).toEqual(['СОЗДАНИЕ']);
});

test.each([
  ['otherPerson', 'ENTITY_IDENTITY_MISMATCH'],
  ['down', 'AGENCY_UNAVAILABLE'],
  ['badSignature', 'AGENCY_BAD_RESPONSE'],
  ['faultIn200', 'AGENCY_FAULT'],
] as const)(
  'tells who an organization is while its report fails with %s: %s',
  async (fault, code) => {
    await faults.set('GBD_UL', fault, { service: 'GbdulReport3007_KDP' });
    const { data, errors, text } = await ask(FIRST, `name { ru } ${REPORT}`);
    expect(data.organization).toEqual({
      name: { ru: organizationByBin(FIRST)?.nameRu },
      registrationReport: null,
    });
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code, agency: 'GBD_UL' }]);
    for (const canary of LEAK_CANARIES) expect(text).not.toContain(canary);
  },
);

test.each([
  ['1', 'LEGAL_ENTITY'],
  ['2', 'BRANCH'],
  ['3', 'REPRESENTATIVE_OFFICE'],
  ['9', null],
  [null, null],
])('names the form of code %j as %j', (formCode, form) => {
  const report = { bin: FIRST, number: '1', department: null, lastRegisteredOn: null, bases: [] };
  const counts = { personFounders: null, organizationFounders: null };
  expect(toRegistrationReport({ ...report, ...counts, formCode }).form).toBe(form);
});

test('drops what is about another organization', async () => {
  await faults.set('GBD_UL', 'otherPerson');
  const { data, errors, text } = await ask(FIRST);
  expect(data.organization).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({
    code: 'ENTITY_IDENTITY_MISMATCH',
    agency: 'GBD_UL',
  });
  expect(text).not.toContain(organizationByBin(SECOND)?.nameRu);
});

test('reports a refused requestor as a fault of the agency, though SHEP says success', async () => {
  const stranger = connect({ requestorBin: '000000000000' });
  const { data, errors } = await askSubgraph(stranger, `{ organization(bin: "${FIRST}") { bin } }`);
  expect(data.organization).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ code: 'AGENCY_FAULT', agency: 'GBD_UL' });
  await stranger.close();
});

test.each([
  [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
  [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
  [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
  [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'badSignature' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'badSignature', layer: 'data' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'strangerSignature' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'strangerSignature', layer: 'data' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
] as const)('answers %j with %s and nothing that the agency said', async (fault, code) => {
  const hasty = connect({ timeoutMs: 1_500 });
  await faults.set('GBD_UL', fault);
  const query = `{ organization(bin: "${FIRST}") { ${EVERYTHING} } }`;
  const { data, errors, text } = await askSubgraph(hasty, query);
  expect(data.organization).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ code, agency: 'GBD_UL' });
  for (const canary of [...LEAK_CANARIES, gbdUl.url]) expect(text).not.toContain(canary);
  await hasty.close();
});

const REFUSED = ['UNAUTHORIZED_FIELD_OR_TYPE', 'UNAUTHORIZED_FIELD_OR_TYPE'];
const requester = (of: object) => ({ ...INSPECTOR, organization: null, iin: null, ...of });

test.each([
  ['whoever may read anybody', { grants: granting('any', 'identity') }, []],
  [
    'the organization itself',
    {
      grants: granting('case', 'identity'),
      requester: requester({ organization: { bin: FIRST, name: 'ТОО' } }),
    },
    [],
  ],
  [
    'the director',
    {
      grants: granting('own', 'identity'),
      requester: requester({ iin: CAST_IINS.director }),
    },
    [],
  ],
  [
    'another organization',
    {
      grants: granting('case', 'identity'),
      requester: requester({ organization: { bin: SECOND, name: 'ТОО' } }),
    },
    REFUSED,
  ],
  [
    'somebody else',
    { grants: granting('own', 'identity'), requester: requester({ iin: CAST_IINS.host }) },
    REFUSED,
  ],
  ['whoever may read nobody', { grants: {} }, REFUSED],
] as const)(
  'tells %s who heads it, or refuses; the name is everybody’s',
  async (_, signed, codes) => {
    const { data, errors } = await ask(
      FIRST,
      'name { ru } director { person { id } position }',
      signed,
    );
    expect(data.organization.name.ru).toBe(organizationByBin(FIRST)?.nameRu);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(codes);
    expect(data.organization.director.person?.id).toBe(
      codes.length === 0 ? `iin:${CAST_IINS.director}` : undefined,
    );
  },
);

test('has every part null that the register leaves out, and tells an unknown status as it is', () => {
  const bare = {
    bin: FIRST,
    nameKk: null,
    nameRu: null,
    status: null,
    registeredOn: null,
    activity: null,
    actualAddress: null,
    address: null,
    leader: null,
  };
  expect(Object.values(toOrganization(bare)).filter((value) => value !== null)).toEqual([FIRST]);
  const address = { region: 'ГДЕ-ТО', district: 'РАЙОН', city: null, street: null, building: null };
  const odd = toOrganization({
    ...bare,
    status: 'Приостановлен',
    address,
    leader: { iin: '000000000000', position: null },
  });
  expect(odd.registrationStatus).toMatchObject({ code: 'OTHER', label: { ru: 'Приостановлен' } });
  expect(odd.address).toMatchObject({ region: null, city: 'РАЙОН' });
  expect(odd.director).toEqual({ person: null, position: null });
  for (const [code, { ru }] of Object.entries(ORGANIZATION_STATUSES)) {
    expect(toOrganization({ ...bare, status: ru.toUpperCase() }).registrationStatus?.code).toBe(
      code,
    );
  }
});
