// Made by `npm run codegen` from schema/compliance.graphql.
import type { PersonId } from '../person-id.ts';
import type { Iin } from '../iin.ts';
import type { Bin } from '../bin.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  /** The rules by which questions are answered and possible breaches are found, in every wording. */
  rules: Array<RuleCitation>;
};

/** A person, as the registers of the state know them. */
export type Person = {
  __typename?: 'Person';
  /** The opaque name of the person, the same as the one asked by. */
  id: Scalars['PersonId']['output'];
  /** The codes of the registers that did not answer, so that `identifiers` may lack what they know. */
  registersUnanswered?: Maybe<Array<Scalars['String']['output']>>;
  /** Who the person is, as far as rights hang on it; null if the register did not answer. */
  civilFacts?: Maybe<CivilFacts>;
  /** Every crossing of the border, the latest first; null if the border service did not answer. */
  crossingFacts?: Maybe<Array<CrossingFact>>;
  /** What is on file of the person; null if the migration police's system did not answer. */
  registrationFacts?: Maybe<RegistrationFacts>;
  /** Every employment contract, the latest first; null if the register did not answer. */
  contractFacts?: Maybe<Array<ContractFact>>;
  /** Every permit to work, the latest first; null if the register did not answer. */
  workPermitFacts?: Maybe<Array<WorkPermitFact>>;
  /** The status of a kandas, if the person ever had it; null if the register did not answer. */
  kandasFacts?: Maybe<Array<KandasFact>>;
  /** Visas, the latest first; null if the Ministry of Foreign Affairs did not answer. */
  visaFacts?: Maybe<Array<VisaFact>>;
  /** Medical certificates, the latest first; null if the Ministry of Health did not answer. */
  certificateFacts?: Maybe<Array<CertificateFact>>;
  /** Income tax paid ahead, by month; null if the State Revenue Committee did not answer. */
  prepaidTaxFacts?: Maybe<Array<PrepaidTaxFact>>;
  /** Whether the person may be in Kazakhstan today. */
  mayStay?: Maybe<Answer>;
  /** For how many days, today included, the person may be in Kazakhstan without leaving. */
  stayDaysLeft?: Maybe<DaysAnswer>;
  /** Whether the person may work for an employer today. */
  mayWork?: Maybe<Answer>;
  /** Whether the person's arrival was notified by a host, or the person is registered. */
  isRegistered?: Maybe<Answer>;
  /** Whether the person has a valid medical certificate of a labour immigrant. */
  certificateValid?: Maybe<Answer>;
  /** Whether the person meets the conditions of a Neo Nomad visa, which is for remote workers. */
  neoNomadEligible?: Maybe<Answer>;
  /** What may be against the rules of stay and work, for a human to look at. */
  possibleBreaches?: Maybe<ComplianceReview>;
};


/** A person, as the registers of the state know them. */
export type PersonMayWorkArgs = {
  employer?: InputMaybe<Scalars['Bin']['input']>;
};

/** An organization registered in Kazakhstan. */
export type Organization = {
  __typename?: 'Organization';
  /** Business identification number. */
  bin: Scalars['Bin']['output'];
  /** What rights and duties of the employer hang on; null if the register did not answer. */
  employerFacts?: Maybe<EmployerFacts>;
  /** What may be against the rules for employers of foreigners, for a human to look at. */
  complianceReview?: Maybe<ComplianceReview>;
};

/** An answer to a question of law. */
export type YesNoUnknown =
  /** Yes. */
  | 'YES'
  /** No. */
  | 'NO'
  /** It cannot be told: a system did not answer, or what the systems hold does not suffice. */
  | 'UNKNOWN';

/** An answer in place of somebody's data. It is reckoned from records, and is no decision of the state. */
export type Answer = {
  __typename?: 'Answer';
  /** The answer. */
  value: YesNoUnknown;
  /** The moment for which it holds. */
  asOf: Scalars['DateTime']['output'];
  /** The rule that the question is about. */
  rule: RuleCitation;
  /** The answer in words. */
  explanation: LocalizedText;
  /** The systems without whose word it cannot be told; none unless the value is UNKNOWN. */
  missing: Array<SystemNotAnswering>;
  /** What the answer rests on, which tells of the person's data. */
  grounds?: Maybe<AnswerGrounds>;
};

/** Whether days of stay are counted. */
export type StayLimit =
  /** The stay ends on some day. */
  | 'LIMITED'
  /** No end of the stay is known to the law. */
  | 'UNLIMITED'
  /** It cannot be told: a system did not answer, or what the systems hold does not suffice. */
  | 'UNKNOWN';

