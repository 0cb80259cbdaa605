// Made by `npm run codegen` from schema/registration.graphql.
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
  /** Foreigners in a region whose arrival nobody has notified yet, those due first at the top. */
  registrationsDue?: Maybe<RegistrationDueConnection>;
  /** Registrations that wait for the word of whoever asks, the host, the first asked for at the top. */
  registrationsToAnswer?: Maybe<RegistrationToAnswerConnection>;
};


export type QueryRegistrationsDueArgs = {
  region: Scalars['RegionCode']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRegistrationsToAnswerArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Tells the migration police that a foreigner has arrived at the host's address: the host's duty
   * within three working days (Rules of entry and stay, clause 9). The host is the one who asks.
   */
  notifyArrival?: Maybe<NotifyArrivalPayload>;
  /**
   * Asks the migration police to register an immigrant (Order 923): by the 30th calendar day after crossing
   * the border, and again within five working days of a move. The passport is the one on file. The host
   * is asked next; a registration that the host confirms takes the place of the one before.
   */
  registerImmigrant?: Maybe<RegisterImmigrantPayload>;
  /**
   * Confirms or refuses a registration that names whoever asks as the host (Order 923). A number of
   * somebody else's registration is answered as one that does not exist.
   */
  answerRegistration?: Maybe<AnswerRegistrationPayload>;
};


export type MutationNotifyArrivalArgs = {
  input: NotifyArrivalInput;
};


export type MutationRegisterImmigrantArgs = {
  input: RegisterImmigrantInput;
};


export type MutationAnswerRegistrationArgs = {
  input: AnswerRegistrationInput;
};

/** What an immigrant asks to be registered. */
export type RegisterImmigrantInput = {
  /** A name of your own for this registration: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** The immigrant: oneself, or somebody for whom one may act. */
  immigrant: Scalars['PersonId']['input'];
  /** The IIN or BIN of the host, whoever receives the immigrant. */
  host: Scalars['ID']['input'];
  /** The day on which the immigrant crossed the border. */
  enteredOn: Scalars['LocalDate']['input'];
  /** The day of the move, where the address has changed since. */
  movedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Where the immigrant lives. */
  address: AddressInput;
};

/** What became of a wish to be registered. */
export type RegisterImmigrantPayload = {
  __typename?: 'RegisterImmigrantPayload';
  /** The registration as the migration police have it on file; null if there are user errors. */
  registration?: Maybe<ImmigrantRegistration>;
  /** What has to be corrected; empty if the registration was filed. */
  userErrors: Array<UserError>;
};

/** The grounds of Order 923 on which a host may refuse. */
export type RegistrationRefusal =
  /** What the immigrant stated is wrong. */
  | 'WRONG_DATA'
  /** The immigrant has breached the rules of stay. */
  | 'STAY_BREACH'
  /** The host does not receive the immigrant. */
  | 'HOST_REFUSED';

/** A host's word about a registration. */
export type AnswerRegistrationInput = {
  /** A name of your own for this answer: sent again with the same one, it is the same answer. */
  idempotencyKey: Scalars['ID']['input'];
  /** The number of the registration. */
  number: Scalars['ID']['input'];
  /** Whether the host confirms it. */
  confirm: Scalars['Boolean']['input'];
  /** Why the host refuses; to be left out by whoever confirms. */
  reason?: InputMaybe<RegistrationRefusal>;
};

/** What became of a host's word. */
export type AnswerRegistrationPayload = {
  __typename?: 'AnswerRegistrationPayload';
  /** The registration as it stands now; null if there are user errors. */
  registration?: Maybe<ImmigrantRegistration>;
  /** What has to be corrected; empty if the answer was taken. */
  userErrors: Array<UserError>;
};

