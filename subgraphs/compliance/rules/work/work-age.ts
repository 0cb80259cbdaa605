import type { Answer } from '../answer.ts';
import { conclude, leaveOpen } from '../conclude.ts';
import type { CivilFacts, Known, Moment } from '../facts.ts';
import { ruleOn } from '../law/rule-on.ts';

/**
 * Returns why somebody's age speaks against working: NO for a child, UNKNOWN where a parent has to
 * consent; null for whoever is old enough.
 */
export function ageObjection(
  moment: Moment,
  civil: Known<CivilFacts> & { known: true },
): Answer | null {
  const { birthDate } = civil.value;
  if (birthDate === null) {
    return leaveOpen(moment, { reason: 'BIRTH_DATE_UNKNOWN', missing: [civil.agency] });
  }
  const rule = ruleOn('working-age', moment.today);
  const age = ageOn(birthDate, moment.today);
  if (age < rule.parameters.withConsentFromAge) return conclude(moment, 'NO', 'TOO_YOUNG', rule);
  if (age < rule.parameters.fromAge) {
    return leaveOpen(moment, { reason: 'PARENT_CONSENT', missing: [] });
  }
  return null;
}

/** Returns full years; somebody born on 29 February is a year older on 1 March of other years. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
