import type { LocalizedText } from '../../../schema/localized-text.ts';

/** Where a rule is written. */
export interface RuleSource {
  /** The act, as lawyers cite it. */
  readonly citation: string;
  /** Where its text or a report of it was seen; null if the rule is known from memory. */
  readonly seenAt: string | null;
}

/** One rule of law in the wording that holds from a day on. */
export interface Rule {
  /** Stable; editions of one rule share it. */
  readonly id: string;
  readonly title: LocalizedText;
  /** Article or clause; null where none is known. */
  readonly article: string | null;
  readonly source: RuleSource;
  /** The first day on which this edition holds, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** The last one; null while no end is known. */
  readonly validUntil: string | null;
  /** Whether the text of the act, or a report that quotes it, was seen. */
  readonly verified: boolean;
}
