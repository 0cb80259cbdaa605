import type { InventedAddress } from './identity.ts';

/** Why IS MP refused; the grounds of Order 923. */
export type RefusalReason = 'WRONG_DATA' | 'STAY_BREACH' | 'HOST_REFUSED';

/** Who receives a foreigner: a person or an organization. */
export type InventedHost =
  | { readonly kind: 'person'; readonly iin: string }
  | { readonly kind: 'organization'; readonly bin: string };

/** A host's notification of arrival (Rules of entry and stay, clause 9), as IS MP has it. */
export interface InventedArrivalNotification {
  /** `AN-` number of the person `-` ordinal; unique. */
  readonly number: string;
  readonly host: InventedHost;
  readonly address: InventedAddress;
  readonly arrivedOn: string;
  readonly leavesOn: string | null;
  readonly notifiedOn: string;
  readonly status: 'ACCEPTED' | 'REFUSED';
  /** Null unless refused. */
  readonly refusalReason: RefusalReason | null;
}

/** An arrival that no host has notified yet, while there is still time for it. */
export interface InventedDueArrival {
  readonly arrivedOn: string;
  /** The third working day after arrival, Monday to Friday; public holidays are not counted out. */
  readonly dueOn: string;
  /** Where the foreigner stays: what the notification has to say. */
  readonly address: InventedAddress;
  /** Whose duty it is to notify. */
  readonly host: InventedHost;
}

/** An immigrant's own registration (Order 923), as IS MP has it. */
export interface InventedImmigrantRegistration {
  /** `IR-` number of the person `-` ordinal; unique. */
  readonly number: string;
  readonly host: InventedHost;
  readonly address: InventedAddress;
  readonly submittedOn: string;
  readonly status: 'PENDING_HOST' | 'CONFIRMED' | 'REFUSED';
  readonly refusalReason: RefusalReason | null;
  /** Null unless confirmed. */
  readonly validUntil: string | null;
}

/** A permit to reside, as IS MP has it. */
export interface InventedResidencePermit {
  /** `RP-` number of the person `-` ordinal; unique. */
  readonly number: string;
  readonly kind: 'TEMPORARY' | 'PERMANENT';
  readonly grounds: 'WORK' | 'STUDY' | 'FAMILY' | 'ETHNIC_RETURN' | 'PRIVATE';
  readonly validFrom: string;
  readonly validTo: string;
  readonly status: 'VALID' | 'EXPIRED' | 'REVOKED';
}
