/** The formats of ICAO Doc 9303 parts 4 to 7: passports, cards of two sizes, visas of two sizes. */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B';

/** The fields as the zone spells them, fillers included, all their check digits already verified. */
export interface MrzFields {
  readonly format: MrzFormat;
  readonly documentCode: string;
  readonly issuingState: string;
  readonly documentNumber: string;
  readonly nationality: string;
  readonly names: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly expiryDate: string;
  readonly optionalData: readonly string[];
}
