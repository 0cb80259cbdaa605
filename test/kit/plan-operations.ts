import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import { parse, validate } from 'graphql';
import {
  createPlanner,
  plannedDocuments,
  type RenamedOperation,
  renameKeys,
} from '../../gateway/plan/index.ts';
import { type LoadedSupergraph, parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from './compose-sdl.ts';

/** What is made of one operation. */
export interface TestPlan extends RenamedOperation {
  readonly documents: readonly string[];
  /** The plans of the documents, printed one after the other. */
  readonly printed: string;
}

/** Plans operations over composed subgraphs, as an engine would. */
export interface TestPlanning {
  readonly supergraph: LoadedSupergraph;
  /** Throws for an operation that is not valid. */
  plan(query: string, overrideConditions?: Readonly<Record<string, boolean>>): Promise<TestPlan>;
  close(): Promise<void>;
}

/** Composes subgraphs given by name as SDL and starts a planner of them. */
export function startPlanning(subgraphs: Readonly<Record<string, string>>): TestPlanning {
  const supergraph = parseSupergraph(composeSdl(subgraphs));
  const { apiSchema, plannerSdl } = supergraph;
  const planner = createPlanner({ supergraphSdl: plannerSdl, generateFragments: false });
  return {
    supergraph,
    async plan(query, overrideConditions = {}) {
      const renamed = renameKeys(validated(query), null, supergraph.plannerFacts);
      const documents = plannedDocuments(renamed.document, supergraph);
      const plans = await Promise.all(
        documents.map((operation) => {
          validated(operation);
          return planner.plan({ operation, overrideConditions });
        }),
      );
      const printed = plans.map((plan) => prettyFormatQueryPlan(plan as QueryPlan)).join('\n');
      return { ...renamed, documents, printed };
    },
    close: () => planner.close(),
  };

  function validated(query: string) {
    const document = parse(query);
    const errors = validate(apiSchema, document);
    if (errors.length > 0) throw new AggregateError(errors, `not valid: ${query}`);
    return document;
  }
}
