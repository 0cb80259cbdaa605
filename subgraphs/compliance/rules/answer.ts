import type { AgencyCode } from '../../../schema/agencies.ts';
import type { ReasonCode } from '../../../schema/code-lists/answer-reasons.ts';
import type { BreachKind } from '../../../schema/code-lists/breach-kinds.ts';
import type { LocalizedText } from '../../../schema/localized-text.ts';
import type { Rule } from './rule.ts';

/** Yes, no, or that it hangs on something that nobody has told us. */
export type AnswerValue = 'YES' | 'NO' | 'UNKNOWN';

/** What an asker learns instead of somebody's data. Never a decision of the state. */
export interface Answer {
  readonly value: AnswerValue;
  /** The moment for which it holds. */
  readonly asOf: Date;
  /** The rule that decided; null where none did. */
  readonly rule: Rule | null;
  readonly reason: ReasonCode;
  /**
   * The systems whose word is missing, each once, in the order of the alphabet; empty unless the
   * value is UNKNOWN. UNKNOWN with an empty list hangs on what no system holds.
   */
  readonly missing: readonly AgencyCode[];
}

/** For how many days, today included, somebody may be in the country without a break. */
export interface DaysAnswer extends Omit<Answer, 'value'> {
  readonly value: 'LIMITED' | 'UNLIMITED' | 'UNKNOWN';
  /** 0 or more if LIMITED, 0 meaning not even today; otherwise null. */
  readonly days: number | null;
}

/** A fact that a possible breach rests on. */
export interface Evidence {
  readonly system: AgencyCode;
  /** When the system said so. */
  readonly asOf: Date;
  readonly text: LocalizedText;
}

/** What the law says may follow, as information; an amount that nobody has checked is not printed. */
export interface SanctionNote {
  readonly article: string;
  readonly text: LocalizedText;
  readonly verified: boolean;
}

/** Something that a human should look at. Nothing is decided by it. */
export interface PossibleBreach {
  /** The same for the same breach whenever it is asked for; unique within one person or employer. */
  readonly id: string;
  readonly kind: BreachKind;
  readonly rule: Rule;
  /** The first day on which the rule seems broken; null where no record tells. */
  readonly since: string | null;
  readonly evidence: readonly Evidence[];
  readonly explanation: LocalizedText;
  readonly sanction: SanctionNote | null;
  readonly needsHumanReview: true;
}

/** A rule that could not be checked, because systems did not answer or their records have gaps. */
export interface UncheckedRule {
  readonly rule: Rule;
  readonly reason: ReasonCode;
  readonly missing: readonly AgencyCode[];
}

/** Possible breaches, those of the longest standing first, and what could not be checked. */
export interface BreachReport {
  readonly asOf: Date;
  readonly breaches: readonly PossibleBreach[];
  readonly unchecked: readonly UncheckedRule[];
}
