// Made by `npm run codegen` from schema/identity.graphql.
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
  /** Who the person is to the state database of individuals; null if it did not answer. */
  heldByGbdFl?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is to the migration police; null if they did not answer. */
  heldByIsMp?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is to the border service; null if it did not answer. */
  heldByBerkut?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is on contracts and permits to work; null if a register did not answer. */
  heldByEnbek?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is to the register of kandas; null if it did not answer. */
  heldByKuttyMeken?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is to hotels; null if their system did not answer. */
  heldByEqonaq?: Maybe<Array<HeldIdentityFact>>;
  /** Who the person is on visas and invitations; null if their register did not answer. */
  heldByMfa?: Maybe<Array<HeldIdentityFact>>;
  /** Whom the state database of individuals has under a like name and date of birth; null if it did not answer. */
  namesakesInGbdFl?: Maybe<Array<HeldIdentityFact>>;
  /** Whom the migration police have under a like name and date of birth; null if they did not answer. */
  namesakesInIsMp?: Maybe<Array<HeldIdentityFact>>;
  /** What officers have decided about links of the person's records; null if their register did not answer. */
  linkDecisions?: Maybe<Array<LinkDecisionFact>>;
  /**
   * What to search registers for, to find whoever may be the person under another record; null if
   * nothing is known because no register answered.
   */
  namesakeSearches?: Maybe<Array<NamesakeSearchFact>>;
  /** What each system has on file of who the person is. */
  heldRecords?: Maybe<HeldRecordConnection>;
  /** Where the systems disagree about who the person is, field by field. */
  contradictions?: Maybe<ContradictionConnection>;
  /** Records that may be about one and the same person: those of this person with one another, and with those of others. */
  identityLinks?: Maybe<IdentityLinkConnection>;
};


/** A person, as the registers of the state know them. */
export type PersonHeldRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonContradictionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, as the registers of the state know them. */
export type PersonIdentityLinksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one system has on file of who somebody is. */
export type HeldRecord = {
  __typename?: 'HeldRecord';
  /** The system, by the code under which errors name it. */
  system: DictionaryValue;
  /** The system's own number of the record, or what it is filed under. */
  record: Scalars['ID']['output'];
  /** When it was recorded; null if the system does not tell. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The individual identification number on file. */
  iin?: Maybe<Scalars['Iin']['output']>;
  /** The name in Cyrillic letters. */
  nameCyrillic?: Maybe<HeldName>;
  /** The name in Latin letters. */
  nameLatin?: Maybe<HeldName>;
  /** Date of birth. */
  birthDate?: Maybe<Scalars['LocalDate']['output']>;
  /** Sex. */
  sex?: Maybe<Sex>;
  /** The country whose citizen the person is. */
  citizenship?: Maybe<Country>;
  /** The travel document on file. */
  document?: Maybe<HeldDocument>;
};

/** Sex, as registered. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** The register does not say. */
  | 'UNSPECIFIED';

/** A name on a record, in one script. */
export type HeldName = {
  __typename?: 'HeldName';
  /** Family name. */
  surname?: Maybe<Scalars['String']['output']>;
  /** Given name or names. */
  givenName?: Maybe<Scalars['String']['output']>;
  /** Name after the father. */
  patronymic?: Maybe<Scalars['String']['output']>;
};

/** A travel document as a record names it. */
export type HeldDocument = {
  __typename?: 'HeldDocument';
  /** The state or body that issued the document. */
  issuingState: Scalars['CountryCode']['output'];
  /** The number printed on the document. */
  number: Scalars['String']['output'];
};

/** A page of records. */
export type HeldRecordConnection = {
  __typename?: 'HeldRecordConnection';
  /** The entries of the page. */
  edges: Array<HeldRecordEdge>;
  /** The records of the page. */
  nodes: Array<HeldRecord>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Systems that did not answer: what they hold is not known. */
  notAnswered: Array<DictionaryValue>;
};

/** One record in a page. */
export type HeldRecordEdge = {
  __typename?: 'HeldRecordEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: HeldRecord;
};

/** What two or more systems say differently about one person. */
export type Contradiction = {
  __typename?: 'Contradiction';
  /** What it is about. */
  field: DictionaryValue;
  /** What kind of difference it is. */
  kind: DictionaryValue;
  /** Whether something that is known to happen explains it, such as another way to spell a name. */
  isExplained: Scalars['Boolean']['output'];
  /** Who says what: the value of most systems first. */
  values: Array<ContradictoryValue>;
};

