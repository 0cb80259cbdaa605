import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { LEAK_CANARIES, type LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople } from '../../mocks/people.ts';
import {
  BERKUT_AGGREGATES_KEY,
  CITIZENSHIPS,
  ENBEK_AGGREGATES_KEY,
  LOST_FLOW_MONTH,
  LOST_PERMIT_MONTH,
  modelFlows,
  modelPermits,
  PERMIT_KINDS,
  PURPOSES,
  REGION_CODES,
  startBerkutAggregates,
  startEnbekAggregates,
} from '../../mocks/statistics/index.ts';
import { KGD_API_KEY, startKgd } from '../../mocks/tax/index.ts';
import type { KitServices, Subgraph } from '../../subgraphs/kit/index.ts';
import {
  createStatisticsSubgraph,
  type StatisticsConfig,
} from '../../subgraphs/statistics/index.ts';
import { askSubgraph } from '../kit/ask-subgraph.ts';
import { contextOf } from '../kit/contexts.ts';

const people = createPeople({ today: '2026-11-23' });
const faults = createFaults();
const kit = { now: () => new Date('2026-11-23T07:00:00Z') } as KitServices;
const STATISTICIAN = contextOf('statistician', 'statistics');
const FLOW =
  'month citizenship { code label { en } } purpose { code label { en } } region { code label { en } } entries { value suppression } exits { value suppression } stock { value suppression } revision';
const flows = modelFlows('2026-10');
const cellKey = randomBytes(32);

let berkut: LegacyServer;
let enbek: LegacyServer;
let kgd: LegacyServer;
let config: StatisticsConfig;
let subgraph: Subgraph;

beforeAll(async () => {
  [berkut, enbek, kgd] = await Promise.all([
    startBerkutAggregates({ people, faults }),
    startEnbekAggregates({ people, faults }),
    startKgd({ people, faults }),
  ]);
  const usual = { timeoutMs: 20_000, retriesMax: 0 };
  config = {
    berkutAggregates: { url: berkut.url, apiKey: BERKUT_AGGREGATES_KEY, ...usual },
    enbekAggregates: { url: enbek.url, apiKey: ENBEK_AGGREGATES_KEY, ...usual },
    kgd: { url: kgd.url, apiKey: KGD_API_KEY, ...usual },
    cellKey,
  };
  subgraph = createStatisticsSubgraph(config, kit);
});
afterEach(async () => {
  await faults.clear();
  for (const system of [berkut, enbek, kgd]) system.requests.clear();
});
afterAll(async () => {
  await subgraph.close();
  await Promise.all([berkut, enbek, kgd].map((system) => system.close()));
});

const ask = (source: string, asked: Subgraph = subgraph) =>
  askSubgraph(asked, source, {}, STATISTICIAN);

interface Row {
  readonly month: string;
  readonly citizenship: { readonly code: string } | null;
  readonly purpose: { readonly code: string } | null;
  readonly region: { readonly code: string } | null;
  readonly entries: Figure;
  readonly exits: Figure;
  readonly stock: Figure;
}
interface Figure {
  readonly value: number | null;
  readonly suppression: string | null;
}

/** Every row of a question about flows, page by page. */
async function allFlows(args: string, asked: Subgraph = subgraph): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = ''; ; ) {
    const { data, errors } = await ask(
      `{ migrationFlows(${args}, first: 1000${after}) { nodes { ${FLOW} } pageInfo { hasNextPage endCursor } } }`,
      asked,
    );
    expect(errors).toEqual([]);
    rows.push(...data.migrationFlows.nodes);
    if (!data.migrationFlows.pageInfo.hasNextPage) return rows;
    after = `, after: "${data.migrationFlows.pageInfo.endCursor}"`;
  }
}

const isNear = (figure: Figure, count: number) =>
  figure.value === null || (figure.value % 5 === 0 && Math.abs(figure.value - count) < 5);

