// Made by `npm run codegen` from schema/application.graphql.
import type { PersonId } from '../person-id.ts';
import type { Iin } from '../iin.ts';
import type { Bin } from '../bin.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An opaque name of a person. It says nothing about them: compare it, pass it on, do not read it. */
  PersonId: { input: PersonId; output: PersonId; }
  /** Individual identification number: 12 digits, the last of which checks the others. */
  Iin: { input: Iin; output: Iin; }
  /** Business identification number of an organization: 12 digits, the last of which checks the others. */
  Bin: { input: Bin; output: Bin; }
  /** A country as ISO 3166-1 alpha-3, or one of the special codes of ICAO Doc 9303 (such as XXA, stateless). */
  CountryCode: { input: string; output: string; }
  /** A region of Kazakhstan as ISO 3166-2, such as KZ-75 for Almaty city. */
  RegionCode: { input: string; output: string; }
  /** A day in the calendar without a time zone, such as 2026-11-23. */
  LocalDate: { input: string; output: string; }
  /** A moment with its offset from UTC, as in RFC 3339. */
  DateTime: { input: string; output: string; }
  /** An amount of money in tiyn, a hundredth of a tenge: a whole number, at most 9007199254740991 either way. */
  Tiyn: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

export type Query = {
  __typename?: 'Query';
  /**
   * What foreigners and their employers can apply for in the single window: thirteen areas. The list is
   * this project's own; no official one is public.
   */
  serviceAreas: Array<ServiceArea>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Applies for an invitation and a visa. */
  submitInvitation?: Maybe<SubmitApplicationPayload>;
  /** Applies for registration of one's arrival. */
  submitArrivalRegistration?: Maybe<SubmitApplicationPayload>;
  /** Applies for a permit for temporary residence. */
  submitTemporaryResidence?: Maybe<SubmitApplicationPayload>;
  /** Applies for a permit for permanent residence. */
  submitPermanentResidence?: Maybe<SubmitApplicationPayload>;
  /** Applies for a permit to work for an individual. */
  submitLabourImmigrantPermit?: Maybe<SubmitApplicationPayload>;
  /** Applies for an employer's permit to engage a foreigner. */
  submitForeignLabourPermit?: Maybe<SubmitApplicationPayload>;
  /** Applies for a certificate for work on one's own account. */
  submitSelfEmploymentCertificate?: Maybe<SubmitApplicationPayload>;
  /** Applies for a status of a kandas. */
  submitKandasStatus?: Maybe<SubmitApplicationPayload>;
  /** Applies for a place in a region's quota. */
  submitRegionalQuota?: Maybe<SubmitApplicationPayload>;
  /** Applies for citizenship of Kazakhstan. */
  submitCitizenship?: Maybe<SubmitApplicationPayload>;
  /** Applies for asylum. */
  submitAsylum?: Maybe<SubmitApplicationPayload>;
  /** Applies for a number or a document of identity. */
  submitIdentityDocument?: Maybe<SubmitApplicationPayload>;
  /** Applies for departure for good. */
  submitDeparture?: Maybe<SubmitApplicationPayload>;
  /** Takes one's own application back, as long as it is not decided. */
  withdrawApplication?: Maybe<WithdrawApplicationPayload>;
};


export type MutationSubmitInvitationArgs = {
  input: SubmitInvitationInput;
};


export type MutationSubmitArrivalRegistrationArgs = {
  input: SubmitArrivalRegistrationInput;
};


export type MutationSubmitTemporaryResidenceArgs = {
  input: SubmitTemporaryResidenceInput;
};


export type MutationSubmitPermanentResidenceArgs = {
  input: SubmitPermanentResidenceInput;
};


export type MutationSubmitLabourImmigrantPermitArgs = {
  input: SubmitLabourImmigrantPermitInput;
};


export type MutationSubmitForeignLabourPermitArgs = {
  input: SubmitForeignLabourPermitInput;
};


export type MutationSubmitSelfEmploymentCertificateArgs = {
  input: SubmitSelfEmploymentCertificateInput;
};


export type MutationSubmitKandasStatusArgs = {
  input: SubmitKandasStatusInput;
};


export type MutationSubmitRegionalQuotaArgs = {
  input: SubmitRegionalQuotaInput;
};


export type MutationSubmitCitizenshipArgs = {
  input: SubmitCitizenshipInput;
};


export type MutationSubmitAsylumArgs = {
  input: SubmitAsylumInput;
};


export type MutationSubmitIdentityDocumentArgs = {
  input: SubmitIdentityDocumentInput;
};


export type MutationSubmitDepartureArgs = {
  input: SubmitDepartureInput;
};


export type MutationWithdrawApplicationArgs = {
  input: WithdrawApplicationInput;
};

/** An application for an invitation and a visa: what the state does not know yet. */
export type SubmitInvitationInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** The foreigner who wants to come. */
  applicant: Scalars['PersonId']['input'];
  /** What the journey is for. */
  purpose: VisitPurpose;
  /** How many times the person wants to enter. */
  entries: VisitEntries;
  /** The first day of the journey. */
  from: Scalars['LocalDate']['input'];
  /** The last day of the journey. */
  until: Scalars['LocalDate']['input'];
  /** The IIN or BIN of whoever invites. */
  inviter: Scalars['ID']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for registration of one's arrival: what the state does not know yet. */
export type SubmitArrivalRegistrationInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** The foreigner who arrived. */
  applicant: Scalars['PersonId']['input'];
  /** The day of arrival at the address. */
  arrivedOn: Scalars['LocalDate']['input'];
  /** The last day of the stay. */
  until: Scalars['LocalDate']['input'];
  /** The IIN or BIN of the host. */
  host: Scalars['ID']['input'];
  /** Where the person lives. */
  address: AddressInput;
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for a permit for temporary residence: what the state does not know yet. */
export type SubmitTemporaryResidenceInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who wants to reside. */
  applicant: Scalars['PersonId']['input'];
  /** On what ground. */
  ground: ResidenceGround;
  /** The last day that is asked for: at most a year ahead. */
  until: Scalars['LocalDate']['input'];
  /** Where the person lives. */
  address: AddressInput;
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for a permit for permanent residence: what the state does not know yet. */
export type SubmitPermanentResidenceInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who wants to reside. */
  applicant: Scalars['PersonId']['input'];
  /** On what ground. */
  ground: ResidenceGround;
  /** The region to live in. */
  region: Scalars['RegionCode']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for a permit to work for an individual: what the state does not know yet. */
export type SubmitLabourImmigrantPermitInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who wants to work. */
  applicant: Scalars['PersonId']['input'];
  /** The work that is to be done: 1 to 200 characters. */
  profession: Scalars['String']['input'];
  /** The region to work in. */
  region: Scalars['RegionCode']['input'];
  /** For how many months: 1 to 12. */
  months: Scalars['Int']['input'];
  /** The individual to work for. */
  employer: Scalars['Iin']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for an employer's permit to engage a foreigner: what the state does not know yet. */
export type SubmitForeignLabourPermitInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** The foreigner who is to be engaged. */
  worker: Scalars['PersonId']['input'];
  /** The category of the post: 1 heads, 2 heads of units, 3 specialists, 4 skilled workers. */
  category: Scalars['Int']['input'];
  /** The post: 1 to 200 characters. */
  profession: Scalars['String']['input'];
  /** The region to work in. */
  region: Scalars['RegionCode']['input'];
  /** The first day of work. */
  from: Scalars['LocalDate']['input'];
  /** The last day of work: at most three years later. */
  until: Scalars['LocalDate']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for a certificate for work on one's own account: what the state does not know yet. */
export type SubmitSelfEmploymentCertificateInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who wants to work. */
  applicant: Scalars['PersonId']['input'];
  /** The profession in demand: 1 to 200 characters. */
  profession: Scalars['String']['input'];
  /** The region to work in. */
  region: Scalars['RegionCode']['input'];
  /** For how many months: 1 to 36. */
  months: Scalars['Int']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for a status of a kandas: what the state does not know yet. */
export type SubmitKandasStatusInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who comes home. */
  applicant: Scalars['PersonId']['input'];
  /** The country that the person comes from. */
  countryOfOrigin: Scalars['CountryCode']['input'];
  /** The region to settle in. */
  region: Scalars['RegionCode']['input'];
  /** How many members of the family come along: 0 to 20. */
  familyMembers: Scalars['Int']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for a place in a region's quota: what the state does not know yet. */
export type SubmitRegionalQuotaInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who wants to be settled. */
  applicant: Scalars['PersonId']['input'];
  /** The region to settle in. */
  region: Scalars['RegionCode']['input'];
  /** How many members of the family come along: 0 to 20. */
  familyMembers: Scalars['Int']['input'];
  /** Whether the family needs housing. */
  needsHousing: Scalars['Boolean']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for citizenship of Kazakhstan: what the state does not know yet. */
export type SubmitCitizenshipInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who wants to become a citizen. */
  applicant: Scalars['PersonId']['input'];
  /** On what ground. */
  ground: CitizenshipGround;
  /** Whether the person gives up every other citizenship, as the law demands. */
  renouncesOther: Scalars['Boolean']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for asylum: what the state does not know yet. */
export type SubmitAsylumInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who seeks refuge. */
  applicant: Scalars['PersonId']['input'];
  /** Why the person had to leave: 1 to 5000 characters. */
  statement: Scalars['String']['input'];
  /** The region where the person is. */
  region: Scalars['RegionCode']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for a number or a document of identity: what the state does not know yet. */
export type SubmitIdentityDocumentInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whose number or document it will be. */
  applicant: Scalars['PersonId']['input'];
  /** What is wanted. */
  wanted: IdentityPaper;
  /** Surname in Latin letters, if it shall be spelt otherwise than on file: 1 to 100 letters. */
  surnameLatin?: InputMaybe<Scalars['String']['input']>;
  /** Given names in Latin letters, if they shall be spelt otherwise than on file: 1 to 100 letters. */
  givenNameLatin?: InputMaybe<Scalars['String']['input']>;
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application for departure for good: what the state does not know yet. */
export type SubmitDepartureInput = {
  /** A name of your own for this application: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who leaves for good. */
  applicant: Scalars['PersonId']['input'];
  /** The country to live in. */
  destination: Scalars['CountryCode']['input'];
  /** The day of departure. */
  leavesOn: Scalars['LocalDate']['input'];
  /** What is attached, by reference: at most 20. */
  attachments?: Array<AttachmentInput>;
};

/** An application that is taken back. */
export type WithdrawApplicationInput = {
  /** The person whom it is about: oneself, or somebody for whom one may act. */
  applicant: Scalars['PersonId']['input'];
  /** The number of the application. */
  number: Scalars['ID']['input'];
};

/** A file that lies in the portal's store, as it is attached. */
export type AttachmentInput = {
  /** What it is. */
  kind: AttachmentKind;
  /** Its name in the store: 1 to 200 letters, digits and any of . _ : / - */
  reference: Scalars['ID']['input'];
  /** SHA-256 of its bytes: 64 digits of hexadecimal, small letters. */
  sha256: Scalars['String']['input'];
  /** application/pdf, image/jpeg or image/png. */
  mediaType: Scalars['String']['input'];
  /** How many bytes it has: at most 10485760. */
  bytes: Scalars['Int']['input'];
};

/** A postal address in Kazakhstan, as it is given. */
export type AddressInput = {
  /** The region. */
  region: Scalars['RegionCode']['input'];
  /** City, town or village. */
  city: Scalars['String']['input'];
  /** Street. */
  street: Scalars['String']['input'];
  /** Number of the building. */
  building: Scalars['String']['input'];
  /** Number of the flat. */
  flat?: InputMaybe<Scalars['String']['input']>;
};

/** What became of an application that was sent. */
export type SubmitApplicationPayload = {
  __typename?: 'SubmitApplicationPayload';
  /** The application as the single window has it on file; null if there are user errors. */
  application?: Maybe<Application>;
  /** What has to be corrected; empty if the application is on file. */
  userErrors: Array<UserError>;
};

/** What became of the wish to take an application back. */
export type WithdrawApplicationPayload = {
  __typename?: 'WithdrawApplicationPayload';
  /** The application as the single window has it on file; null if there are user errors. */
  application?: Maybe<Application>;
  /** What stands in the way; empty if the application is withdrawn. */
  userErrors: Array<UserError>;
};

