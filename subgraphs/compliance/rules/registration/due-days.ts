import { addWorkingDays } from '../../../../schema/working-days.ts';
import { dateOf } from '../day.ts';
import { findRule, ruleOn } from '../law/rule-on.ts';
import type { Rule } from '../rule.ts';
import { isEaeu } from '../stay/visa-free-term.ts';

/** A rule and the last day on which it is kept, counted from 1 January 1970. */
export interface DueDay {
  readonly rule: Rule;
  readonly day: number;
}

/** Returns by when a host has to notify an arrival: so many working days after that day. */
export function notificationDue(arrivedOn: number): DueDay {
  const rule = ruleOn('host-notification', dateOf(arrivedOn));
  return { rule, day: addWorkingDays(arrivedOn, rule.parameters.workingDays) };
}

/**
 * Returns by when an immigrant has to register; null for an entry before the rule was in force. The
 * day of entry is not counted.
 */
export function registrationDue(enteredOn: number): DueDay | null {
  const rule = findRule('own-registration', dateOf(enteredOn));
  return rule === null ? null : { rule, day: enteredOn + rule.parameters.calendarDays };
}

/** Returns by when an immigrant registers again after moving; null before the rule was in force. */
export function addressChangeDue(movedOn: number): DueDay | null {
  const rule = findRule('address-change', dateOf(movedOn));
  return rule === null ? null : { rule, day: addWorkingDays(movedOn, rule.parameters.workingDays) };
}

/** Returns by when somebody of a country has to be on file with the migration police in any way. */
export function firstDue(enteredOn: number, country: string | null): DueDay {
  if (country === null || !isEaeu(country, dateOf(enteredOn))) return notificationDue(enteredOn);
  const rule = ruleOn('eaeu-registration', dateOf(enteredOn));
  return { rule, day: enteredOn + rule.parameters.calendarDays };
}
