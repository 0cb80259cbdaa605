import { isNationCode, NATIONS } from './nations.ts';
import { POPULATION } from './population.ts';
import type { DocumentReference } from './records/held-document.ts';
import { createScramble } from './scramble.ts';

/** Which of a person's documents a number is of; the ordinals up to 9 that are free are the cast's. */
const ORDINALS = { currentPassport: 0, previousPassport: 1, identityCard: 2 } as const;

export type DocumentOrdinal = keyof typeof ORDINALS;

const DIGITS = 7;
const IDENTITY_CARD_SERIES = '04';

const scramble = createScramble(POPULATION * 10, 7_320_509, 4_142_136);

/** Returns the reference of a document of person `index`, shaped like those of the issuer. */
export function inventDocument(
  index: number,
  issuingState: string,
  ordinal: DocumentOrdinal,
): DocumentReference {
  const serial = String(scramble.forward(index * 10 + ORDINALS[ordinal])).padStart(DIGITS, '0');
  return { issuingState, number: seriesOf(issuingState, ordinal) + serial };
}

/**
 * Returns the person whose document it would be, or null: the inverse of `inventDocument`.
 *
 * Does not say that the person holds it, only that nobody else can.
 */
export function indexOfDocument(number: string): number | null {
  const serial = number.slice(-DIGITS);
  if (!/^[A-Z0-9]{0,2}[0-9]{7}$/.test(number)) return null;
  return Math.floor(scramble.backward(Number(serial)) / 10);
}

function seriesOf(issuingState: string, ordinal: DocumentOrdinal): string {
  if (ordinal === 'identityCard') return IDENTITY_CARD_SERIES;
  if (!isNationCode(issuingState)) {
    throw new RangeError(`expected a country of the generator, but got ${issuingState}`);
  }
  const [current, previous] = NATIONS[issuingState].passportSeries;
  return ordinal === 'currentPassport' ? current : previous;
}
