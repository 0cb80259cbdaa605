// Made by `npm run codegen` from schema/employment.graphql.
import type { PersonId } from '../person-id.ts';
import type { Iin } from '../iin.ts';
import type { Bin } from '../bin.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

/** A person, as the registers of the state know them. */
export type Person = {
  __typename?: 'Person';
  /** The opaque name of the person, the same as the one asked by. */
  id: Scalars['PersonId']['output'];
  /** Every identifier by which the registers know the person. */
  identifiers: PersonIdentifiers;
  /** Employment contracts registered by employers, the latest first; a person without an IIN has none. */
  employmentContracts?: Maybe<EmploymentContractConnection>;
  /** Permits to work in Kazakhstan, the latest first. */
  workPermits?: Maybe<WorkPermitConnection>;
  /** Every employment contract, the latest first; null if the register did not answer. */
  contractFacts?: Maybe<Array<ContractFact>>;
  /** Every permit to work, the latest first; null if the register did not answer. */
  workPermitFacts?: Maybe<Array<WorkPermitFact>>;
  /** Who the person is on contracts and permits to work; null if a register did not answer. */
  heldByEnbek?: Maybe<Array<HeldIdentityFact>>;
  /** Whether the person has an employment contract in force with an organization. */
  isEmployedBy?: Maybe<Scalars['Boolean']['output']>;
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
export type PersonIsEmployedByArgs = {
  bin: Scalars['Bin']['input'];
};

/** An organization registered in Kazakhstan. */
export type Organization = {
  __typename?: 'Organization';
  /** Business identification number. */
  bin: Scalars['Bin']['output'];
  /** Foreigners who have a contract in force with the organization, in the order of the register. */
  foreignWorkers?: Maybe<ForeignWorkerConnection>;
  /** Permits by which the organization may engage foreigners, the latest first. */
  foreignLabourPermits?: Maybe<ForeignLabourPermitConnection>;
  /** How many foreigners the organization may engage this year, by category of posts. */
  quota?: Maybe<Array<EmployerQuota>>;
  /** How much of its staff is local, by group of categories, and how much has to be. */
  localContent?: Maybe<Array<LocalContentShare>>;
  /** Duties to train people of Kazakhstan that came with permits, the next first. */
  trainingDuties?: Maybe<Array<TrainingDuty>>;
  /** What rights and duties of the employer hang on; null if the register did not answer. */
  employerFacts?: Maybe<EmployerFacts>;
};


/** An organization registered in Kazakhstan. */
export type OrganizationForeignWorkersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organization registered in Kazakhstan. */
export type OrganizationForeignLabourPermitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A foreigner who works for an organization. */
export type ForeignWorker = {
  __typename?: 'ForeignWorker';
  /** The worker. */
  worker: Person;
  /** The contract in force. */
  contract: EmploymentContract;
  /** The latest permit by which the organization engages the worker; null where none was given. */
  permit?: Maybe<WorkPermit>;
};

/** A page of foreign workers. */
export type ForeignWorkerConnection = {
  __typename?: 'ForeignWorkerConnection';
  /** The entries of the page. */
  edges: Array<ForeignWorkerEdge>;
  /** The workers of the page. */
  nodes: Array<ForeignWorker>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One foreign worker in a page. */
export type ForeignWorkerEdge = {
  __typename?: 'ForeignWorkerEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The worker. */
  node: ForeignWorker;
};

/** A permit by which an employer may engage foreigners in one category of posts. */
export type ForeignLabourPermit = {
  __typename?: 'ForeignLabourPermit';
  /** The number of the permit. */
  number: Scalars['ID']['output'];
  /** 1 heads and deputies, 2 heads of units, 3 specialists, 4 skilled workers. */
  category: Scalars['Int']['output'];
  /** The region in which it is valid. */
  region?: Maybe<Region>;
  /** How many foreigners may be engaged by it. */
  places: Scalars['Int']['output'];
  /** The first day on which it is valid. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day on which it is valid. */
  validUntil: Scalars['LocalDate']['output'];
  /** Whether it is in force, as the register knows it. */
  status: DictionaryValue;
};

/** A page of permits to engage foreigners. */
export type ForeignLabourPermitConnection = {
  __typename?: 'ForeignLabourPermitConnection';
  /** The entries of the page. */
  edges: Array<ForeignLabourPermitEdge>;
  /** The permits of the page. */
  nodes: Array<ForeignLabourPermit>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One permit to engage foreigners in a page. */
export type ForeignLabourPermitEdge = {
  __typename?: 'ForeignLabourPermitEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The permit. */
  node: ForeignLabourPermit;
};

/** How many foreigners an employer may engage in one category of posts. */
export type EmployerQuota = {
  __typename?: 'EmployerQuota';
  /** 1 heads and deputies, 2 heads of units, 3 specialists, 4 skilled workers. */
  category: Scalars['Int']['output'];
  /** Places granted. */
  granted: Scalars['Int']['output'];
  /** Places taken; more than were granted where the quota is exceeded. */
  taken: Scalars['Int']['output'];
};

/** Categories of posts whose staff is reckoned together. */
export type PostGroup =
  /** Heads and deputies, and heads of units: categories 1 and 2. */
  | 'HEADS'
  /** Specialists and skilled workers: categories 3 and 4. */
  | 'SPECIALISTS_AND_WORKERS';

/** How much of an employer's staff is local in one group of categories. */
export type LocalContentShare = {
  __typename?: 'LocalContentShare';
  /** The group of categories. */
  group: PostGroup;
  /** Citizens of Kazakhstan and those who count as such. */
  local: Scalars['Int']['output'];
  /** Foreigners engaged by permit. */
  foreign: Scalars['Int']['output'];
  /** Foreigners transferred within the company, who count apart. */
  transferred: Scalars['Int']['output'];
  /** Local staff of local and foreign together, in hundredths of a per cent, cut off; null where nobody works. */
  shareBasisPoints?: Maybe<Scalars['Int']['output']>;
  /** The least that it has to be, in hundredths of a per cent. */
  leastShareBasisPoints: Scalars['Int']['output'];
  /** Whether it is that much; null where nobody works. */
  isMet?: Maybe<Scalars['Boolean']['output']>;
  /** Which rule demands it. */
  rule: LocalContentRule;
};

/** The rule by which a share of local staff is demanded. */
export type LocalContentRule = {
  __typename?: 'LocalContentRule';
  /** The act and its clause. */
  citation: Scalars['String']['output'];
  /** The day from which it counts. */
  validFrom: Scalars['LocalDate']['output'];
  /** Whether somebody has compared it with a published source. */
  isVerified: Scalars['Boolean']['output'];
};

/** A duty to train people of Kazakhstan. */
export type TrainingDuty = {
  __typename?: 'TrainingDuty';
  /** How many people are to be trained. */
  people: Scalars['Int']['output'];
  /** How many have been. */
  trained: Scalars['Int']['output'];
  /** The last day for it. */
  dueOn: Scalars['LocalDate']['output'];
};

/** An employment contract, as the employer registered it. */
export type EmploymentContract = {
  __typename?: 'EmploymentContract';
  /** The number of the contract. */
  number: Scalars['ID']['output'];
  /** The employer, if it is an organization. */
  employer?: Maybe<Organization>;
  /** The position. */
  position: Scalars['String']['output'];
  /** The day on which the contract was signed. */
  signedOn: Scalars['LocalDate']['output'];
  /** The first day of work. */
  beginsOn: Scalars['LocalDate']['output'];
  /** The last day of work; null if the contract has no end. */
  endsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether it is in force, as the register knows it. */
  status: DictionaryValue;
};

/** A page of employment contracts. */
export type EmploymentContractConnection = {
  __typename?: 'EmploymentContractConnection';
  /** The entries of the page. */
  edges: Array<EmploymentContractEdge>;
  /** The contracts of the page. */
  nodes: Array<EmploymentContract>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One employment contract in a page. */
export type EmploymentContractEdge = {
  __typename?: 'EmploymentContractEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: EmploymentContract;
};

/** What kind of work a permit allows. */
export type WorkPermitKind =
  /** Domestic work for an individual. */
  | 'LABOUR_IMMIGRANT'
  /** Work for an employer that was permitted to engage foreign labour. */
  | 'FOREIGN_LABOUR'
  /** Work on one's own account in a profession in demand. */
  | 'SELF_EMPLOYMENT';

/** A permit to work in Kazakhstan. */
export type WorkPermit = {
  __typename?: 'WorkPermit';
  /** The number of the permit. */
  number: Scalars['ID']['output'];
  /** What kind of work it allows. */
  kind: WorkPermitKind;
  /** The category of the position, 1 to 4; null where the permit has none. */
  category?: Maybe<Scalars['Int']['output']>;
  /** The region in which it is valid. */
  region?: Maybe<Region>;
  /** The employer, if it is an organization. */
  employer?: Maybe<Organization>;
  /** The first day on which it is valid. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day on which it is valid. */
  validUntil: Scalars['LocalDate']['output'];
  /** Whether it is in force, as the register knows it. */
  status: DictionaryValue;
};

/** A page of work permits. */
export type WorkPermitConnection = {
  __typename?: 'WorkPermitConnection';
  /** The entries of the page. */
  edges: Array<WorkPermitEdge>;
  /** The permits of the page. */
  nodes: Array<WorkPermit>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One work permit in a page. */
export type WorkPermitEdge = {
  __typename?: 'WorkPermitEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The permit. */
  node: WorkPermit;
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

/** An employment contract as `compliance` reckons with it. */
export type ContractFact = {
  __typename?: 'ContractFact';
  /** The employer's business identification number; null if the employer is an individual. */
  employer?: Maybe<Scalars['Bin']['output']>;
  /** The day on which the contract was signed. */
  signedOn: Scalars['LocalDate']['output'];
  /** The first day of work. */
  beginsOn: Scalars['LocalDate']['output'];
  /** The last day of work; null if the contract has no end. */
  endsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The register's code of its status. */
  status: Scalars['String']['output'];
};

/** A permit to work as `compliance` reckons with it. */
export type WorkPermitFact = {
  __typename?: 'WorkPermitFact';
  /** LABOUR_IMMIGRANT, FOREIGN_LABOUR or SELF_EMPLOYMENT. */
  kind: Scalars['String']['output'];
  /** The category of the post, 1 to 4; null for a permit without one. */
  category?: Maybe<Scalars['Int']['output']>;
  /** The region in which it is valid. */
  region?: Maybe<Scalars['RegionCode']['output']>;
  /** The employer that was permitted to engage foreign labour; null for other permits. */
  employer?: Maybe<Scalars['Bin']['output']>;
  /** The first day on which it is valid. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day on which it is valid. */
  validUntil: Scalars['LocalDate']['output'];
  /** The register's code of its status. */
  status: Scalars['String']['output'];
};

/** What `compliance` reckons with of an employer of foreigners. */
export type EmployerFacts = {
  __typename?: 'EmployerFacts';
  /** How many people work in each category of posts. */
  workforce: Array<WorkforceFact>;
  /** How many foreigners the employer may engage this year, by category of posts. */
  quota: Array<QuotaFact>;
  /** Duties to train people of Kazakhstan that came with permits. */
  trainingDuties: Array<TrainingDutyFact>;
};

/** How many people work for an employer in one category of posts. */
export type WorkforceFact = {
  __typename?: 'WorkforceFact';
  /** 1 heads and deputies, 2 heads of units, 3 specialists, 4 skilled workers. */
  category: Scalars['Int']['output'];
  /** Citizens of Kazakhstan and those who count as such. */
  local: Scalars['Int']['output'];
  /** Foreigners engaged by permit. */
  foreign: Scalars['Int']['output'];
  /** Foreigners transferred within the company, who count apart. */
  transferred: Scalars['Int']['output'];
};

/** How many foreigners an employer may engage in one category of posts, and how many places are taken. */
export type QuotaFact = {
  __typename?: 'QuotaFact';
  /** 1 heads and deputies, 2 heads of units, 3 specialists, 4 skilled workers. */
  category: Scalars['Int']['output'];
  /** Places granted. */
  granted: Scalars['Int']['output'];
  /** Places taken. */
  taken: Scalars['Int']['output'];
};

/** A duty to train people of Kazakhstan. */
export type TrainingDutyFact = {
  __typename?: 'TrainingDutyFact';
  /** How many people are to be trained. */
  people: Scalars['Int']['output'];
  /** How many have been. */
  trained: Scalars['Int']['output'];
  /** The last day for it. */
  dueOn: Scalars['LocalDate']['output'];
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
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"bin":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Person: ResolverTypeWrapper<Person>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Organization: ResolverTypeWrapper<Organization>;
  ForeignWorker: ResolverTypeWrapper<ForeignWorker>;
  ForeignWorkerConnection: ResolverTypeWrapper<ForeignWorkerConnection>;
  ForeignWorkerEdge: ResolverTypeWrapper<ForeignWorkerEdge>;
  ForeignLabourPermit: ResolverTypeWrapper<ForeignLabourPermit>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ForeignLabourPermitConnection: ResolverTypeWrapper<ForeignLabourPermitConnection>;
  ForeignLabourPermitEdge: ResolverTypeWrapper<ForeignLabourPermitEdge>;
  EmployerQuota: ResolverTypeWrapper<EmployerQuota>;
  PostGroup: PostGroup;
  LocalContentShare: ResolverTypeWrapper<LocalContentShare>;
  LocalContentRule: ResolverTypeWrapper<LocalContentRule>;
  TrainingDuty: ResolverTypeWrapper<TrainingDuty>;
  EmploymentContract: ResolverTypeWrapper<EmploymentContract>;
  EmploymentContractConnection: ResolverTypeWrapper<EmploymentContractConnection>;
  EmploymentContractEdge: ResolverTypeWrapper<EmploymentContractEdge>;
  WorkPermitKind: WorkPermitKind;
  WorkPermit: ResolverTypeWrapper<WorkPermit>;
  WorkPermitConnection: ResolverTypeWrapper<WorkPermitConnection>;
  WorkPermitEdge: ResolverTypeWrapper<WorkPermitEdge>;
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
  ContractFact: ResolverTypeWrapper<ContractFact>;
  WorkPermitFact: ResolverTypeWrapper<WorkPermitFact>;
  EmployerFacts: ResolverTypeWrapper<EmployerFacts>;
  WorkforceFact: ResolverTypeWrapper<WorkforceFact>;
  QuotaFact: ResolverTypeWrapper<QuotaFact>;
  TrainingDutyFact: ResolverTypeWrapper<TrainingDutyFact>;
  HeldIdentityFact: ResolverTypeWrapper<HeldIdentityFact>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Person: Person | FederationReferenceTypes['Person'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Organization: Organization | FederationReferenceTypes['Organization'];
  ForeignWorker: ForeignWorker;
  ForeignWorkerConnection: ForeignWorkerConnection;
  ForeignWorkerEdge: ForeignWorkerEdge;
  ForeignLabourPermit: ForeignLabourPermit;
  ID: Scalars['ID']['output'];
  ForeignLabourPermitConnection: ForeignLabourPermitConnection;
  ForeignLabourPermitEdge: ForeignLabourPermitEdge;
  EmployerQuota: EmployerQuota;
  LocalContentShare: LocalContentShare;
  LocalContentRule: LocalContentRule;
  TrainingDuty: TrainingDuty;
  EmploymentContract: EmploymentContract;
  EmploymentContractConnection: EmploymentContractConnection;
  EmploymentContractEdge: EmploymentContractEdge;
  WorkPermit: WorkPermit;
  WorkPermitConnection: WorkPermitConnection;
  WorkPermitEdge: WorkPermitEdge;
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
  ContractFact: ContractFact;
  WorkPermitFact: WorkPermitFact;
  EmployerFacts: EmployerFacts;
  WorkforceFact: WorkforceFact;
  QuotaFact: QuotaFact;
  TrainingDutyFact: TrainingDutyFact;
  HeldIdentityFact: HeldIdentityFact;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  employmentContracts?: Resolver<Maybe<ResolversTypes['EmploymentContractConnection']>, ParentType, ContextType, RequireFields<PersonEmploymentContractsArgs, 'first'>>;
  workPermits?: Resolver<Maybe<ResolversTypes['WorkPermitConnection']>, ParentType, ContextType, RequireFields<PersonWorkPermitsArgs, 'first'>>;
  contractFacts?: Resolver<Maybe<Array<ResolversTypes['ContractFact']>>, ParentType, ContextType>;
  workPermitFacts?: Resolver<Maybe<Array<ResolversTypes['WorkPermitFact']>>, ParentType, ContextType>;
  heldByEnbek?: Resolver<Maybe<Array<ResolversTypes['HeldIdentityFact']>>, ParentType, ContextType>;
  isEmployedBy?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<PersonIsEmployedByArgs, 'bin'>>;
};

export type OrganizationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
  foreignWorkers?: Resolver<Maybe<ResolversTypes['ForeignWorkerConnection']>, ParentType, ContextType, RequireFields<OrganizationForeignWorkersArgs, 'first'>>;
  foreignLabourPermits?: Resolver<Maybe<ResolversTypes['ForeignLabourPermitConnection']>, ParentType, ContextType, RequireFields<OrganizationForeignLabourPermitsArgs, 'first'>>;
  quota?: Resolver<Maybe<Array<ResolversTypes['EmployerQuota']>>, ParentType, ContextType>;
  localContent?: Resolver<Maybe<Array<ResolversTypes['LocalContentShare']>>, ParentType, ContextType>;
  trainingDuties?: Resolver<Maybe<Array<ResolversTypes['TrainingDuty']>>, ParentType, ContextType>;
  employerFacts?: Resolver<Maybe<ResolversTypes['EmployerFacts']>, ParentType, ContextType>;
};

export type ForeignWorkerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ForeignWorker'] = ResolversParentTypes['ForeignWorker']> = {
  worker?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['EmploymentContract'], ParentType, ContextType>;
  permit?: Resolver<Maybe<ResolversTypes['WorkPermit']>, ParentType, ContextType>;
};

export type ForeignWorkerConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ForeignWorkerConnection'] = ResolversParentTypes['ForeignWorkerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ForeignWorkerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ForeignWorker']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ForeignWorkerEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ForeignWorkerEdge'] = ResolversParentTypes['ForeignWorkerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ForeignWorker'], ParentType, ContextType>;
};

export type ForeignLabourPermitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ForeignLabourPermit'] = ResolversParentTypes['ForeignLabourPermit']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
};

export type ForeignLabourPermitConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ForeignLabourPermitConnection'] = ResolversParentTypes['ForeignLabourPermitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ForeignLabourPermitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ForeignLabourPermit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ForeignLabourPermitEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ForeignLabourPermitEdge'] = ResolversParentTypes['ForeignLabourPermitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ForeignLabourPermit'], ParentType, ContextType>;
};

export type EmployerQuotaResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmployerQuota'] = ResolversParentTypes['EmployerQuota']> = {
  category?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocalContentShareResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LocalContentShare'] = ResolversParentTypes['LocalContentShare']> = {
  group?: Resolver<ResolversTypes['PostGroup'], ParentType, ContextType>;
  local?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  foreign?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transferred?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shareBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leastShareBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isMet?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['LocalContentRule'], ParentType, ContextType>;
};