/** One of several values, and the records that hold it. */
export type ContradictoryValue = {
  __typename?: 'ContradictoryValue';
  /** The value as the records spell it; empty where they lack it. */
  value: Scalars['String']['output'];
  /** The records that hold it. */
  heldBy: Array<HeldRecordReference>;
};

/** What names one record of one system. */
export type HeldRecordReference = {
  __typename?: 'HeldRecordReference';
  /** The system. */
  system: DictionaryValue;
  /** The system's own number of the record, or what it is filed under. */
  record: Scalars['ID']['output'];
};

/** A page of contradictions. */
export type ContradictionConnection = {
  __typename?: 'ContradictionConnection';
  /** The entries of the page. */
  edges: Array<ContradictionEdge>;
  /** The contradictions of the page. */
  nodes: Array<Contradiction>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Systems that did not answer: whether they agree is not known. */
  notAnswered: Array<DictionaryValue>;
};

/** One contradiction in a page. */
export type ContradictionEdge = {
  __typename?: 'ContradictionEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The contradiction. */
  node: Contradiction;
};

/** What is known of two records: the colours of the EU's detector of multiple identities. */
export type IdentityLinkColour =
  /** The same person, and there is good reason for two records. */
  | 'WHITE'
  /** Alike, and yet two persons. */
  | 'GREEN'
  /** The same person with no good reason for two records, or two persons under one identity. */
  | 'RED'
  /** To be verified by an officer. */
  | 'YELLOW';

/** Two records that may be about one and the same person. A machine never makes one record of them. */
export type IdentityLink = {
  __typename?: 'IdentityLink';
  /** What is known. */
  colour: IdentityLinkColour;
  /** How likely it is that it is one person, by name, birth, sex and citizenship: thousandths, 0 to 1000. */
  likelihood: Scalars['Int']['output'];
  /** Why, the weightiest reason first. */
  reasons: Array<IdentityLinkReason>;
  /** What an officer has decided; null if nobody has. */
  decision?: Maybe<IdentityLinkDecision>;
  /** The record of the person who was asked about. */
  first: LinkedRecord;
  /** The other record. */
  second: LinkedRecord;
};

/** One reason for the likelihood or the colour of a link. */
export type IdentityLinkReason = {
  __typename?: 'IdentityLinkReason';
  /** What was found. */
  reason: DictionaryValue;
  /** How much it speaks for one person, in hundredths of a bit; below nought against it, null where it is no matter of degree. */
  weight?: Maybe<Scalars['Int']['output']>;
};

