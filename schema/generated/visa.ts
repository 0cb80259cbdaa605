// Made by `npm run codegen` from schema/visa.graphql.
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
  /** Visas of Kazakhstan, the latest first. */
  visas?: Maybe<VisaConnection>;
  /** Invitations to Kazakhstan, the latest first. */
  invitations?: Maybe<InvitationConnection>;
  /** The person's visas; null if the visa system did not answer. */
  visaFacts?: Maybe<Array<VisaFact>>;
  /** Who the person is to the ministry, by application for a visa; null if its system did not answer. */
  heldByMfa?: Maybe<Array<HeldIdentityFact>>;
};


/** A person, as the registers of the state know them. */
export type PersonVisasArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonInvitationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An organization registered in Kazakhstan. */
export type Organization = {
  __typename?: 'Organization';
  /** Business identification number. */
  bin: Scalars['Bin']['output'];
};

/** How often a visa lets its holder in. */
export type VisaEntries =
  /** Once. */
  | 'SINGLE'
  /** Any number of times. */
  | 'MULTIPLE';

/** A visa of Kazakhstan. */
export type Visa = {
  __typename?: 'Visa';
  /** The number of the visa. */
  number: Scalars['ID']['output'];
  /** The category, such as C3 for work or B12-1 for a Neo Nomad. */
  category: DictionaryValue;
  /** Whether it is in force, as the ministry knows it. */
  status: DictionaryValue;
  /** How often it lets its holder in. */
  entries: VisaEntries;
  /** How many days each stay may last; null for as long as the visa is valid. */
  stayDaysMax?: Maybe<Scalars['Int']['output']>;
  /** The day of issue. */
  issuedOn: Scalars['LocalDate']['output'];
  /** The first day on which it is valid. */
  validFrom: Scalars['LocalDate']['output'];
  /** The last day on which it is valid. */
  validUntil: Scalars['LocalDate']['output'];
  /** The mission or the office that issued it. */
  issuedBy: DictionaryValue;
  /** The number of the invitation on which it was issued, if one was needed. */
  invitationNumber?: Maybe<Scalars['ID']['output']>;
  /** Income that was declared for it, in whole US dollars a month; null where none was asked. */
  declaredIncomeUsd?: Maybe<Scalars['Int']['output']>;
};

/** A page of visas. */
export type VisaConnection = {
  __typename?: 'VisaConnection';
  /** The entries of the page. */
  edges: Array<VisaEdge>;
  /** The visas of the page. */
  nodes: Array<Visa>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One visa in a page. */
export type VisaEdge = {
  __typename?: 'VisaEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The visa. */
  node: Visa;
};

/** An invitation to Kazakhstan, which an organization or a person has had approved. */
export type Invitation = {
  __typename?: 'Invitation';
  /** The number of the invitation. */
  number: Scalars['ID']['output'];
  /** Who invites, if it is an organization. */
  invitingOrganization?: Maybe<Organization>;
  /** Who invites, if it is a person. */
  invitingPerson?: Maybe<Person>;
  /** Why the person is invited. */
  purpose: DictionaryValue;
  /** The category of visa that may be asked for. */
  visaCategory: DictionaryValue;
  /** Where the invitation stands. */
  status: DictionaryValue;
  /** The day on which it was approved. */
  issuedOn: Scalars['LocalDate']['output'];
  /** The last day on which a visa may be asked for with it. */
  validUntil: Scalars['LocalDate']['output'];
};

/** A page of invitations. */
export type InvitationConnection = {
  __typename?: 'InvitationConnection';
  /** The entries of the page. */
  edges: Array<InvitationEdge>;
  /** The invitations of the page. */
  nodes: Array<Invitation>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One invitation in a page. */
export type InvitationEdge = {
  __typename?: 'InvitationEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The invitation. */
  node: Invitation;
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
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Person: ResolverTypeWrapper<Person>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Organization: ResolverTypeWrapper<Organization>;
  VisaEntries: VisaEntries;
  Visa: ResolverTypeWrapper<Visa>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  VisaConnection: ResolverTypeWrapper<VisaConnection>;
  VisaEdge: ResolverTypeWrapper<VisaEdge>;
  Invitation: ResolverTypeWrapper<Invitation>;
  InvitationConnection: ResolverTypeWrapper<InvitationConnection>;
  InvitationEdge: ResolverTypeWrapper<InvitationEdge>;
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
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PersonIdentifiers: ResolverTypeWrapper<PersonIdentifiers>;
  TravelDocumentKey: ResolverTypeWrapper<TravelDocumentKey>;
  UserError: ResolverTypeWrapper<UserError>;
  VisaFact: ResolverTypeWrapper<VisaFact>;
  HeldIdentityFact: ResolverTypeWrapper<HeldIdentityFact>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Person: Person | FederationReferenceTypes['Person'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Organization: Organization;
  Visa: Visa;
  ID: Scalars['ID']['output'];
  VisaConnection: VisaConnection;
  VisaEdge: VisaEdge;
  Invitation: Invitation;
  InvitationConnection: InvitationConnection;
  InvitationEdge: InvitationEdge;
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
  Boolean: Scalars['Boolean']['output'];
  PersonIdentifiers: PersonIdentifiers;
  TravelDocumentKey: TravelDocumentKey;
  UserError: UserError;
  VisaFact: VisaFact;
  HeldIdentityFact: HeldIdentityFact;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  visas?: Resolver<Maybe<ResolversTypes['VisaConnection']>, ParentType, ContextType, RequireFields<PersonVisasArgs, 'first'>>;
  invitations?: Resolver<Maybe<ResolversTypes['InvitationConnection']>, ParentType, ContextType, RequireFields<PersonInvitationsArgs, 'first'>>;
  visaFacts?: Resolver<Maybe<Array<ResolversTypes['VisaFact']>>, ParentType, ContextType>;
  heldByMfa?: Resolver<Maybe<Array<ResolversTypes['HeldIdentityFact']>>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  bin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
};

export type VisaResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Visa'] = ResolversParentTypes['Visa']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['VisaEntries'], ParentType, ContextType>;
  stayDaysMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  issuedBy?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  invitationNumber?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  declaredIncomeUsd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VisaConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['VisaConnection'] = ResolversParentTypes['VisaConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VisaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Visa']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VisaEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['VisaEdge'] = ResolversParentTypes['VisaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Visa'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitingOrganization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  invitingPerson?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  visaCategory?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
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

export type VisaFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['VisaFact'] = ResolversParentTypes['VisaFact']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  entriesMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stayDaysMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  monthlyIncomeUsd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  Visa?: VisaResolvers<ContextType>;
  VisaConnection?: VisaConnectionResolvers<ContextType>;
  VisaEdge?: VisaEdgeResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
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
  VisaFact?: VisaFactResolvers<ContextType>;
  HeldIdentityFact?: HeldIdentityFactResolvers<ContextType>;
};