/** Days of stay that are left. They are reckoned from records, and are no decision of the state. */
export type DaysAnswer = {
  __typename?: 'DaysAnswer';
  /** Whether days are counted. */
  limit: StayLimit;
  /** How many days are left, today included; 0 for not even today; null unless days are counted. */
  days?: Maybe<Scalars['Int']['output']>;
  /** The moment for which it holds. */
  asOf: Scalars['DateTime']['output'];
  /** The rule that the question is about. */
  rule: RuleCitation;
  /** The answer in words. */
  explanation: LocalizedText;
  /** The systems without whose word it cannot be told; none unless the limit is UNKNOWN. */
  missing: Array<SystemNotAnswering>;
  /** What the answer rests on, which tells of the person's data. */
  grounds?: Maybe<AnswerGrounds>;
};

/** What an answer rests on. */
export type AnswerGrounds = {
  __typename?: 'AnswerGrounds';
  /** Why the answer is what it is. */
  reason: DictionaryValue;
  /** The rule that decided; null where nothing is decided. */
  rule?: Maybe<RuleCitation>;
};

/** A system of record without whose word something could not be told. */
export type SystemNotAnswering = {
  __typename?: 'SystemNotAnswering';
  /** The code by which errors name the system. */
  code: Scalars['String']['output'];
  /** What the system is called. */
  label: LocalizedText;
};

/** A rule of law in the wording that we reckon with. */
export type RuleCitation = {
  __typename?: 'RuleCitation';
  /** A stable name of the rule. */
  id: Scalars['ID']['output'];
  /** What the rule says, in a few words. */
  title: LocalizedText;
  /** The act and its article. */
  article: Scalars['String']['output'];
  /** Where the text, or a report of it, was read. */
  source: Scalars['String']['output'];
  /** The first day on which this wording holds. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day; null while no end is known. */
  validUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether the act, or a report that quotes it, was seen; what is not verified is our reading. */
  isVerified: Scalars['Boolean']['output'];
  /** The figures and lists of the rule. */
  parameters: Array<RuleParameter>;
};

/** A figure or a list that a rule reckons with. */
export type RuleParameter = {
  __typename?: 'RuleParameter';
  /** What it is called. */
  name: Scalars['String']['output'];
  /** Its value as JSON. */
  value: Scalars['String']['output'];
};

/** What may be against the rules, and what could not be checked. Nothing is decided by it. */
export type ComplianceReview = {
  __typename?: 'ComplianceReview';
  /** The moment for which it holds. */
  asOf: Scalars['DateTime']['output'];
  /** What may be against the rules, that of the longest standing first. */
  breaches: Array<PossibleBreach>;
  /** The rules that could not be checked. */
  notChecked: Array<UncheckedRule>;
};

/** Something that may be against a rule, for a human to look at. */
export type PossibleBreach = {
  __typename?: 'PossibleBreach';
  /** The same for the same breach, however often it is asked for. */
  id: Scalars['ID']['output'];
  /** What may have been broken. */
  kind: DictionaryValue;
  /** The rule. */
  rule: RuleCitation;
  /** The first day on which the rule seems broken; null where no record tells. */
  since?: Maybe<Scalars['LocalDate']['output']>;
  /** What the finding rests on. */
  facts: Array<BreachFact>;
  /** Why it may be a breach. */
  explanation: LocalizedText;
  /** What the law says may follow; null where nothing is known of it. */
  sanction?: Maybe<SanctionNote>;
  /** Always true: nothing follows before a human has looked at it. */
  needsHumanReview: Scalars['Boolean']['output'];
};

/** A fact that a possible breach rests on. */
export type BreachFact = {
  __typename?: 'BreachFact';
  /** What is on record. */
  text: LocalizedText;
  /** The system that holds it, by the code by which errors name it. */
  system: DictionaryValue;
  /** When the system said so. */
  asOf: Scalars['DateTime']['output'];
};

/** What the law says may follow; information, and no decision. */
export type SanctionNote = {
  __typename?: 'SanctionNote';
  /** The act and its article. */
  article: Scalars['String']['output'];
  /** What may follow. */
  text: LocalizedText;
  /** Whether the act, or a report that quotes it, was seen. */
  isVerified: Scalars['Boolean']['output'];
};

