import { isCountryCode } from './country.ts';
import { IdentifierError } from './identifier-error.ts';
import { type Iin, isIin } from './iin.ts';

/**
 * The key of a `Person` inside the graph: `iin:900101300017`, or `doc:UZB:FA0000001` for a person
 * without an IIN. Two ids of one person stay two keys; which of them are one is not decided here.
 */
export type PersonId = string & { readonly __personId: unique symbol };

/** A travel document as a key: who issued it (alpha-3 or ICAO code) and its normalised number. */
export interface DocumentKey {
  readonly issuingState: string;
  readonly number: string;
}

/** What a PersonId is made of. */
export type PersonIdParts =
  | { readonly kind: 'iin'; readonly iin: Iin }
  | ({ readonly kind: 'document' } & DocumentKey);

const EXPECTED = 'iin:<twelve digits> or doc:<issuing state>:<document number>';

/** Returns the parts of an id in its one spelling; throws an IdentifierError without the value. */
export function parsePersonId(text: string): PersonIdParts {
  const parts = partsOf(text);
  if (parts === null) throw new IdentifierError('PersonId', 'WRONG_SHAPE', EXPECTED);
  return parts;
}

/** Whether the text is an id in its one spelling: valid IIN, known state, normalised number. */
export function isPersonId(text: string): text is PersonId {
  return partsOf(text) !== null;
}

/** Returns the id of the holder of an IIN. */
export function personIdOfIin(iin: Iin): PersonId {
  return `iin:${iin}` as PersonId;
}

/**
 * Returns the id of the holder of a travel document, its number normalised.
 *
 * Throws an IdentifierError for an unknown state or a number that is none.
 */
export function personIdOfDocument({ issuingState, number }: DocumentKey): PersonId {
  if (!isCountryCode(issuingState)) {
    throw new IdentifierError('country code', 'UNKNOWN_CODE', 'ISO 3166-1 alpha-3 or ICAO 9303');
  }
  return `doc:${issuingState}:${normalizeDocumentNumber(number)}` as PersonId;
}

/**
 * Returns a document number in upper case without spaces and hyphens: `fa 000-0001` is `FA0000001`.
 *
 * Throws an IdentifierError unless 3 to 20 letters A-Z and digits remain.
 */
export function normalizeDocumentNumber(number: string): string {
  const compact = number.replace(/[\s-]/g, '');
  // Checked before the case is changed, or sharp s would become two letters of a number.
  if (/^[A-Za-z0-9]{3,20}$/.test(compact)) return compact.toUpperCase();
  throw new IdentifierError('document number', 'WRONG_SHAPE', '3 to 20 letters A-Z and digits');
}

function partsOf(text: string): PersonIdParts | null {
  const [scheme, first = '', second = '', ...rest] = text.split(':');
  if (scheme === 'iin' && text === `iin:${first}` && isIin(first))
    return { kind: 'iin', iin: first };
  if (scheme !== 'doc' || rest.length > 0) return null;
  if (!isCountryCode(first) || !isNormalizedNumber(second)) return null;
  return { kind: 'document', issuingState: first, number: second };
}

function isNormalizedNumber(number: string): boolean {
  return /^[A-Z0-9]{3,20}$/.test(number);
}
