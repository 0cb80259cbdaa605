// Made by `npm run codegen` from schema/statistics.graphql.
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
   * How many people entered Kazakhstan, left it and were in it, month by month, as the border service
   * counts them. Small figures are withheld, the others rounded.
   */
  migrationFlows?: Maybe<MigrationFlowConnection>;
  /**
   * How many permits to work were given, month by month, as the Ministry of Labour counts them. Small
   * figures are withheld, the others rounded.
   */
  permitStatistics?: Maybe<PermitStatisticConnection>;
  /**
   * How much income tax labour immigrants paid, by month and region, as the State Revenue Committee
   * reports it. Figures on few payers are withheld, the others rounded.
   */
  incomeTaxByRegion?: Maybe<IncomeTaxConnection>;
  /**
   * How many people are expected to enter Kazakhstan in the months to come. Made of the figures that
   * migrationFlows shows and of nothing else; null if these are too few.
   */
  entriesForecast?: Maybe<EntriesForecast>;
};


export type QueryMigrationFlowsArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  by: Array<FlowDimension>;
  filter?: InputMaybe<FlowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPermitStatisticsArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  by: Array<PermitDimension>;
  filter?: InputMaybe<PermitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIncomeTaxByRegionArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  regions?: InputMaybe<Array<Scalars['RegionCode']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEntriesForecastArgs = {
  citizenship?: InputMaybe<Scalars['String']['input']>;
  purpose?: InputMaybe<Scalars['String']['input']>;
  months?: InputMaybe<Scalars['Int']['input']>;
};

/** What the figures on entries, exits and stock can be broken down by. */
export type FlowDimension =
  /** The country whose citizens they are. */
  | 'CITIZENSHIP'
  /** The purpose of the journey. */
  | 'PURPOSE'
  /** The region of Kazakhstan of the first stay. */
  | 'REGION';

/** What the figures on permits can be broken down by. */
export type PermitDimension =
  /** The region in which the permit is valid. */
  | 'REGION'
  /** What kind of work it allows. */
  | 'KIND';

/**
 * Which figures on entries, exits and stock are wanted. Of what the figures are not broken down by, at
 * most one value can be named: figures of several are not added up.
 */
export type FlowFilter = {
  /** Countries, as the figures name them. */
  citizenship?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Purposes of journeys, as the figures name them. */
  purpose?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Regions. */
  region?: InputMaybe<Array<Scalars['RegionCode']['input']>>;
};

/**
 * Which figures on permits are wanted. Of what the figures are not broken down by, at most one value can
 * be named: figures of several are not added up.
 */
