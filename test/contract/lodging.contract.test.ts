import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { EQONAQ_TOKEN, startEqonaq } from '../../mocks/lodging/index.ts';
import { createPeople, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import { HOTEL_STAY_STATUSES } from '../../schema/code-lists/hotel-stay-statuses.ts';
import type { KitServices, Subgraph } from '../../subgraphs/kit/index.ts';
import type { StayRecord } from '../../subgraphs/lodging/client.ts';
import { createLodgingSubgraph } from '../../subgraphs/lodging/index.ts';
import { isGuest as isGuestOf } from '../../subgraphs/lodging/mapping.ts';
import { askPersons, askSubgraph } from '../kit/ask-subgraph.ts';

const people = createPeople({ today: '2026-11-23' });
const faults = createFaults();
const kit = { now: () => new Date('2026-11-23T07:00:00Z') } as KitServices;
const STAYS =
  'hotelStays(first: 100) { nodes { number hotel { id name region { code } } checkedInOn checkedOutOn status { code label { en } } purpose { code } policeNotified } }';
const SEARCH = 'POST /api/v2/clients/search';

let eqonaq: LegacyServer;
let subgraph: Subgraph;

beforeAll(async () => {
  eqonaq = await startEqonaq({ people, faults });
  subgraph = createLodgingSubgraph(
    { eqonaq: { url: eqonaq.url, token: EQONAQ_TOKEN, timeoutMs: 500, retriesMax: 0 } },
    kit,
  );
  // Dictionaries are read once, so that what follows counts calls about people only.
  await askPersons(subgraph, [people.cast['labour-migrant']], STAYS);
});
afterEach(async () => {
  await faults.clear();
  eqonaq.requests.clear();
});
afterAll(async () => {
  await subgraph.close();
  await eqonaq.close();
});

test('maps every field of a stay', async () => {
  const person = people.cast['labour-migrant'];
  const { data, errors } = await askPersons(subgraph, [person], STAYS);
  expect(errors).toEqual([]);
  const expected = [...person.hotelStays].reverse().map((stay) => ({
    number: stay.stayId,
    hotel: { id: stay.hotelId, name: stay.hotelName, region: { code: stay.region } },
    checkedInOn: stay.checkIn,
    checkedOutOn: stay.checkOut,
    status: {
      code: String(stay.status),
      label: { en: HOTEL_STAY_STATUSES[stay.status].en },
    },
    purpose: { code: stay.purpose },
    policeNotified: stay.notifiedMia,
  }));
  expect(expected.length).toBeGreaterThan(0);
  expect(data._entities[0].hotelStays.nodes).toEqual(expected);
});

test('tells whether somebody is a guest of a hotel, or was until ten days ago', async () => {
  const facts = { facts: ['Person.isGuestOf'] };
  const isGuest = async (person: InventedPerson, hotelId: string) => {
    const asked = await askPersons(subgraph, [person], `isGuestOf(hotelId: "${hotelId}")`, facts);
    expect(asked.errors).toEqual([]);
    return asked.data._entities[0].isGuestOf;
  };
  const [guest] = people.guestsOf('2037');
  expect(await isGuest(guest as InventedPerson, '2037')).toBe(true);
  expect(await isGuest(guest as InventedPerson, '2039')).toBe(false);
  expect(await isGuest(people.cast.host, '2037')).toBe(false);

  const stay = { hotel_id: 2037, status: 3, end_check_date: '2026-11-13' } as StayRecord;
  const [today, tomorrow] = ['2026-11-23', '2026-11-24'];
  expect(isGuestOf([stay], '2037', today)).toBe(true);
  expect(isGuestOf([stay], '2037', tomorrow)).toBe(false);
  expect(isGuestOf([{ ...stay, end_check_date: null }], '2037', today)).toBe(false);
  expect(isGuestOf([{ ...stay, status: 2, end_check_date: '2026-11-01' }], '2037', today)).toBe(
    true,
  );
});

test('lists the guests of a hotel, those without an IIN by their document', async () => {
  const guests = people.guestsOf('2037');
  const { data, errors } = await askSubgraph(
    subgraph,
    '{ hotelGuests(hotelId: "2037", first: 1000) { nodes { person { id } recordedSex stay { hotel { id } } } pageInfo { hasNextPage } } }',
  );
  expect(errors).toEqual([]);
  const nodes = data.hotelGuests.nodes as { person: { id: string }; recordedSex: string }[];
  expect(nodes).toHaveLength(guests.length);
  expect(nodes.some(({ person }) => person.id.startsWith('doc:'))).toBe(true);
  for (const [at, guest] of guests.entries()) {
    expect(nodes[at]?.recordedSex).toBe(guest.truth.sex);
    if (guest.iin !== null) expect(nodes[at]?.person.id).toBe(personIdOf(guest));
  }
});

test('pages through the guests without loss or repetition', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await askSubgraph(
      subgraph,
      'query ($after: String) { hotelGuests(hotelId: "2001", first: 40, after: $after) { nodes { stay { number } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    seen.push(
      ...data.hotelGuests.nodes.map((node: { stay: { number: string } }) => node.stay.number),
    );
    after = data.hotelGuests.pageInfo.hasNextPage ? data.hotelGuests.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(people.guestsOf('2001').length);
});