/** A record at one end of a link. */
export type LinkedRecord = {
  __typename?: 'LinkedRecord';
  /** The person under whose identifiers the record is filed. */
  person: Person;
  /** The record. */
  record: HeldRecord;
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

/** A page of links. */
export type IdentityLinkConnection = {
  __typename?: 'IdentityLinkConnection';
  /** The entries of the page. */
  edges: Array<IdentityLinkEdge>;
  /** The links of the page. */
  nodes: Array<IdentityLink>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Systems that did not answer: what links there are to their records is not known. */
  notAnswered: Array<DictionaryValue>;
};

/** One link in a page. */
export type IdentityLinkEdge = {
  __typename?: 'IdentityLinkEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The link. */
  node: IdentityLink;
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"surnameCyrillic":true,"givenNameCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true},"heldByIsMp":{"surnameCyrillic":true,"givenNameCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"linkDecisions":{"number":true,"decision":true,"decidedAt":true,"reason":true,"sides":{"system":true,"record":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"namesakesInGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"linkDecisions":{"number":true,"decision":true,"decidedAt":true,"reason":true,"sides":{"system":true,"record":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"namesakesInGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"linkDecisions":{"number":true,"decision":true,"decidedAt":true,"reason":true,"sides":{"system":true,"record":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"namesakesInGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"linkDecisions":{"number":true,"decision":true,"decidedAt":true,"reason":true,"sides":{"system":true,"record":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"namesakesInGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"linkDecisions":{"number":true,"decision":true,"decidedAt":true,"reason":true,"sides":{"system":true,"record":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"linkDecisions":{"number":true,"decision":true,"decidedAt":true,"reason":true,"sides":{"system":true,"record":true}}}>
        | GraphQLRecursivePick<FederationTypes['Person'], {"identifiers":{"iin":true,"documents":{"issuingState":true,"number":true}},"heldByGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByBerkut":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEnbek":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByKuttyMeken":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByEqonaq":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"heldByMfa":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInGbdFl":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"namesakesInIsMp":{"record":true,"recordedAt":true,"iin":true,"surnameCyrillic":true,"givenNameCyrillic":true,"patronymicCyrillic":true,"surnameLatin":true,"givenNameLatin":true,"birthDate":true,"sex":true,"citizenship":true,"document":{"issuingState":true,"number":true}},"linkDecisions":{"number":true,"decision":true,"decidedAt":true,"reason":true,"sides":{"system":true,"record":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Person: ResolverTypeWrapper<Person>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  HeldRecord: ResolverTypeWrapper<HeldRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Sex: Sex;
  HeldName: ResolverTypeWrapper<HeldName>;
  HeldDocument: ResolverTypeWrapper<HeldDocument>;
  HeldRecordConnection: ResolverTypeWrapper<HeldRecordConnection>;
  HeldRecordEdge: ResolverTypeWrapper<HeldRecordEdge>;
  Contradiction: ResolverTypeWrapper<Contradiction>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ContradictoryValue: ResolverTypeWrapper<ContradictoryValue>;
  HeldRecordReference: ResolverTypeWrapper<HeldRecordReference>;
  ContradictionConnection: ResolverTypeWrapper<ContradictionConnection>;
  ContradictionEdge: ResolverTypeWrapper<ContradictionEdge>;
  IdentityLinkColour: IdentityLinkColour;
  IdentityLink: ResolverTypeWrapper<IdentityLink>;
  IdentityLinkReason: ResolverTypeWrapper<IdentityLinkReason>;
  LinkedRecord: ResolverTypeWrapper<LinkedRecord>;
  IdentityLinkDecision: ResolverTypeWrapper<IdentityLinkDecision>;
  IdentityLinkConnection: ResolverTypeWrapper<IdentityLinkConnection>;
  IdentityLinkEdge: ResolverTypeWrapper<IdentityLinkEdge>;
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
  NamesakeSearchFact: ResolverTypeWrapper<NamesakeSearchFact>;
  LinkDecisionFact: ResolverTypeWrapper<LinkDecisionFact>;
  LinkSideFact: ResolverTypeWrapper<LinkSideFact>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Person: Person | FederationReferenceTypes['Person'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  HeldRecord: HeldRecord;
  ID: Scalars['ID']['output'];
  HeldName: HeldName;
  HeldDocument: HeldDocument;
  HeldRecordConnection: HeldRecordConnection;
  HeldRecordEdge: HeldRecordEdge;
  Contradiction: Contradiction;
  Boolean: Scalars['Boolean']['output'];
  ContradictoryValue: ContradictoryValue;
  HeldRecordReference: HeldRecordReference;
  ContradictionConnection: ContradictionConnection;
  ContradictionEdge: ContradictionEdge;
  IdentityLink: IdentityLink;
  IdentityLinkReason: IdentityLinkReason;
  LinkedRecord: LinkedRecord;
  IdentityLinkDecision: IdentityLinkDecision;
  IdentityLinkConnection: IdentityLinkConnection;
  IdentityLinkEdge: IdentityLinkEdge;
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
  NamesakeSearchFact: NamesakeSearchFact;
  LinkDecisionFact: LinkDecisionFact;
  LinkSideFact: LinkSideFact;
};

export type PersonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['PersonId'], ParentType, ContextType>;
  namesakeSearches?: Resolver<Maybe<Array<ResolversTypes['NamesakeSearchFact']>>, ParentType, ContextType>;
  heldRecords?: Resolver<Maybe<ResolversTypes['HeldRecordConnection']>, ParentType, ContextType, RequireFields<PersonHeldRecordsArgs, 'first'>>;
  contradictions?: Resolver<Maybe<ResolversTypes['ContradictionConnection']>, ParentType, ContextType, RequireFields<PersonContradictionsArgs, 'first'>>;
  identityLinks?: Resolver<Maybe<ResolversTypes['IdentityLinkConnection']>, ParentType, ContextType, RequireFields<PersonIdentityLinksArgs, 'first'>>;
};

export type HeldRecordResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HeldRecord'] = ResolversParentTypes['HeldRecord']> = {
  system?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  iin?: Resolver<Maybe<ResolversTypes['Iin']>, ParentType, ContextType>;
  nameCyrillic?: Resolver<Maybe<ResolversTypes['HeldName']>, ParentType, ContextType>;
  nameLatin?: Resolver<Maybe<ResolversTypes['HeldName']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  citizenship?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['HeldDocument']>, ParentType, ContextType>;
};

export type HeldNameResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HeldName'] = ResolversParentTypes['HeldName']> = {
  surname?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patronymic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HeldDocumentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HeldDocument'] = ResolversParentTypes['HeldDocument']> = {
  issuingState?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldRecordConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HeldRecordConnection'] = ResolversParentTypes['HeldRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HeldRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HeldRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  notAnswered?: Resolver<Array<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
};

export type HeldRecordEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HeldRecordEdge'] = ResolversParentTypes['HeldRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HeldRecord'], ParentType, ContextType>;
};

export type ContradictionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Contradiction'] = ResolversParentTypes['Contradiction']> = {
  field?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  isExplained?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['ContradictoryValue']>, ParentType, ContextType>;
};

export type ContradictoryValueResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContradictoryValue'] = ResolversParentTypes['ContradictoryValue']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heldBy?: Resolver<Array<ResolversTypes['HeldRecordReference']>, ParentType, ContextType>;
};

export type HeldRecordReferenceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HeldRecordReference'] = ResolversParentTypes['HeldRecordReference']> = {
  system?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContradictionConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContradictionConnection'] = ResolversParentTypes['ContradictionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContradictionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contradiction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  notAnswered?: Resolver<Array<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
};

export type ContradictionEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContradictionEdge'] = ResolversParentTypes['ContradictionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contradiction'], ParentType, ContextType>;
};

export type IdentityLinkResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityLink'] = ResolversParentTypes['IdentityLink']> = {
  colour?: Resolver<ResolversTypes['IdentityLinkColour'], ParentType, ContextType>;
  likelihood?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['IdentityLinkReason']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['IdentityLinkDecision']>, ParentType, ContextType>;
  first?: Resolver<ResolversTypes['LinkedRecord'], ParentType, ContextType>;
  second?: Resolver<ResolversTypes['LinkedRecord'], ParentType, ContextType>;
};

export type IdentityLinkReasonResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityLinkReason'] = ResolversParentTypes['IdentityLinkReason']> = {
  reason?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LinkedRecordResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LinkedRecord'] = ResolversParentTypes['LinkedRecord']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['HeldRecord'], ParentType, ContextType>;
};

