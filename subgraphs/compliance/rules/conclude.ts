import type { ReasonCode } from '../../../schema/code-lists/answer-reasons.ts';
import type { Answer } from './answer.ts';
import type { Moment } from './facts.ts';
import type { Rule } from './rule.ts';
import type { Silence } from './silence.ts';

/** Returns the answer that a rule decides. */
export function conclude(
  { now }: Moment,
  value: 'YES' | 'NO',
  reason: ReasonCode,
  rule: Rule | null,
): Answer {
  return { value, asOf: now, rule, reason, missing: [] };
}

/** Returns the answer while nothing is decided. */
export function leaveOpen({ now }: Moment, { reason, missing }: Silence): Answer {
  return { value: 'UNKNOWN', asOf: now, rule: null, reason, missing };
}
