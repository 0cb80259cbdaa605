import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';
import type { InvitationRecord, VisaClient, VisaRecord } from './client.ts';

export interface VisaLoaders {
  /** All visas of a person; up to 100 persons travel in one search. */
  readonly visas: DataLoader<KnownIdentifiers, readonly VisaRecord[], string>;
  /** All invitations of a person; up to 100 persons travel in one search. */
  readonly invitations: DataLoader<KnownIdentifiers, readonly InvitationRecord[], string>;
}

const BATCH = {
  maxBatchSize: 100,
  cacheKeyFn: (person: KnownIdentifiers) => JSON.stringify(person),
};

/** Makes the loaders of one request; they end with its signal. */
export function createVisaLoaders(client: VisaClient, { signal }: SubgraphContext): VisaLoaders {
  return {
    visas: new DataLoader((persons) => client.fetchVisas(persons, { signal }), BATCH),
    invitations: new DataLoader((persons) => client.fetchInvitations(persons, { signal }), BATCH),
  };
}
