import { type DocumentNode, parse } from 'graphql';
import type { FetchNode, PlanNode, QueryPlan } from '../../plan/query-plan.ts';
import type { ConditionValues } from './conditions.ts';
import type { Place } from './place.ts';
import type { Shape } from './shape.ts';

/** One fetch of a query plan, its conditions decided. */
export interface FetchRecord {
  /** Among all fetches of the operation, in the order of the plan. */
  readonly index: number;
  /** Which of the operation's plans it is of; fetches read only what their own plan has fetched. */
  readonly pass: number;
  readonly node: FetchNode;
  readonly shape: Shape;
  /** Where its objects are: the root, or for entities the place at which they are. */
  readonly target: Place;
  /** The fetches that the plan puts before this one. */
  readonly precedents: ReadonlySet<number>;
}

/** Parses what a fetch asks for: not kept, since a parsed operation is thirty times its text. */
export function parseFetch({ operation }: Pick<FetchNode, 'operation'>): DocumentNode {
  return parse(operation, { noLocation: true });
}

/** A fetch node and where the plan has it. */
export interface PlannedFetch {
  readonly node: FetchNode;
  /** Response keys, and `@` for every element of a list. */
  readonly path: readonly (string | number)[];
  /** By their numbers in the list. */
  readonly precedents: ReadonlySet<number>;
}

/** Thrown for a plan that has what the engine cannot execute: deferred parts, subscriptions. */
export class UnsupportedPlanError extends Error {
  override readonly name = 'UnsupportedPlanError';
}

/** Returns the fetches of a plan whose conditions are met, in order. */
export function listFetches(plan: QueryPlan, conditions: ConditionValues): PlannedFetch[] {
  const fetches: PlannedFetch[] = [];

  const visit = (
    node: PlanNode | undefined,
    path: readonly (string | number)[],
    precedents: ReadonlySet<number>,
  ): readonly number[] => {
    switch (node?.kind) {
      case undefined:
        return [];
      case 'Fetch':
        return [fetches.push({ node, path, precedents }) - 1];
      case 'Flatten':
        return visit(node.node, [...path, ...node.path], precedents);
      case 'Parallel':
        return node.nodes.flatMap((each) => visit(each, path, precedents));
      case 'Sequence': {
        const before = new Set(precedents);
        return node.nodes.flatMap((each) => {
          const inside = visit(each, path, new Set(before));
          for (const index of inside) before.add(index);
          return inside;
        });
      }
      case 'Condition': {
        const isMet = conditions.get(node.condition) === true;
        return visit(isMet ? node.ifClause : node.elseClause, path, precedents);
      }
      case 'Defer':
        throw new UnsupportedPlanError('the plan has deferred parts');
    }
  };
  if (plan.node?.kind === 'Subscription') throw new UnsupportedPlanError('the plan subscribes');
  visit(plan.node, [], new Set());
  return fetches;
}

/** True for a fetch by representations. */
export function isEntityFetch({ node }: Pick<FetchRecord, 'node'>): boolean {
  return node.requires !== undefined;
}

/** True for a fetch whose objects are found one by one: every fetch but those from the root. */
export function isPlacedFetch({ target }: Pick<FetchRecord, 'target'>): boolean {
  return target.parent !== null;
}
