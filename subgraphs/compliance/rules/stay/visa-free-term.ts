import type { ReasonCode } from '../../../../schema/code-lists/answer-reasons.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Rule } from '../rule.ts';

/** How long somebody may stay without a visa or a permit. */
export interface VisaFreeTerm {
  /** Days after an entry; null for no such limit. */
  readonly stayDaysMax: number | null;
  /** Days in every `windowDays`. */
  readonly windowDaysMax: number;
  readonly windowDays: number;
  readonly reason: ReasonCode;
  /** Not verified where the list of countries is what it rests on. */
  readonly rule: Rule;
}

/** Returns the term that citizens of a country have on a day, `YYYY-MM-DD`; null if they need a visa. */
export function visaFreeTerm(citizenship: string, today: string): VisaFreeTerm | null {
  const eaeu = ruleOn('eaeu-stay', today);
  if (eaeu.parameters.countries.includes(citizenship)) {
    return { ...eaeu.parameters, reason: 'EAEU_CITIZEN', rule: eaeu };
  }
  const general = ruleOn('visa-free-stay', today);
  const countries = ruleOn('visa-free-countries', today);
  const treaty = countries.parameters.treatyTerms.find((term) =>
    term.countries.includes(citizenship),
  );
  if (treaty !== undefined) {
    return { ...general.parameters, ...treaty, reason: 'VISA_FREE', rule: countries };
  }
  if (!countries.parameters.generalTerm.includes(citizenship)) return null;
  const verified = general.verified && countries.verified;
  return { ...general.parameters, reason: 'VISA_FREE', rule: { ...general, verified } };
}

/** Whether citizens of a country are citizens of the Eurasian Economic Union, but of Kazakhstan. */
export function isEaeu(citizenship: string, today: string): boolean {
  return ruleOn('eaeu-stay', today).parameters.countries.includes(citizenship);
}
