import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { prettyFormatQueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { LoadedSupergraph } from '../supergraph/index.ts';
import { checkDocument } from './check-document.ts';
import type { DocumentLimits } from './document-limits.ts';

/** What becomes of an operation, for people to read. */
export interface PlanDescription {
  /** The operation with its fragments in their places. */
  readonly operation: string;
  readonly queryPlan: string;
}

export interface PlanOptions {
  /** Null where the document has one operation. */
  readonly operationName: string | null;
  readonly limits: DocumentLimits;
}

/** Checks a document as the gateway does and plans it; throws client errors, or why it cannot be. */
export function describePlan(
  { executableSdl }: LoadedSupergraph,
  text: string,
  { operationName, limits }: PlanOptions,
): PlanDescription {
  const supergraph = Supergraph.build(executableSdl);
  const apiSchema = supergraph.apiSchema();
  const { ast } = checkDocument(text, apiSchema.toGraphQLJSSchema(), { limits, suggestions: true });
  const operation = operationFromDocument(
    apiSchema,
    ast,
    operationName === null ? {} : { operationName },
  );
  const queryPlan = new QueryPlanner(supergraph).buildQueryPlan(operation);
  return {
    operation: operation.expandAllFragments().toString(false, true),
    queryPlan: prettyFormatQueryPlan(queryPlan),
  };
}
