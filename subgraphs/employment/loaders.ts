import DataLoader from 'dataloader';
import { type SubgraphContext, todayInKazakhstan } from '../kit/index.ts';
import type { ContractRecord, EmploymentClient, PermitRecord } from './client.ts';
import { askEmployed, type EmploymentQuestion } from './employers/ask-employed.ts';
import {
  EMPLOYERS_PER_CALL,
  type EmployerRecord,
  type EmployersClient,
  type WorkerRange,
  type WorkerRecord,
} from './employers/client.ts';

const KEYS_PER_CALL = 300;

/** A part of one employer's list of foreign workers. */
interface WorkerPage extends WorkerRange {
  readonly bin: string;
}

export interface EmploymentLoaders {
  /** The contracts of an IIN's holder. */
  readonly contracts: DataLoader<string, readonly ContractRecord[]>;
  /** The permits filed under one name; up to 300 names travel in one call. */
  readonly permits: DataLoader<string, readonly PermitRecord[]>;
  /** What is on file of an employer, by BIN; up to 100 travel in one call. */
  readonly employers: DataLoader<string, EmployerRecord | null>;
  /** A page of an employer's foreign workers: one call of at most 1,000. */
  readonly workers: DataLoader<
    WorkerPage,
    { readonly workers: readonly WorkerRecord[]; readonly total: number },
    string
  >;
  /** Whether somebody works for an organization now; the more are asked about, the fewer calls. */
  readonly employed: DataLoader<EmploymentQuestion, boolean, string>;
}

export interface EmploymentLoadersOptions {
  readonly client: EmploymentClient;
  readonly employers: EmployersClient;
  /** Tells which contract is in force. */
  readonly now: () => Date;
}

/** Makes the loaders of one request; they end with its signal. */
export function createEmploymentLoaders(
  { client, employers, now }: EmploymentLoadersOptions,
  { signal }: SubgraphContext,
): EmploymentLoaders {
  const loaders: EmploymentLoaders = {
    // The contracts' service takes one IIN a call: they are asked for at once.
    contracts: new DataLoader((iins) =>
      Promise.all(iins.map((iin) => client.fetchContracts(iin, { signal }).catch(asError))),
    ),
    permits: new DataLoader((keys) => client.fetchPermits(keys, { signal }), {
      maxBatchSize: KEYS_PER_CALL,
    }),
    employers: new DataLoader((bins) => employers.fetchEmployers(bins, { signal }), {
      maxBatchSize: EMPLOYERS_PER_CALL,
    }),
    workers: new DataLoader(
      (pages) =>
        Promise.all(
          pages.map(({ bin, ...range }) =>
            employers.fetchWorkers(bin, range, { signal }).catch(asError),
          ),
        ),
      { cacheKeyFn: ({ bin, offset, limit }) => `${bin} ${offset} ${limit}` },
    ),
    employed: new DataLoader(
      (questions) => askEmployed(questions, loaders, todayInKazakhstan(now())),
      { cacheKeyFn: ({ iin, bin }) => `${iin} ${bin}` },
    ),
  };
  return loaders;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('failed');
}