/** A host's notification of a foreigner's arrival. */
export type NotifyArrivalInput = {
  /** A name of your own for this notification: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** The foreigner who arrived. */
  guest: Scalars['PersonId']['input'];
  /** The day of arrival at the address. */
  arrivedOn: Scalars['LocalDate']['input'];
  /** The day on which the foreigner is expected to leave. */
  leavesOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Where the foreigner stays. */
  address: AddressInput;
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

/** What became of a notification of arrival. */
export type NotifyArrivalPayload = {
  __typename?: 'NotifyArrivalPayload';
  /** The notification as the migration police have it on file; null if there are user errors. */
  notification?: Maybe<ArrivalNotification>;
  /** What has to be corrected; empty if the notification was filed. */
  userErrors: Array<UserError>;
};

/** A person, as the registers of the state know them. */
export type Person = {
  __typename?: 'Person';
  /** The opaque name of the person, the same as the one asked by. */
  id: Scalars['PersonId']['output'];
  /** Every identifier by which the registers know the person. */
  identifiers: PersonIdentifiers;
  /** Notifications of arrival that hosts have filed, the latest first. */
  arrivalNotifications?: Maybe<ArrivalNotificationConnection>;
  /** Registrations that the person has asked for and a host confirms, the latest first. */
  immigrantRegistrations?: Maybe<ImmigrantRegistrationConnection>;
  /** Permits to reside in Kazakhstan, the latest first. */
  residencePermits?: Maybe<ResidencePermitConnection>;
  /** What is on file of the person; null if the migration police's system did not answer. */
  registrationFacts?: Maybe<RegistrationFacts>;
  /** Whether a host has notified the person's arrival or confirmed a registration that is in force. */
  isHostedBy?: Maybe<Scalars['Boolean']['output']>;
};


/** A person, as the registers of the state know them. */
export type PersonArrivalNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonImmigrantRegistrationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonResidencePermitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonIsHostedByArgs = {
  host: Scalars['ID']['input'];
};

/** What the migration police decided about a notification. */
export type ArrivalNotificationStatus =
  /** Accepted. */
  | 'ACCEPTED'
  /** Refused, for the reason given. */
  | 'REFUSED';

/** A host's notification that a foreigner has arrived. */
export type ArrivalNotification = {
  __typename?: 'ArrivalNotification';
  /** The number of the notification. */
  number: Scalars['ID']['output'];
  /** What was decided. */
  status: ArrivalNotificationStatus;
  /** Why it was refused. */
  refusalReason?: Maybe<DictionaryValue>;
  /** The day of arrival at the address. */
  arrivedOn: Scalars['LocalDate']['output'];
  /** The day on which the foreigner is expected to leave. */
  leavesOn?: Maybe<Scalars['LocalDate']['output']>;
  /** When the notification was filed. */
  notifiedAt: Scalars['DateTime']['output'];
  /** Where the foreigner stays. */
  address?: Maybe<Address>;
  /** The foreigner who arrived. */
  guest: Person;
};

/** A page of notifications of arrival. */
export type ArrivalNotificationConnection = {
  __typename?: 'ArrivalNotificationConnection';
  /** The entries of the page. */
  edges: Array<ArrivalNotificationEdge>;
  /** The notifications of the page. */
  nodes: Array<ArrivalNotification>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One notification in a page. */
export type ArrivalNotificationEdge = {
  __typename?: 'ArrivalNotificationEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The notification. */
  node: ArrivalNotification;
};

/** Where an immigrant's own registration stands (Order 923 of 17 November 2025). */
export type ImmigrantRegistrationStatus =
  /** The host has not answered yet. */
  | 'PENDING_HOST'
  /** The host has confirmed it. */
  | 'CONFIRMED'
  /** Refused, for the reason given. */
  | 'REFUSED';

/** A registration that an immigrant asked for. */
export type ImmigrantRegistration = {
  __typename?: 'ImmigrantRegistration';
  /** The number of the registration. */
  number: Scalars['ID']['output'];
  /** Where it stands. */
  status: ImmigrantRegistrationStatus;
  /** Why it was refused. */
  refusalReason?: Maybe<DictionaryValue>;
  /** The day on which it was asked for. */
  submittedOn: Scalars['LocalDate']['output'];
  /** The last day on which it is valid; of one that another has replaced, the day before that was confirmed. */
  validUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** The day on which the immigrant crossed the border, where it is known. */
  enteredOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether it was asked for later than the rules allow; it is filed all the same. */
  isLate: Scalars['Boolean']['output'];
  /** Where the immigrant lives. */
  address?: Maybe<Address>;
  /** The immigrant. */
  immigrant: Person;
};

/** A registration that waits for the word of its host. */
export type RegistrationToAnswer = {
  __typename?: 'RegistrationToAnswer';
  /** The number of the registration. */
  number: Scalars['ID']['output'];
  /** Who asks, by the name in the passport: the host has to know whom they answer for. */
  name: Scalars['String']['output'];
  /** The day on which it was asked for. */
  submittedOn: Scalars['LocalDate']['output'];
  /** The day on which the immigrant crossed the border, where it is known. */
  enteredOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Where the immigrant is to live. */
  address?: Maybe<Address>;
  /** The immigrant. */
  immigrant: Person;
};

/** A page of registrations that wait for their host. */
export type RegistrationToAnswerConnection = {
  __typename?: 'RegistrationToAnswerConnection';
  /** The entries of the page. */
  edges: Array<RegistrationToAnswerEdge>;
  /** The registrations of the page. */
  nodes: Array<RegistrationToAnswer>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One registration in a page. */
export type RegistrationToAnswerEdge = {
  __typename?: 'RegistrationToAnswerEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The registration. */
  node: RegistrationToAnswer;
};

/** A page of immigrants' registrations. */
export type ImmigrantRegistrationConnection = {
  __typename?: 'ImmigrantRegistrationConnection';
  /** The entries of the page. */
  edges: Array<ImmigrantRegistrationEdge>;
  /** The registrations of the page. */
  nodes: Array<ImmigrantRegistration>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One registration in a page. */
export type ImmigrantRegistrationEdge = {
  __typename?: 'ImmigrantRegistrationEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The registration. */
  node: ImmigrantRegistration;
};

/** For how long a residence permit is given. */
export type ResidencePermitKind =
  /** For a time. */
  | 'TEMPORARY'
  /** For good. */
  | 'PERMANENT';

/** A permit to reside in Kazakhstan. */
export type ResidencePermit = {
  __typename?: 'ResidencePermit';
  /** The number of the permit. */
  number: Scalars['ID']['output'];
  /** For how long it is given. */
  kind: ResidencePermitKind;
  /** On what ground it was given. */
  ground?: Maybe<DictionaryValue>;
  /** The first day on which it is valid. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day on which it is valid; null if it has no end. */
  validUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether it is in force, as the register knows it. */
  status: DictionaryValue;
};

/** A page of residence permits. */
export type ResidencePermitConnection = {
  __typename?: 'ResidencePermitConnection';
  /** The entries of the page. */
  edges: Array<ResidencePermitEdge>;
  /** The permits of the page. */
  nodes: Array<ResidencePermit>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One residence permit in a page. */
export type ResidencePermitEdge = {
  __typename?: 'ResidencePermitEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The permit. */
  node: ResidencePermit;
};

/** A foreigner whose arrival has yet to be notified. */
export type RegistrationDue = {
  __typename?: 'RegistrationDue';
  /** The foreigner. */
  person: Person;
  /** The day on which the foreigner came to the region. */
  arrivedOn: Scalars['LocalDate']['output'];
  /** The last day for the notification. */
  dueOn: Scalars['LocalDate']['output'];
};

/** A page of arrivals that have yet to be notified. */
export type RegistrationDueConnection = {
  __typename?: 'RegistrationDueConnection';
  /** The entries of the page. */
  edges: Array<RegistrationDueEdge>;
  /** The arrivals of the page. */
  nodes: Array<RegistrationDue>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One arrival in a page. */
export type RegistrationDueEdge = {
  __typename?: 'RegistrationDueEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The arrival. */
  node: RegistrationDue;
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

/** What the migration police have on file of somebody. */
export type RegistrationFacts = {
  __typename?: 'RegistrationFacts';
  /** Notifications of arrival that hosts have filed. */
  notifications: Array<ArrivalNotificationFact>;
  /** Registrations that the person has asked for. */
  registrations: Array<RegistrationFact>;
  /** Permits to reside. */
  residencePermits: Array<ResidencePermitFact>;
};

/** A notification of arrival as `compliance` reckons with it. */
export type ArrivalNotificationFact = {
  __typename?: 'ArrivalNotificationFact';
  /** ACCEPTED or REFUSED. */
  status: Scalars['String']['output'];
  /** The day of arrival at the address. */
  arrivedOn: Scalars['LocalDate']['output'];
  /** The day on which the foreigner is expected to leave. */
  leavesOn?: Maybe<Scalars['LocalDate']['output']>;
  /** When the notification was filed. */
  notifiedAt: Scalars['DateTime']['output'];
  /** The region of the address. */
  region?: Maybe<Scalars['RegionCode']['output']>;
};

/** An immigrant's own registration as `compliance` reckons with it. */
export type RegistrationFact = {
  __typename?: 'RegistrationFact';
  /** PENDING_HOST, CONFIRMED or REFUSED. */
  status: Scalars['String']['output'];
  /** The day on which it was asked for. */
  submittedOn: Scalars['LocalDate']['output'];
  /** The last day on which it is valid. */
  validUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** The region of the address. */
  region?: Maybe<Scalars['RegionCode']['output']>;
};

/** A residence permit as `compliance` reckons with it. */
export type ResidencePermitFact = {
  __typename?: 'ResidencePermitFact';
  /** TEMPORARY or PERMANENT. */
  kind: Scalars['String']['output'];
  /** The first day on which it is valid. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day on which it is valid; null if it has no end. */
  validUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** The register's code of its status. */
  status: Scalars['String']['output'];
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
  ArrivalNotification: ArrivalNotification;
  ImmigrantRegistration: ImmigrantRegistration;
  ResidencePermit: ResidencePermit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}> ) );
  ArrivalNotification:
    ( { __typename: 'ArrivalNotification' }
    & GraphQLRecursivePick<FederationTypes['ArrivalNotification'], {"number":true}> );
  ImmigrantRegistration:
    ( { __typename: 'ImmigrantRegistration' }
    & GraphQLRecursivePick<FederationTypes['ImmigrantRegistration'], {"number":true}> );
  ResidencePermit:
    ( { __typename: 'ResidencePermit' }
    & GraphQLRecursivePick<FederationTypes['ResidencePermit'], {"number":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterImmigrantInput: RegisterImmigrantInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  RegisterImmigrantPayload: ResolverTypeWrapper<Omit<RegisterImmigrantPayload, 'registration'> & { registration?: Maybe<ResolversTypes['ImmigrantRegistration']> }>;
  RegistrationRefusal: RegistrationRefusal;
  AnswerRegistrationInput: AnswerRegistrationInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AnswerRegistrationPayload: ResolverTypeWrapper<Omit<AnswerRegistrationPayload, 'registration'> & { registration?: Maybe<ResolversTypes['ImmigrantRegistration']> }>;
  NotifyArrivalInput: NotifyArrivalInput;
  AddressInput: AddressInput;
  NotifyArrivalPayload: ResolverTypeWrapper<Omit<NotifyArrivalPayload, 'notification'> & { notification?: Maybe<ResolversTypes['ArrivalNotification']> }>;
  Person: ResolverTypeWrapper<Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>>;
  ArrivalNotificationStatus: ArrivalNotificationStatus;
  ArrivalNotification: ResolverTypeWrapper<Omit<ArrivalNotification, 'guest'> & { guest: ResolversTypes['Person'] }>;
  ArrivalNotificationConnection: ResolverTypeWrapper<Omit<ArrivalNotificationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ArrivalNotificationEdge']>, nodes: Array<ResolversTypes['ArrivalNotification']> }>;
  ArrivalNotificationEdge: ResolverTypeWrapper<Omit<ArrivalNotificationEdge, 'node'> & { node: ResolversTypes['ArrivalNotification'] }>;
  ImmigrantRegistrationStatus: ImmigrantRegistrationStatus;
  ImmigrantRegistration: ResolverTypeWrapper<Omit<ImmigrantRegistration, 'immigrant'> & { immigrant: ResolversTypes['Person'] }>;
  RegistrationToAnswer: ResolverTypeWrapper<Omit<RegistrationToAnswer, 'immigrant'> & { immigrant: ResolversTypes['Person'] }>;
  RegistrationToAnswerConnection: ResolverTypeWrapper<Omit<RegistrationToAnswerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RegistrationToAnswerEdge']>, nodes: Array<ResolversTypes['RegistrationToAnswer']> }>;
  RegistrationToAnswerEdge: ResolverTypeWrapper<Omit<RegistrationToAnswerEdge, 'node'> & { node: ResolversTypes['RegistrationToAnswer'] }>;
  ImmigrantRegistrationConnection: ResolverTypeWrapper<Omit<ImmigrantRegistrationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ImmigrantRegistrationEdge']>, nodes: Array<ResolversTypes['ImmigrantRegistration']> }>;
  ImmigrantRegistrationEdge: ResolverTypeWrapper<Omit<ImmigrantRegistrationEdge, 'node'> & { node: ResolversTypes['ImmigrantRegistration'] }>;
  ResidencePermitKind: ResidencePermitKind;
  ResidencePermit: ResolverTypeWrapper<ResidencePermit>;
  ResidencePermitConnection: ResolverTypeWrapper<ResidencePermitConnection>;
  ResidencePermitEdge: ResolverTypeWrapper<ResidencePermitEdge>;
  RegistrationDue: ResolverTypeWrapper<Omit<RegistrationDue, 'person'> & { person: ResolversTypes['Person'] }>;
  RegistrationDueConnection: ResolverTypeWrapper<Omit<RegistrationDueConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RegistrationDueEdge']>, nodes: Array<ResolversTypes['RegistrationDue']> }>;
  RegistrationDueEdge: ResolverTypeWrapper<Omit<RegistrationDueEdge, 'node'> & { node: ResolversTypes['RegistrationDue'] }>;
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
  RegistrationFacts: ResolverTypeWrapper<RegistrationFacts>;
  ArrivalNotificationFact: ResolverTypeWrapper<ArrivalNotificationFact>;
  RegistrationFact: ResolverTypeWrapper<RegistrationFact>;
  ResidencePermitFact: ResolverTypeWrapper<ResidencePermitFact>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  RegisterImmigrantInput: RegisterImmigrantInput;
  ID: Scalars['ID']['output'];
  RegisterImmigrantPayload: Omit<RegisterImmigrantPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['ImmigrantRegistration']> };
  AnswerRegistrationInput: AnswerRegistrationInput;
  Boolean: Scalars['Boolean']['output'];
  AnswerRegistrationPayload: Omit<AnswerRegistrationPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['ImmigrantRegistration']> };
  NotifyArrivalInput: NotifyArrivalInput;
  AddressInput: AddressInput;
  NotifyArrivalPayload: Omit<NotifyArrivalPayload, 'notification'> & { notification?: Maybe<ResolversParentTypes['ArrivalNotification']> };
  Person: Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>;
  ArrivalNotification: Omit<ArrivalNotification, 'guest'> & { guest: ResolversParentTypes['Person'] } | FederationReferenceTypes['ArrivalNotification'];
  ArrivalNotificationConnection: Omit<ArrivalNotificationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ArrivalNotificationEdge']>, nodes: Array<ResolversParentTypes['ArrivalNotification']> };
  ArrivalNotificationEdge: Omit<ArrivalNotificationEdge, 'node'> & { node: ResolversParentTypes['ArrivalNotification'] };
  ImmigrantRegistration: Omit<ImmigrantRegistration, 'immigrant'> & { immigrant: ResolversParentTypes['Person'] } | FederationReferenceTypes['ImmigrantRegistration'];
  RegistrationToAnswer: Omit<RegistrationToAnswer, 'immigrant'> & { immigrant: ResolversParentTypes['Person'] };
  RegistrationToAnswerConnection: Omit<RegistrationToAnswerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RegistrationToAnswerEdge']>, nodes: Array<ResolversParentTypes['RegistrationToAnswer']> };
  RegistrationToAnswerEdge: Omit<RegistrationToAnswerEdge, 'node'> & { node: ResolversParentTypes['RegistrationToAnswer'] };
  ImmigrantRegistrationConnection: Omit<ImmigrantRegistrationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ImmigrantRegistrationEdge']>, nodes: Array<ResolversParentTypes['ImmigrantRegistration']> };
  ImmigrantRegistrationEdge: Omit<ImmigrantRegistrationEdge, 'node'> & { node: ResolversParentTypes['ImmigrantRegistration'] };
  ResidencePermit: ResidencePermit | FederationReferenceTypes['ResidencePermit'];
  ResidencePermitConnection: ResidencePermitConnection;
  ResidencePermitEdge: ResidencePermitEdge;
  RegistrationDue: Omit<RegistrationDue, 'person'> & { person: ResolversParentTypes['Person'] };
  RegistrationDueConnection: Omit<RegistrationDueConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RegistrationDueEdge']>, nodes: Array<ResolversParentTypes['RegistrationDue']> };
  RegistrationDueEdge: Omit<RegistrationDueEdge, 'node'> & { node: ResolversParentTypes['RegistrationDue'] };
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
  RegistrationFacts: RegistrationFacts;
  ArrivalNotificationFact: ArrivalNotificationFact;
  RegistrationFact: RegistrationFact;
  ResidencePermitFact: ResidencePermitFact;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  registrationsDue?: Resolver<Maybe<ResolversTypes['RegistrationDueConnection']>, ParentType, ContextType, RequireFields<QueryRegistrationsDueArgs, 'region' | 'first'>>;
  registrationsToAnswer?: Resolver<Maybe<ResolversTypes['RegistrationToAnswerConnection']>, ParentType, ContextType, RequireFields<QueryRegistrationsToAnswerArgs, 'first'>>;
};

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  notifyArrival?: Resolver<Maybe<ResolversTypes['NotifyArrivalPayload']>, ParentType, ContextType, RequireFields<MutationNotifyArrivalArgs, 'input'>>;
  registerImmigrant?: Resolver<Maybe<ResolversTypes['RegisterImmigrantPayload']>, ParentType, ContextType, RequireFields<MutationRegisterImmigrantArgs, 'input'>>;
  answerRegistration?: Resolver<Maybe<ResolversTypes['AnswerRegistrationPayload']>, ParentType, ContextType, RequireFields<MutationAnswerRegistrationArgs, 'input'>>;
};

export type RegisterImmigrantPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegisterImmigrantPayload'] = ResolversParentTypes['RegisterImmigrantPayload']> = {
  registration?: Resolver<Maybe<ResolversTypes['ImmigrantRegistration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AnswerRegistrationPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AnswerRegistrationPayload'] = ResolversParentTypes['AnswerRegistrationPayload']> = {
  registration?: Resolver<Maybe<ResolversTypes['ImmigrantRegistration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type NotifyArrivalPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NotifyArrivalPayload'] = ResolversParentTypes['NotifyArrivalPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['ArrivalNotification']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  arrivalNotifications?: Resolver<Maybe<ResolversTypes['ArrivalNotificationConnection']>, ParentType, ContextType, RequireFields<PersonArrivalNotificationsArgs, 'first'>>;
  immigrantRegistrations?: Resolver<Maybe<ResolversTypes['ImmigrantRegistrationConnection']>, ParentType, ContextType, RequireFields<PersonImmigrantRegistrationsArgs, 'first'>>;
  residencePermits?: Resolver<Maybe<ResolversTypes['ResidencePermitConnection']>, ParentType, ContextType, RequireFields<PersonResidencePermitsArgs, 'first'>>;
  registrationFacts?: Resolver<Maybe<ResolversTypes['RegistrationFacts']>, ParentType, ContextType>;
  isHostedBy?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<PersonIsHostedByArgs, 'host'>>;
};

export type ArrivalNotificationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ArrivalNotification'] = ResolversParentTypes['ArrivalNotification'], FederationReferenceType extends FederationReferenceTypes['ArrivalNotification'] = FederationReferenceTypes['ArrivalNotification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ArrivalNotification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ArrivalNotificationStatus'], ParentType, ContextType>;
  refusalReason?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  arrivedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  leavesOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  notifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  guest?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type ArrivalNotificationConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ArrivalNotificationConnection'] = ResolversParentTypes['ArrivalNotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArrivalNotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ArrivalNotification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArrivalNotificationEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ArrivalNotificationEdge'] = ResolversParentTypes['ArrivalNotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArrivalNotification'], ParentType, ContextType>;
};

export type ImmigrantRegistrationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ImmigrantRegistration'] = ResolversParentTypes['ImmigrantRegistration'], FederationReferenceType extends FederationReferenceTypes['ImmigrantRegistration'] = FederationReferenceTypes['ImmigrantRegistration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ImmigrantRegistration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImmigrantRegistrationStatus'], ParentType, ContextType>;
  refusalReason?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  submittedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  enteredOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  immigrant?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type RegistrationToAnswerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegistrationToAnswer'] = ResolversParentTypes['RegistrationToAnswer']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submittedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  enteredOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  immigrant?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type RegistrationToAnswerConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegistrationToAnswerConnection'] = ResolversParentTypes['RegistrationToAnswerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegistrationToAnswerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegistrationToAnswer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RegistrationToAnswerEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegistrationToAnswerEdge'] = ResolversParentTypes['RegistrationToAnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegistrationToAnswer'], ParentType, ContextType>;
};

export type ImmigrantRegistrationConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ImmigrantRegistrationConnection'] = ResolversParentTypes['ImmigrantRegistrationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImmigrantRegistrationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ImmigrantRegistration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImmigrantRegistrationEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ImmigrantRegistrationEdge'] = ResolversParentTypes['ImmigrantRegistrationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImmigrantRegistration'], ParentType, ContextType>;
};

