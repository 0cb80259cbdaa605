import type { PersonId } from '../../../schema/person-id.ts';

/** How a member of the family is related to the kandas whose record it is. */
export type FamilyRelation = 'SPOUSE' | 'CHILD' | 'PARENT' | 'SIBLING';

/** A member of a kandas' family, who is an invented person too. */
export interface InventedFamilyMember {
  readonly personKey: string;
  readonly personId: PersonId;
  readonly relation: FamilyRelation;
}

/** The status of a kandas, as Kutty Meken has it. */
export interface InventedKandas {
  /** `KD-` number of the person; unique. */
  readonly certificateNumber: string;
  /** ACTIVE lasts a year; it ends by EXPIRED or by CITIZENSHIP_GRANTED. */
  readonly status: 'ACTIVE' | 'EXPIRED' | 'CITIZENSHIP_GRANTED';
  readonly grantedOn: string;
  readonly expiresOn: string;
  readonly countryOfOrigin: string;
  /** Within the regional quota: ISO 3166-2. */
  readonly resettlementRegion: string;
  readonly family: readonly InventedFamilyMember[];
}
