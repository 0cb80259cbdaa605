import { type Details, type FieldName, parse } from 'mrz';
import { MrzError, type MrzPart } from './mrz-error.ts';
import type { MrzFields } from './mrz-fields.ts';

const PARTS: Partial<Record<FieldName, MrzPart>> = {
  documentCode: 'documentCode',
  documentNumber: 'documentNumber',
  documentNumberCheckDigit: 'documentNumber',
  lastName: 'names',
  firstName: 'names',
  birthDate: 'birthDate',
  birthDateCheckDigit: 'birthDate',
  sex: 'sex',
  expirationDate: 'expiryDate',
  expirationDateCheckDigit: 'expiryDate',
  optional: 'optionalData',
  optional1: 'optionalData',
  optional2: 'optionalData',
  personalNumber: 'optionalData',
  personalNumberCheckDigit: 'optionalData',
  compositeCheckDigit: 'composite',
};

/**
 * Returns the fields of a passport (TD3) or card (TD1, TD2) once every check digit is right.
 *
 * Throws an MrzError that names the first wrong part. States are left to the caller: the `mrz`
 * package knows neither the specimen state UTO nor all of ICAO's codes.
 */
export function readTravelDocument(lines: readonly string[]): MrzFields {
  const { format, details } = parse([...lines], { autocorrect: false });
  // The package takes a TD2 with digits in its name field for an old French card.
  if (format !== 'TD1' && format !== 'TD2' && format !== 'TD3') {
    throw new MrzError('UNKNOWN_FORMAT', 'lines');
  }
  for (const detail of details) refuseIfWrong(detail);

  const raw = (field: FieldName) => rawOf(details, field);
  const [firstOptional, ...otherOptional] =
    format === 'TD1'
      ? [raw('optional1'), raw('optional2')]
      : [raw(format === 'TD2' ? 'optional' : 'personalNumber')];
  const long = raw('documentNumberCheckDigit') === '<';
  const tail = long ? longNumberTail(firstOptional ?? '') : '';
  return {
    format,
    documentCode: raw('documentCode'),
    issuingState: raw('issuingState'),
    documentNumber: raw('documentNumber') + tail,
    nationality: raw('nationality'),
    names: raw('lastName'),
    birthDate: raw('birthDate'),
    sex: raw('sex'),
    expiryDate: raw('expirationDate'),
    // After the tail of a long number come its check digit and a filler.
    optionalData: [(firstOptional ?? '').slice(long ? tail.length + 2 : 0), ...otherOptional],
  };
}

function refuseIfWrong(detail: Details): void {
  const part = detail.field === null ? undefined : PARTS[detail.field];
  if (detail.valid || part === undefined) return;
  const wrongDigit = detail.field?.endsWith('CheckDigit') === true;
  throw new MrzError(wrongDigit ? 'WRONG_CHECK_DIGIT' : 'WRONG_VALUE', part);
}

/**
 * A document number of more than nine characters has `<` for a check digit and goes on in the
 * optional data: tail, check digit, filler. The package reads an empty tail as well, and with it
 * a lost check digit.
 */
function longNumberTail(optional: string): string {
  const tail = /^([A-Z0-9]+)[0-9]</.exec(optional)?.[1];
  if (tail === undefined) throw new MrzError('WRONG_CHECK_DIGIT', 'documentNumber');
  return tail;
}

function rawOf(details: readonly Details[], field: FieldName): string {
  const range = details.find((detail) => detail.field === field)?.ranges[0];
  // The package gives the raw text at run time; its types leave it out.
  return range !== undefined && 'raw' in range ? String(range.raw) : '';
}
