import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { type FaultInput, LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { startOffences } from '../../mocks/offence/index.ts';
import { createPeople, type InventedPerson, personIdOf } from '../../mocks/people.ts';
import { personIdOfDocument } from '../../schema/person-id.ts';
import type { EndedCall, Subgraph } from '../../subgraphs/kit/index.ts';
import { createVerifierPool } from '../../subgraphs/kit/shep/index.ts';
import { createOffenceSubgraph } from '../../subgraphs/offence/index.ts';
import { askPersons, askSubgraph, representationOf } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';
import { demoShep } from '../kit/demo-shep.ts';

const TODAY = '2026-11-23';
const NOW = Date.parse(`${TODAY}T12:00:00+05:00`);
const people = createPeople({ today: TODAY });
const { 'overstayed-tourist': tourist, 'labour-migrant': migrant, host } = people.cast;
const faults = createFaults();
const pool = createVerifierPool();
const kit = {
  now: () => new Date(NOW),
  onCall: (ended: EndedCall) => calls.push(ended),
  shep: demoShep(pool),
};
const LABELS = 'code label { kk ru en }';
const OFFENCE = `number article { ${LABELS} } committedOn decidedOn measure { ${LABELS} }
  fineTiyn fineMci finePaidOn status { ${LABELS} }`;
const OFFENCES = `offences { nodes { ${OFFENCE} } }`;

let calls: EndedCall[] = [];
let register: LegacyServer;
let subgraph: Subgraph;

beforeAll(async () => {
  await pool.start();
  register = await startOffences({ people, faults, now: () => NOW });
  const offences = { url: register.url, timeoutMs: 2_000, breaker: { callsMin: 100_000 } };
  subgraph = createOffenceSubgraph({ offences }, kit);
});
afterEach(async () => {
  await faults.clear();
  register.requests.clear();
  calls = [];
});
afterAll(async () => {
  await subgraph.close();
  await register.close();
  await pool.close();
});

/** The first people of the population for whom it holds. */
function peopleWith(count: number, holds: (person: InventedPerson) => boolean): InventedPerson[] {
  const found: InventedPerson[] = [];
  for (let index = 0; found.length < count; index += 1) {
    const person = people.byIndex(index);
    if (holds(person)) found.push(person);
  }
  return found;
}

describe('offences of a person', () => {
  test('every field is mapped, by passport alone for somebody without an IIN', async () => {
    const { data, errors } = await askPersons(subgraph, [tourist], OFFENCES);
    expect(errors).toEqual([]);
    const [offence] = tourist.offences;
    expect(tourist.iin).toBeNull();
    expect(data._entities).toEqual([
      {
        id: personIdOf(tourist),
        offences: {
          nodes: [
            {
              number: 'AO-C02-1',
              article: {
                code: '517(3)',
                label: {
                  kk: 'Мерзім өткен соң үш тәулікке дейін кетпеу',
                  ru: 'Невыезд в срок до трёх суток',
                  en: 'Not leaving in time, by up to three days',
                },
              },
              committedOn: offence?.committedOn,
              decidedOn: offence?.decidedOn,
              measure: {
                code: 'WARNING',
                label: { kk: 'Ескерту', ru: 'Предупреждение', en: 'Warning' },
              },
              fineTiyn: null,
              fineMci: null,
              finePaidOn: null,
              status: {
                code: 'EXECUTED',
                label: { kk: 'Орындалды', ru: 'Исполнено', en: 'Carried out' },
              },
            },
          ],
        },
      },
    ]);
  });

  test('a fine is in tiyn, or in monthly calculation indices alone; the latest comes first', async () => {
    const { data, errors } = await askPersons(subgraph, [migrant], OFFENCES);
    expect(errors).toEqual([]);
    const [paid, open] = migrant.offences;
    expect(data._entities[0].offences.nodes).toMatchObject([
      { number: 'AO-C01-2', fineTiyn: null, fineMci: open?.fineMci, finePaidOn: null },
      {
        number: 'AO-C01-1',
        article: { code: '513' },
        fineTiyn: paid?.fineTiyn,
        fineMci: 10,
        finePaidOn: paid?.finePaidOn,
      },
    ]);
    expect(paid?.fineTiyn).toBe(3_932_000);
  });

  test('a case under review has neither a decision nor a measure', async () => {
    const [person] = peopleWith(1, ({ offences }) =>
      offences.some(({ status }) => status === 'UNDER_REVIEW'),
    ) as [InventedPerson];
    const { data, errors } = await askPersons(subgraph, [person], OFFENCES);
    expect(errors).toEqual([]);
    expect(data._entities[0].offences.nodes).toContainEqual(
      expect.objectContaining({
        decidedOn: null,
        measure: null,
        status: expect.objectContaining({ code: 'UNDER_REVIEW' }),
      }),
    );
  });

  test('somebody who was never reported has an empty list and no error', async () => {
    const { data, errors } = await askPersons(subgraph, [host], OFFENCES);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([{ id: personIdOf(host), offences: { nodes: [] } }]);
    expect(register.requests.length).toBe(1);
  });

  test('two ids of one person are echoed as asked and cost one look-up', async () => {
    const ids = migrant.travelDocuments.map((document) => personIdOfDocument(document));
    const { data, errors } = await askSubgraph(
      subgraph,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id ${OFFENCES} } } }`,
      { r: ids.map((id) => ({ ...representationOf(migrant), id })) },
    );
    expect(errors).toEqual([]);
    const [one, other] = data._entities;
    expect([one.id, other.id]).toEqual(ids);
    expect(one.offences.nodes.length).toBe(2);
    expect(other.offences).toEqual(one.offences);
    expect(register.requests.length).toBe(1);
    const [asked] = register.requests.keys();
    expect(asked?.match(/FA6018497/g)).toHaveLength(1);
  });

  test('a hundred people cost one call, a hundred and one two, and each gets their own', async () => {
    const many = peopleWith(101, ({ offences }) => offences.length > 0);
    const { data, errors } = await askPersons(subgraph, many.slice(0, 100), OFFENCES);
    expect(errors).toEqual([]);
    const numbersOf = (entity: { offences: { nodes: { number: string }[] } }) =>
      entity.offences.nodes.map(({ number }) => number).sort();
    expect(data._entities.map(numbersOf)).toEqual(
      many.slice(0, 100).map(({ offences }) => offences.map(({ number }) => number).sort()),
    );
    expect(calls).toMatchObject([{ service: 'OFFENCES_ByPerson', outcome: 'OK', attempts: 1 }]);
    register.requests.clear();
    await askPersons(subgraph, many, OFFENCES);
    expect(register.requests.length).toBe(2);
    expect(register.requests.duplicates()).toEqual([]);
  });

  test('decisions that come twice are taken once', async () => {
    const once = await askPersons(subgraph, [migrant, tourist], OFFENCES);
    await faults.set('OFFENCES', 'duplicate');
    const twice = await askPersons(subgraph, [migrant, tourist], OFFENCES);
    expect(twice.errors).toEqual([]);
    expect(twice.data).toEqual(once.data);
  });

  test('pages lead through the list without loss or repetition', async () => {
    const page = async (after: string) => {
      const fields = `offences(first: 1${after}) { nodes { number } pageInfo { hasNextPage endCursor } }`;
      return (await askPersons(subgraph, [migrant], fields)).data._entities[0].offences;
    };
    const first = await page('');
    expect(first).toMatchObject({
      nodes: [{ number: 'AO-C01-2' }],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(`, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{ number: 'AO-C01-1' }],
      pageInfo: { hasNextPage: false },
    });
  });

  test.each(['first: 0', 'first: 101', 'after: "of no page"'])(
    'a page with %s is refused before the register is asked',
    async (page) => {
      const { errors } = await askPersons(
        subgraph,
        [migrant],
        `offences(${page}) { nodes { number } }`,
      );
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(register.requests.length).toBe(0);
    },
  );
});

