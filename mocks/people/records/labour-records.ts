/** An employment contract that the employer registered, as enbek.kz has it. */
export interface InventedEmploymentContract {
  /** `EC-` number of the person `-` ordinal; unique. */
  readonly contractNumber: string;
  readonly contractDate: string;
  readonly beginDate: string;
  /** Null for a contract without an end. */
  readonly endDate: string | null;
  /** In Russian. */
  readonly position: string;
  /** Null when the employer is an individual. */
  readonly employerBin: string | null;
  /** Null when the employer is an organization. */
  readonly employerIin: string | null;
  readonly status: 'IN_FORCE' | 'ENDED';
}

/** A permit to work, as enbek.kz has it. */
export interface InventedWorkPermit {
  /** `WP-` number of the person `-` ordinal; unique. */
  readonly number: string;
  readonly kind: 'LABOUR_IMMIGRANT' | 'FOREIGN_LABOUR' | 'SELF_EMPLOYMENT';
  /** 1 heads, 2 heads of units, 3 specialists, 4 skilled workers; null but for FOREIGN_LABOUR. */
  readonly category: 1 | 2 | 3 | 4 | null;
  /** The employer of FOREIGN_LABOUR, else null. */
  readonly employerBin: string | null;
  /** The employer (an individual) of a LABOUR_IMMIGRANT, else null. */
  readonly employerIin: string | null;
  /** The one region in which it is valid: ISO 3166-2. */
  readonly region: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly status: 'VALID' | 'EXPIRED' | 'REVOKED';
}
