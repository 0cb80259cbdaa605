// Made by `npm run codegen` from schema/access.graphql.
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
   * Who read whose data through this graph, the latest first, for those who watch over the protection
   * of personal data. People are pseudonyms, and what is still hidden from them is there.
   */
  accesses?: Maybe<AccessEntryConnection>;
};


export type QueryAccessesArgs = {
  filter?: InputMaybe<AccessFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Objects to a reading of one's data: whoever read it has to say why. The objection goes to e-Otinish,
   * the state's system of appeals, addressed to the organization that read, or to the body that protects
   * personal data where a person read.
   */
  objectToAccess?: Maybe<AppealPayload>;
  /**
   * Asks a system of record to correct what it holds about oneself, and what a reading of one's data
   * showed to somebody. The request goes to the office of that system, through e-Otinish.
   */
  requestRectification?: Maybe<AppealPayload>;
};


export type MutationObjectToAccessArgs = {
  input: ObjectToAccessInput;
};


export type MutationRequestRectificationArgs = {
  input: RequestRectificationInput;
};

/** What an auditor searches for; all of it has to hold. */
export type AccessFilter = {
  /** The case that the request named. */
  caseReference?: InputMaybe<Scalars['String']['input']>;
  /** Business identification number of the organization that asked. */
  organization?: InputMaybe<Scalars['String']['input']>;
  /** The pseudonym of whoever asked, as an entry shows it. */
  requester?: InputMaybe<Scalars['String']['input']>;
  /** A pseudonym of the person whom it is about, as an entry shows it. */
  dataSubject?: InputMaybe<Scalars['String']['input']>;
  /** The individual identification number of the person whom it is about. */
  iin?: InputMaybe<Scalars['Iin']['input']>;
  /** A travel document of the person whom it is about. */
  travelDocument?: InputMaybe<TravelDocumentInput>;
  /** From this moment on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this moment. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A travel document as it is looked for. */
export type TravelDocumentInput = {
  /** The state or body that issued the document. */
  issuingState: Scalars['CountryCode']['input'];
  /** The number printed on the document. */
  number: Scalars['String']['input'];
};

/** An objection to a reading of one's data. */
export type ObjectToAccessInput = {
  /** A name of your own for this objection: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whose data was read: oneself, or somebody for whom one may act. */
  person: Scalars['PersonId']['input'];
  /** The entry of that person's access log, by its id. */
  access: Scalars['ID']['input'];
  /** What one has to say about it: 1 to 2000 characters. */
  text: Scalars['String']['input'];
};

/** A wish to have something corrected. */
export type RequestRectificationInput = {
  /** A name of your own for this request: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whose data is wrong: oneself, or somebody for whom one may act. */
  person: Scalars['PersonId']['input'];
  /** The entry of that person's access log in which the data was shown, by its id. */
  access: Scalars['ID']['input'];
  /** The field that is wrong, as the entry names it. */
  field: Scalars['String']['input'];
  /** The code of the system of record that it comes from, as the entry names it. */
  agency: Scalars['String']['input'];
  /** What is wrong, and what would be right: 1 to 2000 characters. */
  text: Scalars['String']['input'];
};

/** What became of an objection or a wish to have something corrected. */
export type AppealPayload = {
  __typename?: 'AppealPayload';
  /** The appeal as e-Otinish has it on file; null if there are user errors. */
  appeal?: Maybe<Appeal>;
  /** What has to be corrected; empty if the appeal is on file. */
  userErrors: Array<UserError>;
};

/** What somebody wants of an appeal. */
export type AppealKind =
  /** An account of why their data was read. */
  | 'OBJECTION'
  /** That a record about them is corrected. */
  | 'RECTIFICATION';

/** An appeal to a state body, as e-Otinish has it on file. */
export type Appeal = {
  __typename?: 'Appeal';
  /** The number under which it is registered. */
  number: Scalars['ID']['output'];
  /** What is wanted. */
  kind: AppealKind;
  /** Who has to answer: the number of an organization, or the code of a system of record. */
  addressee: Scalars['String']['output'];
  /** Where it stands. */
  status: DictionaryValue;
  /** When it was registered. */
  registeredAt: Scalars['DateTime']['output'];
  /** The last day for the answer. */
  dueOn: Scalars['LocalDate']['output'];
  /** What was answered. */
  answer?: Maybe<Scalars['String']['output']>;
};

/** A person, as the registers of the state know them. */
export type Person = {
  __typename?: 'Person';
  /** The opaque name of the person, the same as the one asked by. */
  id: Scalars['PersonId']['output'];
  /** Every identifier by which the registers know the person. */
  identifiers: PersonIdentifiers;
  /**
   * Who read data about the person through this graph, why and what they saw, the latest first. What
   * the law hides for a time is there when that is over.
   */
  accessLog?: Maybe<AccessEntryConnection>;
};


/** A person, as the registers of the state know them. */
export type PersonAccessLogArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  includeOwn?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of the access log. */
export type AccessEntryConnection = {
  __typename?: 'AccessEntryConnection';
  /** The entries of the page. */
  edges: Array<AccessEntryEdge>;
  /** The readings of the page. */
  nodes: Array<AccessEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One reading in a page. */
export type AccessEntryEdge = {
  __typename?: 'AccessEntryEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The reading. */
  node: AccessEntry;
};

/** How a request for somebody's data ended. */
export type AccessKind =
  /** Something was shown, or would have been if the registers had it. */
  | 'DISCLOSED'
  /** Nothing was shown. */
  | 'REFUSED'
  /** The request was announced and its end is not known: the data may have been read. */
  | 'POSSIBLY_READ';

/** That somebody read data about a person, or tried to. */
export type AccessEntry = {
  __typename?: 'AccessEntry';
  /** The name of the entry, for an appeal of the person whom it was shown to. */
  id: Scalars['ID']['output'];
  /** When it was. */
  at: Scalars['DateTime']['output'];
  /** How the request ended. */
  kind: AccessKind;
  /** The organization that asked; null if a person did. */
  organization?: Maybe<AccessOrganization>;
  /** In which roles it was asked. */
  roles: Array<DictionaryValue>;
  /** The application through which it was asked. */
  system: Scalars['String']['output'];
  /** What for; null if the request was refused because it did not say. */
  purpose?: Maybe<DictionaryValue>;
  /** The case that the request named. */
  caseReference?: Maybe<Scalars['String']['output']>;
  /** On what grounds in law. */
  legalBases: Array<AccessBasis>;
  /** The person's consent on which it rested. */
  consentReference?: Maybe<Scalars['ID']['output']>;
  /** What kinds of personal data it was about. */
  categories: Array<DictionaryValue>;
  /** Which systems of record were asked, and how each of them answered. */
  sources: Array<AccessSource>;
  /** The fields that were shown, or announced if the end is not known. */
  shownFields: Array<Scalars['String']['output']>;
  /** The fields of which a part was shown. */
  maskedFields: Array<Scalars['String']['output']>;
  /** The fields that were not shown, and why. */
  withheldFields: Array<WithheldField>;
  /** The right by which somebody acted for the person; null if nobody did. */
  mandate?: Maybe<DictionaryValue>;
  /** Whether the person read their own data. */
  isOwn: Scalars['Boolean']['output'];
  /** Whether it was read in a declared emergency. */
  inEmergency: Scalars['Boolean']['output'];
  /** Whether it was part of a run over many people that no official looks at one by one. */
  inBulk: Scalars['Boolean']['output'];
  /** Until when the entry was hidden from the person; null for nearly all. */
  hiddenUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The law by which it was hidden. */
  hiddenReason?: Maybe<Scalars['String']['output']>;
  /**
   * Proof that the entry is in the log, in the format of C2SP tlog-proof, for whoever has the log's key.
   * Null until the log is signed, about a second.
   */
  proof?: Maybe<Scalars['String']['output']>;
  /** The person's appeals about this entry; null for auditors, whose they are not. */
  appeals?: Maybe<Array<Appeal>>;
  /** The pseudonym of whoever asked. */
  requester?: Maybe<Scalars['String']['output']>;
  /** The pseudonyms of those whom it is about, each person's own ones together. */
  dataSubjects?: Maybe<Array<Array<Scalars['String']['output']>>>;
};

/** An organization that asked for personal data. */
export type AccessOrganization = {
  __typename?: 'AccessOrganization';
  /** Its business identification number; a pseudonym where that would be a person's. */
  code: Scalars['String']['output'];
  /** Its name; null where that would be a person's. */
  name?: Maybe<Scalars['String']['output']>;
  /** The part of it that the official belongs to. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** A ground in law. */
export type AccessBasis = {
  __typename?: 'AccessBasis';
  /** Its name in the policy. */
  code: Scalars['String']['output'];
  /** What it says. */
  label: LocalizedText;
  /** Where it stands in law; null for a ground that the policy no longer has. */
  citation?: Maybe<Scalars['String']['output']>;
};

/** A system of record that was asked. */
export type AccessSource = {
  __typename?: 'AccessSource';
  /** The system. */
  agency: DictionaryValue;
  /** What of it was asked. */
  service: Scalars['String']['output'];
  /** How it answered: `answered`, or the code of the error. */
  outcome: Scalars['String']['output'];
};

/** A field that was not shown. */
export type WithheldField = {
  __typename?: 'WithheldField';
  /** The field. */
  field: Scalars['String']['output'];
  /** Why not. */
  reason: DictionaryValue;
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
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AccessFilter: AccessFilter;
  TravelDocumentInput: TravelDocumentInput;
  ObjectToAccessInput: ObjectToAccessInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  RequestRectificationInput: RequestRectificationInput;
  AppealPayload: ResolverTypeWrapper<AppealPayload>;
  AppealKind: AppealKind;
  Appeal: ResolverTypeWrapper<Appeal>;
  Person: ResolverTypeWrapper<Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccessEntryConnection: ResolverTypeWrapper<Omit<AccessEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AccessEntryEdge']>, nodes: Array<ResolversTypes['AccessEntry']> }>;
  AccessEntryEdge: ResolverTypeWrapper<Omit<AccessEntryEdge, 'node'> & { node: ResolversTypes['AccessEntry'] }>;
  AccessKind: AccessKind;
  AccessEntry: ResolverTypeWrapper<Omit<AccessEntry, 'proof' | 'appeals'> & { sequence: number | null; queryId: string; concerned: string | null }>;
  AccessOrganization: ResolverTypeWrapper<AccessOrganization>;
  AccessBasis: ResolverTypeWrapper<AccessBasis>;
  AccessSource: ResolverTypeWrapper<AccessSource>;
  WithheldField: ResolverTypeWrapper<WithheldField>;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  AccessFilter: AccessFilter;
  TravelDocumentInput: TravelDocumentInput;
  ObjectToAccessInput: ObjectToAccessInput;
  ID: Scalars['ID']['output'];
  RequestRectificationInput: RequestRectificationInput;
  AppealPayload: AppealPayload;
  Appeal: Appeal;
  Person: Pick<Person, 'id'> & Partial<Pick<Person, 'identifiers'>>;
  Boolean: Scalars['Boolean']['output'];
  AccessEntryConnection: Omit<AccessEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AccessEntryEdge']>, nodes: Array<ResolversParentTypes['AccessEntry']> };
  AccessEntryEdge: Omit<AccessEntryEdge, 'node'> & { node: ResolversParentTypes['AccessEntry'] };
  AccessEntry: Omit<AccessEntry, 'proof' | 'appeals'> & { sequence: number | null; queryId: string; concerned: string | null };
  AccessOrganization: AccessOrganization;
  AccessBasis: AccessBasis;
  AccessSource: AccessSource;
  WithheldField: WithheldField;
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
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accesses?: Resolver<Maybe<ResolversTypes['AccessEntryConnection']>, ParentType, ContextType, RequireFields<QueryAccessesArgs, 'first'>>;
};

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  objectToAccess?: Resolver<Maybe<ResolversTypes['AppealPayload']>, ParentType, ContextType, RequireFields<MutationObjectToAccessArgs, 'input'>>;
  requestRectification?: Resolver<Maybe<ResolversTypes['AppealPayload']>, ParentType, ContextType, RequireFields<MutationRequestRectificationArgs, 'input'>>;
};

export type AppealPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AppealPayload'] = ResolversParentTypes['AppealPayload']> = {
  appeal?: Resolver<Maybe<ResolversTypes['Appeal']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AppealResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Appeal'] = ResolversParentTypes['Appeal']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AppealKind'], ParentType, ContextType>;
  addressee?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessEntryConnection']>, ParentType, ContextType, RequireFields<PersonAccessLogArgs, 'first' | 'includeOwn'>>;
};