export type ResidencePermitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ResidencePermit'] = ResolversParentTypes['ResidencePermit'], FederationReferenceType extends FederationReferenceTypes['ResidencePermit'] = FederationReferenceTypes['ResidencePermit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ResidencePermit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResidencePermitKind'], ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
};

export type ResidencePermitConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ResidencePermitConnection'] = ResolversParentTypes['ResidencePermitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ResidencePermitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ResidencePermit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ResidencePermitEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ResidencePermitEdge'] = ResolversParentTypes['ResidencePermitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ResidencePermit'], ParentType, ContextType>;
};

export type RegistrationDueResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegistrationDue'] = ResolversParentTypes['RegistrationDue']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  arrivedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type RegistrationDueConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegistrationDueConnection'] = ResolversParentTypes['RegistrationDueConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegistrationDueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegistrationDue']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RegistrationDueEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegistrationDueEdge'] = ResolversParentTypes['RegistrationDueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegistrationDue'], ParentType, ContextType>;
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

export type RegistrationFactsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegistrationFacts'] = ResolversParentTypes['RegistrationFacts']> = {
  notifications?: Resolver<Array<ResolversTypes['ArrivalNotificationFact']>, ParentType, ContextType>;
  registrations?: Resolver<Array<ResolversTypes['RegistrationFact']>, ParentType, ContextType>;
  residencePermits?: Resolver<Array<ResolversTypes['ResidencePermitFact']>, ParentType, ContextType>;
};