describe('failures of the register', () => {
  test.each<[FaultInput, string]>([
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down', status: 503 }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'reset' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'badSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'strangerSignature', layer: 'body' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'truncated' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'wrongCharset' }, 'AGENCY_BAD_ENCODING'],
    [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
    [{ kind: 'oversize' }, 'AGENCY_RESPONSE_TOO_LARGE'],
    [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
    [{ kind: 'otherPerson' }, 'ENTITY_IDENTITY_MISMATCH'],
  ])('%j is %s, and no text of it comes along', async (fault, code) => {
    await faults.set('OFFENCES', fault);
    const { data, errors, text } = await askPersons(subgraph, [migrant], OFFENCES);
    expect(data._entities).toEqual([{ id: personIdOf(migrant), offences: null }]);
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code, agency: 'OFFENCES', service: 'OFFENCES_ByPerson' },
    ]);
    for (const canary of LEAK_CANARIES) expect(text).not.toContain(canary);
    expect(text).not.toContain(register.url);
    expect(text).not.toContain('AO-C02');
  });

  test('no match, as the transport says it, is nobody on file', async () => {
    await faults.set('OFFENCES', 'notFound');
    const { data, errors } = await askPersons(subgraph, [migrant], OFFENCES);
    expect(errors).toEqual([]);
    expect(data._entities[0].offences).toEqual({ nodes: [] });
  });
});

test('whoever may not read offences is refused before the register is asked', async () => {
  const { data, errors } = await askPersons(
    subgraph,
    [migrant],
    OFFENCES,
    contextOf('employer', 'employment'),
  );
  expect(data._entities[0].offences).toBeNull();
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  expect(register.requests.length).toBe(0);
});
