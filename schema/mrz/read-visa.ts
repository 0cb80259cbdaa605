import { mrzCheckDigit } from './mrz-check-digit.ts';
import { MrzError, type MrzPart } from './mrz-error.ts';
import type { MrzFields } from './mrz-fields.ts';

/**
 * Returns the fields of a visa, MRV-A or MRV-B (ICAO Doc 9303 part 7), its check digits verified.
 *
 * Number, date of birth and date of expiry are checked; a visa has no composite check digit and
 * none for its optional data. Throws an MrzError that names the first wrong part.
 */
export function readVisa(lines: readonly string[]): MrzFields {
  const [first = '', second = ''] = lines;
  return {
    format: first.length === 44 ? 'MRV-A' : 'MRV-B',
    documentCode: first.slice(0, 2),
    issuingState: first.slice(2, 5),
    names: first.slice(5),
    documentNumber: checked(second, 0, 9, 'documentNumber'),
    nationality: second.slice(10, 13),
    birthDate: checked(second, 13, 19, 'birthDate'),
    sex: second.slice(20, 21),
    expiryDate: checked(second, 21, 27, 'expiryDate'),
    optionalData: [second.slice(28)],
  };
}

/** The text from `start` to `end`, whose check digit stands right behind it. */
function checked(line: string, start: number, end: number, part: MrzPart): string {
  const text = line.slice(start, end);
  if (line[end] === String(mrzCheckDigit(text))) return text;
  throw new MrzError('WRONG_CHECK_DIGIT', part);
}
