import { isCountryCode } from './country.ts';
import { type Iin, isIin, readIin } from './iin.ts';
import { MrzError, type MrzPart } from './mrz/mrz-error.ts';
import type { MrzFields, MrzFormat } from './mrz/mrz-fields.ts';
import { readBirthDate, readExpiryDate } from './mrz/read-dates.ts';
import { readTravelDocument } from './mrz/read-travel-document.ts';
import { readVisa } from './mrz/read-visa.ts';
import { splitLines } from './mrz/split-lines.ts';

export { MrzError, type MrzFault, type MrzPart } from './mrz/mrz-error.ts';
export type { MrzFormat } from './mrz/mrz-fields.ts';

/** What a machine-readable zone says. Dates are `YYYY-MM-DD`; states alpha-3 or ICAO codes. */
export interface MrzReading {
  readonly format: MrzFormat;
  /** One or two characters: P, PD, I, AC, V. */
  readonly documentCode: string;
  readonly issuingState: string;
  /** Without fillers, as in a `PersonId`. */
  readonly documentNumber: string;
  readonly nationality: string;
  readonly surname: string;
  /** Separated by spaces; empty when the document has none, or no room for them. */
  readonly givenNames: string;
  /** Null when a part of it is unknown. */
  readonly birthDate: string | null;
  /** Null when not specified. */
  readonly sex: 'MALE' | 'FEMALE' | null;
  /** Null when the document never expires. */
  readonly expiryDate: string | null;
  readonly optionalData: string | null;
  /** Documents of Kazakhstan carry it in their optional data; null for all others. */
  readonly iin: Iin | null;
}

const SEXES: Readonly<Record<string, MrzReading['sex']>> = { M: 'MALE', F: 'FEMALE', '<': null };

/**
 * Reads the zone of a passport, an identity card or a visa (ICAO Doc 9303: TD1, TD2, TD3, MRV-A,
 * MRV-B) as a passport reader sends it: in lower case or upper, as lines or as one string.
 *
 * `today` (`YYYY-MM-DD`) decides the century: a date of birth is never after it. Every check digit
 * must be right, every date possible, every state known; otherwise throws an MrzError, which names
 * the failing field and never holds its value. Never corrects a character. What check digits cannot
 * tell stays unnoticed: names, states and sex, which they do not cover, and characters of one weight
 * (see `mrzCheckDigit`).
 */
export function readMrz(input: readonly string[], today: string): MrzReading {
  const lines = splitLines(input);
  const isVisa = lines.length === 2 && lines[0]?.startsWith('V') === true;
  const fields = isVisa ? readVisa(lines) : readTravelDocument(lines);
  const optional = fields.optionalData.map(withoutFillers).filter((text) => text !== '');
  const issuingState = readState(fields.issuingState, 'issuingState');
  const iin = issuingState === 'KAZ' ? (optional.find(isIin) ?? null) : null;
  return {
    format: fields.format,
    documentCode: readDocumentCode(fields.documentCode),
    issuingState,
    documentNumber: readDocumentNumber(fields.documentNumber),
    nationality: readState(fields.nationality, 'nationality'),
    ...readNames(fields.names),
    birthDate: birthDateOfIin(iin, fields, today) ?? readBirthDate(fields.birthDate, today),
    sex: readSex(fields.sex),
    expiryDate: readExpiryDate(fields.expiryDate, today),
    optionalData: optional.length === 0 ? null : optional.join(' '),
    iin,
  };
}

function readDocumentCode(text: string): string {
  if (!/^[A-Z][A-Z<]$/.test(text)) throw new MrzError('WRONG_VALUE', 'documentCode');
  return withoutFillers(text);
}

function readState(text: string, part: MrzPart): string {
  const code = text.replace(/<+$/, '');
  // Germany alone has a code of one letter.
  const state = code === 'D' ? 'DEU' : code;
  if (isCountryCode(state)) return state;
  throw new MrzError('UNKNOWN_STATE', part);
}

function readDocumentNumber(text: string): string {
  const number = text.replaceAll('<', '');
  if (number.length >= 3 && number.length <= 20) return number;
  throw new MrzError('WRONG_VALUE', 'documentNumber');
}

function readNames(text: string): Pick<MrzReading, 'surname' | 'givenNames'> {
  if (!/^[A-Z][A-Z<]*$/.test(text)) throw new MrzError('WRONG_VALUE', 'names');
  const [surname = '', ...given] = text.split('<<').map(withoutFillers);
  return { surname, givenNames: given.filter((name) => name !== '').join(' ') };
}

function readSex(text: string): MrzReading['sex'] {
  const sex = SEXES[text];
  if (sex === undefined) throw new MrzError('WRONG_VALUE', 'sex');
  return sex;
}

/** An IIN states the century that the zone leaves open, if both tell of the same day. */
function birthDateOfIin(iin: Iin | null, fields: MrzFields, today: string): string | null {
  if (iin === null || !iin.startsWith(fields.birthDate)) return null;
  const { birthDate } = readIin(iin);
  return birthDate !== null && birthDate <= today ? birthDate : null;
}

function withoutFillers(text: string): string {
  return text.replaceAll('<', ' ').trim();
}
