import type { Faults } from '../faults.ts';
import {
  apiKeyCheck,
  type LegacyServer,
  offsetPage,
  RestRefusal,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import type { People } from '../people.ts';
import { REGION_CODES } from './dimensions.ts';
import { lastClosedMonth } from './flow-model.ts';
import { modelPermits, PERMIT_KINDS, type PermitMonth } from './permit-model.ts';

/** The key that the simulator accepts: published, worthless. */
export const ENBEK_AGGREGATES_KEY = 'demo-enbek-aggregates';

/** The month that the service never published. */
export const LOST_PERMIT_MONTH = '2024-08';

const ITEMS_MAX = 500;

export interface EnbekAggregatesOptions {
  /** For the simulation's day: months that are not over have no figures. */
  readonly people: Pick<People, 'today'>;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
}

/**
 * Starts enbek's statistics of permits to work: counts without persons, REST, an API key, pages.
 *
 * A reference model, not official; its figures are invented (`permit-model.ts`). Months are written
 * `11.2026`; between the rows stand totals of regions (`kind: "ALL"`) and of the country
 * (`region: "KZ"`).
 */
export function startEnbekAggregates(options: EnbekAggregatesOptions): Promise<LegacyServer> {
  const { people, ...server } = options;
  return startLegacyServer({
    name: 'ENBEK',
    ...server,
    routes: [
      restRoute({
        method: 'GET',
        path: '/api/statistics/permits',
        checks: [apiKeyCheck('x-api-key', ENBEK_AGGREGATES_KEY)],
        answer({ query, fault }) {
          const [from, to] = [readMonth(query, 'from'), readMonth(query, 'to')];
          const months = modelPermits(lastClosedMonth(people.today)).filter(
            ({ month }) => month >= from && month <= to && month !== LOST_PERMIT_MONTH,
          );
          const items = fault?.kind === 'notFound' ? [] : months.flatMap(itemsOf);
          const page = offsetPage(items, query, { size: ITEMS_MAX, sizeMax: ITEMS_MAX });
          if (fault?.kind !== 'duplicate') return page;
          return { ...page, items: page.items.flatMap((item) => [item, item]) };
        },
      }),
    ],
  });
}

function itemsOf({ month, permits }: PermitMonth): object[] {
  const period = `${month.slice(5)}.${month.slice(0, 4)}`;
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return [
    { period, region: 'KZ', kind: 'ALL', issued: sum(permits.flat()) },
    ...permits.flatMap((line, at) => [
      ...line.map((issued, kind) => ({
        period,
        region: REGION_CODES[at],
        kind: PERMIT_KINDS[kind]?.code,
        issued,
      })),
      { period, region: REGION_CODES[at], kind: 'ALL', issued: sum(line) },
    ]),
  ];
}

function readMonth(query: URLSearchParams, name: string): string {
  const match = /^(0[1-9]|1[0-2])\.(\d{4})$/.exec(query.get(name) ?? '');
  if (match === null) throw new RestRefusal(400, 'BAD_PARAMETER', `${name} is no month`);
  return `${match[2]}-${match[1]}`;
}
