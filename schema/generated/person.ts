// Made by `npm run codegen` from schema/person.graphql.
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
  /** The person who asks; null if whoever asks has no individual identification number. */
  me?: Maybe<Person>;
  /**
   * One person, named by exactly one of the arguments. Null if the registers know nobody by it.
   * If a register is down, the person is returned with what is known.
   */
  person?: Maybe<Person>;
  /** The persons on file with exactly this name and date of birth. */
  people?: Maybe<PersonConnection>;
};


export type QueryPersonArgs = {
  id?: InputMaybe<Scalars['PersonId']['input']>;
  iin?: InputMaybe<Scalars['Iin']['input']>;
  travelDocument?: InputMaybe<TravelDocumentInput>;
  mrz?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type QueryPeopleArgs = {
  name: Scalars['String']['input'];
  birthDate: Scalars['LocalDate']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Puts on file what an officer has decided about two records that may be about one person. Nothing
   * is merged: from then on the link between them has the colour of the decision.
   */
  decideIdentityLink?: Maybe<DecideIdentityLinkPayload>;
};


export type MutationDecideIdentityLinkArgs = {
  input: DecideIdentityLinkInput;
};

/** An officer's decision about two records, as it is given. */
export type DecideIdentityLinkInput = {
  /** A name of your own for this decision: sent again with the same one, it is not filed twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** One record, as the link has it. */
  first: LinkedRecordInput;
  /** The other record. */
  second: LinkedRecordInput;
  /** What is decided. */
  decision: IdentityLinkVerdict;
  /** Why, in 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** A record at one end of a link, as it is named. */
export type LinkedRecordInput = {
  /** The person under whose identifiers the record is filed. */
  person: Scalars['PersonId']['input'];
  /** The code of the system. */
  system: Scalars['String']['input'];
  /** The system's own number of the record, or what it is filed under. */
  record: Scalars['ID']['input'];
};

/** What an officer may decide about two records. */
export type IdentityLinkVerdict =
  /** One person, and there is good reason for two records: the link is white from then on. */
  | 'SAME_PERSON_JUSTIFIED'
  /** Two persons: green. */
  | 'DIFFERENT_PERSONS'
  /** One person with no good reason for two records, or two persons under one identity: red. */
  | 'UNJUSTIFIED';

/** What became of a decision. */
export type DecideIdentityLinkPayload = {
  __typename?: 'DecideIdentityLinkPayload';
  /** The decision as the migration police have it on file; null if there are user errors. */
  decision?: Maybe<IdentityLinkDecision>;
  /** What has to be corrected; empty if the decision was filed. */
  userErrors: Array<UserError>;
};

/** What an officer has decided about a link. */
export type IdentityLinkDecision = {
  __typename?: 'IdentityLinkDecision';
  /** The number of the decision at the migration police. */
  number: Scalars['ID']['output'];
  /** What was decided. */
  decision: DictionaryValue;
  /** When. */
  decidedAt: Scalars['DateTime']['output'];
  /** Why, in the officer's words. */
  reason: Scalars['String']['output'];
};

/** A travel document as it is looked for. */
export type TravelDocumentInput = {
  /** The state or body that issued the document. */
  issuingState: Scalars['CountryCode']['input'];
  /** The number printed on the document. */
  number: Scalars['String']['input'];
};

/** A person, as the registers of the state know them. */
export type Person = {
  __typename?: 'Person';
  /** The opaque name of the person, the same as the one asked by. */
  id: Scalars['PersonId']['output'];
  /** Every identifier by which the registers know the person. */
  identifiers: PersonIdentifiers;
  /** Who the person is, as far as rights hang on it; null if the register did not answer. */
  civilFacts?: Maybe<CivilFacts>;
  /** The codes of the registers that did not answer, so that `identifiers` may lack what they know. */
  registersUnanswered?: Maybe<Array<Scalars['String']['output']>>;
  /** Who the person is to the state database of individuals; null if it did not answer. */
  heldByGbdFl?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is to the migration police; null if they did not answer. */
  heldByIsMp?: Maybe<Array<HeldIdentityFact>>;
  /** What to search for, to find whoever may be the person under another record. */
  namesakeSearches?: Maybe<Array<NamesakeSearchFact>>;
  /** Whom the state database of individuals has under a like name and birth; null if it did not answer. */
  namesakesInGbdFl?: Maybe<Array<HeldIdentityFact>>;
  /** Whom the migration police have under a like name and birth; null if they did not answer. */
  namesakesInIsMp?: Maybe<Array<HeldIdentityFact>>;
  /**
   * What officers have decided about the person's records; null if their register did not answer. It
   * is asked for beside the searches, so that nobody waits for it who waits for the registers alone.
   */
  linkDecisions?: Maybe<Array<LinkDecisionFact>>;
  /** Individual identification number; null if the person has none. */
  iin?: Maybe<Scalars['Iin']['output']>;
  /** The name, as the register spells it. */
  name?: Maybe<PersonName>;
  /** Date of birth. */
  birthDate?: Maybe<Scalars['LocalDate']['output']>;
  /** Sex. */
  sex?: Maybe<Sex>;
  /** The country whose citizen the person is. */
  citizenship?: Maybe<Country>;
  /** Ethnicity, as the person declared it. */
  ethnicity?: Maybe<DictionaryValue>;
  /** Where the person was born. */
  birthPlace?: Maybe<BirthPlace>;
  /** Whether the person is alive, as the register knows it. */
  lifeStatus?: Maybe<DictionaryValue>;
  /** Date of death, if the register holds one. */
  deathDate?: Maybe<Scalars['LocalDate']['output']>;
  /** Where the person is registered to live. */
  registeredAddress?: Maybe<Address>;
  /** Identity documents that Kazakhstan issued to the person. */
  identityDocuments?: Maybe<IdentityDocumentConnection>;
  /** Travel documents that other states issued to the person. */
  travelDocuments?: Maybe<TravelDocumentConnection>;
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

/** A page of persons. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The entries of the page. */
  edges: Array<PersonEdge>;
  /** The persons of the page. */
  nodes: Array<Person>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One person in a page. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Person;
};

/** Sex, as registered. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** The register does not say. */
  | 'UNSPECIFIED';

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

/** Where a person was born. */
export type BirthPlace = {
  __typename?: 'BirthPlace';
  /** The country. */
  country?: Maybe<Country>;
  /** City, town or village, as the register spells it. */
  city?: Maybe<Scalars['String']['output']>;
};

/** An identity document that Kazakhstan issued. */
export type IdentityDocument = {
  __typename?: 'IdentityDocument';
  /** The kind of document. */
  kind: DictionaryValue;
  /** The number printed on the document. */
  number: Scalars['String']['output'];
  /** The day it was issued. */
  issuedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The last day on which it is valid. */
  expiresOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The authority that issued it. */
  issuer?: Maybe<DictionaryValue>;
  /** Whether it is valid, as the register knows it. */
  status?: Maybe<DictionaryValue>;
};

/** A page of identity documents. */
export type IdentityDocumentConnection = {
  __typename?: 'IdentityDocumentConnection';
  /** The entries of the page. */
  edges: Array<IdentityDocumentEdge>;
  /** The documents of the page. */
  nodes: Array<IdentityDocument>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One identity document in a page. */
export type IdentityDocumentEdge = {
  __typename?: 'IdentityDocumentEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The document. */
  node: IdentityDocument;
};

/** A travel document: a passport or what stands in its place. */
export type TravelDocument = {
  __typename?: 'TravelDocument';
  /** The state or body that issued the document. */
  issuingState: Scalars['CountryCode']['output'];
  /** The number printed on the document. */
  number: Scalars['String']['output'];
  /** The kind of document. */
  kind?: Maybe<DictionaryValue>;
  /** The day it was issued. */
  issuedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The last day on which it is valid. */
  expiresOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether it is valid, as the register knows it. */
  status?: Maybe<DictionaryValue>;
  /** The person it was issued to. */
  holder?: Maybe<Person>;
};

/** A page of travel documents. */
export type TravelDocumentConnection = {
  __typename?: 'TravelDocumentConnection';
  /** The entries of the page. */
  edges: Array<TravelDocumentEdge>;
  /** The documents of the page. */
  nodes: Array<TravelDocument>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** One travel document in a page. */
export type TravelDocumentEdge = {
  __typename?: 'TravelDocumentEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The document. */
  node: TravelDocument;
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

/** A name and a day for which `person` searches the registers. */
export type NamesakeSearchFact = {
  __typename?: 'NamesakeSearchFact';
  /** Surname, in one script. */
  surname: Scalars['String']['output'];
  /** Given names, in the same script. */
  givenName: Scalars['String']['output'];
  /** Date of birth. */
  birthDate: Scalars['LocalDate']['output'];
};

/** What an officer has decided about a link between two records, as `identity` reckons with it. */
export type LinkDecisionFact = {
  __typename?: 'LinkDecisionFact';
  /** The number of the decision at the migration police. */
  number: Scalars['ID']['output'];
  /** SAME_PERSON_JUSTIFIED, DIFFERENT_PERSONS or UNJUSTIFIED. */
  decision: Scalars['String']['output'];
  /** When it was decided. */
  decidedAt: Scalars['DateTime']['output'];
  /** Why, in the officer's words. */
  reason: Scalars['String']['output'];
  /** The two records. */
  sides: Array<LinkSideFact>;
};

/** One of the two records of a link. */
export type LinkSideFact = {
  __typename?: 'LinkSideFact';
  /** The code of the system. */
  system: Scalars['String']['output'];
  /** The system's own number of the record, or what it is filed under. */
  record: Scalars['ID']['output'];
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
  TravelDocument: TravelDocument;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"namesakeSearches":{"surname":true,"givenName":true,"birthDate":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"namesakeSearches":{"surname":true,"givenName":true,"birthDate":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"namesakeSearches":{"surname":true,"givenName":true,"birthDate":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"namesakeSearches":{"surname":true,"givenName":true,"birthDate":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"namesakeSearches":{"surname":true,"givenName":true,"birthDate":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"namesakeSearches":{"surname":true,"givenName":true,"birthDate":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"namesakeSearches":{"surname":true,"givenName":true,"birthDate":true}}> ) );
  TravelDocument:
    ( { __typename: 'TravelDocument' }
    & GraphQLRecursivePick<FederationTypes['TravelDocument'], {"issuingState":true,"number":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DecideIdentityLinkInput: DecideIdentityLinkInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  LinkedRecordInput: LinkedRecordInput;
  IdentityLinkVerdict: IdentityLinkVerdict;
  DecideIdentityLinkPayload: ResolverTypeWrapper<DecideIdentityLinkPayload>;
  IdentityLinkDecision: ResolverTypeWrapper<IdentityLinkDecision>;
  TravelDocumentInput: TravelDocumentInput;
  Person: ResolverTypeWrapper<Pick<Person, 'id'> & Partial<Pick<Person, 'namesakeSearches'>>>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PersonEdge']>, nodes: Array<ResolversTypes['Person']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  Sex: Sex;
  PersonName: ResolverTypeWrapper<PersonName>;
  NameParts: ResolverTypeWrapper<NameParts>;
  BirthPlace: ResolverTypeWrapper<BirthPlace>;
  IdentityDocument: ResolverTypeWrapper<IdentityDocument>;
  IdentityDocumentConnection: ResolverTypeWrapper<IdentityDocumentConnection>;
  IdentityDocumentEdge: ResolverTypeWrapper<IdentityDocumentEdge>;
  TravelDocument: ResolverTypeWrapper<Omit<TravelDocument, 'holder'> & { holder: Pick<Person, 'id'> | null }>;
  TravelDocumentConnection: ResolverTypeWrapper<Omit<TravelDocumentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TravelDocumentEdge']>, nodes: Array<ResolversTypes['TravelDocument']> }>;
  TravelDocumentEdge: ResolverTypeWrapper<Omit<TravelDocumentEdge, 'node'> & { node: ResolversTypes['TravelDocument'] }>;
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
  CivilFacts: ResolverTypeWrapper<CivilFacts>;
  HeldIdentityFact: ResolverTypeWrapper<HeldIdentityFact>;
  NamesakeSearchFact: ResolverTypeWrapper<NamesakeSearchFact>;
  LinkDecisionFact: ResolverTypeWrapper<LinkDecisionFact>;
  LinkSideFact: ResolverTypeWrapper<LinkSideFact>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  DecideIdentityLinkInput: DecideIdentityLinkInput;
  ID: Scalars['ID']['output'];
  LinkedRecordInput: LinkedRecordInput;
  DecideIdentityLinkPayload: DecideIdentityLinkPayload;
  IdentityLinkDecision: IdentityLinkDecision;
  TravelDocumentInput: TravelDocumentInput;
  Person: Pick<Person, 'id'> & Partial<Pick<Person, 'namesakeSearches'>>;
  PersonConnection: Omit<PersonConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PersonEdge']>, nodes: Array<ResolversParentTypes['Person']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonName: PersonName;
  NameParts: NameParts;
  BirthPlace: BirthPlace;
  IdentityDocument: IdentityDocument;
  IdentityDocumentConnection: IdentityDocumentConnection;
  IdentityDocumentEdge: IdentityDocumentEdge;
  TravelDocument: Omit<TravelDocument, 'holder'> & { holder: Pick<Person, 'id'> | null };
  TravelDocumentConnection: Omit<TravelDocumentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TravelDocumentEdge']>, nodes: Array<ResolversParentTypes['TravelDocument']> };
  TravelDocumentEdge: Omit<TravelDocumentEdge, 'node'> & { node: ResolversParentTypes['TravelDocument'] };
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
  CivilFacts: CivilFacts;
  HeldIdentityFact: HeldIdentityFact;
  NamesakeSearchFact: NamesakeSearchFact;
  LinkDecisionFact: LinkDecisionFact;
  LinkSideFact: LinkSideFact;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, Partial<QueryPersonArgs>>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'name' | 'birthDate' | 'first'>>;
};

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  decideIdentityLink?: Resolver<Maybe<ResolversTypes['DecideIdentityLinkPayload']>, ParentType, ContextType, RequireFields<MutationDecideIdentityLinkArgs, 'input'>>;
};

export type DecideIdentityLinkPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DecideIdentityLinkPayload'] = ResolversParentTypes['DecideIdentityLinkPayload']> = {
  decision?: Resolver<Maybe<ResolversTypes['IdentityLinkDecision']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IdentityLinkDecisionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityLinkDecision'] = ResolversParentTypes['IdentityLinkDecision']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  identifiers?: Resolver<ResolversTypes['PersonIdentifiers'], ParentType, ContextType>;
  civilFacts?: Resolver<Maybe<ResolversTypes['CivilFacts']>, ParentType, ContextType>;
  registersUnanswered?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  heldByGbdFl?: Resolver<Maybe<Array<ResolversTypes['HeldIdentityFact']>>, ParentType, ContextType>;
  heldByIsMp?: Resolver<Maybe<Array<ResolversTypes['HeldIdentityFact']>>, ParentType, ContextType>;
  namesakesInGbdFl?: Resolver<Maybe<Array<ResolversTypes['HeldIdentityFact']>>, ParentType, ContextType>;
  namesakesInIsMp?: Resolver<Maybe<Array<ResolversTypes['HeldIdentityFact']>>, ParentType, ContextType>;
  linkDecisions?: Resolver<Maybe<Array<ResolversTypes['LinkDecisionFact']>>, ParentType, ContextType>;
  iin?: Resolver<Maybe<ResolversTypes['Iin']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['PersonName']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  citizenship?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  birthPlace?: Resolver<Maybe<ResolversTypes['BirthPlace']>, ParentType, ContextType>;
  lifeStatus?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  deathDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  registeredAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  identityDocuments?: Resolver<Maybe<ResolversTypes['IdentityDocumentConnection']>, ParentType, ContextType, RequireFields<PersonIdentityDocumentsArgs, 'first'>>;
  travelDocuments?: Resolver<Maybe<ResolversTypes['TravelDocumentConnection']>, ParentType, ContextType, RequireFields<PersonTravelDocumentsArgs, 'first'>>;
};

export type PersonConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  cyrillic?: Resolver<Maybe<ResolversTypes['NameParts']>, ParentType, ContextType>;
  latin?: Resolver<Maybe<ResolversTypes['NameParts']>, ParentType, ContextType>;
};

export type NamePartsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NameParts'] = ResolversParentTypes['NameParts']> = {
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patronymic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BirthPlaceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BirthPlace'] = ResolversParentTypes['BirthPlace']> = {
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IdentityDocumentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityDocument'] = ResolversParentTypes['IdentityDocument']> = {
  kind?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
};

export type IdentityDocumentConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityDocumentConnection'] = ResolversParentTypes['IdentityDocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IdentityDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IdentityDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IdentityDocumentEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityDocumentEdge'] = ResolversParentTypes['IdentityDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IdentityDocument'], ParentType, ContextType>;
};

export type TravelDocumentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TravelDocument'] = ResolversParentTypes['TravelDocument'], FederationReferenceType extends FederationReferenceTypes['TravelDocument'] = FederationReferenceTypes['TravelDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TravelDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  issuingState?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type TravelDocumentConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TravelDocumentConnection'] = ResolversParentTypes['TravelDocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TravelDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TravelDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TravelDocumentEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TravelDocumentEdge'] = ResolversParentTypes['TravelDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TravelDocument'], ParentType, ContextType>;
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

export type CivilFactsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CivilFacts'] = ResolversParentTypes['CivilFacts']> = {
  register?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citizenship?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  isAlive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type NamesakeSearchFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NamesakeSearchFact'] = ResolversParentTypes['NamesakeSearchFact']> = {
  surname?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  birthDate?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type LinkDecisionFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LinkDecisionFact'] = ResolversParentTypes['LinkDecisionFact']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sides?: Resolver<Array<ResolversTypes['LinkSideFact']>, ParentType, ContextType>;
};

export type LinkSideFactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LinkSideFact'] = ResolversParentTypes['LinkSideFact']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  DecideIdentityLinkPayload?: DecideIdentityLinkPayloadResolvers<ContextType>;
  IdentityLinkDecision?: IdentityLinkDecisionResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  NameParts?: NamePartsResolvers<ContextType>;
  BirthPlace?: BirthPlaceResolvers<ContextType>;
  IdentityDocument?: IdentityDocumentResolvers<ContextType>;
  IdentityDocumentConnection?: IdentityDocumentConnectionResolvers<ContextType>;
  IdentityDocumentEdge?: IdentityDocumentEdgeResolvers<ContextType>;
  TravelDocument?: TravelDocumentResolvers<ContextType>;
  TravelDocumentConnection?: TravelDocumentConnectionResolvers<ContextType>;
  TravelDocumentEdge?: TravelDocumentEdgeResolvers<ContextType>;
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
  CivilFacts?: CivilFactsResolvers<ContextType>;
  HeldIdentityFact?: HeldIdentityFactResolvers<ContextType>;
  NamesakeSearchFact?: NamesakeSearchFactResolvers<ContextType>;
  LinkDecisionFact?: LinkDecisionFactResolvers<ContextType>;
  LinkSideFact?: LinkSideFactResolvers<ContextType>;
};