export type LocalContentRuleResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LocalContentRule'] = ResolversParentTypes['LocalContentRule']> = {
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TrainingDutyResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TrainingDuty'] = ResolversParentTypes['TrainingDuty']> = {
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trained?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type EmploymentContractResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmploymentContract'] = ResolversParentTypes['EmploymentContract']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  beginsOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
};

export type EmploymentContractConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmploymentContractConnection'] = ResolversParentTypes['EmploymentContractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EmploymentContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EmploymentContract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EmploymentContractEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmploymentContractEdge'] = ResolversParentTypes['EmploymentContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmploymentContract'], ParentType, ContextType>;
};

export type WorkPermitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WorkPermit'] = ResolversParentTypes['WorkPermit']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkPermitKind'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
};

export type WorkPermitConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WorkPermitConnection'] = ResolversParentTypes['WorkPermitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkPermitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WorkPermit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WorkPermitEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WorkPermitEdge'] = ResolversParentTypes['WorkPermitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkPermit'], ParentType, ContextType>;
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

export type ContractFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContractFact'] = ResolversParentTypes['ContractFact']> = {
  employer?: Resolver<Maybe<ResolversTypes['Bin']>, ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  beginsOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkPermitFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WorkPermitFact'] = ResolversParentTypes['WorkPermitFact']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['RegionCode']>, ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Bin']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EmployerFactsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmployerFacts'] = ResolversParentTypes['EmployerFacts']> = {
  workforce?: Resolver<Array<ResolversTypes['WorkforceFact']>, ParentType, ContextType>;
  quota?: Resolver<Array<ResolversTypes['QuotaFact']>, ParentType, ContextType>;
  trainingDuties?: Resolver<Array<ResolversTypes['TrainingDutyFact']>, ParentType, ContextType>;
};

