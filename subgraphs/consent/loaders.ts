import DataLoader from 'dataloader';
import type { Iin } from '../../schema/iin.ts';
import type { SubgraphContext } from '../kit/index.ts';
import { type Access, type AccessQuestion, BATCH_MAX, type ConsentClient } from './client.ts';
import type { ConsentRecord } from './mapping.ts';

/** What one request has learnt or is learning, each thing once; nothing outlives it. */
export interface ConsentLoaders {
  /** One call for each question: KDP takes one person and one service at a time. */
  readonly access: DataLoader<AccessQuestion, Access | null, string>;
  /** One call for up to 100 persons. */
  readonly consentsOf: DataLoader<Iin, readonly ConsentRecord[]>;
  /** One call for up to 100 ids. */
  readonly consents: DataLoader<string, ConsentRecord | null>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createConsentLoaders(
  client: ConsentClient,
  { signal }: SubgraphContext,
): ConsentLoaders {
  return {
    access: new DataLoader(
      (questions) => Promise.all(questions.map((each) => client.fetchAccess(each, signal))),
      {
        // A batch would make every question wait for the slowest.
        batch: false,
        cacheKeyFn: ({ iin, service, statement, organization }) =>
          JSON.stringify([iin, service, statement, organization.bin]),
      },
    ),
    consentsOf: new DataLoader((iins) => client.fetchConsentsOf(iins, signal), {
      maxBatchSize: BATCH_MAX,
    }),
    consents: new DataLoader((ids) => client.fetchConsents(ids, signal), {
      maxBatchSize: BATCH_MAX,
    }),
  };
}
