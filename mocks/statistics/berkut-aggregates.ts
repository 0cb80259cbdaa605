import { REGIONS } from '../../schema/regions.ts';
import type { Faults } from '../faults.ts';
import {
  apiKeyCheck,
  type LegacyServer,
  RestRefusal,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import type { People } from '../people.ts';
import { CITIZENSHIPS, PURPOSES, REGION_CODES } from './dimensions.ts';
import { type Flow, type FlowMonth, lastClosedMonth, modelFlows } from './flow-model.ts';

/** The key that the simulator accepts: published, worthless. */
export const BERKUT_AGGREGATES_KEY = 'demo-berkut-aggregates';

/** The month that the service has lost. */
export const LOST_FLOW_MONTH = '2017-02';

const ROWS_MAX = 2_000;

export interface BerkutAggregatesOptions {
  /** For the simulation's day: months that are not over have no figures. */
  readonly people: Pick<People, 'today'>;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
}

/**
 * Starts Berkut's service of aggregates: counts without persons, REST, an API key, pages.
 *
 * A reference model, not official; its figures are invented (`flow-model.ts`). Months are written
 * `2026М11` with a Cyrillic letter, numbers as text with spaces, citizenships as ISO numbers, regions
 * as KATO; cells with nothing in them are left out; every fifth month has been revised, and the rows
 * of the earlier revision are still there.
 */
export function startBerkutAggregates(options: BerkutAggregatesOptions): Promise<LegacyServer> {
  const { people, ...server } = options;
  const checks = [apiKeyCheck('x-api-key', BERKUT_AGGREGATES_KEY)];
  let modelled: readonly FlowMonth[] | undefined;
  const written = new Map<string, readonly object[]>();
  const rowsIn = (flows: FlowMonth, by: string) => {
    const key = `${flows.month} ${by}`;
    const rows = written.get(key) ?? rowsOf(flows, by);
    written.set(key, rows);
    return rows;
  };
  const months = () => {
    modelled ??= modelFlows(lastClosedMonth(people.today)).filter(
      ({ month }) => month !== LOST_FLOW_MONTH,
    );
    return modelled;
  };
  const asked = (query: URLSearchParams) => {
    const [from, to] = [readMonth(query, 'from'), readMonth(query, 'to')];
    return months().filter(({ month }) => month >= from && month <= to);
  };

  return startLegacyServer({
    name: 'BERKUT',
    ...server,
    routes: [
      restRoute({
        method: 'GET',
        path: '/api/aggregates/classification',
        checks,
        answer: () => ({
          citizenship: CITIZENSHIPS.map(({ numeric }) => numeric),
          purpose: PURPOSES.map(({ code }) => code),
          region: REGION_CODES.map((code) => REGIONS[code].kato),
        }),
      }),
      restRoute({
        method: 'GET',
        path: '/api/aggregates/months',
        checks,
        answer: ({ query }) => ({
          months: asked(query).map(({ month }) => ({
            month: writeMonth(month),
            revision: revisionOf(month),
          })),
        }),
      }),
      restRoute({
        method: 'GET',
        path: '/api/aggregates/flows',
        checks,
        answer({ query, fault }) {
          const by = query.get('by') ?? '';
          if (by !== 'citizenship,purpose' && by !== 'citizenship,region') {
            throw new RestRefusal(400, 'BAD_PARAMETER', 'by takes two of the dimensions');
          }
          if (fault?.kind === 'notFound') return { page: 1, pages: 0, rows: [] };
          const rows = asked(query).flatMap((month) => rowsIn(month, by));
          const page = readPage(query);
          const cut = rows.slice((page - 1) * ROWS_MAX, page * ROWS_MAX);
          return {
            page,
            pages: Math.ceil(rows.length / ROWS_MAX),
            rows: fault?.kind === 'duplicate' ? [...cut, ...cut] : cut,
          };
        },
      }),
    ],
  });
}

function revisionOf(month: string): number {
  return Number(month.slice(5)) % 5 === 0 ? 2 : 1;
}

function rowsOf(flows: FlowMonth, by: string): object[] {
  const { month } = flows;
  const isByPurpose = by === 'citizenship,purpose';
  const table = isByPurpose ? flows.byPurpose : flows.byRegion;
  const latest = revisionOf(month);
  const row = (flow: Flow, citizenship: number, column: number, revision: number) => ({
    month: writeMonth(month),
    citizenship: CITIZENSHIPS[citizenship]?.numeric,
    ...(isByPurpose
      ? { purpose: PURPOSES[column]?.code }
      : { region: REGIONS[REGION_CODES[column] ?? 'KZ-75'].kato }),
    entries: writeNumber(flow.entries),
    exits: writeNumber(flow.exits),
    stock: writeNumber(flow.stock),
    revision,
  });
  return table.flatMap((line, citizenship) =>
    line.flatMap((flow, column) => {
      if (flow.entries + flow.exits + flow.stock === 0) return [];
      const current = row(flow, citizenship, column, latest);
      if (latest === 1) return [current];
      // The first count was taken before the last slips had come in.
      const first = { ...flow, entries: Math.floor(flow.entries * 0.97) };
      return [current, row(first, citizenship, column, 1)];
    }),
  );
}

/** `2026-11` as `2026М11`; the letter is Cyrillic. */
function writeMonth(month: string): string {
  return month.replace('-', 'М');
}

function writeNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00A0');
}

function readMonth(query: URLSearchParams, name: string): string {
  const match = /^(\d{4})М(0[1-9]|1[0-2])$/.exec(query.get(name) ?? '');
  if (match === null) throw new RestRefusal(400, 'BAD_PARAMETER', `${name} is no month`);
  return `${match[1]}-${match[2]}`;
}

function readPage(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? '1');
  if (Number.isSafeInteger(page) && page >= 1) return page;
  throw new RestRefusal(400, 'BAD_PARAMETER', 'page is no page');
}
