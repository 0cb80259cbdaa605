import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  ENBEK_API_KEY,
  startEnbekContracts,
  startEnbekPermits,
} from '../../mocks/employment/index.ts';
import { createFaults } from '../../mocks/faults.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople, type InventedPerson } from '../../mocks/people.ts';
import type { ContractRecord } from '../../subgraphs/employment/client.ts';
import { createEmploymentSubgraph } from '../../subgraphs/employment/index.ts';
import { isEmployee } from '../../subgraphs/employment/mapping.ts';
import type { Subgraph } from '../../subgraphs/kit/index.ts';
import { askPersons } from '../kit/ask-subgraph.ts';
import { startKitServices } from '../kit/shep-services.ts';

const people = createPeople({ today: '2026-11-23' });
const faults = createFaults();
const kit = startKitServices(() => new Date('2026-11-23T07:00:00Z'));
const CONTRACTS =
  'employmentContracts(first: 100) { nodes { number employer { bin } position signedOn beginsOn endsOn status { code label { en } } } }';
const PERMITS =
  'workPermits(first: 100) { nodes { number kind category region { code } employer { bin } validFrom validUntil status { code } } }';
const worker = people.cast['labour-migrant'];

let contracts: LegacyServer;
let permits: LegacyServer;
let subgraph: Subgraph;

function connect(settings: { apiKey?: string; permitsUrl?: string } = {}): Subgraph {
  return createEmploymentSubgraph(
    {
      enbekContracts: { url: contracts.url, timeoutMs: 1_500, retriesMax: 0 },
      enbekPermits: {
        url: settings.permitsUrl ?? permits.url,
        apiKey: settings.apiKey ?? ENBEK_API_KEY,
        timeoutMs: 1_500,
        retriesMax: 1,
      },
      enbekEmployers: { url: permits.url, apiKey: ENBEK_API_KEY },
    },
    kit,
  );
}

beforeAll(async () => {
  contracts = await startEnbekContracts({ people, faults });
  permits = await startEnbekPermits({ people, faults });
  subgraph = connect();
});
afterEach(async () => {
  await faults.clear();
  contracts.requests.clear();
  permits.requests.clear();
});
afterAll(async () => {
  await subgraph.close();
  await contracts.close();
  await permits.close();
  await kit.close();
});

test('maps every field of a contract, its days untouched by their zone', async () => {
  const { data, errors } = await askPersons(subgraph, [worker], CONTRACTS);
  expect(errors).toEqual([]);
  expect(worker.employmentContracts.length).toBeGreaterThan(0);
  expect(data._entities[0].employmentContracts.nodes).toEqual(
    [...worker.employmentContracts].reverse().map((contract) => ({
      number: contract.contractNumber,
      employer: contract.employerBin === null ? null : { bin: contract.employerBin },
      position: contract.position,
      signedOn: contract.contractDate,
      beginsOn: contract.beginDate,
      endsOn: contract.endDate,
      status: {
        code: contract.status,
        label: { en: contract.status === 'ENDED' ? 'Ended' : 'In force' },
      },
    })),
  );
});

test('tells whether somebody has a contract in force with an employer', async () => {
  const isEmployed = async (person: InventedPerson, bin: string) => {
    const fact = `isEmployedBy(bin: "${bin}")`;
    const asked = await askPersons(subgraph, [person], fact, { facts: ['Person.isEmployedBy'] });
    expect(asked.errors).toEqual([]);
    return asked.data._entities[0].isEmployedBy;
  };
  const bin = worker.employmentContracts.at(-1)?.employerBin ?? '';
  expect(await isEmployed(worker, bin)).toBe(true);
  expect(await isEmployed(worker, '200140000014')).toBe(false);
  contracts.requests.clear();
  expect(await isEmployed(people.cast['overstayed-tourist'], bin)).toBe(false);
  expect(contracts.requests.length).toBe(0);

  const contract = { employerBin: bin, status: 'IN_FORCE', beginsOn: '2026-11-01', endsOn: null };
  const holds = (changes: object, today = '2026-11-23') =>
    isEmployee([{ ...contract, ...changes } as ContractRecord], bin, today);
  expect([holds({}), holds({ endsOn: '2026-11-23' })]).toEqual([true, true]);
  expect(holds({ status: 'ENDED' })).toBe(false);
  expect(holds({ endsOn: '2026-11-22' })).toBe(false);
  expect(holds({ beginsOn: '2026-11-24' })).toBe(false);
  expect(holds({ employerBin: null })).toBe(false);
});

test('gives contracts and permits as facts with the calls that the fields make', async () => {
  const facts = ['Person.contractFacts', 'Person.workPermitFacts'];
  const asked = `contractFacts { employer signedOn beginsOn endsOn status }
    workPermitFacts { kind category region employer validFrom validUntil status }`;
  const fields = `${asked} ${CONTRACTS} ${PERMITS}`;
  const { data, errors } = await askPersons(subgraph, [worker], fields, { facts });
  expect(errors).toEqual([]);
  const [{ contractFacts, workPermitFacts }] = data._entities;
  expect(contractFacts).toEqual(
    [...worker.employmentContracts].reverse().map((contract) => ({
      employer: contract.employerBin,
      signedOn: contract.contractDate,
      beginsOn: contract.beginDate,
      endsOn: contract.endDate,
      status: contract.status,
    })),
  );
  expect(workPermitFacts).toEqual(
    [...worker.workPermits].reverse().map((permit) => ({
      kind: permit.kind,
      category: permit.category,
      region: permit.region,
      employer: permit.employerBin,
      validFrom: permit.validFrom,
      validUntil: permit.validTo,
      status: permit.status,
    })),
  );
  expect([contracts.requests.length, permits.requests.length]).toEqual([1, 1]);
});