/** A rule that could not be checked. */
export type UncheckedRule = {
  __typename?: 'UncheckedRule';
  /** The rule. */
  rule: RuleCitation;
  /** Why it could not be checked. */
  reason: DictionaryValue;
  /** The systems without whose word it cannot be checked. */
  missing: Array<SystemNotAnswering>;
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

/** A crossing of the border as `compliance` reckons with it. */
export type CrossingFact = {
  __typename?: 'CrossingFact';
  /** ENTRY or EXIT. */
  direction: Scalars['String']['output'];
  /** When. */
  crossedAt: Scalars['DateTime']['output'];
  /** The code of the purpose that was stated on entry. */
  purpose?: Maybe<Scalars['String']['output']>;
};

/** Who somebody is, as far as rights hang on it. */
export type CivilFacts = {
  __typename?: 'CivilFacts';
  /** The code of the register that says so; null if none knows the person. */
  register?: Maybe<Scalars['String']['output']>;
  /** The country whose citizen the person is. */
  citizenship?: Maybe<Scalars['CountryCode']['output']>;
  /** Date of birth. */
  birthDate?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether the person is alive, as the register knows it. */
  isAlive: Scalars['Boolean']['output'];
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

/** A visa as `compliance` reckons with it. */
export type VisaFact = {
  __typename?: 'VisaFact';
  /** The category, such as C3 or B12-1. */
  category: Scalars['String']['output'];
  /** The register's code of its status. */
  status: Scalars['String']['output'];
  /** The first day on which it is valid. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day on which it is valid. */
  validUntil: Scalars['LocalDate']['output'];
  /** How many entries it allows; null for any number. */
  entriesMax?: Maybe<Scalars['Int']['output']>;
  /** How many days each stay may last; null for as long as the visa is valid. */
  stayDaysMax?: Maybe<Scalars['Int']['output']>;
  /** Income that was declared for the visa, in whole US dollars a month; null where none was asked. */
  monthlyIncomeUsd?: Maybe<Scalars['Int']['output']>;
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

/** The status of a kandas as `compliance` reckons with it. */
export type KandasFact = {
  __typename?: 'KandasFact';
  /** The register's code of the status. */
  status: Scalars['String']['output'];
  /** The day on which it was granted. */
  grantedOn: Scalars['LocalDate']['output'];
  /** The last day on which it is valid. */
  expiresOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** A medical certificate as `compliance` reckons with it. */
export type CertificateFact = {
  __typename?: 'CertificateFact';
  /** Whether the holder is fit. */
  isFit: Scalars['Boolean']['output'];
  /** The day it was issued. */
  issuedOn: Scalars['LocalDate']['output'];
  /** The last day on which it is valid. */
  validUntil: Scalars['LocalDate']['output'];
};

/** Income tax that was paid ahead for one month, as `compliance` reckons with it. */
export type PrepaidTaxFact = {
  __typename?: 'PrepaidTaxFact';
  /** The month it was paid for, such as 2026-11. */
  month: Scalars['String']['output'];
  /** How much, in tiyn. */
  amountTiyn: Scalars['Int']['output'];
  /** The day it was paid. */
  paidOn: Scalars['LocalDate']['output'];
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
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"registersUnanswered":true,"civilFacts":{"register":true,"citizenship":true,"birthDate":true,"isAlive":true},"crossingFacts":{"direction":true,"crossedAt":true,"purpose":true},"registrationFacts":{"notifications":{"status":true,"arrivedOn":true,"leavesOn":true,"notifiedAt":true,"region":true},"registrations":{"status":true,"submittedOn":true,"validUntil":true,"region":true},"residencePermits":{"kind":true,"validFrom":true,"validUntil":true,"status":true}},"visaFacts":{"category":true,"status":true,"validFrom":true,"validUntil":true,"entriesMax":true,"stayDaysMax":true,"monthlyIncomeUsd":true},"contractFacts":{"employer":true,"signedOn":true,"beginsOn":true,"endsOn":true,"status":true},"workPermitFacts":{"kind":true,"category":true,"region":true,"employer":true,"validFrom":true,"validUntil":true,"status":true},"kandasFacts":{"status":true,"grantedOn":true,"expiresOn":true},"certificateFacts":{"isFit":true,"issuedOn":true,"validUntil":true},"prepaidTaxFacts":{"month":true,"amountTiyn":true,"paidOn":true}}> ) );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"bin":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"employerFacts":{"workforce":{"category":true,"local":true,"foreign":true,"transferred":true},"quota":{"category":true,"granted":true,"taken":true},"trainingDuties":{"people":true,"trained":true,"dueOn":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Person: ResolverTypeWrapper<Person>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Organization: ResolverTypeWrapper<Organization>;
  YesNoUnknown: YesNoUnknown;
  Answer: ResolverTypeWrapper<Answer>;
  StayLimit: StayLimit;
  DaysAnswer: ResolverTypeWrapper<DaysAnswer>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AnswerGrounds: ResolverTypeWrapper<AnswerGrounds>;
  SystemNotAnswering: ResolverTypeWrapper<SystemNotAnswering>;
  RuleCitation: ResolverTypeWrapper<RuleCitation>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  RuleParameter: ResolverTypeWrapper<RuleParameter>;
  ComplianceReview: ResolverTypeWrapper<ComplianceReview>;
  PossibleBreach: ResolverTypeWrapper<PossibleBreach>;
  BreachFact: ResolverTypeWrapper<BreachFact>;
  SanctionNote: ResolverTypeWrapper<SanctionNote>;
  UncheckedRule: ResolverTypeWrapper<UncheckedRule>;
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
  CrossingFact: ResolverTypeWrapper<CrossingFact>;
  CivilFacts: ResolverTypeWrapper<CivilFacts>;
  RegistrationFacts: ResolverTypeWrapper<RegistrationFacts>;
  ArrivalNotificationFact: ResolverTypeWrapper<ArrivalNotificationFact>;
  RegistrationFact: ResolverTypeWrapper<RegistrationFact>;
  ResidencePermitFact: ResolverTypeWrapper<ResidencePermitFact>;
  VisaFact: ResolverTypeWrapper<VisaFact>;
  ContractFact: ResolverTypeWrapper<ContractFact>;
  WorkPermitFact: ResolverTypeWrapper<WorkPermitFact>;
  KandasFact: ResolverTypeWrapper<KandasFact>;
  CertificateFact: ResolverTypeWrapper<CertificateFact>;
  PrepaidTaxFact: ResolverTypeWrapper<PrepaidTaxFact>;
  EmployerFacts: ResolverTypeWrapper<EmployerFacts>;
  WorkforceFact: ResolverTypeWrapper<WorkforceFact>;
  QuotaFact: ResolverTypeWrapper<QuotaFact>;
  TrainingDutyFact: ResolverTypeWrapper<TrainingDutyFact>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  Person: Person | FederationReferenceTypes['Person'];
  String: Scalars['String']['output'];
  Organization: Organization | FederationReferenceTypes['Organization'];
  Answer: Answer;
  DaysAnswer: DaysAnswer;
  Int: Scalars['Int']['output'];
  AnswerGrounds: AnswerGrounds;
  SystemNotAnswering: SystemNotAnswering;
  RuleCitation: RuleCitation;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  RuleParameter: RuleParameter;
  ComplianceReview: ComplianceReview;
  PossibleBreach: PossibleBreach;
  BreachFact: BreachFact;
  SanctionNote: SanctionNote;
  UncheckedRule: UncheckedRule;
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
  CrossingFact: CrossingFact;
  CivilFacts: CivilFacts;
  RegistrationFacts: RegistrationFacts;
  ArrivalNotificationFact: ArrivalNotificationFact;
  RegistrationFact: RegistrationFact;
  ResidencePermitFact: ResidencePermitFact;
  VisaFact: VisaFact;
  ContractFact: ContractFact;
  WorkPermitFact: WorkPermitFact;
  KandasFact: KandasFact;
  CertificateFact: CertificateFact;
  PrepaidTaxFact: PrepaidTaxFact;
  EmployerFacts: EmployerFacts;
  WorkforceFact: WorkforceFact;
  QuotaFact: QuotaFact;
  TrainingDutyFact: TrainingDutyFact;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  rules?: Resolver<Array<ResolversTypes['RuleCitation']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  mayStay?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  stayDaysLeft?: Resolver<Maybe<ResolversTypes['DaysAnswer']>, ParentType, ContextType>;
  mayWork?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType, Partial<PersonMayWorkArgs>>;
  isRegistered?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  certificateValid?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  neoNomadEligible?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  possibleBreaches?: Resolver<Maybe<ResolversTypes['ComplianceReview']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
  complianceReview?: Resolver<Maybe<ResolversTypes['ComplianceReview']>, ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  value?: Resolver<ResolversTypes['YesNoUnknown'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleCitation'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['SystemNotAnswering']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<ResolversTypes['AnswerGrounds']>, ParentType, ContextType>;
};

export type DaysAnswerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DaysAnswer'] = ResolversParentTypes['DaysAnswer']> = {
  limit?: Resolver<ResolversTypes['StayLimit'], ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleCitation'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['SystemNotAnswering']>, ParentType, ContextType>;
  grounds?: Resolver<Maybe<ResolversTypes['AnswerGrounds']>, ParentType, ContextType>;
};

export type AnswerGroundsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AnswerGrounds'] = ResolversParentTypes['AnswerGrounds']> = {
  reason?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['RuleCitation']>, ParentType, ContextType>;
};

export type SystemNotAnsweringResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SystemNotAnswering'] = ResolversParentTypes['SystemNotAnswering']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type RuleCitationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RuleCitation'] = ResolversParentTypes['RuleCitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parameters?: Resolver<Array<ResolversTypes['RuleParameter']>, ParentType, ContextType>;
};

export type RuleParameterResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RuleParameter'] = ResolversParentTypes['RuleParameter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ComplianceReviewResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ComplianceReview'] = ResolversParentTypes['ComplianceReview']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  breaches?: Resolver<Array<ResolversTypes['PossibleBreach']>, ParentType, ContextType>;
  notChecked?: Resolver<Array<ResolversTypes['UncheckedRule']>, ParentType, ContextType>;
};

