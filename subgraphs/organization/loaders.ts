import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { OrganizationClient } from './client.ts';
import type { OrganizationRecord, ReportRecord } from './records.ts';

export interface OrganizationLoaders {
  /** An organization by its BIN; null if the register knows none. */
  readonly organizations: DataLoader<string, OrganizationRecord | null>;
  /** The report on an organization's registration; null if the register knows none. */
  readonly reports: DataLoader<string, ReportRecord | null>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createOrganizationLoaders(
  client: OrganizationClient,
  { signal }: SubgraphContext,
): OrganizationLoaders {
  return {
    organizations: oneByOne((bin) => client.fetchOrganization(bin, { signal })),
    reports: oneByOne((bin) => client.fetchReport(bin, { signal })),
  };
}

/** GBD UL takes one BIN a call: they are asked for at once. */
function oneByOne<T>(fetch: (bin: string) => Promise<T>): DataLoader<string, T> {
  return new DataLoader((bins) =>
    Promise.all(
      bins.map((bin) =>
        fetch(bin).catch((error: unknown) =>
          error instanceof Error ? error : new Error('failed'),
        ),
      ),
    ),
  );
}