export type ArrivalNotificationFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ArrivalNotificationFact'] = ResolversParentTypes['ArrivalNotificationFact']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  arrivedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  leavesOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  notifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['RegionCode']>, ParentType, ContextType>;
};

export type RegistrationFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegistrationFact'] = ResolversParentTypes['RegistrationFact']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submittedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['RegionCode']>, ParentType, ContextType>;
};

export type ResidencePermitFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ResidencePermitFact'] = ResolversParentTypes['ResidencePermitFact']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RegisterImmigrantPayload?: RegisterImmigrantPayloadResolvers<ContextType>;
  AnswerRegistrationPayload?: AnswerRegistrationPayloadResolvers<ContextType>;
  NotifyArrivalPayload?: NotifyArrivalPayloadResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  ArrivalNotification?: ArrivalNotificationResolvers<ContextType>;
  ArrivalNotificationConnection?: ArrivalNotificationConnectionResolvers<ContextType>;
  ArrivalNotificationEdge?: ArrivalNotificationEdgeResolvers<ContextType>;
  ImmigrantRegistration?: ImmigrantRegistrationResolvers<ContextType>;
  RegistrationToAnswer?: RegistrationToAnswerResolvers<ContextType>;
  RegistrationToAnswerConnection?: RegistrationToAnswerConnectionResolvers<ContextType>;
  RegistrationToAnswerEdge?: RegistrationToAnswerEdgeResolvers<ContextType>;
  ImmigrantRegistrationConnection?: ImmigrantRegistrationConnectionResolvers<ContextType>;
  ImmigrantRegistrationEdge?: ImmigrantRegistrationEdgeResolvers<ContextType>;
  ResidencePermit?: ResidencePermitResolvers<ContextType>;
  ResidencePermitConnection?: ResidencePermitConnectionResolvers<ContextType>;
  ResidencePermitEdge?: ResidencePermitEdgeResolvers<ContextType>;
  RegistrationDue?: RegistrationDueResolvers<ContextType>;
  RegistrationDueConnection?: RegistrationDueConnectionResolvers<ContextType>;
  RegistrationDueEdge?: RegistrationDueEdgeResolvers<ContextType>;
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
  RegistrationFacts?: RegistrationFactsResolvers<ContextType>;
  ArrivalNotificationFact?: ArrivalNotificationFactResolvers<ContextType>;
  RegistrationFact?: RegistrationFactResolvers<ContextType>;
  ResidencePermitFact?: ResidencePermitFactResolvers<ContextType>;
};
