import { isCountryCode } from '../../schema/country.ts';
import { type Iin, isIin } from '../../schema/iin.ts';
import { type DocumentKey, isPersonId, normalizeDocumentNumber } from '../../schema/person-id.ts';
import { parseLocalDate, toDateTime } from './local-date.ts';

/** Who somebody is on a record, as a system spells it; what it does not say is absent or null. */
export interface HeldIdentityRecord {
  /** The system's own number of the record, or what it is filed under. */
  readonly record: string;
  readonly recordedAt?: string | null | undefined;
  readonly iin?: string | null | undefined;
  readonly surnameCyrillic?: string | null | undefined;
  readonly givenNameCyrillic?: string | null | undefined;
  readonly patronymicCyrillic?: string | null | undefined;
  readonly surnameLatin?: string | null | undefined;
  readonly givenNameLatin?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly sex?: 'MALE' | 'FEMALE' | null | undefined;
  /** Alpha-3 or a code of ICAO. */
  readonly citizenship?: string | null | undefined;
  readonly document?: DocumentKey | null | undefined;
}

/** The same as the graph's internal fact has it. */
export interface HeldIdentity {
  readonly record: string;
  readonly recordedAt: string | null;
  readonly iin: Iin | null;
  readonly surnameCyrillic: string | null;
  readonly givenNameCyrillic: string | null;
  readonly patronymicCyrillic: string | null;
  readonly surnameLatin: string | null;
  readonly givenNameLatin: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly citizenship: string | null;
  readonly document: DocumentKey | null;
}

/**
 * Returns a record's identity as a fact. What cannot be read is null, and never an error: the fact
 * serves to compare, and the fields that have the word on a value refuse it where they must.
 */
export function toHeldIdentity(told: HeldIdentityRecord): HeldIdentity {
  const { record, recordedAt, iin, sex, citizenship, document } = told;
  return {
    record,
    recordedAt: readOr(null, () => (recordedAt ? toDateTime(recordedAt) : null)),
    iin: iin && isIin(iin) ? iin : null,
    surnameCyrillic: toName(told.surnameCyrillic),
    givenNameCyrillic: toName(told.givenNameCyrillic),
    patronymicCyrillic: toName(told.patronymicCyrillic),
    surnameLatin: toName(told.surnameLatin),
    givenNameLatin: toName(told.givenNameLatin),
    birthDate: readOr(null, () => (told.birthDate ? parseLocalDate(told.birthDate) : null)),
    sex: sex ?? null,
    citizenship: citizenship && isCountryCode(citizenship) ? citizenship : null,
    document: document ? toKey(document) : null,
  };
}

function toName(name: string | null | undefined): string | null {
  const text = name?.trim() ?? '';
  return text === '' || text === '-' ? null : text;
}

function toKey({ issuingState, number }: DocumentKey): DocumentKey | null {
  return readOr(null, () => {
    const key = { issuingState, number: normalizeDocumentNumber(number) };
    return isPersonId(`doc:${key.issuingState}:${key.number}`) ? key : null;
  });
}

function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
