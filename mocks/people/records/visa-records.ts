import type { PurposeOfArrival } from '../../../schema/code-lists/purposes-of-arrival.ts';
import type { VisaCategory } from '../../../schema/code-lists/visa-categories.ts';
import type { VisaPost } from '../../../schema/code-lists/visa-posts.ts';
import type { DocumentReference } from './held-document.ts';
import type { Identity } from './identity.ts';

/** Who asks for a visa or is invited, as the form was filled in: Latin letters only. */
export interface InventedApplicant
  extends Pick<Identity, 'surnameLatin' | 'givenNameLatin' | 'birthDate' | 'sex' | 'citizenship'> {
  /** The passport that was shown with the form; it may have been replaced since. */
  readonly document: DocumentReference;
}

/** A visa, as the Ministry of Foreign Affairs has it. */
export interface InventedVisa {
  /** `VI-` number of the person `-` ordinal; unique. */
  readonly number: string;
  readonly category: VisaCategory;
  readonly status: 'VALID' | 'EXPIRED' | 'REVOKED';
  readonly entries: 'SINGLE' | 'MULTIPLE';
  /** Days that each stay may last; null for as long as the visa is valid. */
  readonly stayDaysMax: number | null;
  readonly issuedOn: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly post: VisaPost;
  /** US dollars a month, declared for B12-1; null for other categories. */
  readonly monthlyIncomeUsd: number | null;
  /** The invitation on which it was issued, if one was needed. */
  readonly invitationNumber: string | null;
  readonly applicant: InventedApplicant;
}

/** Who invites: an organization or a person of Kazakhstan. */
export type InventedInviter =
  | { readonly kind: 'organization'; readonly bin: string }
  | { readonly kind: 'person'; readonly iin: string };

/** An invitation to Kazakhstan, as the Ministry of Foreign Affairs has it. */
export interface InventedInvitation {
  /** `IV-` number of the person `-` ordinal; unique. */
  readonly number: string;
  readonly inviter: InventedInviter;
  readonly purpose: PurposeOfArrival;
  readonly category: VisaCategory;
  readonly status: 'APPROVED' | 'USED' | 'EXPIRED';
  readonly issuedOn: string;
  /** The last day on which a visa may be asked for with it. */
  readonly validTo: string;
  readonly invitee: InventedApplicant;
}
