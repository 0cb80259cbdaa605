import type { DocumentKey } from '../../../schema/person-id.ts';

/** Who somebody is on one record, as far as it can be compared; null for what it does not say. */
export interface MatchRecord {
  readonly iin: string | null;
  readonly surnameCyrillic: string | null;
  readonly givenNameCyrillic: string | null;
  readonly patronymicCyrillic: string | null;
  readonly surnameLatin: string | null;
  readonly givenNameLatin: string | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly sex: string | null;
  /** Alpha-3 or a code of ICAO. */
  readonly citizenship: string | null;
  readonly document: DocumentKey | null;
}
