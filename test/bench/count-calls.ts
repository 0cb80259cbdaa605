import type { SeenCalls } from './simulators-messages.ts';

/** What one service of one system was asked during one query. */
export interface ServiceCalls {
  readonly agency: string;
  readonly service: string;
  readonly calls: number;
  /** Calls whose key had been asked for before; a poll has no key and is none. */
  readonly duplicates: number;
  /** Requests that the system had under way at once at most, over all its services. */
  readonly atOnceMax: number;
}

/** Counts calls by agency and service, from what the simulators saw. */
export function countCalls(seen: readonly SeenCalls[]): ServiceCalls[] {
  return seen.flatMap(({ agency, concurrentMax, calls }) =>
    [...new Set(calls.map(({ service }) => service))].sort().map((service) => {
      const keys = calls.filter((call) => call.service === service).map(({ key }) => key);
      const named = keys.filter((key) => key !== '');
      return {
        agency,
        service,
        calls: keys.length,
        duplicates: named.length - new Set(named).size,
        atOnceMax: concurrentMax,
      };
    }),
  );
}