describe('flows', () => {
  test('maps every field of a row', async () => {
    const { data, errors } = await ask(
      `{ migrationFlows(from: "2026-10", to: "2026-10", by: [CITIZENSHIP, PURPOSE],
           filter: { citizenship: ["CHN"], purpose: ["WORK"] })
         { nodes { ${FLOW} } missingMonths disclosure { smallBelow roundTo } } }`,
    );
    expect(errors).toEqual([]);
    const [row] = data.migrationFlows.nodes;
    const counted = flows.at(-1)?.byPurpose[4]?.[1];
    expect(row).toMatchObject({
      month: '2026-10',
      citizenship: { code: 'CHN', label: { en: 'China' } },
      purpose: { code: 'WORK', label: { en: 'Work' } },
      region: null,
      revision: 2,
    });
    expect(isNear(row.entries, counted?.entries ?? 0)).toBe(true);
    expect(isNear(row.exits, counted?.exits ?? 0)).toBe(true);
    expect(row.entries.value).not.toBeNull();
    // Laplace noise of scale 10 is beyond 150 in three cases of ten million.
    expect(Math.abs(row.stock.value - (counted?.stock ?? 0))).toBeLessThan(150);
    expect(data.migrationFlows.disclosure).toEqual({ smallBelow: 10, roundTo: 5 });
    expect(data.migrationFlows.missingMonths).toEqual([]);
  });

  test('agree with what the system counted, cell by cell, or are withheld', async () => {
    const rows = await allFlows('from: "2026-09", to: "2026-10", by: [CITIZENSHIP, REGION]');
    expect(rows).toHaveLength(2 * CITIZENSHIPS.length * REGION_CODES.length);
    for (const row of rows) {
      const month = flows.find((each) => each.month === row.month);
      const citizenship = CITIZENSHIPS.findIndex(({ code }) => code === row.citizenship?.code);
      const region = REGION_CODES.map(String).indexOf(row.region?.code ?? '');
      const counted = month?.byRegion[citizenship]?.[region];
      expect(isNear(row.entries, counted?.entries ?? -100)).toBe(true);
      expect(isNear(row.exits, counted?.exits ?? -100)).toBe(true);
      if ((counted?.entries ?? 0) < 10) expect(row.entries.value).toBeNull();
    }
    const shown = rows.filter(({ entries }) => entries.value !== null);
    expect(shown.length).toBeGreaterThan(rows.length / 2);
    const reasons = new Set(rows.map(({ entries }) => entries.suppression));
    expect(reasons).toEqual(new Set([null, 'SMALL', 'COMPLEMENTARY']));
  });

  test('take the latest revision of a month and nothing of an earlier one', async () => {
    const [row] = await allFlows('from: "2026-05", to: "2026-05", by: []');
    const total = flows.find(({ month }) => month === '2026-05')?.byPurpose.flat() ?? [];
    const entries = total.reduce((sum, flow) => sum + flow.entries, 0);
    expect(isNear(row?.entries as Figure, entries)).toBe(true);
    expect(row).toMatchObject({ revision: 2, citizenship: null, purpose: null, region: null });
  });

  test('say which months the system does not have', async () => {
    const { data, errors } = await ask(
      '{ migrationFlows(from: "2017-01", to: "2017-03", by: []) { nodes { month } missingMonths } }',
    );
    expect(errors).toEqual([]);
    expect(data.migrationFlows).toEqual({
      nodes: [{ month: '2017-01' }, { month: '2017-03' }],
      missingMonths: [LOST_FLOW_MONTH],
    });
  });

  test('of a month that is not over are missing, without an error', async () => {
    const { data, errors } = await ask(
      '{ migrationFlows(from: "2026-11", to: "2026-12", by: []) { nodes { month } missingMonths } }',
    );
    expect(errors).toEqual([]);
    expect(data.migrationFlows).toEqual({ nodes: [], missingMonths: ['2026-11', '2026-12'] });
  });

  test('of somebody whom nobody counts are an empty list, without an error', async () => {
    const rows = await allFlows(
      'from: "2026-10", to: "2026-10", by: [CITIZENSHIP], filter: { citizenship: ["FRA"] }',
    );
    expect(rows).toEqual([]);
  });

  test('lead through their pages without loss or repetition', async () => {
    const args = 'from: "2026-10", to: "2026-10", by: [CITIZENSHIP, PURPOSE]';
    const whole = await allFlows(args);
    const pages: Row[] = [];
    for (let after = ''; ; ) {
      const { data } = await ask(
        `{ migrationFlows(${args}, first: 40${after}) { nodes { ${FLOW} } pageInfo { hasNextPage endCursor } } }`,
      );
      pages.push(...data.migrationFlows.nodes);
      if (!data.migrationFlows.pageInfo.hasNextPage) break;
      after = `, after: "${data.migrationFlows.pageInfo.endCursor}"`;
    }
    expect(pages).toEqual(whole);
    expect(whole).toHaveLength(CITIZENSHIPS.length * PURPOSES.length);
  });

  test('are read page by page, and no month twice in one request', async () => {
    const fresh = createStatisticsSubgraph(config, kit);
    const { errors } = await ask(
      `{ one: migrationFlows(from: "2025-11", to: "2026-10", by: [PURPOSE]) { nodes { month } }
         other: migrationFlows(from: "2026-01", to: "2026-10", by: [REGION]) { nodes { month } } }`,
      fresh,
    );
    await fresh.close();
    expect(errors).toEqual([]);
    expect(berkut.requests.of('GET /api/aggregates/months')).toHaveLength(1);
    expect(berkut.requests.of('GET /api/aggregates/classification')).toHaveLength(1);
    const pages = berkut.requests.of('GET /api/aggregates/flows').length;
    expect(pages).toBeGreaterThan(2);
    expect(berkut.requests.duplicates()).toEqual([]);
  });

  test('that have not been revised are not fetched again by the next request', async () => {
    await allFlows('from: "2026-08", to: "2026-10", by: [PURPOSE]');
    berkut.requests.clear();
    await allFlows('from: "2026-08", to: "2026-10", by: [CITIZENSHIP]');
    expect(berkut.requests.of('GET /api/aggregates/flows')).toHaveLength(0);
    expect(berkut.requests.of('GET /api/aggregates/months')).toHaveLength(1);
  });

  test('that come twice are counted once', async () => {
    const args = 'from: "2024-10", to: "2024-10", by: [CITIZENSHIP]';
    const expected = await allFlows(args);
    await faults.set('BERKUT', 'duplicate');
    const fresh = createStatisticsSubgraph(config, kit);
    expect(await allFlows(args, fresh)).toEqual(expected);
    await fresh.close();
  });

  test('whose tables do not add up are refused', async () => {
    const fresh = createStatisticsSubgraph(config, kit);
    await faults.set('BERKUT', 'notFound', { calls: 1, service: 'GET /api/aggregates/flows' });
    const { data, errors } = await ask(
      '{ migrationFlows(from: "2026-10", to: "2026-10", by: []) { nodes { month } } }',
      fresh,
    );
    await fresh.close();
    expect(data.migrationFlows).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'AGENCY_BAD_RESPONSE', agency: 'BERKUT' });
  });

  test.each([
    ['purpose with region', 'by: [PURPOSE, REGION]'],
    ['purpose by a region', 'by: [PURPOSE], filter: { region: ["KZ-75"] }'],
    ['the sum of two countries', 'by: [PURPOSE], filter: { citizenship: ["CHN", "KOR"] }'],
    ['the sum of no country', 'by: [PURPOSE], filter: { citizenship: [] }'],
  ])('do not answer the differencing question of %s', async (_name, question) => {
    const { data, errors } = await ask(
      `{ migrationFlows(from: "2026-10", to: "2026-10", ${question}) { nodes { month } } }`,
    );
    expect(data.migrationFlows).toBeNull();
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(berkut.requests.length).toBe(0);
  });

  test.each([
    ['2026-13', '2026-10', 100],
    ['2026-10', '2026-09', 100],
    ['2023-01', '2026-10', 100],
    ['2026-10', '2026-10', 1001],
    ['2026-10', '2026-10', 0],
  ])('from %s to %s, %i at once, are refused before anybody is asked', async (from, to, first) => {
    const { errors } = await ask(
      `{ migrationFlows(from: "${from}", to: "${to}", by: [], first: ${first}) { nodes { month } } }`,
    );
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(berkut.requests.length).toBe(0);
  });

  test('are for nobody but a statistician with that purpose', async () => {
    const source = '{ migrationFlows(from: "2026-10", to: "2026-10", by: []) { nodes { month } } }';
    for (const context of [
      contextOf('inspector', 'migration-control'),
      contextOf('auditor', 'data-protection'),
      contextOf('migrant', 'self'),
    ]) {
      const { data, errors } = await askSubgraph(subgraph, source, {}, context);
      expect(data.migrationFlows).toBeNull();
      expect(errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    }
    expect(berkut.requests.length).toBe(0);
  });
});