export type IdentityLinkDecisionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityLinkDecision'] = ResolversParentTypes['IdentityLinkDecision']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DictionaryValue'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityLinkConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityLinkConnection'] = ResolversParentTypes['IdentityLinkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IdentityLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IdentityLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  notAnswered?: Resolver<Array<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
};

export type IdentityLinkEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IdentityLinkEdge'] = ResolversParentTypes['IdentityLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IdentityLink'], ParentType, ContextType>;
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
  Person?: PersonResolvers<ContextType>;
  HeldRecord?: HeldRecordResolvers<ContextType>;
  HeldName?: HeldNameResolvers<ContextType>;
  HeldDocument?: HeldDocumentResolvers<ContextType>;
  HeldRecordConnection?: HeldRecordConnectionResolvers<ContextType>;
  HeldRecordEdge?: HeldRecordEdgeResolvers<ContextType>;
  Contradiction?: ContradictionResolvers<ContextType>;
  ContradictoryValue?: ContradictoryValueResolvers<ContextType>;
  HeldRecordReference?: HeldRecordReferenceResolvers<ContextType>;
  ContradictionConnection?: ContradictionConnectionResolvers<ContextType>;
  ContradictionEdge?: ContradictionEdgeResolvers<ContextType>;
  IdentityLink?: IdentityLinkResolvers<ContextType>;
  IdentityLinkReason?: IdentityLinkReasonResolvers<ContextType>;
  LinkedRecord?: LinkedRecordResolvers<ContextType>;
  IdentityLinkDecision?: IdentityLinkDecisionResolvers<ContextType>;
  IdentityLinkConnection?: IdentityLinkConnectionResolvers<ContextType>;
  IdentityLinkEdge?: IdentityLinkEdgeResolvers<ContextType>;
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
  NamesakeSearchFact?: NamesakeSearchFactResolvers<ContextType>;
  LinkDecisionFact?: LinkDecisionFactResolvers<ContextType>;
  LinkSideFact?: LinkSideFactResolvers<ContextType>;
};
