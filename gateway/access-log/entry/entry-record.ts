import type { ErrorCode } from '../../../schema/error-codes.ts';
import type { Mandate } from '../../../schema/mandate.ts';
import type { PurposeCode, Role } from '../../../schema/requester.ts';
import type { SourceOutcome } from './access.ts';
import type { SealedText } from './subject-cipher.ts';

/**
 * What stands in every entry. Names are those of Estonia's Data Tracker, version 3, where it has
 * one. Every person is a pseudonym, and no value of personal data is among it.
 */
export interface CommonRecord {
  readonly version: 1;
  readonly queryId: string;
  /** The case. */
  readonly queryGroupId?: string;
  readonly purpose?: PurposeCode;
  readonly legalBasis?: string;
  readonly consentReference?: string;
  readonly bulkProcessing: boolean;
  readonly hiddenUntil?: string;
  readonly hiddenReason?: string;
  /** `code` is the BIN; a pseudonym, and no name, for a trader whose number is a person's. */
  readonly initiatorOrg?: { readonly code: string; readonly name?: string; readonly unit?: string };
  readonly initiatorPerson: { readonly alternativeCode: string };
  readonly initiatorRoles: readonly Role[];
  /** The client application. */
  readonly initiatorSystem: string;
  readonly operation?: { readonly hash: string; readonly name?: string };
  /** By which the initiator acts for the data subject. */
  readonly mandate?: Mandate['kind'];
  /** Read under a declared emergency. */
  readonly emergency?: true;
}

/** What each type of entry adds. */
export type EntryDetails =
  | {
      readonly type: 'INTENT';
      readonly subjects: readonly (readonly string[])[];
      readonly plannedFields: readonly string[];
    }
  | {
      readonly type: 'DISCLOSED';
      /** Of one person, or of nobody that can be told. */
      readonly subjects: readonly (readonly string[])[];
      readonly disclosedFields: readonly string[];
      readonly maskedFields: readonly string[];
      readonly refusedFields: readonly { readonly field: string; readonly code: ErrorCode }[];
      readonly sources: readonly SourceOutcome[];
      readonly durationMs: number;
    }
  | {
      readonly type: 'REFUSED';
      readonly subjects: readonly (readonly string[])[];
      readonly code: ErrorCode;
      readonly refusedFields: readonly string[];
    };

/** An entry that waits to be written: only its place in the log is open. */
export type EntryDraft = CommonRecord &
  EntryDetails & {
    readonly categories: readonly string[];
    /** Free text, sealed for each subject, or for the requester where there is none. */
    readonly reason?: readonly SealedText[];
  };

/** An entry as it stands in the log. */
export type EntryRecord = EntryDraft & {
  /** RFC 3339, in UTC, with milliseconds. */
  readonly logTime: string;
  /** RFC 3339: no earlier may the entry be dropped. */
  readonly keptUntil: string;
  /** One session of one gateway, and the entry's place in it: 0, 1, 2, ... without a gap. */
  readonly writer: { readonly id: string; readonly sequence: number };
};