/** An area of the single window: what is applied for, by whom, and who decides. */
export type ServiceArea = {
  __typename?: 'ServiceArea';
  /** The area. */
  code: ServiceAreaCode;
  /** What it is called. */
  title: LocalizedText;
  /** What it is about. */
  description: LocalizedText;
  /** Whether the person applies, or an employer. */
  appliedForBy: ApplicantKind;
  /** Who may apply, in words. */
  mayApply: LocalizedText;
  /** What has to be attached, because no system of the state holds it. */
  documents: Array<RequiredDocument>;
  /** The parts of the draft that this area takes from the systems of record. */
  draftParts: Array<DraftPartName>;
  /** How many working days the decision takes at most. */
  termWorkingDays: Scalars['Int']['output'];
  /** The system in which the decision is recorded. */
  decidedIn: DictionaryValue;
  /** Whether an official list has this area; ours is a working list, so that none is. */
  isOfficial: Scalars['Boolean']['output'];
  /** Whether the term and the documents have been compared with the text in force. */
  isVerified: Scalars['Boolean']['output'];
  /** Where the area comes from. */
  source: Scalars['String']['output'];
  /** The day from which the description holds. */
  validFrom: Scalars['LocalDate']['output'];
};

/** A document that has to be attached. */
export type RequiredDocument = {
  __typename?: 'RequiredDocument';
  /** The kind, as an attachment names it. */
  kind: AttachmentKind;
  /** What it is called. */
  label: LocalizedText;
};

/** Who applies in an area. */
export type ApplicantKind =
  /** The person whom it is about. */
  | 'PERSON'
  /** The employer of that person. */
  | 'EMPLOYER';

/** The areas of the single window: a working list of this project. */
export type ServiceAreaCode =
  /** Invitation and visa. */
  | 'INVITATION'
  /** Notification and registration of arrival. */
  | 'ARRIVAL_REGISTRATION'
  /** Temporary residence. */
  | 'TEMPORARY_RESIDENCE'
  /** Permanent residence. */
  | 'PERMANENT_RESIDENCE'
  /** Permit of a labour immigrant, who works for an individual. */
  | 'LABOUR_IMMIGRANT_PERMIT'
  /** Employer's permit for foreign labour. */
  | 'FOREIGN_LABOUR_PERMIT'
  /** Certificate for work on one's own account. */
  | 'SELF_EMPLOYMENT_CERTIFICATE'
  /** Status of a kandas. */
  | 'KANDAS_STATUS'
  /** Regional quota for kandas and settlers. */
  | 'REGIONAL_QUOTA'
  /** Citizenship. */
  | 'CITIZENSHIP'
  /** Refuge and asylum. */
  | 'ASYLUM'
  /** Individual identification number and documents of identity. */
  | 'IDENTITY_DOCUMENT'
  /** Departure for good. */
  | 'DEPARTURE';

/** What can be attached. */
export type AttachmentKind =
  /** A photograph of the face. */
  | 'PHOTO'
  /** A certificate of criminal record of the country of origin. */
  | 'CRIMINAL_RECORD'
  /** Proof of income or means. */
  | 'PROOF_OF_MEANS'
  /** Proof that there is a place to live. */
  | 'PROOF_OF_HOUSING'
  /** A diploma or another proof of qualification. */
  | 'QUALIFICATION'
  /** Proof of Kazakh descent. */
  | 'PROOF_OF_DESCENT'
  /** A curriculum vitae. */
  | 'CURRICULUM_VITAE'
  /** Proof of the ground, such as a certificate of marriage or of study. */
  | 'PROOF_OF_GROUND'
  /** A contract that is not registered yet. */
  | 'DRAFT_CONTRACT'
  /** Proof that no debts and duties are left. */
  | 'NO_DEBTS'
  /** Anything else. */
  | 'OTHER';

/** What a journey is for. */
export type VisitPurpose =
  /** Business. */
  | 'BUSINESS'
  /** Tourism. */
  | 'TOURISM'
  /** Private. */
  | 'PRIVATE'
  /** Work. */
  | 'WORK'
  /** Study. */
  | 'STUDY'
  /** Medical treatment. */
  | 'TREATMENT'
  /** Joining the family. */
  | 'FAMILY'
  /** Work at a distance for an employer abroad (Neo Nomad). */
  | 'REMOTE_WORK';

/** How many times somebody wants to enter. */
export type VisitEntries =
  /** Once. */
  | 'SINGLE'
  /** Any number of times. */
  | 'MULTIPLE';

/** On what ground somebody wants to reside. */
export type ResidenceGround =
  /** Work. */
  | 'WORK'
  /** Study. */
  | 'STUDY'
  /** Joining the family. */
  | 'FAMILY'
  /** Return of an ethnic Kazakh. */
  | 'ETHNIC_RETURN'
  /** Private. */
  | 'PRIVATE';

/** On what ground somebody wants to become a citizen. */
export type CitizenshipGround =
  /** The person is a kandas. */
  | 'KANDAS'
  /** Years of residence. */
  | 'RESIDENCE'
  /** Marriage to a citizen. */
  | 'MARRIAGE';

/** What somebody wants to be given. */
export type IdentityPaper =
  /** An individual identification number. */
  | 'IIN'
  /** The identity card of a foreigner with permanent residence. */
  | 'RESIDENCE_CARD'
  /** The certificate of a stateless person. */
  | 'STATELESS_CERTIFICATE';

/** The parts of a draft, each of one kind of personal data. */
export type DraftPartName =
  /** Who the person is. */
  | 'IDENTITY'
  /** Documents. */
  | 'DOCUMENT'
  /** Where the person is registered to live. */
  | 'ADDRESS'
  /** Employment contracts and permits to work. */
  | 'WORK'
  /** Permits to reside. */
  | 'RESIDENCE'
  /** The status of a kandas. */
  | 'KANDAS'
  /** Visas. */
  | 'VISA';

