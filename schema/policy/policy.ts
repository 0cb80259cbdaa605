import type { LocalizedText } from '../localized-text.ts';
import type { PurposeCode, Role } from '../requester.ts';
import type { SignatureLevel } from './asker.ts';
import type { Condition, Mask } from './grants.ts';

/** Where a statement of the policy stands in law. */
export interface LegalSource {
  /** The act and the article, as a lawyer would cite it. */
  readonly citation: string;
  /** False while nobody has compared the citation with the text in force. */
  readonly verified: boolean;
}

/**
 * How much harm a disclosure can do: `basic` tells that the registers know somebody, or is a service
 * and no record; `restricted` is personal data of restricted access; `special` may ruin a life.
 */
export type Sensitivity = 'basic' | 'restricted' | 'special';

/** For how long the law lets somebody not be told that their data were read, and which law. */
export interface LawfulDelay {
  readonly days: number;
  readonly source: LegalSource;
}

/** One kind of personal data, or one service that touches it. */
export interface Category {
  readonly title: LocalizedText;
  readonly sensitivity: Sensitivity;
  readonly source: LegalSource;
  /** The SHEP service that the person's consent would be for; null where no consent opens it. */
  readonly kdpService: string | null;
  /** How long the record of who read it is kept, in years. */
  readonly retentionYears: number;
  /** When the person is told that it was read; null for at once, as nearly always. */
  readonly delay: LawfulDelay | null;
}

/** What personal data may be asked for. */
export interface Purpose {
  readonly title: LocalizedText;
  /** Whether a request has to name the case that it belongs to (header `x-case`). */
  readonly caseReference: 'required' | 'optional';
  /** The legal bases that this purpose may rest on. */
  readonly bases: readonly string[];
  /** For how many minutes an emergency may be declared; null: the purpose needs no declaration. */
  readonly emergencyMinutesMax: number | null;
}

/** The ground in law that allows a purpose to read. */
export interface LegalBasis {
  readonly title: LocalizedText;
  readonly source: LegalSource;
}

/** Which people are a requester's case: the guests of its hotel, its employees, whom it hosts. */
export type CaseRelation = 'guests' | 'employees' | 'hosted';

/** On whose behalf somebody of a role asks. */
export type SpeaksFor = 'person' | 'organization' | 'hotel';

/** Somebody who may ask, and for what. */
export interface RolePolicy {
  readonly title: LocalizedText;
  readonly speaksFor: SpeaksFor;
  readonly purposes: readonly PurposeCode[];
  /** What the condition `case` means for this role; null where it has none. */
  readonly cases: CaseRelation | null;
}

/** One permission: these roles, for this purpose, on this basis, may have these categories. */
export interface Rule {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly purpose: PurposeCode;
  readonly basis: string;
  /** The weakest proof of identity that the rule accepts. */
  readonly signature: SignatureLevel;
  /** Names of categories by whose records they are for. */
  readonly permits: Readonly<Record<Condition, readonly string[]>>;
  /** By field coordinate, for what this rule lets out. */
  readonly masks: Readonly<Record<string, Mask>>;
  /** Categories whose refusal is told to nobody: the field is null, without an error. */
  readonly silent: readonly string[];
}

/** Who may read what, why and on what basis: `policy.yaml` as it was read, checked and frozen. */
export interface Policy {
  /** SHA-256 in hexadecimal of what the file says; comments and order do not change it. */
  readonly hash: string;
  readonly categories: Readonly<Record<string, Category>>;
  readonly purposes: Readonly<Record<PurposeCode, Purpose>>;
  readonly bases: Readonly<Record<string, LegalBasis>>;
  readonly roles: Readonly<Record<Role, RolePolicy>>;
  /** In the order of their ids. */
  readonly rules: readonly Rule[];
}
