import {
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan as PrintableQueryPlan, prettyFormatQueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { parse } from 'graphql';
import type { LoadedSupergraph } from '../supergraph/index.ts';
import { checkDocument } from './check-document.ts';
import type { DocumentLimits } from './document-limits.ts';
import { plannedDocuments } from './planned-documents.ts';
import { createPlanner } from './planner.ts';
import type { QueryPlan } from './query-plan.ts';
import { renameKeys } from './rename-keys.ts';

/** What becomes of an operation, for people to read. */
export interface PlanDescription {
  /** The operation with planned keys, as it is compiled. */
  readonly document: DocumentNode;
  /** From planned response keys to the client's, where they differ. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** None where nothing is fetched. */
  readonly passes: readonly PassDescription[];
}

/** One plan of an operation: nearly always the only one. */
export interface PassDescription {
  /** With planned keys, and with fragments in their places. */
  readonly operation: string;
  readonly queryPlan: QueryPlan;
  readonly printedPlan: string;
}

export interface PlanOptions {
  /** Null where the document has one operation. */
  readonly operationName: string | null;
  readonly limits: DocumentLimits;
  /** Labels of progressive overrides that are on. */
  readonly overrides?: readonly string[];
}

/** Checks a document as the gateway does and plans it; rejects with client errors, or why not. */
export async function describePlan(
  supergraph: LoadedSupergraph,
  text: string,
  { operationName, limits, overrides = [] }: PlanOptions,
): Promise<PlanDescription> {
  const { apiSchema, plannerFacts, plannerSdl } = supergraph;
  const unknown = overrides.find((label) => !plannerFacts.overrideLabels.includes(label));
  if (unknown !== undefined) {
    const labels = plannerFacts.overrideLabels.join(', ') || 'none';
    throw new TypeError(`expected a label of the supergraph (${labels}), but got ${unknown}`);
  }
  const { ast } = checkDocument(text, apiSchema, { limits, suggestions: true });
  const { document, clientKeys } = renameKeys(ast, operationName, plannerFacts);
  const documents = plannedDocuments(document, supergraph);
  const print = createOperationPrinter(plannerSdl);
  const planner = createPlanner({ supergraphSdl: plannerSdl, generateFragments: false });
  const overrideConditions = Object.fromEntries(overrides.map((label) => [label, true]));
  try {
    const passes = await Promise.all(
      documents.map(async (operation) => {
        const queryPlan = await planner.plan({ operation, overrideConditions });
        const printedPlan = prettyFormatQueryPlan(queryPlan as PrintableQueryPlan);
        return { operation: print(operation), queryPlan, printedPlan };
      }),
    );
    return { document, clientKeys, passes };
  } finally {
    await planner.close();
  }
}

function createOperationPrinter(supergraphSdl: string): (operation: string) => string {
  const schema = Supergraph.build(supergraphSdl, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  }).apiSchema();
  return (operation) =>
    operationFromDocument(schema, parse(operation)).expandAllFragments().toString(false, true);
}
