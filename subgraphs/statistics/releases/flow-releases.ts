import { setImmediate as letOthersRun } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { addMonths } from '../../../schema/month.ts';
import type { AgencyCall } from '../../kit/agency-error.ts';
import { AgencyError } from '../../kit/index.ts';
import type { CallOptions, FlowClassification, StatisticsClient } from '../client.ts';
import { type FlowMonth, toFlowMonth } from './flow-month.ts';

/** Months of entries, exits and stock as they are released. */
export interface FlowReleases {
  /** Returns each month as it was asked for; null where the system has none. */
  load(months: readonly string[], options: CallOptions): Promise<readonly (FlowMonth | null)[]>;
}

export interface FlowReleasesOptions {
  readonly client: StatisticsClient;
  readonly smallBelow: number;
  /** Which call an error is about where an answer does not add up. */
  readonly callOf: () => AgencyCall;
  /** Months that are kept at most. Default 400. */
  readonly monthsMax?: number;
}

const MONTHS_PER_CALL = 12;
/** Years that one request asks for at once, by purpose and by region: a history is a long list. */
const YEARS_AT_ONCE = 2;

interface Revision {
  readonly month: string;
  readonly revision: number;
}

/**
 * Makes the releases. A month is kept under its revision: each request asks which revisions are in
 * force, and what has not been revised is neither fetched nor protected again. Aggregates alone are
 * kept, the same for whoever asks.
 */
export function createFlowReleases(options: FlowReleasesOptions): FlowReleases {
  const { client, smallBelow, callOf, monthsMax = 400 } = options;
  const known = new LRUCache<string, FlowMonth>({ max: monthsMax });
  const keyOf = ({ month, revision }: Revision) => `${month} ${revision}`;

  async function fetchMonths(
    missing: readonly Revision[],
    classification: FlowClassification,
    call: CallOptions,
  ): Promise<readonly FlowMonth[]> {
    const [from = '', to = ''] = [missing[0]?.month, missing.at(-1)?.month];
    const [byPurpose, byRegion] = await Promise.all([
      client.fetchFlows(from, to, 'purpose', call),
      client.fetchFlows(from, to, 'region', call),
    ]);
    const purposes = Map.groupBy(byPurpose, keyOf);
    const regions = Map.groupBy(byRegion, keyOf);
    const fetched: FlowMonth[] = [];
    for (const each of missing) {
      const key = keyOf(each);
      const rows = { byPurpose: purposes.get(key) ?? [], byRegion: regions.get(key) ?? [] };
      const month = protect(each, rows, classification);
      known.set(key, month);
      fetched.push(month);
      await letOthersRun();
    }
    return fetched;
  }

  function protect(
    { month, revision }: Revision,
    rows: Parameters<typeof toFlowMonth>[2],
    classification: FlowClassification,
  ): FlowMonth {
    try {
      return toFlowMonth(month, revision, rows, classification, smallBelow);
    } catch (cause) {
      const internalMessage = `the tables of ${month} do not add up`;
      throw new AgencyError('AGENCY_BAD_RESPONSE', callOf(), { internalMessage, cause });
    }
  }

  return {
    async load(months, call) {
      const sorted = months.toSorted();
      const [from = '', to = ''] = [sorted[0], sorted.at(-1)];
      const [inForce, classification] = await Promise.all([
        client.fetchFlowMonths(from, to, call),
        client.fetchClassification(call),
      ]);
      const wanted = new Set(months);
      const held = new Map<string, FlowMonth>();
      const missing: Revision[] = [];
      for (const each of inForce.filter(({ month }) => wanted.has(month))) {
        const month = known.get(keyOf(each));
        if (month === undefined) missing.push(each);
        else held.set(each.month, month);
      }
      const admit = pLimit(YEARS_AT_ONCE);
      const fetched = await Promise.all(
        chunkMonths(missing).map((chunk) => admit(() => fetchMonths(chunk, classification, call))),
      );
      for (const month of fetched.flat()) held.set(month.month, month);
      return months.map((month) => held.get(month) ?? null);
    },
  };
}

/** Returns the months in stretches of at most a year, so that one call answers a stretch. */
function chunkMonths(months: readonly Revision[]): readonly (readonly Revision[])[] {
  const chunks: Revision[][] = [];
  for (const each of months.toSorted((one, other) => one.month.localeCompare(other.month))) {
    const chunk = chunks.at(-1);
    const end = addMonths(chunk?.[0]?.month ?? each.month, MONTHS_PER_CALL);
    if (chunk === undefined || each.month >= end) chunks.push([each]);
    else chunk.push(each);
  }
  return chunks;
}
