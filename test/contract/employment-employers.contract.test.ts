import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  ENBEK_API_KEY,
  startEnbekContracts,
  startEnbekEmployers,
  startEnbekPermits,
} from '../../mocks/employment/index.ts';
import { createFaults } from '../../mocks/faults.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import {
  createPeople,
  EMPLOYERS,
  firmOfBlock,
  type InventedEmployerRecord,
} from '../../mocks/people.ts';
import type { SignedContext } from '../../schema/signed-context.ts';
import {
  LEAST_SHARES,
  toLocalContent,
} from '../../subgraphs/employment/employers/local-content.ts';
import { toForeignWorker } from '../../subgraphs/employment/employers/mapping.ts';
import { createEmploymentSubgraph } from '../../subgraphs/employment/index.ts';
import type { Subgraph } from '../../subgraphs/kit/index.ts';
import { askPersons, askSubgraph } from '../kit/ask-subgraph.ts';
import { INSPECTOR } from '../kit/contexts.ts';
import { granting } from '../kit/guarded-subgraph.ts';
import { startKitServices } from '../kit/shep-services.ts';

const people = createPeople({ today: '2026-11-23' });
const faults = createFaults();
const kit = startKitServices(() => new Date('2026-11-23T07:00:00Z'));
const BINS = EMPLOYERS.map(({ bin }) => bin);
const [FIRST, SECOND] = BINS as [string, string];
const UNKNOWN_BIN = '200140000014';

const WORKERS =
  'foreignWorkers(first: 1000) { nodes { worker { id } contract { number employer { bin } position signedOn beginsOn endsOn status { code } } permit { number kind category region { code } employer { bin } validFrom validUntil status { code } } } pageInfo { hasNextPage } }';
const PERMITS =
  'foreignLabourPermits(first: 100) { nodes { number category region { code } places validFrom validUntil status { code label { en } } } }';
const CONTENT =
  'localContent { group local foreign transferred shareBasisPoints leastShareBasisPoints isMet rule { citation validFrom isVerified } }';
const RECORD = `${PERMITS} quota { category granted taken } ${CONTENT} trainingDuties { people trained dueOn }`;
const FACTS =
  'employerFacts { workforce { category local foreign transferred } quota { category granted taken } trainingDuties { people trained dueOn } }';

let contracts: LegacyServer;
let permits: LegacyServer;
let employers: LegacyServer;
let subgraph: Subgraph;

/** Simulators reckon and sign in this very process: what is asked for takes its time. */
function connect(settings: { apiKey?: string; url?: string; timeoutMs?: number } = {}): Subgraph {
  const { apiKey = ENBEK_API_KEY, url = employers.url, timeoutMs = 8_000 } = settings;
  const patience = { timeoutMs: 8_000, queueWaitMs: 60_000 };
  return createEmploymentSubgraph(
    {
      enbekContracts: { url: contracts.url, ...patience, connections: 4 },
      enbekPermits: { url: permits.url, ...patience, apiKey: ENBEK_API_KEY },
      enbekEmployers: { url, apiKey, timeoutMs, retriesMax: 1 },
    },
    kit,
  );
}

