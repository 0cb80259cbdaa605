// Made by `npm run codegen` from schema/consent.graphql.
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

export type Query = {
  __typename?: 'Query';
  /**
   * Where a request for consent stands, to be asked again until it is answered. Null if the
   * requester's organization has made no such request.
   */
  consentRequest?: Maybe<ConsentRequest>;
};


export type QueryConsentRequestArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Asks a person by SMS from 1414 whether the requester's organization may read data about them for
   * the purpose that it has stated. The answer comes later, or never. Asked for the same again while
   * the person has not answered, nobody gets a second SMS; asked again within a day after a no, the
   * person gets none either.
   */
  requestConsent?: Maybe<RequestConsentPayload>;
  /**
   * Takes a consent back: what it opened is closed from the next reading on. Nobody can do that but the
   * person who gave it, or somebody with a mandate for them. A question that waits is answered with no.
   */
  revokeConsent?: Maybe<RevokeConsentPayload>;
};


export type MutationRequestConsentArgs = {
  input: RequestConsentInput;
};


export type MutationRevokeConsentArgs = {
  id: Scalars['ID']['input'];
};

/** A request for a person's consent. */
export type RequestConsentInput = {
  /** The person who is asked. Without an individual identification number nobody can be. */
  person: Scalars['PersonId']['input'];
  /**
   * What shall be read: 1 to 10 categories of personal data by their names in the policy, such as
   * identity. A system that holds several of them is asked for once, and opens them all.
   */
  categories: Array<Scalars['String']['input']>;
};

/** What became of a request for consent. */
export type RequestConsentPayload = {
  __typename?: 'RequestConsentPayload';
  /** One for each system that holds what is asked for; empty if there are user errors. */
  requests: Array<ConsentRequest>;
  /** What has to be corrected; empty if the person is asked, or has answered before. */
  userErrors: Array<UserError>;
};

/** What became of the wish to take a consent back. */
export type RevokeConsentPayload = {
  __typename?: 'RevokeConsentPayload';
  /** The request, its consent no longer in force; null if there are user errors. */
  request?: Maybe<ConsentRequest>;
  /** What has to be corrected; empty if the consent is no longer in force. */
  userErrors: Array<UserError>;
};

/** Where a consent stands. */
export type ConsentStatus =
  /** The person has not answered yet. */
  | 'PENDING'
  /** The person has agreed, and the consent is in force. */
  | 'GRANTED'
  /** The person has said no. */
  | 'DENIED'
  /** The person has not answered in time, or the term of the consent is over. */
  | 'EXPIRED'
  /** The person has agreed and taken it back. */
  | 'REVOKED';

