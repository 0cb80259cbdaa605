import type { InventedAlert } from './records/alert-records.ts';
import type { InventedCrossing } from './records/crossing.ts';
import type { DocumentReference, HeldDocument } from './records/held-document.ts';
import type { InventedHotelStay } from './records/hotel-stay.ts';
import type { Identity, SystemName } from './records/identity.ts';
import type { InventedKandas } from './records/kandas-record.ts';
import type { InventedEmploymentContract, InventedWorkPermit } from './records/labour-records.ts';
import type { InventedMedicalCertificate } from './records/medical-records.ts';
import type { InventedOffence } from './records/offence-records.ts';
import type {
  InventedArrivalNotification,
  InventedDueArrival,
  InventedImmigrantRegistration,
  InventedResidencePermit,
} from './records/registration-records.ts';
import type { InventedTaxPrepayment } from './records/tax-records.ts';
import type { InventedInvitation, InventedVisa } from './records/visa-records.ts';

/** Somebody who does not exist, with everything that the legacy systems hold about them. */
export interface InventedPerson {
  /** `cast:labour-migrant` or `person:123`. */
  readonly key: string;
  readonly iin: string | null;
  /** Who they really are. */
  readonly truth: Identity;
  /** Where a system's record differs from the truth; only systems that have a record. */
  readonly heldBy: Readonly<Partial<Record<SystemName, Partial<Identity>>>>;
  /** The systems that have a record at all. */
  readonly knownTo: ReadonlySet<SystemName>;
  /** Issued by Kazakhstan (GBD FL), the current of each type first. */
  readonly identityDocuments: readonly HeldDocument[];
  /** Foreign passports (IS MP), the current first, expired ones too. */
  readonly travelDocuments: readonly HeldDocument[];
  /** Systems that know the person under another document than the current passport. */
  readonly documentOnFile: Readonly<Partial<Record<SystemName, DocumentReference>>>;
  /** Berkut, chronological. */
  readonly crossings: readonly InventedCrossing[];
  /** IS MP, chronological; as are the lists below. */
  readonly arrivalNotifications: readonly InventedArrivalNotification[];
  /** IS MP: the arrival that a host has yet to notify. */
  readonly arrivalDue: InventedDueArrival | null;
  readonly immigrantRegistrations: readonly InventedImmigrantRegistration[];
  readonly residencePermits: readonly InventedResidencePermit[];
  /** enbek.kz. */
  readonly employmentContracts: readonly InventedEmploymentContract[];
  readonly workPermits: readonly InventedWorkPermit[];
  /** Kutty Meken; null for those who never had the status. */
  readonly kandas: InventedKandas | null;
  /** eQonaq. */
  readonly hotelStays: readonly InventedHotelStay[];
  /** The Ministry of Foreign Affairs. */
  readonly visas: readonly InventedVisa[];
  readonly invitations: readonly InventedInvitation[];
  /** The Ministry of Health. */
  readonly medicalCertificates: readonly InventedMedicalCertificate[];
  /** The State Revenue Committee. */
  readonly taxPrepayments: readonly InventedTaxPrepayment[];
  /** The register of administrative offences. */
  readonly offences: readonly InventedOffence[];
  /** The register of searches and bans on entry, those that are over too. */
  readonly alerts: readonly InventedAlert[];
}
