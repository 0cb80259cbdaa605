/**
 * The invented people on whom all simulators of legacy systems agree, without storing anybody.
 *
 * A cast of twelve with telling situations, and a generator that makes person number i of a million
 * from i alone. Nobody here exists; names, numbers and addresses are made up.
 */

export { CAST_NAMES, type CastName } from './people/cast/cast.ts';
export { CAST_IINS } from './people/cast/cast-iins.ts';
export { CONTRADICTION_RATES } from './people/contradiction-rates.ts';
export { createPeople, type People } from './people/create-people.ts';
export {
  EMPLOYERS,
  employerAt,
  employerByBin,
  firmOfBlock,
  type InventedEmployer,
} from './people/employers.ts';
export type { InventedForeignWorker } from './people/foreign-worker.ts';
export { HOTELS, hotelById, type InventedHotel } from './people/hotels.ts';
export { documentAt, identityAt, personIdOf } from './people/identity-at.ts';
export type { InventedPerson } from './people/invented-person.ts';
export { ALERT_RATES, OFFENCE_RATES } from './people/offence-rates.ts';
export { organizationByBin } from './people/organizations.ts';
export { POPULATION } from './people/population.ts';
export type { InventedAlert } from './people/records/alert-records.ts';
export type { InventedCrossing } from './people/records/crossing.ts';
export type {
  InventedEmployerRecord,
  InventedEngagementPermit,
  PostCategory,
} from './people/records/employer-record.ts';
export type { DocumentReference, HeldDocument } from './people/records/held-document.ts';
export type { InventedHotelStay } from './people/records/hotel-stay.ts';
export {
  type EthnicityCode,
  type Identity,
  type InventedAddress,
  SYSTEM_NAMES,
  type SystemName,
} from './people/records/identity.ts';
export type {
  FamilyRelation,
  InventedFamilyMember,
  InventedKandas,
} from './people/records/kandas-record.ts';
export type {
  InventedEmploymentContract,
  InventedWorkPermit,
} from './people/records/labour-records.ts';
export type {
  InventedDiagnosis,
  InventedMedicalCertificate,
} from './people/records/medical-records.ts';
export type { InventedOffence } from './people/records/offence-records.ts';
export type { InventedOrganization } from './people/records/organization.ts';
export type {
  InventedArrivalNotification,
  InventedDueArrival,
  InventedHost,
  InventedImmigrantRegistration,
  InventedResidencePermit,
  RefusalReason,
} from './people/records/registration-records.ts';
export type { InventedTaxPrepayment } from './people/records/tax-records.ts';
export type {
  InventedApplicant,
  InventedInvitation,
  InventedInviter,
  InventedVisa,
} from './people/records/visa-records.ts';
