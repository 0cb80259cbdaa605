import DataLoader from 'dataloader';
import { type Subject, subjectKey } from '../kit/subject-xml.ts';
import { BATCH_MAX, type DuePage, type RegistrationClient } from './client.ts';
import type { DueEntity, NumberedEntity, RecordsEntity } from './mapping.ts';
import type { OwnRegistrationClient, Waiting, WaitingPage } from './own-client.ts';

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
  /** One call for a page of what waits for a host. */
  readonly waiting: DataLoader<WaitingPage, Waiting, string>;
}

/** Makes the loaders of one request; `signal` ends their calls with it. */
export function createRegistrationLoaders(
  client: RegistrationClient,
  ownClient: OwnRegistrationClient,
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
    waiting: new DataLoader(
      async ([page]) => [await ownClient.waitingFor(page as WaitingPage, signal)],
      {
        batch: false,
        cacheKeyFn: ({ host, offset, limit }) => `${host.kind}:${host.number}:${offset}:${limit}`,
      },
    ),
  };
}
