import type { PurposeCode, Role } from '../../../schema/requester.ts';
import { decodeEntry } from '../entry/encode-entry.ts';

/** What rules look at of an entry. */
export interface Reading {
  readonly sequence: number;
  /** In milliseconds since 1970; within one pass it never runs backwards. */
  readonly at: number;
  readonly type: 'INTENT' | 'DISCLOSED' | 'REFUSED';
  readonly queryId: string;
  readonly requester: string;
  readonly organization: { readonly code: string; readonly name?: string } | null;
  readonly roles: readonly Role[];
  readonly purpose: PurposeCode | null;
  readonly caseReference: string | null;
  readonly bulk: boolean;
  readonly emergency: boolean;
  /** Every person once, by the least of their pseudonyms: whichever of them was asked by. */
  readonly persons: readonly string[];
  /** All pseudonyms of all of them. */
  readonly pseudonyms: readonly string[];
}

/** Reads what rules need out of an entry; `at` is its time, or a later one. */
export function toReading(sequence: number, body: string, atLeast = 0): Reading {
  const entry = decodeEntry(body);
  return {
    sequence,
    at: Math.max(Date.parse(entry.logTime), atLeast),
    type: entry.type,
    queryId: entry.queryId,
    requester: entry.initiatorPerson.alternativeCode,
    organization: entry.initiatorOrg ?? null,
    roles: entry.initiatorRoles,
    purpose: entry.purpose ?? null,
    caseReference: entry.queryGroupId ?? null,
    bulk: entry.bulkProcessing,
    emergency: entry.emergency ?? false,
    persons: entry.subjects.map(leastOf),
    pseudonyms: entry.subjects.length === 1 ? (entry.subjects[0] ?? []) : entry.subjects.flat(),
  };
}

function leastOf(pseudonyms: readonly string[]): string {
  return pseudonyms.reduce((least, each) => (each < least ? each : least));
}