export type PermitFilter = {
  /** Regions. */
  region?: InputMaybe<Array<Scalars['RegionCode']['input']>>;
  /** Kinds of work, as the figures name them. */
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Why a figure is not shown. */
export type Suppression =
  /** It is about too few people. */
  | 'SMALL'
  /** A figure about too few people could be computed from it. */
  | 'COMPLEMENTARY';

/** A number of people or permits that may be shown. */
export type StatisticFigure = {
  __typename?: 'StatisticFigure';
  /** The number, rounded; null if it is withheld. */
  value?: Maybe<Scalars['Int']['output']>;
  /** Why the number is withheld; null if it is shown. */
  suppression?: Maybe<Suppression>;
};

/** A sum of money that may be shown. */
export type StatisticAmount = {
  __typename?: 'StatisticAmount';
  /** The sum in tiyn, rounded; null if it is withheld. */
  value?: Maybe<Scalars['Tiyn']['output']>;
  /** Why the sum is withheld; null if it is shown. */
  suppression?: Maybe<Suppression>;
};

/** How small figures are kept from telling about single people. */
export type DisclosureRules = {
  __typename?: 'DisclosureRules';
  /** Figures about fewer people than this are withheld. */
  smallBelow: Scalars['Int']['output'];
  /** Numbers are rounded, up or down, to multiples of this. */
  roundTo: Scalars['Int']['output'];
};

/** Entries, exits and stock of one month. */
export type MigrationFlow = {
  __typename?: 'MigrationFlow';
  /** The month, as 2026-01. */
  month: Scalars['String']['output'];
  /** Whose citizens they are; null for all. */
  citizenship?: Maybe<DictionaryValue>;
  /** The purpose of the journey; null for all. */
  purpose?: Maybe<DictionaryValue>;
  /** The region of the first stay; null for all. */
  region?: Maybe<Region>;
  /** How many entered. */
  entries: StatisticFigure;
  /** How many left. */
  exits: StatisticFigure;
  /** How many were there on the last day of the month; with noise, so that it is no exact sum. */
  stock: StatisticFigure;
  /** Which revision of the month it is: a later one has taken the place of an earlier one. */
  revision: Scalars['Int']['output'];
};

/** A page of figures on entries, exits and stock. */
export type MigrationFlowConnection = {
  __typename?: 'MigrationFlowConnection';
  /** The entries of the page. */
  edges: Array<MigrationFlowEdge>;
  /** The figures of the page. */
  nodes: Array<MigrationFlow>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Months that were asked for and that the border service has no figures of. */
  missingMonths: Array<Scalars['String']['output']>;
  /** How the figures are protected. */
  disclosure: DisclosureRules;
};

/** One row of figures in a page. */
export type MigrationFlowEdge = {
  __typename?: 'MigrationFlowEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The figures. */
  node: MigrationFlow;
};

/** Permits to work that were given in one month. */
export type PermitStatistic = {
  __typename?: 'PermitStatistic';
  /** The month, as 2026-01. */
  month: Scalars['String']['output'];
  /** The region in which they are valid; null for all. */
  region?: Maybe<Region>;
  /** What kind of work they allow; null for all. */
  kind?: Maybe<DictionaryValue>;
  /** How many were given. */
  permits: StatisticFigure;
};

/** A page of figures on permits. */
export type PermitStatisticConnection = {
  __typename?: 'PermitStatisticConnection';
  /** The entries of the page. */
  edges: Array<PermitStatisticEdge>;
  /** The figures of the page. */
  nodes: Array<PermitStatistic>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Months that were asked for and that the Ministry of Labour has no figures of. */
  missingMonths: Array<Scalars['String']['output']>;
  /** How the figures are protected. */
  disclosure: DisclosureRules;
};

/** One row of figures in a page. */
export type PermitStatisticEdge = {
  __typename?: 'PermitStatisticEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The figures. */
  node: PermitStatistic;
};

/** Income tax of labour immigrants of one month. */
export type IncomeTaxStatistic = {
  __typename?: 'IncomeTaxStatistic';
  /** The month, as 2026-01. */
  month: Scalars['String']['output'];
  /** The region; null for all of Kazakhstan. */
  region?: Maybe<Region>;
  /** How many people paid. */
  payers: StatisticFigure;
  /** How much they paid. */
  amount: StatisticAmount;
};

/** A page of figures on income tax. */
export type IncomeTaxConnection = {
  __typename?: 'IncomeTaxConnection';
  /** The entries of the page. */
  edges: Array<IncomeTaxEdge>;
  /** The figures of the page. */
  nodes: Array<IncomeTaxStatistic>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Months that were asked for and that the State Revenue Committee has no report of. */
  missingMonths: Array<Scalars['String']['output']>;
  /** How the figures are protected. */
  disclosure: DisclosureRules;
};

/** One row of figures in a page. */
export type IncomeTaxEdge = {
  __typename?: 'IncomeTaxEdge';
  /** The place of the entry in the list. */
  cursor: Scalars['String']['output'];
  /** The figures. */
  node: IncomeTaxStatistic;
};

/** How many people are expected to enter. */
export type EntriesForecast = {
  __typename?: 'EntriesForecast';
  /** The months to come, one after another. */
  points: Array<ForecastPoint>;
  /** What computed it. */
  model: Scalars['String']['output'];
  /** The last month whose figure it is made of. */
  lastMonth: Scalars['String']['output'];
  /** How many months of figures it is made of. */
  monthsUsed: Scalars['Int']['output'];
  /** How many of these were withheld or missing, and were filled in between their neighbours. */
  monthsFilled: Scalars['Int']['output'];
  /** How far earlier forecasts of the same kind were off. */
  error: ForecastError;
};

/** The expectation for one month. */
export type ForecastPoint = {
  __typename?: 'ForecastPoint';
  /** The month, as 2026-01. */
  month: Scalars['String']['output'];
  /** How many are expected. */
  mean: Scalars['Int']['output'];
  /** As few as this, unless the month falls below the interval. */
  lower: Scalars['Int']['output'];
  /** As many as this, unless the month rises above the interval. */
  upper: Scalars['Int']['output'];
  /** In which share of cases the interval should hold the figure. */
  level: Scalars['Float']['output'];
};

/**
 * How far forecasts were off that had known the figures up to an earlier month, beside the forecast that
 * each month will be as it was a year before.
 */
export type ForecastError = {
  __typename?: 'ForecastError';
  /** What is measured: MAE, the mean of how far a month was off. */
  measure: Scalars['String']['output'];
  /** Of this forecast. */
  ours: Scalars['Float']['output'];
  /** Of the forecast that each month will be as it was a year before. */
  seasonalNaive: Scalars['Float']['output'];
  /** The first by the second: below 1 is better than to look at last year. */
  ratio?: Maybe<Scalars['Float']['output']>;
  /** From how many months on it was tried, each time as far ahead as this forecast, at most 12 months. */
  origins: Scalars['Int']['output'];
  /**
   * In which share of the later half of these tries an interval held the figure that was as wide as the
   * earlier half had needed; null if there were too few.
   */
  coverage?: Maybe<Scalars['Float']['output']>;
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





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FlowDimension: FlowDimension;
  PermitDimension: PermitDimension;
  FlowFilter: FlowFilter;
  PermitFilter: PermitFilter;
  Suppression: Suppression;
  StatisticFigure: ResolverTypeWrapper<StatisticFigure>;
  StatisticAmount: ResolverTypeWrapper<StatisticAmount>;
  DisclosureRules: ResolverTypeWrapper<DisclosureRules>;
  MigrationFlow: ResolverTypeWrapper<MigrationFlow>;
  MigrationFlowConnection: ResolverTypeWrapper<MigrationFlowConnection>;
  MigrationFlowEdge: ResolverTypeWrapper<MigrationFlowEdge>;
  PermitStatistic: ResolverTypeWrapper<PermitStatistic>;
  PermitStatisticConnection: ResolverTypeWrapper<PermitStatisticConnection>;
  PermitStatisticEdge: ResolverTypeWrapper<PermitStatisticEdge>;
  IncomeTaxStatistic: ResolverTypeWrapper<IncomeTaxStatistic>;
  IncomeTaxConnection: ResolverTypeWrapper<IncomeTaxConnection>;
  IncomeTaxEdge: ResolverTypeWrapper<IncomeTaxEdge>;
  EntriesForecast: ResolverTypeWrapper<EntriesForecast>;
  ForecastPoint: ResolverTypeWrapper<ForecastPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ForecastError: ResolverTypeWrapper<ForecastError>;
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
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  FlowFilter: FlowFilter;
  PermitFilter: PermitFilter;
  StatisticFigure: StatisticFigure;
  StatisticAmount: StatisticAmount;
  DisclosureRules: DisclosureRules;
  MigrationFlow: MigrationFlow;
  MigrationFlowConnection: MigrationFlowConnection;
  MigrationFlowEdge: MigrationFlowEdge;
  PermitStatistic: PermitStatistic;
  PermitStatisticConnection: PermitStatisticConnection;
  PermitStatisticEdge: PermitStatisticEdge;
  IncomeTaxStatistic: IncomeTaxStatistic;
  IncomeTaxConnection: IncomeTaxConnection;
  IncomeTaxEdge: IncomeTaxEdge;
  EntriesForecast: EntriesForecast;
  ForecastPoint: ForecastPoint;
  Float: Scalars['Float']['output'];
  ForecastError: ForecastError;
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
  migrationFlows?: Resolver<Maybe<ResolversTypes['MigrationFlowConnection']>, ParentType, ContextType, RequireFields<QueryMigrationFlowsArgs, 'from' | 'to' | 'by' | 'first'>>;
  permitStatistics?: Resolver<Maybe<ResolversTypes['PermitStatisticConnection']>, ParentType, ContextType, RequireFields<QueryPermitStatisticsArgs, 'from' | 'to' | 'by' | 'first'>>;
  incomeTaxByRegion?: Resolver<Maybe<ResolversTypes['IncomeTaxConnection']>, ParentType, ContextType, RequireFields<QueryIncomeTaxByRegionArgs, 'from' | 'to' | 'first'>>;
  entriesForecast?: Resolver<Maybe<ResolversTypes['EntriesForecast']>, ParentType, ContextType, RequireFields<QueryEntriesForecastArgs, 'months'>>;
};

export type StatisticFigureResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['StatisticFigure'] = ResolversParentTypes['StatisticFigure']> = {
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppression?: Resolver<Maybe<ResolversTypes['Suppression']>, ParentType, ContextType>;
};

export type StatisticAmountResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['StatisticAmount'] = ResolversParentTypes['StatisticAmount']> = {
  value?: Resolver<Maybe<ResolversTypes['Tiyn']>, ParentType, ContextType>;
  suppression?: Resolver<Maybe<ResolversTypes['Suppression']>, ParentType, ContextType>;
};

export type DisclosureRulesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DisclosureRules'] = ResolversParentTypes['DisclosureRules']> = {
  smallBelow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roundTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MigrationFlowResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MigrationFlow'] = ResolversParentTypes['MigrationFlow']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citizenship?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['StatisticFigure'], ParentType, ContextType>;
  exits?: Resolver<ResolversTypes['StatisticFigure'], ParentType, ContextType>;
  stock?: Resolver<ResolversTypes['StatisticFigure'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MigrationFlowConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MigrationFlowConnection'] = ResolversParentTypes['MigrationFlowConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MigrationFlowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MigrationFlow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  missingMonths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  disclosure?: Resolver<ResolversTypes['DisclosureRules'], ParentType, ContextType>;
};

export type MigrationFlowEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MigrationFlowEdge'] = ResolversParentTypes['MigrationFlowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MigrationFlow'], ParentType, ContextType>;
};