export type PossibleBreachResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PossibleBreach'] = ResolversParentTypes['PossibleBreach']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleCitation'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['BreachFact']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  sanction?: Resolver<Maybe<ResolversTypes['SanctionNote']>, ParentType, ContextType>;
  needsHumanReview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BreachFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BreachFact'] = ResolversParentTypes['BreachFact']> = {
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SanctionNoteResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SanctionNote'] = ResolversParentTypes['SanctionNote']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UncheckedRuleResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UncheckedRule'] = ResolversParentTypes['UncheckedRule']> = {
  rule?: Resolver<ResolversTypes['RuleCitation'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['SystemNotAnswering']>, ParentType, ContextType>;
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

export type CrossingFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CrossingFact'] = ResolversParentTypes['CrossingFact']> = {
  direction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  crossedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CivilFactsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CivilFacts'] = ResolversParentTypes['CivilFacts']> = {
  register?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citizenship?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  isAlive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type VisaFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['VisaFact'] = ResolversParentTypes['VisaFact']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  entriesMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stayDaysMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  monthlyIncomeUsd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type KandasFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KandasFact'] = ResolversParentTypes['KandasFact']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type CertificateFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CertificateFact'] = ResolversParentTypes['CertificateFact']> = {
  isFit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type PrepaidTaxFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PrepaidTaxFact'] = ResolversParentTypes['PrepaidTaxFact']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amountTiyn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paidOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
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

export type Resolvers<ContextType = unknown> = {
  Query?: QueryResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  DaysAnswer?: DaysAnswerResolvers<ContextType>;
  AnswerGrounds?: AnswerGroundsResolvers<ContextType>;
  SystemNotAnswering?: SystemNotAnsweringResolvers<ContextType>;
  RuleCitation?: RuleCitationResolvers<ContextType>;
  RuleParameter?: RuleParameterResolvers<ContextType>;
  ComplianceReview?: ComplianceReviewResolvers<ContextType>;
  PossibleBreach?: PossibleBreachResolvers<ContextType>;
  BreachFact?: BreachFactResolvers<ContextType>;
  SanctionNote?: SanctionNoteResolvers<ContextType>;
  UncheckedRule?: UncheckedRuleResolvers<ContextType>;
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
  CrossingFact?: CrossingFactResolvers<ContextType>;
  CivilFacts?: CivilFactsResolvers<ContextType>;
  RegistrationFacts?: RegistrationFactsResolvers<ContextType>;
  ArrivalNotificationFact?: ArrivalNotificationFactResolvers<ContextType>;
  RegistrationFact?: RegistrationFactResolvers<ContextType>;
  ResidencePermitFact?: ResidencePermitFactResolvers<ContextType>;
  VisaFact?: VisaFactResolvers<ContextType>;
  ContractFact?: ContractFactResolvers<ContextType>;
  WorkPermitFact?: WorkPermitFactResolvers<ContextType>;
  KandasFact?: KandasFactResolvers<ContextType>;
  CertificateFact?: CertificateFactResolvers<ContextType>;
  PrepaidTaxFact?: PrepaidTaxFactResolvers<ContextType>;
  EmployerFacts?: EmployerFactsResolvers<ContextType>;
  WorkforceFact?: WorkforceFactResolvers<ContextType>;
  QuotaFact?: QuotaFactResolvers<ContextType>;
  TrainingDutyFact?: TrainingDutyFactResolvers<ContextType>;
};
