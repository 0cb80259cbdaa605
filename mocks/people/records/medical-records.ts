/** What a doctor wrote beside the outcome; nobody but doctors may read it. */
export interface InventedDiagnosis {
  /** ICD-10. */
  readonly code: string;
  /** In Russian. */
  readonly text: string;
}

/** A medical certificate of a foreigner, as the Ministry of Health has it. */
export interface InventedMedicalCertificate {
  /** `MC-` number of the person `-` ordinal; unique. */
  readonly number: string;
  readonly isFit: boolean;
  readonly issuedOn: string;
  /** The last day on which it is valid. */
  readonly validTo: string;
  /** FHIR's codes; an entry that was made in error stays in the system and counts for nothing. */
  readonly status: 'final' | 'amended' | 'cancelled' | 'entered-in-error';
  readonly diagnoses: readonly InventedDiagnosis[];
}