export type PermitStatisticResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PermitStatistic'] = ResolversParentTypes['PermitStatistic']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DictionaryValue']>, ParentType, ContextType>;
  permits?: Resolver<ResolversTypes['StatisticFigure'], ParentType, ContextType>;
};

export type PermitStatisticConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PermitStatisticConnection'] = ResolversParentTypes['PermitStatisticConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PermitStatisticEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PermitStatistic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  missingMonths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  disclosure?: Resolver<ResolversTypes['DisclosureRules'], ParentType, ContextType>;
};

export type PermitStatisticEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PermitStatisticEdge'] = ResolversParentTypes['PermitStatisticEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PermitStatistic'], ParentType, ContextType>;
};

export type IncomeTaxStatisticResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IncomeTaxStatistic'] = ResolversParentTypes['IncomeTaxStatistic']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  payers?: Resolver<ResolversTypes['StatisticFigure'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['StatisticAmount'], ParentType, ContextType>;
};

export type IncomeTaxConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IncomeTaxConnection'] = ResolversParentTypes['IncomeTaxConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IncomeTaxEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IncomeTaxStatistic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  missingMonths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  disclosure?: Resolver<ResolversTypes['DisclosureRules'], ParentType, ContextType>;
};

export type IncomeTaxEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IncomeTaxEdge'] = ResolversParentTypes['IncomeTaxEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IncomeTaxStatistic'], ParentType, ContextType>;
};