test.each([
  ['contractFacts { status }', 'ENBEK_ContractsByIin'],
  ['workPermitFacts { status }', 'GET /api/permits'],
])('gives no facts where the service fails: %s', async (asked, service) => {
  await faults.set('ENBEK', 'down', { service });
  const facts = ['Person.contractFacts', 'Person.workPermitFacts'];
  const { data, errors } = await askPersons(subgraph, [worker], `facts: ${asked}`, { facts });
  expect(data._entities[0].facts).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ agency: 'ENBEK' });
});

test('maps every field of a permit', async () => {
  const { data, errors } = await askPersons(subgraph, [worker], PERMITS);
  expect(errors).toEqual([]);
  expect(worker.workPermits.length).toBeGreaterThan(0);
  expect(data._entities[0].workPermits.nodes).toEqual(
    [...worker.workPermits].reverse().map((permit) => ({
      number: permit.number,
      kind: permit.kind,
      category: permit.category,
      region: { code: permit.region },
      employer: permit.employerBin === null ? null : { bin: permit.employerBin },
      validFrom: permit.validFrom,
      validUntil: permit.validTo,
      status: { code: permit.status },
    })),
  );
});

test('asks for the permits of 100 people in one call and gives each their own', async () => {
  const persons: InventedPerson[] = Array.from({ length: 100 }, (_, index) =>
    people.byIndex(index * 7),
  );
  const { data, errors } = await askPersons(subgraph, persons, PERMITS);
  expect(errors).toEqual([]);
  expect(permits.requests.length).toBe(1);
  for (const [at, person] of persons.entries()) {
    const numbers = data._entities[at].workPermits.nodes.map(
      ({ number }: { number: string }) => number,
    );
    const known = person.knownTo.has('enbek') ? person.workPermits : [];
    expect(numbers.sort()).toEqual(known.map(({ number }) => number).sort());
  }
});

test('asks once for the contracts of a person who stands twice in a list', async () => {
  await askPersons(subgraph, [worker, worker], CONTRACTS);
  expect(contracts.requests.keys()).toEqual([worker.iin]);
});

test('asks nobody for the contracts of a person without an IIN', async () => {
  const tourist = people.cast['overstayed-tourist'];
  const { data, errors } = await askPersons(subgraph, [tourist], CONTRACTS);
  expect(errors).toEqual([]);
  expect(data._entities[0].employmentContracts.nodes).toEqual([]);
  expect(contracts.requests.length).toBe(0);
});

test('reads contracts and permits that come twice as one each', async () => {
  await faults.set('ENBEK', 'duplicate');
  const { data } = await askPersons(subgraph, [worker], `${CONTRACTS} ${PERMITS}`);
  expect(data._entities[0].employmentContracts.nodes).toHaveLength(
    worker.employmentContracts.length,
  );
  expect(data._entities[0].workPermits.nodes).toHaveLength(worker.workPermits.length);
});

test.each([CONTRACTS, PERMITS])('drops what is about somebody else: %s', async (field) => {
  await faults.set('ENBEK', 'otherPerson');
  const { errors, text } = await askPersons(subgraph, [worker], field);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'ENTITY_IDENTITY_MISMATCH',
    agency: 'ENBEK',
  });
  expect(text).not.toContain('"number"');
});

test('waits out a rate limit that the deadline allows', async () => {
  const limited = await startEnbekPermits({ people, rate: { capacity: 1, refillPerSecond: 2 } });
  const patient = connect({ permitsUrl: limited.url });
  await askPersons(patient, [worker], PERMITS);
  const { errors } = await askPersons(patient, [worker], PERMITS);
  expect(errors).toEqual([]);
  expect(limited.requests.length).toBe(3);
  await patient.close();
  await limited.close();
});

test('says when to come back after a rate limit that the deadline does not allow', async () => {
  const limited = await startEnbekPermits({
    people,
    rate: { capacity: 1, refillPerSecond: 0.01 },
  });
  const patient = connect({ permitsUrl: limited.url });
  await askPersons(patient, [worker], PERMITS);
  const { errors } = await askPersons(patient, [worker], PERMITS);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'AGENCY_QUOTA',
    retryable: true,
    retryAfterMs: expect.any(Number),
  });
  await patient.close();
  await limited.close();
});

test('reports a wrong API key as a fault of the agency', async () => {
  const stranger = connect({ apiKey: 'wrong' });
  const { errors } = await askPersons(stranger, [worker], PERMITS);
  expect(errors[0]?.extensions.code).toBe('AGENCY_FAULT');
  await stranger.close();
});

test.each([
  [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
  [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
  [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'badSignature' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'strangerSignature' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'strangerSignature', layer: 'data' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'faultIn200' }, 'AGENCY_FAULT'],
] as const)('answers contracts under %j with %s and nothing that was said', async (fault, code) => {
  await faults.set('ENBEK', fault, { service: 'ENBEK_ContractsByIin' });
  const { data, errors, text } = await askPersons(subgraph, [worker], CONTRACTS);
  expect(data._entities[0].employmentContracts).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ code, agency: 'ENBEK' });
  for (const canary of [...LEAK_CANARIES, contracts.url]) expect(text).not.toContain(canary);
});
