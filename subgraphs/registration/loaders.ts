import DataLoader from 'dataloader';
import { type Subject, subjectKey } from '../kit/subject-xml.ts';
import { BATCH_MAX, type DuePage, type RegistrationClient } from './client.ts';
import type { DueEntity, NumberedEntity, RecordsEntity } from './mapping.ts';

/** What one request has loaded or is loading, each thing once. */
export interface RegistrationLoaders {
  /** One call for up to 100 subjects; null for somebody whom IS MP does not know. */
  readonly records: DataLoader<Subject, RecordsEntity | null, string>;
  /** One call for up to 100 numbers. */
  readonly numbered: DataLoader<string, NumberedEntity | null>;
  readonly due: DataLoader<
    DuePage,
    { readonly arrivals: readonly DueEntity[]; readonly total: number },
    string
  >;
}

/** Makes the loaders of one request; `signal` ends their calls with it. */
export function createRegistrationLoaders(
  client: RegistrationClient,
  signal: AbortSignal,
): RegistrationLoaders {
  return {
    records: new DataLoader<Subject, RecordsEntity | null, string>(
      (subjects) => client.registrationsOf(subjects, signal),
      {
        maxBatchSize: BATCH_MAX,
        cacheKeyFn: subjectKey,
      },
    ),
    numbered: new DataLoader<string, NumberedEntity | null>(
      (numbers) => client.recordsByNumber(numbers, signal),
      {
        maxBatchSize: BATCH_MAX,
      },
    ),
    due: new DataLoader(async ([page]) => [await client.arrivalsDue(page as DuePage, signal)], {
      batch: false,
      cacheKeyFn: ({ region, offset, limit }) => `${region}:${offset}:${limit}`,
    }),
  };
}
