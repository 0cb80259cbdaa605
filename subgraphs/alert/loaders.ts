import DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/index.ts';
import { type Subject, subjectKey } from '../kit/subject-xml.ts';
import { type AlertClient, BATCH_MAX } from './client.ts';
import type { CheckEntity } from './mapping.ts';
import { requestedBy } from './requested-by.ts';

export interface AlertLoaders {
  /** The check of a person; up to 100 persons travel in one call. */
  readonly checks: DataLoader<Subject, CheckEntity, string>;
}

/** Makes the loaders of one request, for its requester; they end with its signal. */
export function createAlertLoaders(
  client: AlertClient,
  { signed, signal }: SubgraphContext,
): AlertLoaders {
  const requester = requestedBy(signed.requester);
  return {
    checks: new DataLoader<Subject, CheckEntity, string>(
      (subjects) => client.check(subjects, requester, signal),
      { maxBatchSize: BATCH_MAX, cacheKeyFn: subjectKey },
    ),
  };
}