test('answers null without an error for a hotel that eQonaq does not know', async () => {
  const { data, errors } = await askSubgraph(
    subgraph,
    '{ hotelGuests(hotelId: "9") { nodes { recordedSex } } }',
  );
  expect([data.hotelGuests, errors]).toEqual([null, []]);
});

test('asks about 100 people in one call and gives each their own stays', async () => {
  const persons = people.guestsOf('2001').slice(0, 100);
  const { data, errors } = await askPersons(subgraph, persons, STAYS);
  expect(errors).toEqual([]);
  expect(eqonaq.requests.of(SEARCH)).toHaveLength(1);
  for (const [at, person] of persons.entries()) {
    const numbers = data._entities[at].hotelStays.nodes.map(
      ({ number }: { number: string }) => number,
    );
    expect(numbers.sort()).toEqual(person.hotelStays.map(({ stayId }) => stayId).sort());
  }
});

test('reads a stay that comes twice as one', async () => {
  const person = people.cast['labour-migrant'];
  await faults.set('EQONAQ', 'duplicate');
  const { data } = await askPersons(subgraph, [person], STAYS);
  expect(data._entities[0].hotelStays.nodes).toHaveLength(person.hotelStays.length);
});

test('drops the stays of somebody else', async () => {
  await faults.set('EQONAQ', 'otherPerson');
  const { data, errors, text } = await askPersons(subgraph, [people.cast['labour-migrant']], STAYS);
  expect(data._entities[0].hotelStays).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({
    code: 'ENTITY_IDENTITY_MISMATCH',
    agency: 'EQONAQ',
  });
  for (const { stayId } of people.cast['two-passports'].hotelStays)
    expect(text).not.toContain(stayId);
});

test.each([
  [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
  [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
  [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
  [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'faultIn200' }, 'AGENCY_SCHEMA_MISMATCH'],
] as const)('answers %j with %s and nothing that the agency said', async (fault, code) => {
  await faults.set('EQONAQ', fault);
  const { data, errors, text } = await askPersons(subgraph, [people.cast['labour-migrant']], STAYS);
  expect(data._entities[0].hotelStays).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ code, agency: 'EQONAQ' });
  for (const canary of [...LEAK_CANARIES, eqonaq.url]) expect(text).not.toContain(canary);
});

test('reports a refused token as a fault of the agency', async () => {
  const stranger = createLodgingSubgraph({ eqonaq: { url: eqonaq.url, token: 'wrong' } }, kit);
  const { errors } = await askPersons(stranger, [people.cast['labour-migrant']], STAYS);
  expect(errors[0]?.extensions.code).toBe('AGENCY_FAULT');
  await stranger.close();
});
