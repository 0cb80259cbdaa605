import type { ETHNICITIES } from '../../../schema/code-lists/ethnicities.ts';

/** The legacy systems that hold records of invented people, in the order they are mostly met. */
export const SYSTEM_NAMES = ['gbdFl', 'isMp', 'berkut', 'enbek', 'kuttyMeken', 'eqonaq'] as const;

export type SystemName = (typeof SYSTEM_NAMES)[number];

/** An address in Kazakhstan; names in Russian and upper case, as the registers write them. */
export interface InventedAddress {
  /** ISO 3166-2, such as `KZ-75`. */
  readonly region: string;
  readonly city: string;
  readonly street: string;
  readonly building: string;
  readonly flat: string | null;
}

/** An ethnicity as GBD FL codes it. */
export type EthnicityCode = keyof typeof ETHNICITIES;

/** Who somebody is. Names are in upper case, dates are `YYYY-MM-DD`, countries alpha-3. */
export interface Identity {
  readonly surnameCyrillic: string;
  readonly givenNameCyrillic: string;
  readonly patronymicCyrillic: string | null;
  /** As the current passport spells it. */
  readonly surnameLatin: string;
  readonly givenNameLatin: string;
  readonly birthDate: string;
  readonly deathDate: string | null;
  readonly sex: 'MALE' | 'FEMALE';
  readonly citizenship: string;
  /** `005` is Kazakh. */
  readonly ethnicityCode: EthnicityCode;
  readonly lifeStatus: 'ALIVE' | 'DECEASED';
  readonly birthCountry: string;
  /** In Russian and upper case. */
  readonly birthCity: string;
  readonly registeredAddress: InventedAddress | null;
}
