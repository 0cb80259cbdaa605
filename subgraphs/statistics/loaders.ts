import DataLoader from 'dataloader';
import type { AgencyCall } from '../kit/agency-error.ts';
import { AgencyError, type SubgraphContext } from '../kit/index.ts';
import type { StatisticsClient } from './client.ts';
import type { FlowMonth } from './releases/flow-month.ts';
import type { FlowReleases } from './releases/flow-releases.ts';
import { type PermitMonth, toPermitMonths } from './releases/permit-months.ts';
import { type TaxMonth, toTaxMonth } from './releases/tax-month.ts';

/** Months as they are released, by month; null where the system has none. */
export interface StatisticsLoaders {
  readonly flows: DataLoader<string, FlowMonth | null>;
  readonly permits: DataLoader<string, PermitMonth | null>;
  readonly taxes: DataLoader<string, TaxMonth | null>;
}

export interface StatisticsSources {
  readonly client: StatisticsClient;
  readonly releases: FlowReleases;
  readonly smallBelow: number;
  /** Which call an error is about where the permits' figures cannot be understood. */
  readonly permitsCall: () => AgencyCall;
}

/**
 * Makes the loaders of one request; they end with its signal. What its fields need of one system is
 * asked for together, so that no month is asked for twice.
 */
export function createStatisticsLoaders(
  { client, releases, smallBelow, permitsCall }: StatisticsSources,
  { signal }: SubgraphContext,
): StatisticsLoaders {
  return {
    flows: new DataLoader((months) => releases.load(months, { signal })),

    permits: new DataLoader(async (months) => {
      const sorted = months.toSorted();
      const [from = '', to = ''] = [sorted[0], sorted.at(-1)];
      const rows = await client.fetchPermits(from, to, { signal });
      try {
        return toPermitMonths(months, rows, smallBelow);
      } catch (cause) {
        throw new AgencyError('AGENCY_SCHEMA_MISMATCH', permitsCall(), { cause });
      }
    }),

    taxes: new DataLoader((months) =>
      Promise.all(
        months.map(async (month) => {
          const report = await client.fetchTaxReport(month, { signal });
          return report === null ? null : toTaxMonth(report, smallBelow);
        }),
      ),
    ),
  };
}
