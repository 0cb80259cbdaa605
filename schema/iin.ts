import { isCalendarDate, printLocalDate } from './calendar-date.ts';
import { IdentifierError, type IdentifierFault } from './identifier-error.ts';

/**
 * An individual identification number of Kazakhstan: twelve digits, always a string.
 *
 * `YYMMDD C SSSS K`: date of birth, century and sex, serial, check digit.
 */
export type Iin = string & { readonly __iin: unique symbol };

/** What an IIN says of its holder; all null when its seventh digit is 0 (century unknown). */
export interface IinReading {
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly sex: 'MALE' | 'FEMALE' | null;
  /** The first year of the century of birth. */
  readonly century: 1800 | 1900 | 2000 | null;
}

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
const CENTURIES = [1800, 1900, 2000] as const;

/**
 * Returns the twelfth digit for the first eleven, or null when none is valid.
 *
 * A weighted sum modulo 11; when that is 10, a second pass with shifted weights; when that is 10
 * too, the number is not in use. The eleventh digit weighs 11 in the first pass, so that a mistake
 * in it alone mostly passes unnoticed: compare name and date of birth as well.
 */
export function iinCheckDigit(firstElevenDigits: string): number | null {
  if (!/^[0-9]{11}$/.test(firstElevenDigits)) {
    throw new IdentifierError('IIN', 'WRONG_SHAPE', 'eleven digits before the check digit');
  }
  for (const weights of [FIRST_WEIGHTS, SECOND_WEIGHTS]) {
    const sum = weights.reduce(
      (total, weight, at) => total + weight * digit(firstElevenDigits, at),
      0,
    );
    if (sum % 11 < 10) return sum % 11;
  }
  return null;
}

/** Whether the text is twelve ASCII digits with a possible date and the right check digit. */
export function isIin(text: string): text is Iin {
  return faultOf(text) === null;
}

/** Returns the text as an IIN, or throws an IdentifierError that does not repeat it. */
export function parseIin(text: string): Iin {
  const fault = faultOf(text);
  if (fault === null) return text as Iin;
  throw new IdentifierError('IIN', fault, 'twelve digits with a valid date and check digit');
}

/** Reads date of birth, sex and century; never guesses a century that the number does not state. */
export function readIin(iin: Iin): IinReading {
  const marker = digit(iin, 6);
  const century = CENTURIES[Math.ceil(marker / 2) - 1];
  if (century === undefined) return { birthDate: null, sex: null, century: null };
  return {
    birthDate: printLocalDate(century + pair(iin, 0), pair(iin, 2), pair(iin, 4)),
    sex: marker % 2 === 1 ? 'MALE' : 'FEMALE',
    century,
  };
}

function faultOf(text: string): IdentifierFault | null {
  // Seventh digit: 1, 3, 5 men and 2, 4, 6 women by century; 0 is given to some foreigners.
  if (!/^[0-9]{6}[0-6][0-9]{5}$/.test(text)) return 'WRONG_SHAPE';
  const century = CENTURIES[Math.ceil(digit(text, 6) / 2) - 1];
  const possible = century === undefined ? CENTURIES : [century];
  if (
    !possible.some((first) => isCalendarDate(first + pair(text, 0), pair(text, 2), pair(text, 4)))
  ) {
    return 'IMPOSSIBLE_DATE';
  }
  return iinCheckDigit(text.slice(0, 11)) === digit(text, 11) ? null : 'WRONG_CHECK_DIGIT';
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

function pair(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}
