import { parse } from 'graphql';
import {
  type CompiledOperation,
  compileOperation,
} from '../../gateway/execute/engine/compile-operation.ts';
import { conditionVariables } from '../../gateway/execute/engine/conditions.ts';
import { createEntitiesWithoutKeys } from '../../gateway/execute/engine/entities-without-keys.ts';
import type { Scheduling } from '../../gateway/execute/engine/schedule-batches.ts';
import { createPlanner, plannedDocuments, renameKeys } from '../../gateway/plan/index.ts';
import { parseSupergraph } from '../../gateway/supergraph/index.ts';
import { composeSdl } from './compose-sdl.ts';

export interface CompileOptions {
  /** Default `requests`. */
  readonly scheduling?: Scheduling;
  /** Variables of @skip and @include that are true. */
  readonly conditions?: readonly string[];
  /** Subgraphs whose fetches never travel together. */
  readonly unbatched?: readonly string[];
  readonly generateCode?: boolean;
}

/** Plans and compiles operations over composed subgraphs, without running them. */
export interface TestCompiler {
  compile(query: string, options?: CompileOptions): Promise<CompiledOperation>;
  /** Returns one line per request of an operation: what is in it, and after which it goes. */
  batches(query: string, options?: CompileOptions): Promise<string>;
  close(): Promise<void>;
}

/** Composes subgraphs given by name as SDL. */
export function startCompiling(subgraphs: Readonly<Record<string, string>>): TestCompiler {
  const supergraph = parseSupergraph(composeSdl(subgraphs));
  const planner = createPlanner({ supergraphSdl: supergraph.plannerSdl });

  async function compile(query: string, options: CompileOptions = {}) {
    const renamed = renameKeys(parse(query), null, supergraph.plannerFacts);
    const plans = await Promise.all(
      plannedDocuments(renamed.document, supergraph).map((operation) =>
        planner.plan({ operation, overrideConditions: {} }),
      ),
    );
    return compileOperation({
      supergraph,
      document: renamed.document,
      clientKeys: renamed.clientKeys,
      plans,
      conditions: new Map(
        conditionVariables(renamed.document).map((name) => [
          name,
          options.conditions?.includes(name) ?? false,
        ]),
      ),
      refused: new Set(),
      scheduling: options.scheduling ?? 'requests',
      mayBatch: (subgraph) => !options.unbatched?.includes(subgraph),
      withoutKeys: createEntitiesWithoutKeys(),
      programsFromRun: options.generateCode === false ? null : 1,
    });
  }

  return {
    compile,
    batches: async (query, options) => describeBatches(await compile(query, options)),
    close: () => planner.close(),
  };
}

function describeBatches({ batches }: CompiledOperation): string {
  return batches
    .map(({ index, subgraph, parts }) => {
      const before = batches.flatMap((each) =>
        each.dependents.includes(index) ? [each.index] : [],
      );
      const lists = parts.map((part) => part.map(({ record }) => placeOf(record)).join(' + '));
      const after = before.length === 0 ? '' : ` after ${before.join(', ')}`;
      return `${index} ${subgraph}${after}: ${lists.join(' | ')}`;
    })
    .join('\n');
}

function placeOf({ target }: CompiledOperation['fetches'][number]['record']): string {
  const keys: string[] = [];
  for (let place = target; place.parent !== null; place = place.parent) keys.unshift(place.key);
  return keys.length === 0 ? '(root)' : keys.join('.');
}
