import type { Edition, Rule } from '../rule.ts';
import { LAW } from './law.ts';
import type { Law } from './parse-rules.ts';
import type { FiguresOf, RuleId } from './rule-forms.ts';

/** Returns the edition of a rule that holds on a day, `YYYY-MM-DD`; null if none does. */
export function findRule<Id extends RuleId>(
  id: Id,
  day: string,
  law: Law = LAW,
): Edition<FiguresOf<Id>> | null {
  return (
    law[id].findLast(({ validFrom, validUntil }) => isWithin(day, validFrom, validUntil)) ?? null
  );
}

/**
 * As `findRule`, for a rule that has no end. Its first edition counts for the days before it too,
 * because what held before is not known.
 */
export function ruleOn<Id extends RuleId>(
  id: Id,
  day: string,
  law: Law = LAW,
): Edition<FiguresOf<Id>> {
  const rule = findRule(id, day, law) ?? law[id][0];
  if (rule === undefined) throw new TypeError(`expected an edition of ${id}, but got none`);
  return rule;
}

/** Returns every edition of every rule, for whoever wants to read them. */
export function listRules(law: Law = LAW): readonly Rule[] {
  return Object.values(law).flat();
}

function isWithin(day: string, from: string, until: string | null): boolean {
  return day >= from && (until === null || day <= until);
}
