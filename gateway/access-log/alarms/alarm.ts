import type { AlarmRule } from './rules.ts';

/** Something that an auditor should ask about: never a finding that somebody did wrong. */
export interface Alarm {
  /** Times of the first and the last entry that it stands on, RFC 3339 in UTC. */
  readonly from: string;
  readonly to: string;
  /** Pseudonyms, as they stand in the log; null where the rule is not about one. */
  readonly requester: string | null;
  readonly dataSubject: string | null;
  readonly organization: { readonly code: string; readonly name?: string } | null;
  readonly caseReference: string | null;
  /** What was measured, and from what on it is unusual: both in the rule's unit. */
  readonly measured: number;
  readonly limit: number;
  /** Where in the log to begin: the first of its entries, at most 20. */
  readonly sequences: readonly number[];
}

/** What one rule said of a log. */
export interface RuleReport {
  readonly rule: AlarmRule;
  /** Null where the rule was followed; otherwise what it lacked. */
  readonly skipped: string | null;
  /** In the order of their times; the most telling 1,000 where there are more. */
  readonly alarms: readonly Alarm[];
  readonly alarmCount: number;
}

/** What was read, and what is unusual in it. */
export interface AlarmReport {
  /** The period that was asked for; null for no bound. */
  readonly from: string | null;
  readonly before: string | null;
  /** Entries in it that were read, and when the first and the last of them was written. */
  readonly entries: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Entries on the way that are in an archive alone: from when, nobody can tell here. */
  readonly dropped: number;
  readonly rules: readonly RuleReport[];
}

/** Entries that an alarm names. */
export const SEQUENCES_MAX = 20;
