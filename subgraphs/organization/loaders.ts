import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { OrganizationClient, OrganizationRecord } from './client.ts';

export interface OrganizationLoaders {
  /** An organization by its BIN; null if the register knows none. */
  readonly organizations: DataLoader<string, OrganizationRecord | null>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createOrganizationLoaders(
  client: OrganizationClient,
  { signal }: SubgraphContext,
): OrganizationLoaders {
  return {
    // GBD UL takes one BIN a call: they are asked for at once.
    organizations: new DataLoader((bins) =>
      Promise.all(
        bins.map((bin) =>
          client
            .fetchOrganization(bin, { signal })
            .catch((error: unknown) => (error instanceof Error ? error : new Error('failed'))),
        ),
      ),
    ),
  };
}
