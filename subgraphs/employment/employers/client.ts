import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AgencyError, type AgencyHttp, createRestClient } from '../../kit/index.ts';
import type { CallOptions } from '../client.ts';

/** Organizations in one call, and workers in one page, at most. */
export const EMPLOYERS_PER_CALL = 100;
export const WORKERS_PER_PAGE = 1_000;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const category = z.int().min(1).max(4);
const count = z.int().min(0);

const employerRecord = z.object({
  bin: z.string(),
  workforce: z.array(z.object({ category, local: count, foreign: count, transferred: count })),
  quota: z.array(z.object({ category, granted: count, taken: count })),
  permits: z.array(
    z.object({
      number: z.string().min(1),
      category,
      region: z.string(),
      places: count,
      validFrom: day,
      validTo: day,
      status: z.string(),
    }),
  ),
  trainingDuties: z.array(
    z.object({ number: z.string().min(1), people: count, trained: count, dueOn: day }),
  ),
});

const workerRecord = z.object({
  iin: z.string(),
  contract: z.object({
    number: z.string().min(1),
    employerBin: z.string(),
    position: z.string(),
    signedOn: day,
    beginsOn: day,
    endsOn: day.nullable(),
    status: z.string(),
  }),
  permit: z
    .object({
      number: z.string().min(1),
      category: category.nullable(),
      region: z.string(),
      validFrom: day,
      validTo: day,
      status: z.string(),
    })
    .nullable(),
});

const workerPage = z.object({ bin: z.string(), total: count, workers: z.array(workerRecord) });

/** What enbek.kz has on an employer of foreigners, as it spells it. */
export type EmployerRecord = z.infer<typeof employerRecord>;
/** A foreigner on an employer's list, as enbek.kz spells it. */
export type WorkerRecord = z.infer<typeof workerRecord>;

/** Which part of a list is asked for; at most 1,000 workers. */
export interface WorkerRange {
  readonly offset: number;
  readonly limit: number;
}

/** Reads enbek.kz's service on employers. Failures reject with `AgencyError`. */
export interface EmployersClient {
  /** Returns what is known of each organization, in the order asked; at most 100 in one call. */
  fetchEmployers(
    bins: readonly string[],
    options: CallOptions,
  ): Promise<readonly (EmployerRecord | null)[]>;
  /** Returns part of an organization's list of foreign workers; an empty one for an unknown BIN. */
  fetchWorkers(
    bin: string,
    range: WorkerRange,
    options: CallOptions,
  ): Promise<{ readonly workers: readonly WorkerRecord[]; readonly total: number }>;
}

/** Makes the client of the employers' REST service. */
export function createEmployersClient(http: AgencyHttp, apiKey: string): EmployersClient {
  const rest = createRestClient(http, { headers: () => ({ 'x-api-key': apiKey }) });
  const employers = z.object({ employers: z.array(employerRecord) });
  const mismatch = () =>
    new AgencyError('ENTITY_IDENTITY_MISMATCH', {
      agency: http.agency,
      service: http.service,
      correlationId: randomUUID(),
    });

  return {
    async fetchEmployers(bins, { signal }) {
      const query = { bins: bins.join(',') };
      const answer = await rest.readJson('/api/employers', employers, { query, signal });
      const found = new Map(answer.employers.map((record) => [record.bin, withoutCopies(record)]));
      if (answer.employers.some(({ bin }) => !bins.includes(bin))) throw mismatch();
      return bins.map((bin) => found.get(bin) ?? null);
    },

    async fetchWorkers(bin, { offset, limit }, { signal }) {
      const page = await rest.readJson(
        `/api/employers/${encodeURIComponent(bin)}/workers`,
        workerPage,
        { query: { offset, limit }, signal, notFound: 'null' },
      );
      if (page === null) return { workers: [], total: 0 };
      const isOwn = page.workers.every(({ contract }) => contract.employerBin === bin);
      if (page.bin !== bin || !isOwn) throw mismatch();
      const workers = onceEach(page.workers, ({ contract }) => contract.number);
      return { workers: workers.slice(0, limit), total: page.total };
    },
  };
}

/** Counts that came twice would be added up. */
function withoutCopies(record: EmployerRecord): EmployerRecord {
  return {
    bin: record.bin,
    workforce: onceEach(record.workforce, ({ category: it }) => it),
    quota: onceEach(record.quota, ({ category: it }) => it),
    permits: onceEach(record.permits, ({ number }) => number),
    trainingDuties: onceEach(record.trainingDuties, ({ number }) => number),
  };
}

function onceEach<T>(list: readonly T[], keyOf: (entry: T) => string | number): T[] {
  return [...new Map(list.map((entry) => [keyOf(entry), entry])).values()];
}