export type AccessEntryConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccessEntryConnection'] = ResolversParentTypes['AccessEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessEntryEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccessEntryEdge'] = ResolversParentTypes['AccessEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessEntry'], ParentType, ContextType>;
};

export type AccessEntryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccessEntry'] = ResolversParentTypes['AccessEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessKind'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['AccessOrganization']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  caseReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBases?: Resolver<Array<ResolversTypes['AccessBasis']>, ParentType, ContextType>;
  consentReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['AccessSource']>, ParentType, ContextType>;
  shownFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  maskedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  withheldFields?: Resolver<Array<ResolversTypes['WithheldField']>, ParentType, ContextType>;
  mandate?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inEmergency?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inBulk?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hiddenUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hiddenReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appeals?: Resolver<Maybe<Array<ResolversTypes['Appeal']>>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataSubjects?: Resolver<Maybe<Array<Array<ResolversTypes['String']>>>, ParentType, ContextType>;
};

export type AccessOrganizationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccessOrganization'] = ResolversParentTypes['AccessOrganization']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessBasisResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccessBasis'] = ResolversParentTypes['AccessBasis']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  citation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessSourceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccessSource'] = ResolversParentTypes['AccessSource']> = {
  agency?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithheldFieldResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WithheldField'] = ResolversParentTypes['WithheldField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
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
  AppealPayload?: AppealPayloadResolvers<ContextType>;
  Appeal?: AppealResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  AccessEntryConnection?: AccessEntryConnectionResolvers<ContextType>;
  AccessEntryEdge?: AccessEntryEdgeResolvers<ContextType>;
  AccessEntry?: AccessEntryResolvers<ContextType>;
  AccessOrganization?: AccessOrganizationResolvers<ContextType>;
  AccessBasis?: AccessBasisResolvers<ContextType>;
  AccessSource?: AccessSourceResolvers<ContextType>;
  WithheldField?: WithheldFieldResolvers<ContextType>;
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
