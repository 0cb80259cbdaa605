import type { Answer, DaysAnswer } from './answer.ts';
import { outlookOf, type StayFacts, silenceAboutStay } from './stay/outlook.ts';

/**
 * Returns whether somebody may be in the country today.
 *
 * UNKNOWN only if it hangs on what a system has not said, or on a crossing that was not recorded.
 * Whoever is abroad is answered as if they entered today.
 */
export function mayStay(facts: StayFacts): Answer {
  const worst = outlookOf(facts, 'WORST');
  const best = outlookOf(facts, 'BEST');
  const asOf = facts.now;
  if (worst.days >= 1) {
    return { value: 'YES', asOf, rule: worst.rule, reason: worst.reason, missing: [] };
  }
  if (best.days < 1) {
    return { value: 'NO', asOf, rule: best.rule, reason: best.reason, missing: [] };
  }
  return { value: 'UNKNOWN', asOf, rule: null, ...silenceAboutStay(facts) };
}

/**
 * Returns for how many days, today included, somebody may be in the country without a break and
 * without breaking a rule; of several titles each that goes on where another ends is counted.
 */
export function stayDaysLeft(facts: StayFacts): DaysAnswer {
  const worst = outlookOf(facts, 'WORST');
  const best = outlookOf(facts, 'BEST');
  const asOf = facts.now;
  if (worst.days !== best.days) {
    return { value: 'UNKNOWN', days: null, asOf, rule: null, ...silenceAboutStay(facts) };
  }
  const { days, reason, rule } = worst;
  return days === Number.POSITIVE_INFINITY
    ? { value: 'UNLIMITED', days: null, asOf, rule, reason, missing: [] }
    : { value: 'LIMITED', days, asOf, rule, reason, missing: [] };
}
