/**
 * A query plan of @apollo/query-planner as plain JSON: what is undefined in the library's own types
 * is left out here.
 */
export interface QueryPlan {
  readonly kind: 'QueryPlan';
  /** Left out where nothing is fetched; see the README on empty plans. */
  readonly node?: PlanNode | SubscriptionNode;
}

export type PlanNode =
  | FetchNode
  | FlattenNode
  | SequenceNode
  | ParallelNode
  | ConditionNode
  | DeferNode;

/** One call of a subgraph. */
export interface FetchNode {
  readonly kind: 'Fetch';
  readonly serviceName: string;
  /** Names the fetch for those that deliver later; only in plans with @defer. */
  readonly id?: string;
  readonly hasDefers?: boolean;
  /** Names of the variables of the planned operation that this one uses, `representations` not. */
  readonly variableUsages?: readonly string[];
  /** What representations hold; left out where a root type is asked. */
  readonly requires?: readonly RequiredSelection[];
  /** The document, without ignored characters. */
  readonly operation: string;
  readonly operationName?: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  /** To be applied to each representation before it is sent, in this order. */
  readonly inputRewrites?: readonly FetchDataRewrite[];
  /** To be applied to what is answered before it is read, in this order. */
  readonly outputRewrites?: readonly FetchDataRewrite[];
  /** Where the values of contextual arguments come from; `renameKeyTo` is the variable. */
  readonly contextRewrites?: readonly FetchDataKeyRenamer[];
}

/** A part of a representation. */
export type RequiredSelection = RequiredField | RequiredInlineFragment;

export interface RequiredField {
  readonly kind: 'Field';
  readonly alias?: string;
  readonly name: string;
  readonly selections?: readonly RequiredSelection[];
}

export interface RequiredInlineFragment {
  readonly kind: 'InlineFragment';
  readonly typeCondition?: string;
  readonly selections: readonly RequiredSelection[];
}

export type FetchDataRewrite = FetchDataValueSetter | FetchDataKeyRenamer;

/** Steps of a path are response keys, `... on Type` for objects of a type, `..` for the parent. */
export interface FetchDataValueSetter {
  readonly kind: 'ValueSetter';
  readonly path: readonly string[];
  readonly setValueTo: unknown;
}

export interface FetchDataKeyRenamer {
  readonly kind: 'KeyRenamer';
  readonly path: readonly string[];
  readonly renameKeyTo: string;
}

/** Runs its node for the objects at a path. */
export interface FlattenNode {
  readonly kind: 'Flatten';
  /** Response keys, and `@` for every element of a list. */
  readonly path: readonly (string | number)[];
  readonly node: PlanNode;
}

export interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

/** What depends on a Boolean variable of the planned operation, its default included. */
export interface ConditionNode {
  readonly kind: 'Condition';
  /** The variable's name, without `$`. */
  readonly condition: string;
  readonly ifClause?: PlanNode;
  readonly elseClause?: PlanNode;
}

export interface SubscriptionNode {
  readonly kind: 'Subscription';
  readonly primary: FetchNode;
  readonly rest?: PlanNode;
}

export interface DeferNode {
  readonly kind: 'Defer';
  readonly primary: { readonly subselection?: string; readonly node?: PlanNode };
  readonly deferred: readonly DeferredNode[];
}

export interface DeferredNode {
  readonly depends: readonly { readonly id: string; readonly deferLabel?: string }[];
  readonly label?: string;
  readonly queryPath: readonly string[];
  readonly subselection?: string;
  readonly node?: PlanNode;
}
