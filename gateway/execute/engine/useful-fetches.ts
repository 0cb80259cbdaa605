import { type GraphQLSchema, isAbstractType } from 'graphql';
import type { FetchRecord } from './fetch-record.ts';
import type { ObjectPlan, Provider } from './object-plan.ts';

/**
 * Returns the fetches that have something of the response, and those that they depend on, by number.
 *
 * A plan is made for every way its conditions can be, so that for one way there may be fetches in it
 * of which nothing is left to be shown.
 */
export function findUsefulFetches(
  response: ObjectPlan,
  apiSchema: GraphQLSchema,
  fetches: readonly FetchRecord[],
  /** All that a fetch depends on, directly or through others, by number. */
  dependencies: readonly ReadonlySet<number>[],
): ReadonlySet<number> {
  const useful = new Set<number>();
  const seen = new Set<ObjectPlan>();

  const use = ({ place }: ObjectPlan, providers: readonly Provider[]) => {
    for (const { source } of providers) {
      const index = place?.sources[source]?.fetch.index;
      if (index === undefined || useful.has(index)) continue;
      useful.add(index);
      for (const dependency of dependencies[index] ?? []) useful.add(dependency);
    }
  };
  const visit = (plan: ObjectPlan) => {
    if (seen.has(plan) || useful.size === fetches.length) return;
    seen.add(plan);
    if (isAbstractType(plan.type)) use(plan, plan.typenames);
    const types = isAbstractType(plan.type)
      ? [plan.type, ...apiSchema.getPossibleTypes(plan.type)]
      : [plan.type];
    for (const type of types) {
      for (const field of plan.fieldsOf(type)) {
        use(plan, field.providers);
        if (field.object !== null) visit(field.object);
      }
    }
  };
  visit(response);
  return useful;
}
