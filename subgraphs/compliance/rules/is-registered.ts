import type { Answer } from './answer.ts';
import { citizenshipOf } from './citizenship.ts';
import { conclude, leaveOpen } from './conclude.ts';
import { dayOf } from './day.ts';
import type { PersonFacts, RegistrationFacts } from './facts.ts';
import { ruleOn } from './law/rule-on.ts';
import { type Arrival, isOfArrival, readArrival } from './registration/arrival.ts';
import { firstDue } from './registration/due-days.ts';
import { silenceOf } from './silence.ts';
import { holdsOn } from './stay/titles.ts';

/** The facts that registration hangs on. */
export type RegisteredFacts = Pick<
  PersonFacts,
  'now' | 'today' | 'civil' | 'crossings' | 'registration'
>;

/**
 * Returns whether the migration police know where a foreigner stays: by a host's notification that
 * was accepted, by a registration that the host has confirmed, or by a permit to reside.
 *
 * A notification or a registration ends on its last day and when the person leaves the country.
 * Whoever need not be registered yet is answered NO, and why; a citizen YES.
 */
export function isRegistered(facts: RegisteredFacts): Answer {
  const { civil, registration, crossings, today } = facts;
  if (!civil.known) {
    const asked = [civil, registration, crossings];
    return leaveOpen(facts, silenceOf(asked, { reason: 'SYSTEM_SILENT' }));
  }
  if (!civil.value.isAlive) return conclude(facts, 'NO', 'NOT_ALIVE', null);
  const citizenship = citizenshipOf(civil.value);
  if (citizenship.kind === 'CITIZEN') {
    return conclude(facts, 'YES', 'CITIZEN', ruleOn('citizen-registration', today));
  }
  const country = citizenship.kind === 'FOREIGNER' ? citizenship.country : null;
  const answer = asForeigner(facts, country);
  return answer.value === 'NO' && country === null
    ? leaveOpen(facts, { reason: 'CITIZENSHIP_UNKNOWN', missing: [civil.agency] })
    : answer;
}

function asForeigner(facts: RegisteredFacts, country: string | null): Answer {
  const { registration, crossings, today } = facts;
  if (!registration.known) {
    return leaveOpen(facts, silenceOf([registration, crossings], { reason: 'SYSTEM_SILENT' }));
  }
  const permit = registration.value.residencePermits.find(({ status, validFrom, validUntil }) =>
    holdsOn({ status, from: validFrom, until: validUntil }, today),
  );
  if (permit !== undefined) {
    const reason = permit.kind === 'PERMANENT' ? 'PERMANENT_RESIDENCE' : 'TEMPORARY_RESIDENCE';
    return conclude(facts, 'YES', reason, ruleOn('residence-registration', today));
  }
  const entries = entriesInForce(registration.value, today);
  if (!crossings.known) {
    return entries.length === 0
      ? conclude(facts, 'NO', 'NOT_REGISTERED', ruleOn('host-notification', today))
      : leaveOpen(facts, silenceOf([crossings], { reason: 'SYSTEM_SILENT' }));
  }
  const arrival = readArrival(crossings.value, today);
  const wasSeen = arrival.enteredOn !== null || Number.isFinite(arrival.leftLatest);
  if (!arrival.isHere && (wasSeen || entries.length === 0)) {
    return conclude(facts, 'NO', 'NOT_IN_COUNTRY', ruleOn('host-notification', today));
  }
  const counted = entries.map((entry) => ({ ...entry, counts: isOfArrival(entry.since, arrival) }));
  const registered = counted.find(({ counts }) => counts === 'YES');
  if (registered !== undefined) {
    return conclude(facts, 'YES', registered.reason, ruleOn(registered.rule, today));
  }
  if (counted.some(({ counts }) => counts === 'UNKNOWN')) {
    return leaveOpen(facts, { reason: 'RECORDS_INCOMPLETE', missing: [crossings.agency] });
  }
  return notYet(facts, registration.value, arrival, country);
}

function notYet(
  facts: RegisteredFacts,
  { registrations }: RegistrationFacts,
  arrival: Arrival,
  country: string | null,
): Answer {
  const { today } = facts;
  const waits = registrations.some(
    ({ status, submittedOn }) =>
      status === 'PENDING_HOST' && isOfArrival(submittedOn, arrival) !== 'NO',
  );
  if (waits) return conclude(facts, 'NO', 'AWAITS_HOST', ruleOn('own-registration', today));
  const due = firstDue(arrival.enteredOn ?? dayOf(today), country);
  return conclude(
    facts,
    'NO',
    due.day >= dayOf(today) ? 'NOT_DUE_YET' : 'NOT_REGISTERED',
    due.rule,
  );
}

/** Returns accepted notifications and confirmed registrations that have begun and are not over. */
function entriesInForce({ notifications, registrations }: RegistrationFacts, today: string) {
  const isOpen = (since: string, until: string | null) =>
    since <= today && (until === null || until >= today);
  return [
    ...notifications
      .filter(
        ({ status, arrivedOn, leavesOn }) => status === 'ACCEPTED' && isOpen(arrivedOn, leavesOn),
      )
      .map(({ arrivedOn }) => ({
        since: arrivedOn,
        reason: 'NOTIFIED_BY_HOST' as const,
        rule: 'host-notification' as const,
      })),
    ...registrations
      .filter(
        ({ status, submittedOn, validUntil }) =>
          status === 'CONFIRMED' && isOpen(submittedOn, validUntil),
      )
      .map(({ submittedOn }) => ({
        since: submittedOn,
        reason: 'REGISTERED' as const,
        rule: 'own-registration' as const,
      })),
  ];
}
