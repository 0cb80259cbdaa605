import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { KUTTY_MEKEN_TOKEN, startKuttyMeken } from '../../mocks/kandas/index.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson } from '../../mocks/people.ts';
import { createKandasSubgraph } from '../../subgraphs/kandas/index.ts';
import type { KitServices, Subgraph } from '../../subgraphs/kit/index.ts';
import { askPersons } from '../kit/ask-subgraph.ts';

const people = createPeople({ today: '2026-11-23' });
const faults = createFaults();
const kit = { now: () => new Date('2026-11-23T07:00:00Z') } as KitServices;
const STATUS =
  'kandasStatus { certificateNumber status { code label { kk ru en } } grantedOn expiresOn countryOfOrigin { code } settlementRegion { code } }';

let kuttyMeken: LegacyServer;
let subgraph: Subgraph;

beforeAll(async () => {
  kuttyMeken = await startKuttyMeken({ people, faults });
  subgraph = createKandasSubgraph(
    {
      kuttyMeken: { url: kuttyMeken.url, token: KUTTY_MEKEN_TOKEN, timeoutMs: 500, retriesMax: 0 },
    },
    kit,
  );
});
afterEach(async () => {
  await faults.clear();
  kuttyMeken.requests.clear();
});
afterAll(async () => {
  await subgraph.close();
  await kuttyMeken.close();
});

function severalWithKandas(count: number): InventedPerson[] {
  const found: InventedPerson[] = [];
  for (let index = 0; found.length < count; index += 1) {
    const person = people.byIndex(index);
    if (person.iin !== null && person.kandas !== null) found.push(person);
  }
  return found;
}

test('maps every field of a status', async () => {
  const person = people.cast['labour-migrant'];
  const { data, errors } = await askPersons(subgraph, [person], STATUS);
  expect(errors).toEqual([]);
  expect(data._entities[0].kandasStatus).toEqual({
    certificateNumber: person.kandas?.certificateNumber,
    status: {
      code: 'ACTIVE',
      label: { kk: 'Қолданыста', ru: 'Действует', en: 'In force' },
    },
    grantedOn: person.kandas?.grantedOn,
    expiresOn: person.kandas?.expiresOn,
    countryOfOrigin: { code: person.kandas?.countryOfOrigin },
    settlementRegion: { code: person.kandas?.resettlementRegion },
  });
});

test('gives the status as a fact with the call that the field makes, an empty list for none', async () => {
  const facts = ['Person.kandasFacts'];
  const asked = 'kandasFacts { status grantedOn expiresOn }';
  const { 'labour-migrant': holder, host } = people.cast;
  const { data, errors } = await askPersons(subgraph, [holder, host], `${asked} ${STATUS}`, {
    facts,
  });
  expect(errors).toEqual([]);
  expect(data._entities[0].kandasFacts).toEqual([
    {
      status: 'ACTIVE',
      grantedOn: holder.kandas?.grantedOn,
      expiresOn: holder.kandas?.expiresOn,
    },
  ]);
  expect(data._entities[1].kandasFacts).toEqual([]);
  expect(kuttyMeken.requests.length).toBe(1);

  await faults.set('KUTTY_MEKEN', 'down');
  const failed = await askPersons(subgraph, [holder], asked, { facts });
  expect(failed.data._entities[0].kandasFacts).toBeNull();
  expect(failed.errors[0]?.extensions).toMatchObject({ agency: 'KUTTY_MEKEN' });
});

test('links each member of the family to the person', async () => {
  const person = people.cast.kandas;
  const { data, errors } = await askPersons(
    subgraph,
    [person],
    'kandasStatus { familyMembers(first: 100) { nodes { relation { code } person { id } } pageInfo { hasNextPage } } }',
  );
  expect(errors).toEqual([]);
  expect(data._entities[0].kandasStatus.familyMembers).toEqual({
    nodes: person.kandas?.family.map(({ relation, personId }) => ({
      relation: { code: relation },
      person: { id: personId },
    })),
    pageInfo: { hasNextPage: false },
  });
  expect(person.kandas?.family.length).toBeGreaterThan(0);
});

