import { addWorkingDays, dateOf, dayOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import type { InventedAddress } from '../records/identity.ts';
import type {
  InventedArrivalNotification,
  InventedDueArrival,
  InventedImmigrantRegistration,
  InventedResidencePermit,
  RefusalReason,
} from '../records/registration-records.ts';
import { hostOf } from './draw-host.ts';
import type { Visit } from './draw-visits.ts';
import type { Livelihood } from './livelihood.ts';
import type { Sketch } from './sketch.ts';

const REASONS: readonly RefusalReason[] = ['WRONG_DATA', 'STAY_BREACH', 'HOST_REFUSED'];

/** Order 923 is in force from this day on. */
const OWN_REGISTRATION_SINCE = dayOf('2026-07-01');

/** Three of five are confirmed. */
const OWN_REGISTRATIONS = [
  'CONFIRMED',
  'CONFIRMED',
  'CONFIRMED',
  'PENDING_HOST',
  'REFUSED',
] as const;

const GROUNDS: Readonly<Partial<Record<Livelihood, InventedResidencePermit['grounds']>>> = {
  'eaeu-worker': 'WORK',
  specialist: 'WORK',
  kandas: 'ETHNIC_RETURN',
  resident: 'FAMILY',
  student: 'STUDY',
};

/** The share of arrivals whose first notification is refused, and filed once more the next day. */
const FIRST_REFUSED = 0.06;

/** Returns the notifications of the visits given, but for the one that is due. */
export function drawArrivalNotifications(
  sketch: Sketch,
  visits: readonly Visit[],
  address: InventedAddress,
  today: number,
  dice: Dice,
): InventedArrivalNotification[] {
  const notified = visits.filter((visit) => !(sketch.arriving && visit.to === null));
  const host = hostOf(sketch);
  const found: InventedArrivalNotification[] = [];
  const file = (visit: Visit, day: number, refusalReason: RefusalReason | null) =>
    found.push({
      number: `AN-${sketch.number}-${found.length + 1}`,
      host,
      address,
      arrivedOn: dateOf(visit.from),
      leavesOn: visit.to === null ? null : dateOf(visit.to),
      notifiedOn: dateOf(Math.min(day, today)),
      status: refusalReason === null ? 'ACCEPTED' : 'REFUSED',
      refusalReason,
    });
  for (const visit of notified) {
    const day = visit.from + dice.between(0, 1);
    if (dice.chance(FIRST_REFUSED)) file(visit, day, dice.pick(REASONS));
    file(visit, day + 1, null);
  }
  return found;
}

/** Returns the arrival that has yet to be notified, for those on a region's worklist. */
export function dueArrival(
  sketch: Sketch,
  visits: readonly Visit[],
  address: InventedAddress,
): InventedDueArrival | null {
  const last = visits.at(-1);
  if (!sketch.arriving || last === undefined) return null;
  const dueOn = dateOf(addWorkingDays(last.from, 3));
  return { arrivedOn: dateOf(last.from), dueOn, address, host: hostOf(sketch) };
}

/** Returns the registration that some of those who live here have asked for. */
export function drawImmigrantRegistrations(
  sketch: Sketch,
  visits: readonly Visit[],
  address: InventedAddress,
  today: number,
  dice: Dice,
): InventedImmigrantRegistration[] {
  const last = visits.at(-1);
  if (last === undefined || last.to !== null || GROUNDS[sketch.livelihood] === undefined) return [];
  const submitted = last.from + dice.between(3, 29);
  if (submitted < OWN_REGISTRATION_SINCE || submitted > today || sketch.arriving) return [];
  const status = dice.pick(OWN_REGISTRATIONS);
  return [
    {
      number: `IR-${sketch.number}-1`,
      host: hostOf(sketch),
      address,
      submittedOn: dateOf(submitted),
      status,
      refusalReason: status === 'REFUSED' ? dice.pick(REASONS) : null,
      validUntil: status === 'CONFIRMED' ? dateOf(submitted + 365) : null,
    },
  ];
}

/** Returns the residence permit of those who have one. */
export function drawResidencePermits(
  sketch: Sketch,
  visits: readonly Visit[],
  today: number,
  dice: Dice,
): InventedResidencePermit[] {
  const grounds = GROUNDS[sketch.livelihood];
  const [first] = visits;
  if (grounds === undefined || first === undefined || sketch.iin === null) return [];
  const from = first.from + dice.between(10, 60);
  if (from > today || sketch.arriving || sketch.guestOf !== null || dice.chance(0.3)) return [];
  const isPermanent = grounds === 'ETHNIC_RETURN' || grounds === 'FAMILY';
  const validTo = from + (isPermanent ? 3_652 : dice.between(200, 730));
  return [
    {
      number: `RP-${sketch.number}-1`,
      kind: isPermanent ? 'PERMANENT' : 'TEMPORARY',
      grounds: sketch.child && grounds === 'WORK' ? 'FAMILY' : grounds,
      validFrom: dateOf(from),
      validTo: dateOf(validTo),
      status: validTo < today ? 'EXPIRED' : dice.chance(0.02) ? 'REVOKED' : 'VALID',
    },
  ];
}
