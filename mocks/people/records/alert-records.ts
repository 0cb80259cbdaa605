/** A search for somebody or a ban on entry, as the register of alerts has it. */
export interface InventedAlert {
  /** `AL-` number of the person `-` ordinal; unique. */
  readonly number: string;
  readonly kind: 'SEARCH' | 'ENTRY_BAN';
  /** The body that issued it. */
  readonly issuedBy: 'MIGRATION_POLICE' | 'CRIMINAL_POLICE' | 'BORDER_SERVICE' | 'COURT';
  readonly validFrom: string;
  /** Null until it is withdrawn. */
  readonly validUntil: string | null;
  /** What the officer is told to do. */
  readonly instruction: 'REFUSE_ENTRY' | 'DETAIN' | 'REPORT_WHEREABOUTS';
}
