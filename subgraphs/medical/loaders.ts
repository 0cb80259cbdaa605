import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import type { KnownIdentifiers } from '../kit/known-identifiers.ts';
import type { CertificateRecord, MedicalClient } from './client.ts';

const PERSONS_PER_SEARCH = 100;

export interface MedicalLoaders {
  /** All certificates of a person; up to 100 persons travel in one search. */
  readonly certificates: DataLoader<KnownIdentifiers, readonly CertificateRecord[], string>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createMedicalLoaders(
  client: MedicalClient,
  { signal }: SubgraphContext,
): MedicalLoaders {
  return {
    certificates: new DataLoader((persons) => client.fetchCertificates(persons, { signal }), {
      maxBatchSize: PERSONS_PER_SEARCH,
      cacheKeyFn: (person) => JSON.stringify(person),
    }),
  };
}
