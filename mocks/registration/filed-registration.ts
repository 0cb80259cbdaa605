import { addWorkingDays } from '../../schema/working-days.ts';
import { dayOf } from '../people/calendar-day.ts';
import type { InventedHost, InventedImmigrantRegistration, InventedPerson } from '../people.ts';
import type { RefusalCode } from './decide-arrival.ts';

/** A registration on file, whoever asked for it when. */
export interface FiledRegistration extends Omit<InventedImmigrantRegistration, 'refusalReason'> {
  readonly immigrant: InventedPerson;
  readonly refusalReason: RefusalCode | null;
  /** Null where neither the immigrant nor the border service has said. */
  readonly enteredOn: string | null;
  /** It was asked for after the last day for it. */
  readonly isLate: boolean;
}

/** By when an immigrant registers, counted from the day after entry; and again after a move. */
const ENTRY_DAYS = 30;
const MOVE_WORKING_DAYS = 5;

/**
 * Returns what an immigrant had asked for before the server started; the day of entry is the border
 * service's.
 */
export function earlierRegistrations(immigrant: InventedPerson): FiledRegistration[] {
  return immigrant.immigrantRegistrations.map((registration) => {
    const { submittedOn } = registration;
    const entry = immigrant.crossings.findLast(
      ({ direction, at }) => direction === 'ENTRY' && at.slice(0, 10) <= submittedOn,
    );
    const enteredOn = entry?.at.slice(0, 10) ?? null;
    const late = enteredOn !== null && isLate(submittedOn, enteredOn, null);
    return { ...registration, immigrant, enteredOn, isLate: late };
  });
}

/** Whether the last day for it was over: after an entry, or after a move. */
export function isLate(submittedOn: string, enteredOn: string, movedOn: string | null): boolean {
  const lastDay =
    movedOn === null
      ? dayOf(enteredOn) + ENTRY_DAYS
      : addWorkingDays(dayOf(movedOn), MOVE_WORKING_DAYS);
  return dayOf(submittedOn) > lastDay;
}

/** Whether two hosts are one. */
export function isSameHost(one: InventedHost, other: InventedHost): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