export type WorkforceFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WorkforceFact'] = ResolversParentTypes['WorkforceFact']> = {
  category?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  local?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  foreign?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transferred?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuotaFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['QuotaFact'] = ResolversParentTypes['QuotaFact']> = {
  category?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingDutyFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TrainingDutyFact'] = ResolversParentTypes['TrainingDutyFact']> = {
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trained?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
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
  Person?: PersonResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  ForeignWorker?: ForeignWorkerResolvers<ContextType>;
  ForeignWorkerConnection?: ForeignWorkerConnectionResolvers<ContextType>;
  ForeignWorkerEdge?: ForeignWorkerEdgeResolvers<ContextType>;
  ForeignLabourPermit?: ForeignLabourPermitResolvers<ContextType>;
  ForeignLabourPermitConnection?: ForeignLabourPermitConnectionResolvers<ContextType>;
  ForeignLabourPermitEdge?: ForeignLabourPermitEdgeResolvers<ContextType>;
  EmployerQuota?: EmployerQuotaResolvers<ContextType>;
  LocalContentShare?: LocalContentShareResolvers<ContextType>;
  LocalContentRule?: LocalContentRuleResolvers<ContextType>;
  TrainingDuty?: TrainingDutyResolvers<ContextType>;
  EmploymentContract?: EmploymentContractResolvers<ContextType>;
  EmploymentContractConnection?: EmploymentContractConnectionResolvers<ContextType>;
  EmploymentContractEdge?: EmploymentContractEdgeResolvers<ContextType>;
  WorkPermit?: WorkPermitResolvers<ContextType>;
  WorkPermitConnection?: WorkPermitConnectionResolvers<ContextType>;
  WorkPermitEdge?: WorkPermitEdgeResolvers<ContextType>;
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
  ContractFact?: ContractFactResolvers<ContextType>;
  WorkPermitFact?: WorkPermitFactResolvers<ContextType>;
  EmployerFacts?: EmployerFactsResolvers<ContextType>;
  WorkforceFact?: WorkforceFactResolvers<ContextType>;
  QuotaFact?: QuotaFactResolvers<ContextType>;
  TrainingDutyFact?: TrainingDutyFactResolvers<ContextType>;
  HeldIdentityFact?: HeldIdentityFactResolvers<ContextType>;
};
