import type { Answer } from './answer.ts';
import { citizenshipOf } from './citizenship.ts';
import { conclude, leaveOpen } from './conclude.ts';
import type { PersonFacts } from './facts.ts';
import { ruleOn } from './law/rule-on.ts';
import { silenceOf } from './silence.ts';
import { holdsOn } from './stay/titles.ts';

/** The facts that the conditions of a Neo Nomad visa hang on. */
export type NomadFacts = Pick<PersonFacts, 'now' | 'today' | 'civil' | 'contracts'>;

/**
 * Returns whether somebody meets the conditions of a Neo Nomad visa: a foreigner with no employment
 * contract in Kazakhstan and the income required. `monthlyIncomeUsd` is what the person states, in
 * whole US dollars; null if nothing was stated. It is not proved by this.
 */
export function neoNomadEligible(facts: NomadFacts, monthlyIncomeUsd: number | null): Answer {
  const { civil, contracts, today } = facts;
  const rule = ruleOn('neo-nomad-visa', today);
  if (civil.known && !civil.value.isAlive) return conclude(facts, 'NO', 'NOT_ALIVE', null);
  const citizenship = civil.known ? citizenshipOf(civil.value) : null;
  if (citizenship?.kind === 'CITIZEN') return conclude(facts, 'NO', 'CITIZEN', rule);
  if (monthlyIncomeUsd !== null && monthlyIncomeUsd < rule.parameters.monthlyIncomeUsdMin) {
    return conclude(facts, 'NO', 'INCOME_TOO_LOW', rule);
  }
  const worksLocally =
    contracts.known &&
    contracts.value.some(({ status, beginsOn, endsOn }) =>
      holdsOn({ status, from: beginsOn, until: endsOn }, today),
    );
  if (worksLocally) return conclude(facts, 'NO', 'WORKS_LOCALLY', rule);
  const silence = silenceOf(
    [civil, contracts],
    citizenship?.kind === 'UNKNOWN'
      ? { reason: 'CITIZENSHIP_UNKNOWN', agency: civil.agency }
      : { reason: 'INCOME_NOT_STATED' },
  );
  const isOpen =
    silence.missing.length > 0 || citizenship?.kind === 'UNKNOWN' || monthlyIncomeUsd === null;
  return isOpen
    ? leaveOpen(facts, silence)
    : conclude(facts, 'YES', 'NEO_NOMAD_CONDITIONS_MET', rule);
}