/** A request for consent and where it stands. It says nothing about the person. */
export type ConsentRequest = {
  __typename?: 'ConsentRequest';
  /** The id of the request. */
  id: Scalars['ID']['output'];
  /** What shall be read: the service of a state system, labelled with what it opens. */
  service: DictionaryValue;
  /** Where it stands. */
  status: ConsentStatus;
  /** When the person was asked. */
  askedAt: Scalars['DateTime']['output'];
  /** Until when the person can answer. */
  answerBy: Scalars['DateTime']['output'];
  /** When the person answered. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when the consent is in force, if the person does not take it back before. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When the person took it back. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a person was asked to agree to, and what they answered. */
export type Consent = {
  __typename?: 'Consent';
  /** The id of the consent, the same as that of the request. */
  id: Scalars['ID']['output'];
  /** Who asked. */
  recipient: ConsentRecipient;
  /** What may be read: the service of a state system, labelled with what it opens. */
  service: DictionaryValue;
  /** What the person was told, with the purpose. */
  statement?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  status: ConsentStatus;
  /** When the person was asked. */
  askedAt: Scalars['DateTime']['output'];
  /** Until when the person could answer. */
  answerBy: Scalars['DateTime']['output'];
  /** When the person answered. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is in force, if it is not taken back before. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When the person took it back. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The organization that may read by a consent. */
export type ConsentRecipient = {
  __typename?: 'ConsentRecipient';
  /** Business identification number of the organization. */
  organizationBin: Scalars['Bin']['output'];
  /** The name of the organization. */
  organizationName: Scalars['String']['output'];
  /** The official who asked, as the person was shown. */
  official?: Maybe<Scalars['String']['output']>;
};

/** A person, as the registers of the state know them. */
export type Person = {
  __typename?: 'Person';
  /** The opaque name of the person, the same as the one asked by. */
  id: Scalars['PersonId']['output'];
  /** Every identifier by which the registers know the person. */
  identifiers: PersonIdentifiers;
  /** Who asked the person for consent to read data about them, the latest first. */
  consents?: Maybe<ConsentConnection>;
  /**
   * Whether an organization may read by consent now; where there is no answer yet, the person is asked.
   * Only for calls between systems, which give the identifiers with the person.
   */
  consentStates: Array<ConsentState>;
};


/** A person, as the registers of the state know them. */
export type PersonConsentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonConsentStatesArgs = {
  organizationBin: Scalars['Bin']['input'];
  organizationName: Scalars['String']['input'];
  official?: InputMaybe<Scalars['String']['input']>;
  services: Array<Scalars['String']['input']>;
};

/** What a consent opens now; only for calls between systems. */
export type ConsentState = {
  __typename?: 'ConsentState';
  /** The service of a state system. */
  service: Scalars['String']['output'];
  /** Whether it may be read. */
  state: ConsentStateCode;
  /** The request that waits for the person or was refused, or the consent; null if nobody could be asked. */
  requestId?: Maybe<Scalars['ID']['output']>;
  /** What the system wants to see of a consent in force. */
  token?: Maybe<Scalars['String']['output']>;
  /** The key that goes with the token. */
  publicKey?: Maybe<Scalars['String']['output']>;
};

/** Whether a service may be read by consent; only for calls between systems. */
export type ConsentStateCode =
  /** A consent is in force. */
  | 'GRANTED'
  /** No consent is in force. */
  | 'REQUIRED'
  /** It could not be learnt. */
  | 'UNAVAILABLE';

/** A page of consents. */
export type ConsentConnection = {
  __typename?: 'ConsentConnection';
  /** The entries of the page. */
  edges: Array<ConsentEdge>;
  /** The consents of the page. */
  nodes: Array<Consent>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One consent in a page. */
export type ConsentEdge = {
  __typename?: 'ConsentEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The consent. */
  node: Consent;
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
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RequestConsentInput: RequestConsentInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  RequestConsentPayload: ResolverTypeWrapper<RequestConsentPayload>;
  RevokeConsentPayload: ResolverTypeWrapper<RevokeConsentPayload>;
  ConsentStatus: ConsentStatus;
  ConsentRequest: ResolverTypeWrapper<ConsentRequest>;
  Consent: ResolverTypeWrapper<Consent>;
  ConsentRecipient: ResolverTypeWrapper<ConsentRecipient>;
  Person: ResolverTypeWrapper<Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ConsentState: ResolverTypeWrapper<ConsentState>;
  ConsentStateCode: ConsentStateCode;
  ConsentConnection: ResolverTypeWrapper<ConsentConnection>;
  ConsentEdge: ResolverTypeWrapper<ConsentEdge>;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  RequestConsentInput: RequestConsentInput;
  String: Scalars['String']['output'];
  RequestConsentPayload: RequestConsentPayload;
  RevokeConsentPayload: RevokeConsentPayload;
  ConsentRequest: ConsentRequest;
  Consent: Consent;
  ConsentRecipient: ConsentRecipient;
  Person: Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>;
  Int: Scalars['Int']['output'];
  ConsentState: ConsentState;
  ConsentConnection: ConsentConnection;
  ConsentEdge: ConsentEdge;
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
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  consentRequest?: Resolver<Maybe<ResolversTypes['ConsentRequest']>, ParentType, ContextType, RequireFields<QueryConsentRequestArgs, 'id'>>;
};

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestConsent?: Resolver<Maybe<ResolversTypes['RequestConsentPayload']>, ParentType, ContextType, RequireFields<MutationRequestConsentArgs, 'input'>>;
  revokeConsent?: Resolver<Maybe<ResolversTypes['RevokeConsentPayload']>, ParentType, ContextType, RequireFields<MutationRevokeConsentArgs, 'id'>>;
};

export type RequestConsentPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RequestConsentPayload'] = ResolversParentTypes['RequestConsentPayload']> = {
  requests?: Resolver<Array<ResolversTypes['ConsentRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeConsentPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RevokeConsentPayload'] = ResolversParentTypes['RevokeConsentPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['ConsentRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConsentRequestResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConsentRequest'] = ResolversParentTypes['ConsentRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answerBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['ConsentRecipient'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answerBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConsentRecipientResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConsentRecipient'] = ResolversParentTypes['ConsentRecipient']> = {
  organizationBin?: Resolver<ResolversTypes['Bin'], ParentType, ContextType>;
  organizationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, RequireFields<PersonConsentsArgs, 'first'>>;
  consentStates?: Resolver<Array<ResolversTypes['ConsentState']>, ParentType, ContextType, RequireFields<PersonConsentStatesArgs, 'organizationBin' | 'organizationName' | 'services'>>;
};

export type ConsentStateResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConsentState'] = ResolversParentTypes['ConsentState']> = {
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConsentStateCode'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
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

export type Resolvers<ContextType = unknown> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RequestConsentPayload?: RequestConsentPayloadResolvers<ContextType>;
  RevokeConsentPayload?: RevokeConsentPayloadResolvers<ContextType>;
  ConsentRequest?: ConsentRequestResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentRecipient?: ConsentRecipientResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  ConsentState?: ConsentStateResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
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
};