export type EntriesForecastResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EntriesForecast'] = ResolversParentTypes['EntriesForecast']> = {
  points?: Resolver<Array<ResolversTypes['ForecastPoint']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastMonth?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  monthsUsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthsFilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['ForecastError'], ParentType, ContextType>;
};

export type ForecastPointResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ForecastPoint'] = ResolversParentTypes['ForecastPoint']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lower?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upper?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ForecastErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ForecastError'] = ResolversParentTypes['ForecastError']> = {
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  seasonalNaive?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  origins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  StatisticFigure?: StatisticFigureResolvers<ContextType>;
  StatisticAmount?: StatisticAmountResolvers<ContextType>;
  DisclosureRules?: DisclosureRulesResolvers<ContextType>;
  MigrationFlow?: MigrationFlowResolvers<ContextType>;
  MigrationFlowConnection?: MigrationFlowConnectionResolvers<ContextType>;
  MigrationFlowEdge?: MigrationFlowEdgeResolvers<ContextType>;
  PermitStatistic?: PermitStatisticResolvers<ContextType>;
  PermitStatisticConnection?: PermitStatisticConnectionResolvers<ContextType>;
  PermitStatisticEdge?: PermitStatisticEdgeResolvers<ContextType>;
  IncomeTaxStatistic?: IncomeTaxStatisticResolvers<ContextType>;
  IncomeTaxConnection?: IncomeTaxConnectionResolvers<ContextType>;
  IncomeTaxEdge?: IncomeTaxEdgeResolvers<ContextType>;
  EntriesForecast?: EntriesForecastResolvers<ContextType>;
  ForecastPoint?: ForecastPointResolvers<ContextType>;
  ForecastError?: ForecastErrorResolvers<ContextType>;
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
