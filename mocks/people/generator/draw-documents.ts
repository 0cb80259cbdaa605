import { dateOf, dayOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import { type DocumentOrdinal, inventDocument } from '../document-number.ts';
import type { DocumentReference, HeldDocument } from '../records/held-document.ts';
import type { Visit } from './draw-visits.ts';
import type { Sketch } from './sketch.ts';

/** Passports and identity cards last ten years. */
const VALIDITY_DAYS = 3_652;

/** The share of travellers who have had a passport before the current one. */
const PREVIOUS_PASSPORTS = 0.4;

const ADULT_DAYS = 16 * 365 + 10;

/**
 * Returns a person's passports, the current first.
 *
 * The current one is older than the first crossing, or it follows on a passport that is.
 */
export function drawPassports(
  sketch: Sketch,
  visits: readonly Visit[],
  today: number,
  dice: Dice,
): HeldDocument[] {
  const [first] = visits;
  if (first === undefined) return [];
  const hasPrevious = first.from < today - 60 && dice.chance(PREVIOUS_PASSPORTS);
  if (!hasPrevious) {
    return [passport(sketch, 'currentPassport', first.from - dice.between(30, 700), '00')];
  }
  const renewed = dice.between(first.from + 10, today - 40);
  const expired = Math.min(renewed + dice.between(0, 90), today - 1);
  return [
    passport(sketch, 'currentPassport', renewed, '00'),
    passport(sketch, 'previousPassport', expired - VALIDITY_DAYS, '17'),
  ];
}

/** Returns the identity card of an adult citizen of Kazakhstan, as a list of one or none. */
export function drawIdentityCards(sketch: Sketch, earliest: number, today: number, dice: Dice) {
  const from = Math.max(earliest, dayOf(sketch.birth.date) + ADULT_DAYS);
  if (from >= today) return [];
  const issued = Math.max(from, today - dice.between(30, 3_000));
  const reference = inventDocument(sketch.index, 'KAZ', 'identityCard');
  return [document(reference, '002', issued, '00')];
}

/** Returns the passport that was carried on a day: the current one from its issue on. */
export function carriedOn(day: number, passports: readonly HeldDocument[]): DocumentReference {
  const date = dateOf(day);
  const carried = passports.find(({ issuedOn }) => issuedOn <= date);
  if (carried === undefined) throw new Error(`expected a passport on ${date}, but there is none`);
  return { issuingState: carried.issuingState, number: carried.number };
}

function passport(
  { index, country }: Sketch,
  ordinal: DocumentOrdinal,
  issued: number,
  statusCode: HeldDocument['statusCode'],
): HeldDocument {
  const type = country === 'KAZ' ? '001' : '015';
  return document(inventDocument(index, country, ordinal), type, issued, statusCode);
}

function document(
  reference: DocumentReference,
  type: HeldDocument['type'],
  issued: number,
  statusCode: HeldDocument['statusCode'],
): HeldDocument {
  return {
    ...reference,
    type,
    issuedOn: dateOf(issued),
    expiresOn: dateOf(issued + VALIDITY_DAYS - 1),
    issuerCode: type === '015' ? '003' : '002',
    statusCode,
  };
}
