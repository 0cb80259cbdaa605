import type { BreachReport, PossibleBreach } from './answer.ts';
import { checkLabourImmigrant } from './breaches/check-labour-immigrant.ts';
import { checkRegistration } from './breaches/check-registration.ts';
import { checkStay } from './breaches/check-stay.ts';
import { checkWork } from './breaches/check-work.ts';
import { type Findings, joinFindings } from './breaches/describe.ts';
import type { Moment, PersonFacts } from './facts.ts';

/**
 * Returns what somebody should look at: rules that seem broken, whatever the systems that are silent
 * would say, and rules that could not be checked without them.
 *
 * It looks at the stay that lasts and at contracts and permits in force. It decides nothing.
 */
export function possibleBreaches(facts: PersonFacts): BreachReport {
  const checks = [checkStay, checkRegistration, checkWork, checkLabourImmigrant];
  return toReport(facts, joinFindings(checks.map((check) => check(facts))));
}

/** Returns the report of findings, each once: the longest standing first, then by id. */
export function toReport({ now }: Moment, { breaches, unchecked }: Findings): BreachReport {
  return {
    asOf: now,
    breaches: [...new Map(breaches.map((breach) => [breach.id, breach])).values()].toSorted(
      (a, b) => (sortKey(a) < sortKey(b) ? -1 : 1),
    ),
    unchecked,
  };
}

function sortKey({ since, id }: PossibleBreach): string {
  return `${since ?? '9999-12-31'} ${id}`;
}
