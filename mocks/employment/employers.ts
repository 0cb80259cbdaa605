import type { Faults } from '../faults.ts';
import {
  apiKeyCheck,
  createTokenBucket,
  type LegacyServer,
  offsetPage,
  RestRefusal,
  rateCheck,
  restRoute,
  startLegacyServer,
} from '../kit/index.ts';
import { EMPLOYERS, employerByBin, type InventedForeignWorker, type People } from '../people.ts';
import { ENBEK_API_KEY } from './permits.ts';

export interface EnbekEmployersOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** Calls that may be made at once, and per second after that; beyond them 429. */
  readonly rate?: { readonly capacity: number; readonly refillPerSecond: number };
}

const BINS_MAX = 100;
const WORKERS_MAX = 1_000;
const RATE = { capacity: 200, refillPerSecond: 100 };

/**
 * Starts enbek.kz's register of employers: REST, API key. What is on file of up to 100 employers in
 * one call, and an employer's foreign workers by offset, at most 1,000 a page.
 */
export function startEnbekEmployers(options: EnbekEmployersOptions): Promise<LegacyServer> {
  const { people, rate = RATE, ...server } = options;
  const checks = [apiKeyCheck('x-api-key', ENBEK_API_KEY), rateCheck(createTokenBucket(rate))];
  return startLegacyServer({
    name: 'ENBEK',
    ...server,
    routes: [
      restRoute({
        method: 'GET',
        path: '/api/employers',
        checks,
        answer({ query, fault }) {
          const bins = (query.get('bins') ?? '').split(',').filter((bin) => bin !== '');
          if (bins.length === 0 || bins.length > BINS_MAX) {
            throw new RestRefusal(400, 'BAD_PARAMETER', `bins takes 1 to ${BINS_MAX} numbers`);
          }
          if (fault?.kind === 'notFound') return { employers: [] };
          const asked = fault?.kind === 'otherPerson' ? [otherEmployer()] : bins;
          const employers = asked.flatMap((bin) => people.employerRecord(bin) ?? []);
          return { employers: fault?.kind === 'duplicate' ? employers.map(twice) : employers };
        },
      }),
      restRoute({
        method: 'GET',
        path: '/api/employers/:bin/workers',
        checks,
        answer({ params, query, fault }) {
          const bin = fault?.kind === 'otherPerson' ? otherEmployer() : (params.bin ?? '');
          if (fault?.kind === 'notFound' || employerByBin(bin) === null) {
            throw new RestRefusal(404, 'NOT_FOUND', 'no such employer');
          }
          const { items, ...page } = offsetPage(people.workersOf(bin), query, {
            sizeMax: WORKERS_MAX,
          });
          const workers = items.map(toRecord);
          return {
            bin,
            ...page,
            workers:
              fault?.kind === 'duplicate' ? workers.flatMap((each) => [each, each]) : workers,
          };
        },
      }),
    ],
  });
}

function otherEmployer(): string {
  return EMPLOYERS[1]?.bin ?? '';
}

/** Every entry of every list a second time. */
function twice(record: object): object {
  const entries = Object.entries(record).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? [...value, ...value] : value,
  ]);
  return Object.fromEntries(entries);
}

function toRecord({ person, contract, permit }: InventedForeignWorker): object {
  return {
    iin: person.iin,
    contract: {
      number: contract.contractNumber,
      employerBin: contract.employerBin,
      position: contract.position,
      signedOn: contract.contractDate,
      beginsOn: contract.beginDate,
      endsOn: contract.endDate,
      status: contract.status,
    },
    permit: permit && {
      number: permit.number,
      category: permit.category,
      region: permit.region,
      validFrom: permit.validFrom,
      validTo: permit.validTo,
      status: permit.status,
    },
  };
}
