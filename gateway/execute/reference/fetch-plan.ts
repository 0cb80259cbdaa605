import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { LoadedSubgraph } from '../../supergraph/index.ts';
import { answerShape, type SelectionShape } from '../answer-shape.ts';
import { type IdentityPlan, planIdentity } from '../identity-plan.ts';

/** What we know of one fetch node, made once and kept as long as its query plan. */
export interface FetchPlan {
  readonly subgraph: LoadedSubgraph;
  readonly schema: GraphQLSchema;
  /** The operation as the planner wrote it. */
  readonly text: string;
  readonly shape: SelectionShape;
  readonly isQuery: boolean;
  /** Null for a fetch from a root type. */
  readonly requires: readonly QueryPlanSelectionNode[] | null;
  readonly renames: readonly Extract<FetchDataRewrite, { kind: 'KeyRenamer' }>[];
  /** The operation that makes entities say who they are; null where none can. */
  identity: (IdentityPlan & { readonly shape: SelectionShape }) | null;
}

/** Compiles one fetch node against the schema of its subgraph. */
export function compileFetch(node: FetchNode, subgraph: LoadedSubgraph): FetchPlan {
  const { schema, entityKeys } = subgraph;
  const document = node.operationDocumentNode ?? parse(node.operation);
  const requires = node.requires ?? null;
  const identity = requires && planIdentity(document, requires, entityKeys);
  return {
    subgraph,
    schema,
    text: node.operation,
    shape: answerShape(schema, document),
    isQuery: node.operationKind === 'query',
    requires,
    renames: (node.outputRewrites ?? []).flatMap((rewrite) =>
      rewrite.kind === 'KeyRenamer' ? [rewrite] : [],
    ),
    identity: identity && { ...identity, shape: answerShape(schema, identity.document) },
  };
}

/** Calls back for every fetch node of a query plan. */
export function visitFetches(
  plan: QueryPlan,
  visit: (node: FetchNode & { readonly operationDocumentNode: DocumentNode }) => void,
): void {
  const walk = (node: PlanNode | undefined): void => {
    switch (node?.kind) {
      case 'Fetch': {
        const { operationDocumentNode = parse(node.operation) } = node;
        visit(Object.assign(node, { operationDocumentNode }));
        break;
      }
      case 'Sequence':
      case 'Parallel':
        node.nodes.forEach(walk);
        break;
      case 'Flatten':
        walk(node.node);
        break;
      case 'Condition':
        walk(node.ifClause);
        walk(node.elseClause);
        break;
    }
  };
  if (plan.node?.kind !== 'Subscription') walk(plan.node);
}
