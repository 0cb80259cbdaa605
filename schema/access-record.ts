import type { ErrorCode } from './error-codes.ts';
import type { Mandate } from './mandate.ts';
import type { PurposeCode, Role } from './requester.ts';

/**
 * What a reader may get of one entry of the access log: who read (or may have read, or was refused)
 * whose data, why, and what they saw. Never a value of personal data, never free text.
 */
export interface AccessRecord {
  /** Names the entry for the person whom it was shown to, and for nobody else; opaque. */
  readonly id: string;
  /** For `after`; means something only to the same log. */
  readonly cursor: string;
  /** The place in the tree; null until it has one, a second or so. */
  readonly sequence: number | null;
  /** RFC 3339, in UTC, with milliseconds; so are the other times. */
  readonly at: string;
  /** POSSIBLY_READ: the request was announced, and how it ended is not known. */
  readonly kind: 'DISCLOSED' | 'REFUSED' | 'POSSIBLY_READ';
  /** The id of the request. */
  readonly queryId: string;
  readonly caseReference: string | null;
  /** Null only in refusals for want of it. */
  readonly purpose: PurposeCode | null;
  /** Names of bases, as in policy.yaml. */
  readonly legalBases: readonly string[];
  readonly consentReference: string | null;
  /** Null for a person; `name` is null where it would be a person's. */
  readonly organization: {
    readonly code: string;
    readonly name: string | null;
    /** The part of it that the official belongs to. */
    readonly unit: string | null;
  } | null;
  readonly roles: readonly Role[];
  /** The client application. */
  readonly system: string;
  /** Categories of personal data, as in policy.yaml. */
  readonly categories: readonly string[];
  /** Field coordinates: shown, or announced where the kind is POSSIBLY_READ. */
  readonly shownFields: readonly string[];
  readonly maskedFields: readonly string[];
  readonly withheldFields: readonly { readonly field: string; readonly code: ErrorCode }[];
  readonly sources: readonly {
    readonly agency: string;
    readonly service: string;
    /** `answered`, or a code. */
    readonly outcome: string;
  }[];
  /** Whether the reader is the person it is about. */
  readonly isOwn: boolean;
  /** By which somebody read for that person; null for want of one. */
  readonly mandate: Mandate['kind'] | null;
  readonly inEmergency: boolean;
  /** A run over many people that no official looks at one by one. */
  readonly inBulk: boolean;
  /** Until when the person was not shown it, and by which law; null for nearly all. */
  readonly hidden: { readonly until: string; readonly reason: string } | null;
}

/** What only an auditor gets; its `id` names the entry for nobody. */
export interface AuditedAccess extends AccessRecord {
  /** Pseudonym of whoever asked. */
  readonly requester: string;
  /** Pseudonyms of whom it is about, each person's own ones together. */
  readonly dataSubjects: readonly (readonly string[])[];
}

export interface AccessPage<Entry extends AccessRecord = AccessRecord> {
  /** The newest first; they can be fewer than asked for although there are more. */
  readonly records: readonly Entry[];
  /** For `after`; null where nothing follows. */
  readonly next: string | null;
}

interface AccessRange {
  /** From this time on, and before that one; null for no bound. */
  readonly from: string | null;
  readonly before: string | null;
  /** `next`, or the cursor of a record; null for the newest. BadCursor for anything else. */
  readonly after: string | null;
  /** 1 to 1,000. */
  readonly count: number;
}

export interface AccessQuery extends AccessRange {
  /** Every identifier by which one person is known, as PersonIds; ids are tied to the first. */
  readonly personIds: readonly [string, ...string[]];
  /** Whether to return what the person has read of themselves. */
  readonly includeOwn: boolean;
}

/** What an auditor searches by; null for anything. */
export interface AccessSearch extends AccessRange {
  readonly caseReference: string | null;
  /** `organization.code`, as a record has it, or the number that it stands for. */
  readonly organization: string | null;
  /** `requester`, as a record has it. */
  readonly requester: string | null;
  /** `dataSubjects` of one person, as a record has them. */
  readonly dataSubjects: readonly string[] | null;
  /** Every identifier of one person, as PersonIds. */
  readonly personIds: readonly string[] | null;
}

/** The access log, as those read it whom it is about, and who watches over it. */
export interface AccessRecords {
  /** Returns what was read about a person; never what is still hidden from them by law. */
  find(query: AccessQuery): Promise<AccessPage>;
  /**
   * Returns one of a person's records by the id that it was shown with where this PersonId came
   * first; null for any other id, and for what is hidden.
   */
  findById(personId: string, id: string): Promise<AccessRecord | null>;
  /** Returns what an auditor searches for, hidden or not. */
  search(query: AccessSearch): Promise<AccessPage<AuditedAccess>>;
  /** Returns the proof that an entry is in the log (C2SP tlog-proof); null until there is one. */
  prove(sequence: number): Promise<string | null>;
}

/** A cursor that no page of a log has had. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}
