import { dayOf } from './calendar-day.ts';
import { CAST_NAMES, type CastName, createCast } from './cast/cast.ts';
import { indexOfDocument } from './document-number.ts';
import { employerRecordOf } from './employer-record.ts';
import { employerByBin } from './employers.ts';
import { foreignWorkerAt, type InventedForeignWorker } from './foreign-worker.ts';
import { generatePerson, generateWorkPermits } from './generator/generate-person.ts';
import { indexOfIin } from './individual-number.ts';
import type { InventedPerson } from './invented-person.ts';
import { candidatesBornOn, isHeldAs } from './people-by-name.ts';
import { POPULATION } from './population.ts';
import { hasRecord, ownerInRecordNumber } from './record-number.ts';
import type { InventedEmployerRecord } from './records/employer-record.ts';
import type { SystemName } from './records/identity.ts';
import type { InventedWorkPermit } from './records/labour-records.ts';
import { workerIndexes } from './staff-slots.ts';
import { arrivalIndexes, guestIndexes } from './worklist-slots.ts';

/**
 * The invented people as of one day. Every look-up costs the same whoever is asked for; nobody but
 * the cast is kept, so that the same person is another object each time.
 */
export interface People {
  readonly today: string;
  readonly cast: Readonly<Record<CastName, InventedPerson>>;
  /** Returns generated person 0 to 999,999; throws a RangeError for any other number. */
  byIndex(index: number): InventedPerson;
  /** Returns the person of a `key`, or null. */
  byKey(key: string): InventedPerson | null;
  byIin(iin: string): InventedPerson | null;
  /** Returns the holder of a passport or identity card, an expired one too, or null. */
  byDocument(issuingState: string, number: string): InventedPerson | null;
  /** Returns whose record in some system a number is, such as `WP-000123-1`, or null. */
  byRecordNumber(recordNumber: string): InventedPerson | null;
  /**
   * Returns whom a system has on file under exactly this date of birth and this name: surname and
   * given name (and patronymic), in Cyrillic or Latin, in any case. At most 108 people; throws a
   * RangeError for no date.
   */
  byName(name: string, birthDate: string, system: SystemName): readonly InventedPerson[];
  /**
   * Returns the 300 foreigners who came to a region (`KZ-75`) in the last days and have yet to be
   * notified, the cast first; nobody for an unknown region. About 10 ms.
   */
  arrivedIn(region: string): readonly InventedPerson[];
  /** Returns the 150 guests of a hotel, the cast first; nobody for an unknown hotel. */
  guestsOf(hotelId: string): readonly InventedPerson[];
  /**
   * Returns the foreigners who have a contract in force with an organization, the cast first: 200 for
   * each of the fifty employers, some thirty for a firm; nobody for an unknown BIN. About 10 ms.
   */
  workersOf(bin: string): readonly InventedForeignWorker[];
  /** Returns what enbek.kz has on an employer; null for an unknown BIN. */
  employerRecord(bin: string): InventedEmployerRecord | null;
}

/** The adults of the generator are adults, and the cast's minor a minor, on these days. */
const FIRST_DAY = '2026-01-01';
const LAST_DAY = '2034-12-31';

/**
 * Returns the invented people, with all their situations relative to `today` (`YYYY-MM-DD`).
 *
 * Names, IINs and document numbers are the same on all days. Throws a RangeError for a day before
 * 2026 or after 2034, or for no date.
 */
export function createPeople({ today }: { today: string }): People {
  const day = dayOf(today);
  if (today < FIRST_DAY || today > LAST_DAY) {
    throw new RangeError(`expected a day from ${FIRST_DAY} to ${LAST_DAY}, but got ${today}`);
  }
  const cast = createCast(day);
  const members = CAST_NAMES.map((name) => cast[name]);
  const byIndex = (index: number) => generatePerson(index, day);

  return {
    today,
    cast,
    byIndex,
    byKey(key) {
      const number = /^person:(0|[1-9]\d{0,5})$/.exec(key)?.[1];
      if (number !== undefined) return byIndex(Number(number));
      return members.find((member) => member.key === key) ?? null;
    },
    byIin(iin) {
      const member = members.find((person) => person.iin === iin);
      return member ?? generatedIf(indexOfIin(iin), (person) => person.iin === iin);
    },
    byDocument(issuingState, number) {
      const holds = (person: InventedPerson) => isHolder(person, issuingState, number);
      return members.find(holds) ?? generatedIf(indexOfDocument(number), holds);
    },
    byRecordNumber(recordNumber) {
      const owner = ownerInRecordNumber(recordNumber);
      const has = (person: InventedPerson) => hasRecord(person, recordNumber);
      if (owner === null || owner.startsWith('C')) return members.find(has) ?? null;
      return generatedIf(Number(owner), has);
    },
    byName(name, birthDate, system) {
      const candidates = [...members, ...candidatesBornOn(birthDate).map(byIndex)];
      return candidates.filter((person) => isHeldAs(person, name, birthDate, system));
    },
    arrivedIn(region) {
      const ours = members.filter(({ arrivalDue }) => arrivalDue?.address.region === region);
      return [...ours, ...arrivalIndexes(region).map(byIndex)];
    },
    guestsOf(hotelId) {
      const ours = members.filter((person) => isGuestOf(person, hotelId));
      return [...ours, ...guestIndexes(hotelId).map(byIndex)];
    },
    workersOf,
    employerRecord: (bin) => employerRecordOf(bin, permitsHeldFor(bin), day),
  };

  function workersOf(bin: string): readonly InventedForeignWorker[] {
    return [...members, ...workerIndexes(bin).map(byIndex)].flatMap(
      (person) => foreignWorkerAt(person, bin) ?? [],
    );
  }

  /** The latest permit of each worker: what `workersOf` tells, without making each person whole. */
  function permitsHeldFor(bin: string): readonly InventedWorkPermit[] {
    if (employerByBin(bin)?.kind === 'firm')
      return workersOf(bin).flatMap(({ permit }) => permit ?? []);
    const ours = members.flatMap((person) => foreignWorkerAt(person, bin)?.permit ?? []);
    const generated = workerIndexes(bin).flatMap(
      (index) =>
        generateWorkPermits(index, day).findLast(({ employerBin }) => employerBin === bin) ?? [],
    );
    return [...ours, ...generated];
  }

  function generatedIf(
    index: number | null,
    matches: (person: InventedPerson) => boolean,
  ): InventedPerson | null {
    if (index === null || index >= POPULATION) return null;
    const person = byIndex(index);
    return matches(person) ? person : null;
  }
}

function isHolder(person: InventedPerson, issuingState: string, number: string): boolean {
  return [...person.travelDocuments, ...person.identityDocuments].some(
    (held) => held.issuingState === issuingState && held.number === number,
  );
}

function isGuestOf({ hotelStays }: InventedPerson, hotelId: string): boolean {
  return hotelStays.some((stay) => stay.hotelId === hotelId && stay.status !== 3);
}