describe('permits', () => {
  const PERMIT =
    'month region { code label { en } } kind { code label { en } } permits { value suppression }';

  test('map every field of a row, and leave sums of the system out', async () => {
    const { data, errors } = await ask(
      `{ permitStatistics(from: "2026-09", to: "2026-10", by: [REGION, KIND], first: 1000)
         { nodes { ${PERMIT} } missingMonths disclosure { smallBelow roundTo } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes, missingMonths, disclosure } = data.permitStatistics;
    expect(nodes).toHaveLength(2 * REGION_CODES.length * PERMIT_KINDS.length);
    expect([missingMonths, disclosure]).toEqual([[], { smallBelow: 10, roundTo: 5 }]);
    const counted = modelPermits('2026-10').at(-1)?.permits ?? [];
    for (const { month, region, kind, permits } of nodes) {
      if (month !== '2026-10') continue;
      const row = REGION_CODES.indexOf(region.code);
      const column = PERMIT_KINDS.findIndex(({ code }) => code === kind.code);
      expect(isNear(permits, counted[row]?.[column] ?? -100)).toBe(true);
    }
    expect(nodes.find((node: Row) => node.region?.code === 'KZ-75')).toMatchObject({
      region: { code: 'KZ-75', label: { en: 'Almaty' } },
      kind: { code: 'LABOUR_IMMIGRANT', label: { en: expect.stringMatching(/immigrant/) } },
    });
  });

  test('of the whole country are one figure a month, without the month that was never published', async () => {
    const { data, errors } = await ask(
      `{ permitStatistics(from: "2024-07", to: "2024-09", by: []) { nodes { ${PERMIT} } missingMonths } }`,
    );
    expect(errors).toEqual([]);
    expect(data.permitStatistics.nodes.map((node: Row) => node.month)).toEqual([
      '2024-07',
      '2024-09',
    ]);
    expect(data.permitStatistics.missingMonths).toEqual([LOST_PERMIT_MONTH]);
  });

  test('are read over page borders, a page a call', async () => {
    const { data, errors } = await ask(
      '{ permitStatistics(from: "2024-01", to: "2026-10", by: [KIND], filter: { kind: ["LABOUR_IMMIGRANT"] }) { nodes { month permits { value } } } }',
    );
    expect(errors).toEqual([]);
    const counted = modelPermits('2026-10');
    for (const { month, permits } of data.permitStatistics.nodes) {
      const sum = counted
        .find((each) => each.month === month)
        ?.permits.reduce((all, line) => all + (line[0] ?? 0), 0);
      expect(Math.abs(permits.value - (sum ?? 0))).toBeLessThan(5);
    }
    // 33 months of 81 rows with their sums, 500 to the page.
    expect(enbek.requests.length).toBe(6);
  });

  test('that come twice are counted once', async () => {
    const source =
      '{ permitStatistics(from: "2026-10", to: "2026-10", by: [REGION]) { nodes { region { code } permits { value suppression } } } }';
    const expected = await ask(source);
    await faults.set('ENBEK', 'duplicate');
    expect((await ask(source)).data).toEqual(expected.data);
  });
});

describe('income tax', () => {
  test('maps every field of a region and of the total', async () => {
    const { data, errors } = await ask(
      `{ incomeTaxByRegion(from: "2026-10", to: "2026-10")
         { nodes { month region { code label { en } } payers { value suppression } amount { value suppression } } missingMonths disclosure { smallBelow } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes } = data.incomeTaxByRegion;
    expect(nodes).toHaveLength(REGION_CODES.length);
    const almaty = nodes.find((node: Row) => node.region?.code === 'KZ-75');
    expect(almaty).toMatchObject({ month: '2026-10', region: { label: { en: 'Almaty' } } });
    expect(almaty.payers.value % 5).toBe(0);
    expect(almaty.amount.value % 100_000).toBe(0);
    const ulytau = nodes.find((node: Row) => node.region?.code === 'KZ-62');
    expect(ulytau).toMatchObject({
      payers: { value: null, suppression: 'SMALL' },
      amount: { value: null, suppression: 'SMALL' },
    });
    const withheld = nodes.filter((node: { payers: Figure }) => node.payers.value === null);
    expect(withheld.length).toBeGreaterThan(1);
  });

  test('of a month whose report is not ready is missing, without an error', async () => {
    const { data, errors } = await ask(
      '{ incomeTaxByRegion(from: "2026-10", to: "2026-11", regions: ["KZ-75"]) { nodes { month } missingMonths } }',
    );
    expect(errors).toEqual([]);
    expect(data.incomeTaxByRegion).toEqual({
      nodes: [{ month: '2026-10' }],
      missingMonths: ['2026-11'],
    });
    expect(kgd.requests.length).toBe(2);
  });
});

describe('a forecast', () => {
  test('says what is expected, what of, and how far it was off before', async () => {
    const { data, errors } = await ask(
      `{ entriesForecast(citizenship: "UZB", purpose: "WORK", months: 12) {
           points { month mean lower upper level } model lastMonth monthsUsed monthsFilled
           error { measure ours seasonalNaive ratio origins coverage } } }`,
    );
    expect(errors).toEqual([]);
    const { points, error, ...rest } = data.entriesForecast;
    expect(points).toHaveLength(12);
    expect([points[0].month, points[11].month]).toEqual(['2026-11', '2027-10']);
    for (const { lower, mean, upper, level } of points) {
      expect(lower).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(upper);
      expect(level).toBe(0.8);
    }
    expect(rest).toEqual({
      model: expect.stringMatching(/augurs/),
      lastMonth: '2026-10',
      monthsUsed: 120,
      monthsFilled: 1,
    });
    expect(error).toMatchObject({ measure: 'MAE', origins: 24 });
    expect(error.ratio).toBeCloseTo(error.ours / error.seasonalNaive, 10);
    expect(error.coverage).toBeGreaterThan(0);
  });

  test('of figures that are withheld is null, without an error', async () => {
    const { data, errors } = await ask(
      '{ entriesForecast(citizenship: "MNG", purpose: "TREATMENT") { model } }',
    );
    expect([data.entriesForecast, errors]).toEqual([null, []]);
  });

  test.each(['citizenship: "FRA"', 'months: 0', 'months: 25', 'purpose: "NONE"'])(
    'with %s is refused',
    async (args) => {
      const { data, errors } = await ask(`{ entriesForecast(${args}) { model } }`);
      expect(data.entriesForecast).toBeNull();
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    },
  );
});

describe.each([
  ['BERKUT', 'migrationFlows(from: "2023-03", to: "2023-03", by: [])'],
  ['ENBEK', 'permitStatistics(from: "2026-10", to: "2026-10", by: [])'],
  ['KGD', 'incomeTaxByRegion(from: "2026-10", to: "2026-10")'],
] as const)('%s', (agency, field) => {
  test.each([
    [{ kind: 'hang' }, 'AGENCY_TIMEOUT'],
    [{ kind: 'down' }, 'AGENCY_UNAVAILABLE'],
    [{ kind: 'refused' }, 'AGENCY_UNREACHABLE'],
    [{ kind: 'html' }, 'AGENCY_BAD_RESPONSE'],
  ] as const)('that answers %j gives %s and nothing that it said', async (fault, code) => {
    const impatient = { timeoutMs: 400 };
    const fresh = createStatisticsSubgraph(
      {
        ...config,
        berkutAggregates: { ...config.berkutAggregates, ...impatient },
        enbekAggregates: { ...config.enbekAggregates, ...impatient },
        kgd: { ...config.kgd, ...impatient },
      },
      kit,
    );
    await faults.set(agency, fault);
    const { data, errors, text } = await ask(`{ answer: ${field} { nodes { month } } }`, fresh);
    await fresh.close();
    expect(data.answer).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code, agency });
    for (const canary of [...LEAK_CANARIES, berkut.url]) expect(text).not.toContain(canary);
  });

  test('that refuses our key is at fault, and the others still answer', async () => {
    const fresh = createStatisticsSubgraph(
      {
        ...config,
        ...(agency === 'BERKUT' && {
          berkutAggregates: { ...config.berkutAggregates, apiKey: 'wrong' },
        }),
        ...(agency === 'ENBEK' && {
          enbekAggregates: { ...config.enbekAggregates, apiKey: 'wrong' },
        }),
        ...(agency === 'KGD' && { kgd: { ...config.kgd, apiKey: 'wrong' } }),
      },
      kit,
    );
    const { data, errors } = await ask(
      `{ BERKUT: migrationFlows(from: "2026-10", to: "2026-10", by: []) { nodes { month } }
         ENBEK: permitStatistics(from: "2026-10", to: "2026-10", by: []) { nodes { month } }
         KGD: incomeTaxByRegion(from: "2026-10", to: "2026-10", regions: ["KZ-75"]) { nodes { month } } }`,
      fresh,
    );
    await fresh.close();
    expect(errors.map(({ extensions }) => [extensions.code, extensions.agency])).toEqual([
      ['AGENCY_FAULT', agency],
    ]);
    const answered = Object.entries(data).filter(([, answer]) => answer !== null);
    expect(answered).toHaveLength(2);
  });
});