/** Asks the way the gateway does, by representations. */
const ask = (
  bins: readonly string[],
  fields: string,
  signed: Partial<SignedContext> = {},
  asked = subgraph,
) =>
  askSubgraph(
    asked,
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Organization { bin ${fields} } }
    }`,
    { representations: bins.map((bin) => ({ __typename: 'Organization', bin })) },
    signed,
  );
const askFacts = (bins: readonly string[]) =>
  ask(bins, FACTS, { facts: ['Organization.employerFacts'] });

const IS_EMPLOYED = { facts: ['Person.isEmployedBy'] };

const recordOf = (bin: string) => people.employerRecord(bin) as InventedEmployerRecord;

beforeAll(async () => {
  contracts = await startEnbekContracts({ people, faults });
  permits = await startEnbekPermits({ people, faults });
  employers = await startEnbekEmployers({ people, faults });
  subgraph = connect();
});
afterEach(async () => {
  await faults.clear();
  for (const { requests } of [contracts, permits, employers]) requests.clear();
});
afterAll(async () => {
  await subgraph.close();
  for (const server of [contracts, permits, employers]) await server.close();
  await kit.close();
});

describe('the foreign workers of an employer', () => {
  test('map every field, two hundred in one call', async () => {
    const { data, errors } = await ask([FIRST], WORKERS);
    expect(errors).toEqual([]);
    expect(employers.requests.length).toBe(1);
    const { nodes, pageInfo } = data._entities[0].foreignWorkers;
    expect(nodes).toEqual(
      people.workersOf(FIRST).map(({ person, contract, permit }) => ({
        worker: { id: `iin:${person.iin}` },
        contract: {
          number: contract.contractNumber,
          employer: { bin: FIRST },
          position: contract.position,
          signedOn: contract.contractDate,
          beginsOn: contract.beginDate,
          endsOn: contract.endDate,
          status: { code: 'IN_FORCE' },
        },
        permit: permit && {
          number: permit.number,
          kind: 'FOREIGN_LABOUR',
          category: permit.category,
          region: { code: permit.region },
          employer: { bin: FIRST },
          validFrom: permit.validFrom,
          validUntil: permit.validTo,
          status: { code: permit.status },
        },
      })),
    );
    expect(nodes).toHaveLength(200);
    expect(pageInfo.hasNextPage).toBe(false);
  });

  test('are led through page by page without loss or repetition', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = `foreignWorkers(first: 60${after === null ? '' : `, after: "${after}"`})`;
      const { data } = await ask(
        [SECOND],
        `${page} { nodes { contract { number } } pageInfo { hasNextPage endCursor } }`,
      );
      const { nodes, pageInfo } = data._entities[0].foreignWorkers;
      seen.push(...nodes.map((node: { contract: { number: string } }) => node.contract.number));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(people.workersOf(SECOND).map(({ contract }) => contract.contractNumber));
    expect(employers.requests.length).toBe(4);
  });

  test('are refused in pages of more than a thousand, before anybody is asked', async () => {
    const { errors } = await ask(
      [FIRST],
      'foreignWorkers(first: 1001) { nodes { permit { number } } }',
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(employers.requests.length).toBe(0);
  });

  test('are taken once where they come twice', async () => {
    await faults.set('ENBEK', 'duplicate');
    const { data } = await ask([FIRST], WORKERS);
    expect(data._entities[0].foreignWorkers.nodes).toHaveLength(200);
  });

  test('are nobody, and nothing is on file, where enbek.kz knows no such employer', async () => {
    const { data, errors } = await ask([UNKNOWN_BIN], `${WORKERS} ${RECORD}`);
    expect(errors).toEqual([]);
    expect(data._entities[0]).toMatchObject({
      foreignWorkers: { nodes: [] },
      foreignLabourPermits: { nodes: [] },
      quota: [],
      trainingDuties: [],
    });
    const shares = data._entities[0].localContent;
    expect(shares).toHaveLength(2);
    for (const share of shares)
      expect(share).toMatchObject({ shareBasisPoints: null, isMet: null });
    expect((await askFacts([UNKNOWN_BIN])).data._entities[0].employerFacts).toEqual({
      workforce: [],
      quota: [],
      trainingDuties: [],
    });
  });

  test('have permits that cost a call for 300 names, contracts a call each, and nobody twice', async () => {
    const workers = people.workersOf(FIRST).map(({ person }) => person);
    const permitted = await askPersons(
      subgraph,
      [...workers, ...workers],
      'workPermitFacts { employer } workPermits { nodes { number } }',
      { facts: ['Person.workPermitFacts'] },
    );
    expect(permitted.errors).toEqual([]);
    // Each is filed under an IIN and one or two passports.
    const names = workers.flatMap(({ iin, travelDocuments }) => [
      iin,
      ...travelDocuments.map(({ number }) => number),
    ]);
    expect(permits.requests.length).toBe(Math.ceil(new Set(names).size / 300));

    const some = workers.slice(0, 40);
    const { data, errors } = await askPersons(
      subgraph,
      [...some, ...some],
      'contractFacts { employer status } employmentContracts { nodes { number } }',
      { facts: ['Person.contractFacts'] },
    );
    expect(errors).toEqual([]);
    expect([...contracts.requests.keys()].sort()).toEqual(some.map(({ iin }) => iin).sort());
    expect(contracts.requests.concurrentMax).toBeLessThanOrEqual(4);
    for (const { contractFacts } of data._entities) {
      expect(contractFacts).toContainEqual({ employer: FIRST, status: 'IN_FORCE' });
    }
  });

  test('tell the gateway who works there: one call for many, and one for whoever is not among them', async () => {
    const workers = people.workersOf(FIRST).map(({ person }) => person);
    const { director, host } = people.cast;
    const fact = `isEmployedBy(bin: "${FIRST}")`;
    const ofMany = [...workers, director, host];
    const { data, errors } = await askPersons(subgraph, ofMany, fact, IS_EMPLOYED);
    expect(errors).toEqual([]);
    const answers = data._entities.map((each: { isEmployedBy: boolean }) => each.isEmployedBy);
    expect(answers).toEqual(ofMany.map((person) => person !== host));
    expect(employers.requests.length).toBe(1);
    expect([...contracts.requests.keys()].sort()).toEqual([director.iin, host.iin].sort());
  });

  test('tell the gateway the same where the list does not answer, or is not worth a call', async () => {
    const workers = people.workersOf(SECOND).map(({ person }) => person);
    const isEmployed = async (persons: typeof workers, bin: string) => {
      const fact = `isEmployedBy(bin: "${bin}")`;
      const { data } = await askPersons(subgraph, persons, fact, IS_EMPLOYED);
      return data._entities.map((each: { isEmployedBy: boolean }) => each.isEmployedBy);
    };
    await faults.set('ENBEK', 'html', { service: 'GET /api/employers/:bin/workers' });
    const some = workers.slice(0, 12);
    expect(await isEmployed(some, SECOND)).toEqual(some.map(() => true));
    expect(contracts.requests.length).toBe(12);
    employers.requests.clear();
    expect(await isEmployed(some.slice(0, 9), FIRST)).toEqual(some.slice(0, 9).map(() => false));
    expect(employers.requests.length).toBe(0);
  });

  test('leave out whom the record does not name, and keep the places of the others', () => {
    const contract = { number: 'EC-1', employerBin: FIRST, position: 'ПОВАР', status: 'IN_FORCE' };
    const days = { signedOn: '2026-01-01', beginsOn: '2026-01-01', endsOn: null };
    const worker = { contract: { ...contract, ...days }, permit: null };
    expect(toForeignWorker({ ...worker, iin: '000000000000' })).toBeNull();
    expect(toForeignWorker({ ...worker, iin: people.cast.director.iin ?? '' })?.permit).toBeNull();
  });
});

describe('what is on file of an employer', () => {
  test('maps every field, permits the latest first', async () => {
    const { data, errors } = await ask([FIRST], RECORD);
    expect(errors).toEqual([]);
    const known = recordOf(FIRST);
    const { foreignLabourPermits, quota, trainingDuties } = data._entities[0];
    const rank = (permit: { validFrom: string; number: string }) =>
      `${permit.validFrom} ${permit.number}`;
    expect(foreignLabourPermits.nodes).toEqual(
      [...known.permits]
        .sort((one, other) => (rank(one) < rank(other) ? 1 : -1))
        .map(({ number, category, region, places, validFrom, validTo, status }) => ({
          number,
          category,
          region: { code: region },
          places,
          validFrom,
          validUntil: validTo,
          status: { code: status, label: { en: status === 'VALID' ? 'In force' : 'Expired' } },
        })),
    );
    expect(quota).toEqual(known.quota);
    expect(trainingDuties).toEqual(
      known.trainingDuties.map(({ people: count, trained, dueOn }) => ({
        people: count,
        trained,
        dueOn,
      })),
    );
  });

  test('is the same as facts, with the call that the fields make', async () => {
    const { data, errors } = await ask([FIRST], `${RECORD} ${FACTS}`, {
      facts: ['Organization.employerFacts'],
    });
    expect(errors).toEqual([]);
    const { workforce, quota } = recordOf(FIRST);
    const { employerFacts, trainingDuties } = data._entities[0];
    expect(employerFacts).toEqual({ workforce, quota, trainingDuties });
    expect(employers.requests.length).toBe(1);
  });

  test('costs one call for fifty employers and a firm, and each gets its own', async () => {
    const bins = [...BINS, firmOfBlock(5).bin, ...BINS];
    const { data, errors } = await askFacts(bins);
    expect(errors).toEqual([]);
    expect(employers.requests.length).toBe(1);
    for (const [at, bin] of bins.entries()) {
      expect(data._entities[at].employerFacts.workforce).toEqual(recordOf(bin).workforce);
    }
  });

  test('leads through permits without loss or repetition', async () => {
    const page = async (after: string) => {
      const { data } = await ask(
        [FIRST],
        `foreignLabourPermits(first: 3${after}) { nodes { number } pageInfo { hasNextPage endCursor } }`,
      );
      return data._entities[0].foreignLabourPermits;
    };
    const seen: string[] = [];
    for (let after = '', more = true; more; ) {
      const { nodes, pageInfo } = await page(after);
      seen.push(...nodes.map(({ number }: { number: string }) => number));
      after = `, after: "${pageInfo.endCursor}"`;
      more = pageInfo.hasNextPage;
    }
    expect([...seen].sort()).toEqual(
      recordOf(FIRST)
        .permits.map(({ number }) => number)
        .sort(),
    );
  });

  test('is read once where it comes twice', async () => {
    const { data: once } = await ask([FIRST], RECORD);
    await faults.set('ENBEK', 'duplicate');
    const { data: twice } = await ask([FIRST], RECORD);
    expect(twice).toEqual(once);
  });
});

describe('the share of local staff', () => {
  test('is missed where the invented employer misses it, and met by the others', async () => {
    const { data } = await ask(BINS, CONTENT);
    const missed = data._entities.flatMap(
      ({ localContent }: { localContent: { isMet: boolean; group: string }[] }, n: number) =>
        localContent.filter(({ isMet }) => !isMet).map(({ group }) => `${n} ${group}`),
    );
    const ending = (digit: number, group: string) =>
      [0, 10, 20, 30, 40].map((tens) => `${tens + digit} ${group}`);
    expect(missed.sort()).toEqual(
      [...ending(3, 'HEADS'), ...ending(5, 'SPECIALISTS_AND_WORKERS')].sort(),
    );
  });

  test('is reckoned in whole numbers: a hair too little is too little', () => {
    const shareOf = (local: number, foreign: number) =>
      toLocalContent({ workforce: [{ category: 1, local, foreign, transferred: 99 }] })[0];
    expect(shareOf(7, 3)).toMatchObject({ shareBasisPoints: 7_000, isMet: true, transferred: 99 });
    expect(shareOf(699_999, 300_001)).toMatchObject({ shareBasisPoints: 6_999, isMet: false });
    expect(shareOf(0, 1)).toMatchObject({ shareBasisPoints: 0, isMet: false });
    expect(shareOf(5, 0)).toMatchObject({ shareBasisPoints: 10_000, isMet: true });
  });

  test('has the least shares, the clause and the day that compliance reckons with', async () => {
    const file = new URL('../../subgraphs/compliance/rules/law/employer.yaml', import.meta.url);
    const rules = parseYaml(readFileSync(file, 'utf8')) as {
      readonly id: string;
      readonly validFrom: string;
      readonly verified: boolean;
      readonly parameters: {
        readonly groups: readonly {
          readonly categories: number[];
          readonly localPercentMin: number;
        }[];
      };
    }[];
    const rule = rules.find(({ id }) => id === 'local-share');
    expect(
      LEAST_SHARES.map(({ categories, leastShareBasisPoints }) => ({
        categories,
        localPercentMin: leastShareBasisPoints / 100,
      })),
    ).toEqual(rule?.parameters.groups);
    const { data } = await ask([FIRST], CONTENT);
    expect(data._entities[0].localContent[0].rule).toEqual({
      citation: 'Government Resolution No. 802 of 15 December 2016, quota rules, clause 16',
      validFrom: rule?.validFrom,
      isVerified: rule?.verified,
    });
  });
});

describe('who may read', () => {
  const asEmployer = (bin: string, ...categories: string[]): Partial<SignedContext> => ({
    grants: granting('case', ...categories),
    requester: { ...INSPECTOR, organization: { bin, name: 'ТОО' } },
  });
  const everything = `${WORKERS} ${RECORD}`;

  test('an employer reads its own workers and its own record', async () => {
    const { data, errors } = await ask(
      [FIRST],
      everything,
      asEmployer(FIRST, 'employment', 'employer-record'),
    );
    expect(errors).toEqual([]);
    expect(data._entities[0].foreignWorkers.nodes).toHaveLength(200);
  });

  test.each([
    ["another employer's records", asEmployer(SECOND, 'employment', 'employer-record')],
    [
      'records by a grant for one’s own',
      { grants: granting('own', 'employment', 'employer-record') },
    ],
    ['records without a grant', { grants: {} }],
  ])('refuses %s, and enbek.kz is not asked', async (_, signed) => {
    const { data, errors } = await ask([FIRST], everything, signed);
    expect(Object.values(data._entities[0]).filter((value) => value !== null)).toEqual([FIRST]);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['UNAUTHORIZED_FIELD_OR_TYPE']),
    );
    expect(errors).toHaveLength(5);
    expect(employers.requests.length).toBe(0);
  });

  test('refuses facts that the gateway has not planned', async () => {
    const { errors } = await ask([FIRST], FACTS);
    expect(errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(employers.requests.length).toBe(0);
  });
});

test.each([WORKERS, RECORD])('drops what is about another employer: %s', async (fields) => {
  await faults.set('ENBEK', 'otherPerson');
  const { errors, text } = await ask([FIRST], fields);
  expect(errors.length).toBeGreaterThan(0);
  for (const { extensions } of errors) {
    expect(extensions).toMatchObject({ code: 'ENTITY_IDENTITY_MISMATCH', agency: 'ENBEK' });
  }
  expect(text).not.toContain('"number"');
});

test('waits out a rate limit that the deadline allows', async () => {
  const limited = await startEnbekEmployers({ people, rate: { capacity: 1, refillPerSecond: 2 } });
  const patient = connect({ url: limited.url });
  await ask([FIRST], RECORD, {}, patient);
  const { errors } = await ask([FIRST], RECORD, {}, patient);
  expect(errors).toEqual([]);
  expect(limited.requests.length).toBe(3);
  await patient.close();
  await limited.close();
});

test('says when to come back after a rate limit that the deadline does not allow', async () => {
  const limited = await startEnbekEmployers({
    people,
    rate: { capacity: 1, refillPerSecond: 0.01 },
  });
  const patient = connect({ url: limited.url });
  await ask([FIRST], WORKERS, {}, patient);
  const { errors } = await ask([FIRST], WORKERS, {}, patient);
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
  const { errors } = await ask([FIRST], WORKERS, {}, stranger);
  expect(errors[0]?.extensions.code).toBe('AGENCY_FAULT');
  await stranger.close();
});

test.each([
  [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
  [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
  [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
  [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'malformed' }, 'AGENCY_BAD_RESPONSE'],
  [{ kind: 'faultIn200' }, 'AGENCY_SCHEMA_MISMATCH'],
] as const)(
  'answers %j with %s for every field, and nothing that was said',
  async (fault, code) => {
    const hasty = connect({ timeoutMs: 1_500 });
    await faults.set('ENBEK', fault);
    const { data, errors, text } = await ask([FIRST], `${WORKERS} ${RECORD}`, {}, hasty);
    expect(Object.values(data._entities[0]).filter((value) => value !== null)).toEqual([FIRST]);
    for (const { extensions } of errors)
      expect(extensions).toMatchObject({ code, agency: 'ENBEK' });
    expect(errors).toHaveLength(5);
    for (const canary of [...LEAK_CANARIES, employers.url]) expect(text).not.toContain(canary);
    await hasty.close();
  },
);