test('walks a family over page borders, one member after another', async () => {
  const person = people.cast.kandas;
  const members: string[] = [];
  let after: string | null = null;
  do {
    const cursor: string = after === null ? '' : `, after: "${after}"`;
    const { data } = await askPersons(
      subgraph,
      [person],
      `kandasStatus { familyMembers(first: 1${cursor}) { nodes { person { id } } pageInfo { hasNextPage endCursor } } }`,
    );
    const page = data._entities[0].kandasStatus.familyMembers;
    members.push(...page.nodes.map((node: { person: { id: string } }) => node.person.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(members).toEqual(person.kandas?.family.map(({ personId }) => personId));
});

test('asks about 100 people in one call', async () => {
  const persons = severalWithKandas(100);
  const { data, errors } = await askPersons(subgraph, persons, STATUS);
  expect(errors).toEqual([]);
  expect(
    data._entities.map(
      (entity: { kandasStatus: { certificateNumber: string } }) =>
        entity.kandasStatus.certificateNumber,
    ),
  ).toEqual(persons.map((person) => person.kandas?.certificateNumber));
  expect(kuttyMeken.requests.length).toBe(1);
});

test('asks nobody about a person without an IIN', async () => {
  const { data, errors } = await askPersons(subgraph, [people.cast['overstayed-tourist']], STATUS);
  expect(errors).toEqual([]);
  expect(data._entities[0].kandasStatus).toBeNull();
  expect(kuttyMeken.requests.length).toBe(0);
});

test('answers null without an error for a person who never had the status', async () => {
  const { data, errors } = await askPersons(subgraph, [people.cast.host], STATUS);
  expect([data._entities[0].kandasStatus, errors]).toEqual([null, []]);
});

test('drops a status of somebody else', async () => {
  await faults.set('KUTTY_MEKEN', 'otherPerson');
  const { data, errors, text } = await askPersons(
    subgraph,
    [people.cast['labour-migrant']],
    STATUS,
  );
  expect(data._entities[0].kandasStatus).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({
    code: 'ENTITY_IDENTITY_MISMATCH',
    agency: 'KUTTY_MEKEN',
  });
  expect(text).not.toContain(people.cast.kandas.kandas?.certificateNumber);
});

test('reads a record that comes twice as one', async () => {
  await faults.set('KUTTY_MEKEN', 'duplicate');
  const { data, errors } = await askPersons(subgraph, [people.cast['labour-migrant']], STATUS);
  expect(errors).toEqual([]);
  expect(data._entities[0].kandasStatus.certificateNumber).toBe(
    people.cast['labour-migrant'].kandas?.certificateNumber,
  );
});

test.each([
  [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
  [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
  [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
  [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'faultIn200' }, 'AGENCY_SCHEMA_MISMATCH'],
] as const)('answers %j with %s and nothing that the agency said', async (fault, code) => {
  await faults.set('KUTTY_MEKEN', fault);
  const { data, errors, text } = await askPersons(
    subgraph,
    [people.cast['labour-migrant']],
    STATUS,
  );
  expect(data._entities[0].kandasStatus).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ code, agency: 'KUTTY_MEKEN' });
  for (const canary of [...LEAK_CANARIES, kuttyMeken.url]) expect(text).not.toContain(canary);
});

test('reports a refused token as a fault of the agency', async () => {
  const stranger = createKandasSubgraph(
    { kuttyMeken: { url: kuttyMeken.url, token: 'wrong' } },
    kit,
  );
  const { errors } = await askPersons(stranger, [people.cast['labour-migrant']], STATUS);
  expect(errors[0]?.extensions.code).toBe('AGENCY_FAULT');
  await stranger.close();
});
