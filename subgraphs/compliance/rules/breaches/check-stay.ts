import { countryLabel } from '../../../../schema/country.ts';
import type { Evidence } from '../answer.ts';
import { dateOf, dayOf } from '../day.ts';
import { ruleOn } from '../law/rule-on.ts';
import { mayStay } from '../may-stay.ts';
import { readArrival } from '../registration/arrival.ts';
import { type Outlook, outlookOf, type StayFacts } from '../stay/outlook.ts';
import type { StayReckoning } from '../stay/stay-record.ts';
import { type Findings, NO_FINDINGS, toBreach, toEvidence, toSanction } from './describe.ts';

/** Looks whether somebody who is in the country has no ground to be. Earlier stays are not looked at. */
export function checkStay(facts: StayFacts): Findings {
  const { crossings, today } = facts;
  const isAway = crossings.known && !readArrival(crossings.value, today).isHere;
  const answer = mayStay(facts);
  if (isAway || answer.value === 'YES' || answer.reason === 'NOT_ALIVE') return NO_FINDINGS;
  const best = outlookOf(facts, 'BEST');
  if (answer.value === 'UNKNOWN' || !crossings.known || best.reckoning === null) {
    const { reason, missing } =
      answer.value === 'UNKNOWN'
        ? answer
        : { reason: 'SYSTEM_SILENT' as const, missing: [crossings.agency] };
    return {
      breaches: [],
      unchecked: [{ rule: ruleOn('ground-to-stay', today), reason, missing }],
    };
  }
  const since = firstUnlawfulDay(best.reckoning, dayOf(today));
  const days = dayOf(today) - since + 1;
  return {
    breaches: [
      toBreach({
        kind: 'OVERSTAY',
        rule: best.rule ?? ruleOn('ground-to-stay', today),
        since: dateOf(since),
        key: dateOf(since),
        words: { since: dateOf(since), days },
        evidence: evidenceOf(facts, best, best.reckoning),
        sanction: toSanction('overstay-sanction', today, days),
      }),
    ],
    unchecked: [],
  };
}

/** The days on which there was no ground, without a break until today. */
function firstUnlawfulDay(reckoning: StayReckoning, today: number): number {
  let day = today;
  while (day > reckoning.current.from && !reckoning.isLawful(day - 1)) day -= 1;
  return day;
}

function evidenceOf(facts: StayFacts, { term }: Outlook, reckoning: StayReckoning): Evidence[] {
  const { civil, crossings, visas, registration, today } = facts;
  const found: Evidence[] = [];
  if (civil.known && civil.value.citizenship !== null) {
    const country = countryLabel(civil.value.citizenship);
    found.push(toEvidence(facts, civil.agency, 'CITIZENSHIP', { country }));
  }
  const entered = dateOf(reckoning.current.from);
  found.push(toEvidence(facts, crossings.agency, 'ENTRY', { day: entered }));
  if (term !== null) {
    const window = term.windowDays;
    const days = reckoning.untitledDays(dayOf(today) - window + 1, dayOf(today));
    found.push(toEvidence(facts, crossings.agency, 'PRESENCE', { window, days }));
  }
  if (visas.known && visas.value.length > 0) {
    found.push(toEvidence(facts, visas.agency, 'VISAS', { count: visas.value.length }));
  }
  const permits = registration.known ? registration.value.residencePermits : [];
  if (permits.length > 0) {
    const count = permits.length;
    found.push(toEvidence(facts, registration.agency, 'PERMITS_TO_RESIDE', { count }));
  }
  return found;
}
