import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

const FLOWS = `query StatisticianFlows($from: String!, $to: String!) {
  flows: migrationFlows(from: $from, to: $to, by: [CITIZENSHIP, PURPOSE], first: 1000) {
    nodes {
      month
      citizenship { code label { en } }
      purpose { code }
      entries { value suppression }
      exits { value suppression }
      stock { value suppression }
    }
    pageInfo { hasNextPage endCursor }
    missingMonths
    disclosure { smallBelow roundTo }
  }
  permits: permitStatistics(from: $from, to: $to, by: [REGION]) {
    nodes { month region { code } permits { value suppression } }
    missingMonths
  }
  tax: incomeTaxByRegion(from: $from, to: $to) {
    nodes { month region { code } payers { value suppression } amount { value suppression } }
    missingMonths
  }
  forecast: entriesForecast(citizenship: "UZB", purpose: "WORK", months: 12) {
    points { month mean lower upper }
    error { measure ours seasonalNaive ratio origins coverage }
  }
}`;
const MONTHS = { from: '2026-08', to: '2026-10' };

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph({ now: () => new Date('2026-11-23T07:00:00Z') });
}, 60_000);
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

test('a statistician reads flows, permits, taxes and a forecast through the gateway', async () => {
  const { data, errors } = await graph.ask('statistician', FLOWS, MONTHS);
  expect(errors).toEqual([]);
  expect(data.flows.nodes).toHaveLength(3 * 17 * 9);
  expect(data.flows.disclosure).toEqual({ smallBelow: 10, roundTo: 5 });
  expect(data.permits.nodes).toHaveLength(3 * 20);
  expect(data.tax.nodes).toHaveLength(3 * 20);
  expect(data.forecast.points).toHaveLength(12);
});

test('a system that is down takes its own figures away and no others', async () => {
  await graph.faults.set('KGD', 'down');
  const { data, errors } = await graph.ask('statistician', FLOWS, MONTHS);
  expect(data.tax).toBeNull();
  expect(
    errors.map(({ path, extensions }) => [path[0], extensions.code, extensions.agency]),
  ).toEqual([['tax', 'AGENCY_UNAVAILABLE', 'KGD']]);
  expect(data.flows.nodes).toHaveLength(3 * 17 * 9);
  expect(data.permits.nodes).toHaveLength(3 * 20);
});

test.each(['inspector', 'border-officer', 'auditor', 'employer', 'developer'])(
  'to %s figures are refused, and no system is asked',
  async (persona) => {
    graph.calls.length = 0;
    const { data } = await graph.ask(persona, FLOWS, MONTHS);
    expect(Object.values(data ?? {}).filter((answer) => answer !== null)).toEqual([]);
    expect(graph.calls).toEqual([]);
  },
);

test('a statistician reads no person', async () => {
  graph.calls.length = 0;
  const { data } = await graph.ask(
    'statistician',
    'query ($iin: Iin) { person(iin: $iin) { id birthDate } }',
    { iin: graph.people.cast['labour-migrant'].iin },
  );
  expect(data?.person ?? null).toBeNull();
  expect(graph.calls).toEqual([]);
});