/** A person, as the registers of the state know them. */
export type Person = {
  __typename?: 'Person';
  /** The opaque name of the person, the same as the one asked by. */
  id: Scalars['PersonId']['output'];
  /** Every identifier by which the registers know the person. */
  identifiers: PersonIdentifiers;
  /** Who the person is to the state database of individuals; null if it did not answer. */
  heldByGbdFl?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is to the migration police; null if they did not answer. */
  heldByIsMp?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is to Kutty Meken; null if it did not answer. */
  heldByKuttyMeken?: Maybe<Array<HeldIdentityFact>>;
  /** The name, as the register spells it. */
  name?: Maybe<PersonName>;
  /** Date of birth. */
  birthDate?: Maybe<Scalars['LocalDate']['output']>;
  /** Sex. */
  sex?: Maybe<Sex>;
  /** The country whose citizen the person is. */
  citizenship?: Maybe<Country>;
  /** Where the person is registered to live. */
  registeredAddress?: Maybe<Address>;
  /** Identity documents that Kazakhstan issued to the person. */
  identityDocuments?: Maybe<IdentityDocumentConnection>;
  /** Travel documents that other states issued to the person. */
  travelDocuments?: Maybe<TravelDocumentConnection>;
  /** Employment contracts registered by employers, the latest first. */
  employmentContracts?: Maybe<EmploymentContractConnection>;
  /** Permits to work in Kazakhstan, the latest first. */
  workPermits?: Maybe<WorkPermitConnection>;
  /** Permits to reside in Kazakhstan, the latest first. */
  residencePermits?: Maybe<ResidencePermitConnection>;
  /** The status of a kandas; null if the person never had it. */
  kandasStatus?: Maybe<KandasStatus>;
  /** Visas of Kazakhstan, the latest first. */
  visas?: Maybe<VisaConnection>;
  /** Applications about the person in the single window, the latest first. */
  applications?: Maybe<ApplicationConnection>;
  /** What an application says of who the person is, as the state knows it already. */
  identityDraft?: Maybe<DraftPart>;
  /** What an application says of the person's documents, as the state knows them already. */
  documentDraft?: Maybe<DraftPart>;
  /** What an application says of the registered address, as the state knows it already. */
  addressDraft?: Maybe<DraftPart>;
  /** What an application says of contracts and permits to work, as the state knows them already. */
  workDraft?: Maybe<DraftPart>;
  /** What an application says of permits to reside, as the state knows them already. */
  residenceDraft?: Maybe<DraftPart>;
  /** What an application says of the status of a kandas, as the state knows it already. */
  kandasDraft?: Maybe<DraftPart>;
  /** What an application says of visas, as the state knows them already. */
  visaDraft?: Maybe<DraftPart>;
};


/** A person, as the registers of the state know them. */
export type PersonIdentityDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonTravelDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonEmploymentContractsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonWorkPermitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonResidencePermitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonVisasArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonApplicationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonIdentityDraftArgs = {
  area: ServiceAreaCode;
};


/** A person, as the registers of the state know them. */
export type PersonDocumentDraftArgs = {
  area: ServiceAreaCode;
};


/** A person, as the registers of the state know them. */
export type PersonAddressDraftArgs = {
  area: ServiceAreaCode;
};


/** A person, as the registers of the state know them. */
export type PersonWorkDraftArgs = {
  area: ServiceAreaCode;
};


/** A person, as the registers of the state know them. */
export type PersonResidenceDraftArgs = {
  area: ServiceAreaCode;
};


/** A person, as the registers of the state know them. */
export type PersonKandasDraftArgs = {
  area: ServiceAreaCode;
};


/** A person, as the registers of the state know them. */
export type PersonVisaDraftArgs = {
  area: ServiceAreaCode;
};

/** An organization registered in Kazakhstan. */
export type Organization = {
  __typename?: 'Organization';
  /** Business identification number. */
  bin: Scalars['Bin']['output'];
  /** Applications that the organization has filed as an employer, the latest first. */
  applications?: Maybe<ApplicationConnection>;
};


/** An organization registered in Kazakhstan. */
export type OrganizationApplicationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A part of an application, filled in from the systems of record. */
export type DraftPart = {
  __typename?: 'DraftPart';
  /** What the state knows already. */
  values: Array<DraftValue>;
  /** What it could not fill in. */
  missing: Array<DraftGap>;
};

/** One value that nobody has to type again. */
export type DraftValue = {
  __typename?: 'DraftValue';
  /** What it is. */
  field: DictionaryValue;
  /** The value: days as YYYY-MM-DD, countries and regions as their codes. */
  value: Scalars['String']['output'];
  /** The system that it comes from. */
  source: DictionaryValue;
};

/** One value that could not be filled in. */
export type DraftGap = {
  __typename?: 'DraftGap';
  /** What it is. */
  field: DictionaryValue;
  /** The system that would know it. */
  source: DictionaryValue;
  /** True if the system has no such value; false if it did not answer. */
  isAnswered: Scalars['Boolean']['output'];
};

/** An application, as the single window has it on file. */
export type Application = {
  __typename?: 'Application';
  /** The number under which it is filed. */
  number: Scalars['ID']['output'];
  /** What is applied for. */
  area: ServiceArea;
  /** The person whom it is about. */
  person: Person;
  /** The employer that applied; null if the person did. */
  employer?: Maybe<Organization>;
  /** Where it stands. */
  status: DictionaryValue;
  /** Where it has stood since it was filed, the earliest first. */
  history: Array<ApplicationStep>;
  /** When it was filed. */
  submittedAt: Scalars['DateTime']['output'];
  /** The last day for the decision. */
  dueOn: Scalars['LocalDate']['output'];
  /** Why it was refused or has to be corrected. */
  decisionReason?: Maybe<DictionaryValue>;
  /** The record that was made of it; null as long as there is none. */
  resultingRecord?: Maybe<ResultingRecord>;
  /** What was attached. */
  attachments: Array<Attachment>;
};

/** One step of an application. */
export type ApplicationStep = {
  __typename?: 'ApplicationStep';
  /** Where it stood from then on. */
  status: DictionaryValue;
  /** When that was. */
  at: Scalars['DateTime']['output'];
};

/** A record that was made of an application. */
export type ResultingRecord = {
  __typename?: 'ResultingRecord';
  /** The system that holds it. */
  system: DictionaryValue;
  /** Its number there. */
  number: Scalars['ID']['output'];
};

/** A file that was attached. */
export type Attachment = {
  __typename?: 'Attachment';
  /** What it is. */
  kind: AttachmentKind;
  /** Its name in the portal's store. */
  reference: Scalars['ID']['output'];
  /** SHA-256 of its bytes. */
  sha256: Scalars['String']['output'];
};

