import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import { type Subject, subjectKey } from '../kit/subject-xml.ts';
import { BATCH_MAX, type OffenceClient } from './client.ts';
import type { OffenceRecord } from './mapping.ts';

export interface OffenceLoaders {
  /** The offences on file about a person; up to 100 persons travel in one call. */
  readonly offences: DataLoader<Subject, readonly OffenceRecord[] | null, string>;
}

/** Makes the loaders of one request; they end with its signal. */
export function createOffenceLoaders(
  client: OffenceClient,
  { signal }: SubgraphContext,
): OffenceLoaders {
  return {
    offences: new DataLoader<Subject, readonly OffenceRecord[] | null, string>(
      (subjects) => client.offencesOf(subjects, signal),
      { maxBatchSize: BATCH_MAX, cacheKeyFn: subjectKey },
    ),
  };
}
