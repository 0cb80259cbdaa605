import type { UncheckedRule } from '../answer.ts';
import { citizenshipOf } from '../citizenship.ts';
import { dateOf, dayOf, dayOfMoment } from '../day.ts';
import type { ArrivalNotificationFact, PersonFacts, RegistrationFacts } from '../facts.ts';
import { ruleOn } from '../law/rule-on.ts';
import { type Arrival, isOfArrival, readArrival } from '../registration/arrival.ts';
import { firstDue, registrationDue } from '../registration/due-days.ts';
import { type Silence, silenceOf } from '../silence.ts';
import { outlookOf, type StayFacts, silenceAboutStay } from '../stay/outlook.ts';
import { holdsOn } from '../stay/titles.ts';
import {
  type Findings,
  joinFindings,
  NO_FINDINGS,
  toBreach,
  toEvidence,
  toSanction,
} from './describe.ts';

type Facts = StayFacts & Pick<PersonFacts, 'registration'>;

/** A foreigner who is here, and what is on file about the arrival. */
interface Case {
  readonly facts: Facts;
  readonly country: string;
  readonly enteredOn: number;
  /** Notifications of this arrival, whatever became of them, the earliest filed first. */
  readonly notifications: readonly ArrivalNotificationFact[];
  /** Whether the immigrant has asked for a registration that was not refused. */
  readonly hasOwn: boolean;
}

/** Looks whether the arrival of somebody who is here was notified and registered in time. */
export function checkRegistration(facts: Facts): Findings {
  const { civil, crossings, registration, today } = facts;
  const citizenship = civil.known ? citizenshipOf(civil.value) : null;
  const isAway = crossings.known && !readArrival(crossings.value, today).isHere;
  if (citizenship?.kind === 'CITIZEN' || isAway) return NO_FINDINGS;
  if (civil.known && !civil.value.isAlive) return NO_FINDINGS;
  if (citizenship?.kind !== 'FOREIGNER' || !crossings.known || !registration.known) {
    const silence = silenceOf([civil, crossings, registration], {
      reason: 'CITIZENSHIP_UNKNOWN',
      agency: civil.agency,
    });
    return unchecked(['host-notification', 'own-registration'], silence, today);
  }
  if (holdsPermit(registration.value, today)) return NO_FINDINGS;
  const arrival = readArrival(crossings.value, today);
  if (arrival.enteredOn === null) return NO_FINDINGS;
  if (hangsOnGap(registration.value, arrival)) {
    const silence: Silence = { reason: 'RECORDS_INCOMPLETE', missing: [crossings.agency] };
    return unchecked(['host-notification', 'own-registration'], silence, today);
  }
  const { notifications, registrations } = registration.value;
  const found: Case = {
    facts,
    country: citizenship.country,
    enteredOn: arrival.enteredOn,
    notifications: notifications
      .filter(({ arrivedOn }) => isOfArrival(arrivedOn, arrival) === 'YES')
      .toSorted((a, b) => Date.parse(a.notifiedAt) - Date.parse(b.notifiedAt)),
    hasOwn: registrations.some(
      ({ status, submittedOn }) =>
        status !== 'REFUSED' && isOfArrival(submittedOn, arrival) === 'YES',
    ),
  };
  return joinFindings([checkNotification(found), checkOwnRegistration(found)]);
}

function checkNotification({ facts, country, enteredOn, notifications, hasOwn }: Case): Findings {
  const { registration, crossings, today } = facts;
  const [first] = notifications;
  const isAccepted = notifications.some(({ status }) => status === 'ACCEPTED');
  const arrivedOn = isAccepted && first !== undefined ? dayOf(first.arrivedOn) : enteredOn;
  const due = firstDue(Math.max(arrivedOn, enteredOn), country);
  const filedOn = isAccepted && first !== undefined ? dayOfMoment(first.notifiedAt) : null;
  const isKept = filedOn === null ? hasOwn || due.day >= dayOf(today) : filedOn <= due.day;
  if (isKept) return NO_FINDINGS;
  const entered = dateOf(Math.max(arrivedOn, enteredOn));
  const common = {
    rule: due.rule,
    since: dateOf(due.day + 1),
    key: entered,
    sanction: toSanction('host-sanction', today, dayOf(today) - due.day),
  };
  const entry = toEvidence(facts, crossings.agency, 'ENTRY', { day: dateOf(enteredOn) });
  const words = { entryDay: entered, dueDay: dateOf(due.day) };
  const breach =
    filedOn === null
      ? toBreach({
          ...common,
          kind: 'ARRIVAL_NOT_NOTIFIED',
          words,
          evidence: [entry, toEvidence(facts, registration.agency, 'NOTIFICATIONS')],
        })
      : toBreach({
          ...common,
          kind: 'ARRIVAL_NOTIFIED_LATE',
          words: { ...words, filedDay: dateOf(filedOn) },
          evidence: [
            entry,
            toEvidence(facts, registration.agency, 'NOTIFICATION', { day: dateOf(filedOn) }),
          ],
        });
  return { breaches: [breach], unchecked: [] };
}

/** The duty is of those who are here for a term without a visa. */
function checkOwnRegistration({ facts, enteredOn, notifications, hasOwn }: Case): Findings {
  const { registration, crossings, today } = facts;
  const due = registrationDue(enteredOn);
  if (due === null || due.day >= dayOf(today) || hasOwn) return NO_FINDINGS;
  if (notifications.some((notification) => isOpen(notification, today))) return NO_FINDINGS;
  const { reckoning, term } = outlookOf(facts, 'BEST');
  if (reckoning === null) return unchecked(['own-registration'], silenceAboutStay(facts), today);
  if (term === null || reckoning.titledUntil(dayOf(today)) !== null) return NO_FINDINGS;
  return {
    breaches: [
      toBreach({
        kind: 'NOT_REGISTERED',
        rule: due.rule,
        since: dateOf(due.day + 1),
        key: dateOf(enteredOn),
        words: { entryDay: dateOf(enteredOn), dueDay: dateOf(due.day) },
        evidence: [
          toEvidence(facts, crossings.agency, 'ENTRY', { day: dateOf(enteredOn) }),
          toEvidence(facts, registration.agency, 'REGISTRATIONS'),
        ],
        sanction: null,
      }),
    ],
    unchecked: [],
  };
}

function isOpen({ status, leavesOn }: ArrivalNotificationFact, today: string): boolean {
  return status === 'ACCEPTED' && (leavesOn === null || leavesOn >= today);
}

function holdsPermit({ residencePermits }: RegistrationFacts, today: string): boolean {
  return residencePermits.some(({ status, validFrom, validUntil }) =>
    holdsOn({ status, from: validFrom, until: validUntil }, today),
  );
}

/** Whether a filing may be about this arrival or an earlier one, because an exit is not recorded. */
function hangsOnGap({ notifications, registrations }: RegistrationFacts, arrival: Arrival) {
  return [
    ...notifications.map(({ arrivedOn }) => arrivedOn),
    ...registrations.map(({ submittedOn }) => submittedOn),
  ].some((day) => isOfArrival(day, arrival) === 'UNKNOWN');
}

function unchecked(
  ids: readonly ('host-notification' | 'own-registration')[],
  { reason, missing }: Silence,
  today: string,
): Findings {
  const rules = ids.map((id): UncheckedRule => ({ rule: ruleOn(id, today), reason, missing }));
  return { breaches: [], unchecked: rules };
}