/** A page of applications. */
export type ApplicationConnection = {
  __typename?: 'ApplicationConnection';
  /** The entries of the page. */
  edges: Array<ApplicationEdge>;
  /** The applications of the page. */
  nodes: Array<Application>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One application in a page. */
export type ApplicationEdge = {
  __typename?: 'ApplicationEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The application. */
  node: Application;
};

/** A person's name in two scripts; a script that the register does not hold is null. */
export type PersonName = {
  __typename?: 'PersonName';
  /** In Cyrillic letters. */
  cyrillic?: Maybe<NameParts>;
  /** In Latin letters, as in the passport. */
  latin?: Maybe<NameParts>;
};

/** The parts of a name in one script. */
export type NameParts = {
  __typename?: 'NameParts';
  /** Family name. */
  surname?: Maybe<Scalars['String']['output']>;
  /** Given name or names. */
  givenName?: Maybe<Scalars['String']['output']>;
  /** Name after the father. */
  patronymic?: Maybe<Scalars['String']['output']>;
};

/** Sex, as registered. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** The register does not say. */
  | 'UNSPECIFIED';

/** A page of identity documents. */
export type IdentityDocumentConnection = {
  __typename?: 'IdentityDocumentConnection';
  /** The documents of the page. */
  nodes: Array<IdentityDocument>;
};

/** An identity document that Kazakhstan issued. */
export type IdentityDocument = {
  __typename?: 'IdentityDocument';
  /** The number printed on the document. */
  number: Scalars['String']['output'];
  /** The last day on which it is valid. */
  expiresOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** A page of travel documents. */
export type TravelDocumentConnection = {
  __typename?: 'TravelDocumentConnection';
  /** The documents of the page. */
  nodes: Array<TravelDocument>;
};

/** A travel document: a passport or what stands in its place. */
export type TravelDocument = {
  __typename?: 'TravelDocument';
  /** The state or body that issued the document. */
  issuingState: Scalars['CountryCode']['output'];
  /** The number printed on the document. */
  number: Scalars['String']['output'];
  /** The last day on which it is valid. */
  expiresOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** A page of employment contracts. */
export type EmploymentContractConnection = {
  __typename?: 'EmploymentContractConnection';
  /** The contracts of the page. */
  nodes: Array<EmploymentContract>;
};

/** An employment contract, as the employer registered it. */
export type EmploymentContract = {
  __typename?: 'EmploymentContract';
  /** The number of the contract. */
  number: Scalars['ID']['output'];
  /** The position. */
  position: Scalars['String']['output'];
  /** The last day of work; null if the contract has no end. */
  endsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The employer, if it is an organization. */
  employer?: Maybe<Organization>;
};

/** A page of work permits. */
export type WorkPermitConnection = {
  __typename?: 'WorkPermitConnection';
  /** The permits of the page. */
  nodes: Array<WorkPermit>;
};

/** A permit to work in Kazakhstan. */
export type WorkPermit = {
  __typename?: 'WorkPermit';
  /** The number of the permit. */
  number: Scalars['ID']['output'];
  /** The last day on which it is valid. */
  validUntil: Scalars['LocalDate']['output'];
};

/** A page of residence permits. */
export type ResidencePermitConnection = {
  __typename?: 'ResidencePermitConnection';
  /** The permits of the page. */
  nodes: Array<ResidencePermit>;
};

/** A permit to reside in Kazakhstan. */
export type ResidencePermit = {
  __typename?: 'ResidencePermit';
  /** The number of the permit. */
  number: Scalars['ID']['output'];
  /** The last day on which it is valid; null if it has no end. */
  validUntil?: Maybe<Scalars['LocalDate']['output']>;
};

/** The status of a kandas. */
export type KandasStatus = {
  __typename?: 'KandasStatus';
  /** The number of the certificate. */
  certificateNumber: Scalars['ID']['output'];
  /** The last day of the status. */
  expiresOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The country from which the person came. */
  countryOfOrigin?: Maybe<Country>;
};

/** A page of visas. */
export type VisaConnection = {
  __typename?: 'VisaConnection';
  /** The visas of the page. */
  nodes: Array<Visa>;
};

/** A visa of Kazakhstan. */
export type Visa = {
  __typename?: 'Visa';
  /** The number of the visa. */
  number: Scalars['ID']['output'];
  /** The category, such as C3 for work or B12-1 for a Neo Nomad. */
  category: DictionaryValue;
  /** The last day on which it is valid. */
  validUntil: Scalars['LocalDate']['output'];
};

/** A text in the three languages of the portal. */
export type LocalizedText = {
  __typename?: 'LocalizedText';
  /** In Kazakh. */
  kk: Scalars['String']['output'];
  /** In Russian. */
  ru: Scalars['String']['output'];
  /** In English. */
  en: Scalars['String']['output'];
};

/** A value from a system's dictionary: its code there and what the code means. */
export type DictionaryValue = {
  __typename?: 'DictionaryValue';
  /** The code in the dictionary of the system of record. */
  code: Scalars['String']['output'];
  /** What the code means. */
  label: LocalizedText;
};

/** A country. */
export type Country = {
  __typename?: 'Country';
  /** The country's code. */
  code: Scalars['CountryCode']['output'];
  /** The country's name. */
  label: LocalizedText;
};

/** A region of Kazakhstan. */
export type Region = {
  __typename?: 'Region';
  /** The region's code. */
  code: Scalars['RegionCode']['output'];
  /** The region's name. */
  label: LocalizedText;
};

/** A postal address in Kazakhstan. Parts that the register leaves out are null. */
export type Address = {
  __typename?: 'Address';
  /** The region. */
  region?: Maybe<Region>;
  /** City, town or village. */
  city?: Maybe<Scalars['String']['output']>;
  /** Street. */
  street?: Maybe<Scalars['String']['output']>;
  /** Number of the building. */
  building?: Maybe<Scalars['String']['output']>;
  /** Number of the flat. */
  flat?: Maybe<Scalars['String']['output']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** True if the list goes on after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True if the list has entries before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry of the page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last entry of the page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** Every identifier by which the registers know a person; only for calls between systems. */
export type PersonIdentifiers = {
  __typename?: 'PersonIdentifiers';
  /** The individual identification number, if the person has one. */
  iin?: Maybe<Scalars['Iin']['output']>;
  /** Every travel document on file, valid or not, the one on file last first. */
  documents: Array<TravelDocumentKey>;
};

/** What names one travel document: who issued it and its number. */
export type TravelDocumentKey = {
  __typename?: 'TravelDocumentKey';
  /** The state or body that issued the document. */
  issuingState: Scalars['CountryCode']['output'];
  /** The number printed on the document. */
  number: Scalars['String']['output'];
};

/** What is wrong with one value that was given, in words for the person who gave it. */
export type UserError = {
  __typename?: 'UserError';
  /** A stable code to act on. */
  code: Scalars['String']['output'];
  /** The input field that has to change, from the outermost inwards; empty if none can be named. */
  field: Array<Scalars['String']['output']>;
  /** What to do about it. */
  message: LocalizedText;
};

/** Who somebody is, as one system has it on file; `identity` compares these. */
export type HeldIdentityFact = {
  __typename?: 'HeldIdentityFact';
  /** The system's own number of the record, or what it is filed under. */
  record: Scalars['ID']['output'];
  /** When the system recorded it, as far as it tells. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The individual identification number on file. */
  iin?: Maybe<Scalars['Iin']['output']>;
  /** Surname in Cyrillic letters. */
  surnameCyrillic?: Maybe<Scalars['String']['output']>;
  /** Given names in Cyrillic letters. */
  givenNameCyrillic?: Maybe<Scalars['String']['output']>;
  /** Name after the father in Cyrillic letters. */
  patronymicCyrillic?: Maybe<Scalars['String']['output']>;
  /** Surname in Latin letters. */
  surnameLatin?: Maybe<Scalars['String']['output']>;
  /** Given names in Latin letters. */
  givenNameLatin?: Maybe<Scalars['String']['output']>;
  /** Date of birth. */
  birthDate?: Maybe<Scalars['LocalDate']['output']>;
  /** MALE or FEMALE. */
  sex?: Maybe<Scalars['String']['output']>;
  /** The country whose citizen the person is. */
  citizenship?: Maybe<Scalars['CountryCode']['output']>;
  /** The travel document on file. */
  document?: Maybe<TravelDocumentKey>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Person: Person;
  Organization: Organization;
  Application: Application;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"heldByIsMp":{"record":true},"name":{"cyrillic":{"surname":true,"givenName":true,"patronymic":true},"latin":{"surname":true,"givenName":true}},"birthDate":true,"sex":true,"citizenship":{"code":true},"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identityDocuments":{"nodes":{"number":true,"expiresOn":true}},"travelDocuments":{"nodes":{"issuingState":true,"number":true,"expiresOn":true}},"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true},"registeredAddress":{"region":{"code":true},"city":true,"street":true,"building":true,"flat":true},"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"employmentContracts":{"nodes":{"number":true,"position":true,"endsOn":true,"employer":{"bin":true}}},"workPermits":{"nodes":{"number":true,"validUntil":true}},"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"residencePermits":{"nodes":{"number":true,"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"residencePermits":{"nodes":{"number":true,"validUntil":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"residencePermits":{"nodes":{"number":true,"validUntil":true}},"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByKuttyMeken":{"record":true},"kandasStatus":{"certificateNumber":true,"expiresOn":true,"countryOfOrigin":{"code":true}},"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"visas":{"nodes":{"number":true,"category":{"code":true},"validUntil":true}}}> ) );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"bin":true}> );
  Application:
    ( { __typename: 'Application' }
    & GraphQLRecursivePick<FederationTypes['Application'], {"number":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SubmitInvitationInput: SubmitInvitationInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SubmitArrivalRegistrationInput: SubmitArrivalRegistrationInput;
  SubmitTemporaryResidenceInput: SubmitTemporaryResidenceInput;
  SubmitPermanentResidenceInput: SubmitPermanentResidenceInput;
  SubmitLabourImmigrantPermitInput: SubmitLabourImmigrantPermitInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  SubmitForeignLabourPermitInput: SubmitForeignLabourPermitInput;
  SubmitSelfEmploymentCertificateInput: SubmitSelfEmploymentCertificateInput;
  SubmitKandasStatusInput: SubmitKandasStatusInput;
  SubmitRegionalQuotaInput: SubmitRegionalQuotaInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SubmitCitizenshipInput: SubmitCitizenshipInput;
  SubmitAsylumInput: SubmitAsylumInput;
  SubmitIdentityDocumentInput: SubmitIdentityDocumentInput;
  SubmitDepartureInput: SubmitDepartureInput;
  WithdrawApplicationInput: WithdrawApplicationInput;
  AttachmentInput: AttachmentInput;
  AddressInput: AddressInput;
  SubmitApplicationPayload: ResolverTypeWrapper<Omit<SubmitApplicationPayload, 'application'> & { application?: Maybe<ResolversTypes['Application']> }>;
  WithdrawApplicationPayload: ResolverTypeWrapper<Omit<WithdrawApplicationPayload, 'application'> & { application?: Maybe<ResolversTypes['Application']> }>;
  ServiceArea: ResolverTypeWrapper<ServiceArea>;
  RequiredDocument: ResolverTypeWrapper<RequiredDocument>;
  ApplicantKind: ApplicantKind;
  ServiceAreaCode: ServiceAreaCode;
  AttachmentKind: AttachmentKind;
  VisitPurpose: VisitPurpose;
  VisitEntries: VisitEntries;
  ResidenceGround: ResidenceGround;
  CitizenshipGround: CitizenshipGround;
  IdentityPaper: IdentityPaper;
  DraftPartName: DraftPartName;
  Person: ResolverTypeWrapper<Pick<Person, 'id'> & Partial<Person>>;
  Organization: ResolverTypeWrapper<Pick<Organization, 'bin'>>;
  DraftPart: ResolverTypeWrapper<DraftPart>;
  DraftValue: ResolverTypeWrapper<DraftValue>;
  DraftGap: ResolverTypeWrapper<DraftGap>;
  Application: ResolverTypeWrapper<Omit<Application, 'person' | 'employer'> & { person: ResolversTypes['Person'], employer?: Maybe<ResolversTypes['Organization']> }>;
  ApplicationStep: ResolverTypeWrapper<ApplicationStep>;
  ResultingRecord: ResolverTypeWrapper<ResultingRecord>;
  Attachment: ResolverTypeWrapper<Attachment>;
  ApplicationConnection: ResolverTypeWrapper<Omit<ApplicationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ApplicationEdge']>, nodes: Array<ResolversTypes['Application']> }>;
  ApplicationEdge: ResolverTypeWrapper<Omit<ApplicationEdge, 'node'> & { node: ResolversTypes['Application'] }>;
  PersonName: ResolverTypeWrapper<PersonName>;
  NameParts: ResolverTypeWrapper<NameParts>;
  Sex: Sex;
  IdentityDocumentConnection: ResolverTypeWrapper<IdentityDocumentConnection>;
  IdentityDocument: ResolverTypeWrapper<IdentityDocument>;
  TravelDocumentConnection: ResolverTypeWrapper<TravelDocumentConnection>;
  TravelDocument: ResolverTypeWrapper<TravelDocument>;
  EmploymentContractConnection: ResolverTypeWrapper<Omit<EmploymentContractConnection, 'nodes'> & { nodes: Array<ResolversTypes['EmploymentContract']> }>;
  EmploymentContract: ResolverTypeWrapper<Omit<EmploymentContract, 'employer'> & { employer?: Maybe<ResolversTypes['Organization']> }>;
  WorkPermitConnection: ResolverTypeWrapper<WorkPermitConnection>;
  WorkPermit: ResolverTypeWrapper<WorkPermit>;
  ResidencePermitConnection: ResolverTypeWrapper<ResidencePermitConnection>;
  ResidencePermit: ResolverTypeWrapper<ResidencePermit>;
  KandasStatus: ResolverTypeWrapper<KandasStatus>;
  VisaConnection: ResolverTypeWrapper<VisaConnection>;
  Visa: ResolverTypeWrapper<Visa>;
  PersonId: ResolverTypeWrapper<Scalars['PersonId']['output']>;
  Iin: ResolverTypeWrapper<Scalars['Iin']['output']>;
  Bin: ResolverTypeWrapper<Scalars['Bin']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  RegionCode: ResolverTypeWrapper<Scalars['RegionCode']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Tiyn: ResolverTypeWrapper<Scalars['Tiyn']['output']>;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  DictionaryValue: ResolverTypeWrapper<DictionaryValue>;
  Country: ResolverTypeWrapper<Country>;
  Region: ResolverTypeWrapper<Region>;
  Address: ResolverTypeWrapper<Address>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonIdentifiers: ResolverTypeWrapper<PersonIdentifiers>;
  TravelDocumentKey: ResolverTypeWrapper<TravelDocumentKey>;
  UserError: ResolverTypeWrapper<UserError>;
  HeldIdentityFact: ResolverTypeWrapper<HeldIdentityFact>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  SubmitInvitationInput: SubmitInvitationInput;
  ID: Scalars['ID']['output'];
  SubmitArrivalRegistrationInput: SubmitArrivalRegistrationInput;
  SubmitTemporaryResidenceInput: SubmitTemporaryResidenceInput;
  SubmitPermanentResidenceInput: SubmitPermanentResidenceInput;
  SubmitLabourImmigrantPermitInput: SubmitLabourImmigrantPermitInput;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  SubmitForeignLabourPermitInput: SubmitForeignLabourPermitInput;
  SubmitSelfEmploymentCertificateInput: SubmitSelfEmploymentCertificateInput;
  SubmitKandasStatusInput: SubmitKandasStatusInput;
  SubmitRegionalQuotaInput: SubmitRegionalQuotaInput;
  Boolean: Scalars['Boolean']['output'];
  SubmitCitizenshipInput: SubmitCitizenshipInput;
  SubmitAsylumInput: SubmitAsylumInput;
  SubmitIdentityDocumentInput: SubmitIdentityDocumentInput;
  SubmitDepartureInput: SubmitDepartureInput;
  WithdrawApplicationInput: WithdrawApplicationInput;
  AttachmentInput: AttachmentInput;
  AddressInput: AddressInput;
  SubmitApplicationPayload: Omit<SubmitApplicationPayload, 'application'> & { application?: Maybe<ResolversParentTypes['Application']> };
  WithdrawApplicationPayload: Omit<WithdrawApplicationPayload, 'application'> & { application?: Maybe<ResolversParentTypes['Application']> };
  ServiceArea: ServiceArea;
  RequiredDocument: RequiredDocument;
  Person: Pick<Person, 'id'> & Partial<Person>;
  Organization: Pick<Organization, 'bin'>;
  DraftPart: DraftPart;
  DraftValue: DraftValue;
  DraftGap: DraftGap;
  Application: Omit<Application, 'person' | 'employer'> & { person: ResolversParentTypes['Person'], employer?: Maybe<ResolversParentTypes['Organization']> } | FederationReferenceTypes['Application'];
  ApplicationStep: ApplicationStep;
  ResultingRecord: ResultingRecord;
  Attachment: Attachment;
  ApplicationConnection: Omit<ApplicationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ApplicationEdge']>, nodes: Array<ResolversParentTypes['Application']> };
  ApplicationEdge: Omit<ApplicationEdge, 'node'> & { node: ResolversParentTypes['Application'] };
  PersonName: PersonName;
  NameParts: NameParts;
  IdentityDocumentConnection: IdentityDocumentConnection;
  IdentityDocument: IdentityDocument;
  TravelDocumentConnection: TravelDocumentConnection;
  TravelDocument: TravelDocument;
  EmploymentContractConnection: Omit<EmploymentContractConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['EmploymentContract']> };
  EmploymentContract: Omit<EmploymentContract, 'employer'> & { employer?: Maybe<ResolversParentTypes['Organization']> };
  WorkPermitConnection: WorkPermitConnection;
  WorkPermit: WorkPermit;
  ResidencePermitConnection: ResidencePermitConnection;
  ResidencePermit: ResidencePermit;
  KandasStatus: KandasStatus;
  VisaConnection: VisaConnection;
  Visa: Visa;
  PersonId: Scalars['PersonId']['output'];
  Iin: Scalars['Iin']['output'];
  Bin: Scalars['Bin']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  RegionCode: Scalars['RegionCode']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  DateTime: Scalars['DateTime']['output'];
  Tiyn: Scalars['Tiyn']['output'];
  LocalizedText: LocalizedText;
  DictionaryValue: DictionaryValue;
  Country: Country;
  Region: Region;
  Address: Address;
  PageInfo: PageInfo;
  PersonIdentifiers: PersonIdentifiers;
  TravelDocumentKey: TravelDocumentKey;
  UserError: UserError;
  HeldIdentityFact: HeldIdentityFact;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  serviceAreas?: Resolver<Array<ResolversTypes['ServiceArea']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  submitInvitation?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitInvitationArgs, 'input'>>;
  submitArrivalRegistration?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitArrivalRegistrationArgs, 'input'>>;
  submitTemporaryResidence?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitTemporaryResidenceArgs, 'input'>>;
  submitPermanentResidence?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitPermanentResidenceArgs, 'input'>>;
  submitLabourImmigrantPermit?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitLabourImmigrantPermitArgs, 'input'>>;
  submitForeignLabourPermit?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitForeignLabourPermitArgs, 'input'>>;
  submitSelfEmploymentCertificate?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitSelfEmploymentCertificateArgs, 'input'>>;
  submitKandasStatus?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitKandasStatusArgs, 'input'>>;
  submitRegionalQuota?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitRegionalQuotaArgs, 'input'>>;
  submitCitizenship?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitCitizenshipArgs, 'input'>>;
  submitAsylum?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitAsylumArgs, 'input'>>;
  submitIdentityDocument?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitIdentityDocumentArgs, 'input'>>;
  submitDeparture?: Resolver<Maybe<ResolversTypes['SubmitApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSubmitDepartureArgs, 'input'>>;
  withdrawApplication?: Resolver<Maybe<ResolversTypes['WithdrawApplicationPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawApplicationArgs, 'input'>>;
};

export type SubmitApplicationPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SubmitApplicationPayload'] = ResolversParentTypes['SubmitApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawApplicationPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WithdrawApplicationPayload'] = ResolversParentTypes['WithdrawApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ServiceAreaResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ServiceArea'] = ResolversParentTypes['ServiceArea']> = {
  code?: Resolver<ResolversTypes['ServiceAreaCode'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  appliedForBy?: Resolver<ResolversTypes['ApplicantKind'], ParentType, ContextType>;
  mayApply?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['RequiredDocument']>, ParentType, ContextType>;
  draftParts?: Resolver<Array<ResolversTypes['DraftPartName']>, ParentType, ContextType>;
  termWorkingDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decidedIn?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  isOfficial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type RequiredDocumentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RequiredDocument'] = ResolversParentTypes['RequiredDocument']> = {
  kind?: Resolver<ResolversTypes['AttachmentKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  applications?: Resolver<Maybe<ResolversTypes['ApplicationConnection']>, ParentType, ContextType, RequireFields<PersonApplicationsArgs, 'first'>>;
  identityDraft?: Resolver<Maybe<ResolversTypes['DraftPart']>, ParentType, ContextType, RequireFields<PersonIdentityDraftArgs, 'area'>>;
  documentDraft?: Resolver<Maybe<ResolversTypes['DraftPart']>, ParentType, ContextType, RequireFields<PersonDocumentDraftArgs, 'area'>>;
  addressDraft?: Resolver<Maybe<ResolversTypes['DraftPart']>, ParentType, ContextType, RequireFields<PersonAddressDraftArgs, 'area'>>;
  workDraft?: Resolver<Maybe<ResolversTypes['DraftPart']>, ParentType, ContextType, RequireFields<PersonWorkDraftArgs, 'area'>>;
  residenceDraft?: Resolver<Maybe<ResolversTypes['DraftPart']>, ParentType, ContextType, RequireFields<PersonResidenceDraftArgs, 'area'>>;
  kandasDraft?: Resolver<Maybe<ResolversTypes['DraftPart']>, ParentType, ContextType, RequireFields<PersonKandasDraftArgs, 'area'>>;
  visaDraft?: Resolver<Maybe<ResolversTypes['DraftPart']>, ParentType, ContextType, RequireFields<PersonVisaDraftArgs, 'area'>>;
};

export type OrganizationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
  applications?: Resolver<Maybe<ResolversTypes['ApplicationConnection']>, ParentType, ContextType, RequireFields<OrganizationApplicationsArgs, 'first'>>;
};

export type DraftPartResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DraftPart'] = ResolversParentTypes['DraftPart']> = {
  values?: Resolver<Array<ResolversTypes['DraftValue']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['DraftGap']>, ParentType, ContextType>;
};

export type DraftValueResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DraftValue'] = ResolversParentTypes['DraftValue']> = {
  field?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
};

export type DraftGapResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DraftGap'] = ResolversParentTypes['DraftGap']> = {
  field?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  isAnswered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application'], FederationReferenceType extends FederationReferenceTypes['Application'] = FederationReferenceTypes['Application']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Application']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['ServiceArea'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ApplicationStep']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  decisionReason?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  resultingRecord?: Resolver<Maybe<ResolversTypes['ResultingRecord']>, ParentType, ContextType>;
  attachments?: Resolver<Array<ResolversTypes['Attachment']>, ParentType, ContextType>;
};

export type ApplicationStepResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ApplicationStep'] = ResolversParentTypes['ApplicationStep']> = {
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ResultingRecordResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ResultingRecord'] = ResolversParentTypes['ResultingRecord']> = {
  system?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  kind?: Resolver<ResolversTypes['AttachmentKind'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApplicationConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ApplicationConnection'] = ResolversParentTypes['ApplicationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Application']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApplicationEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ApplicationEdge'] = ResolversParentTypes['ApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
};

export interface PersonIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PersonId'], any> {
  name: 'PersonId';
}

export interface IinScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Iin'], any> {
  name: 'Iin';
}

export interface BinScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Bin'], any> {
  name: 'Bin';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface RegionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionCode'], any> {
  name: 'RegionCode';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface TiynScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Tiyn'], any> {
  name: 'Tiyn';
}

export type LocalizedTextResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  kk?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ru?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DictionaryValueResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DictionaryValue'] = ResolversParentTypes['DictionaryValue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type CountryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type RegionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  building?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  flat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonIdentifiersResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonIdentifiers'] = ResolversParentTypes['PersonIdentifiers']> = {
  iin?: Resolver<Maybe<ResolversTypes['Iin']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['TravelDocumentKey']>, ParentType, ContextType>;
};

export type TravelDocumentKeyResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TravelDocumentKey'] = ResolversParentTypes['TravelDocumentKey']> = {
  issuingState?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type HeldIdentityFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HeldIdentityFact'] = ResolversParentTypes['HeldIdentityFact']> = {
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  iin?: Resolver<Maybe<ResolversTypes['Iin']>, ParentType, ContextType>;
  surnameCyrillic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenNameCyrillic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patronymicCyrillic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  surnameLatin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenNameLatin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citizenship?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['TravelDocumentKey']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  SubmitApplicationPayload?: SubmitApplicationPayloadResolvers<ContextType>;
  WithdrawApplicationPayload?: WithdrawApplicationPayloadResolvers<ContextType>;
  ServiceArea?: ServiceAreaResolvers<ContextType>;
  RequiredDocument?: RequiredDocumentResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  DraftPart?: DraftPartResolvers<ContextType>;
  DraftValue?: DraftValueResolvers<ContextType>;
  DraftGap?: DraftGapResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationStep?: ApplicationStepResolvers<ContextType>;
  ResultingRecord?: ResultingRecordResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  ApplicationConnection?: ApplicationConnectionResolvers<ContextType>;
  ApplicationEdge?: ApplicationEdgeResolvers<ContextType>;
  PersonId?: GraphQLScalarType;
  Iin?: GraphQLScalarType;
  Bin?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  RegionCode?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Tiyn?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  DictionaryValue?: DictionaryValueResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonIdentifiers?: PersonIdentifiersResolvers<ContextType>;
  TravelDocumentKey?: TravelDocumentKeyResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  HeldIdentityFact?: HeldIdentityFactResolvers<ContextType>;
};
