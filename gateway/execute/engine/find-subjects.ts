import { type GraphQLNamedType, type GraphQLSchema, isObjectType } from 'graphql';
import type { SubjectKeys } from '../graph.ts';
import type { ObjectPlan } from './object-plan.ts';

/** Whether objects of a plan that have a type are data subjects. */
export type IsSubject = (plan: ObjectPlan, type: GraphQLNamedType) => boolean;

/**
 * Finds the data subjects of a response before there is one; null where it depends on the type of an
 * object around it whether something is one.
 */
export function findSubjects(
  response: ObjectPlan,
  apiSchema: GraphQLSchema,
  subjectKeys: SubjectKeys,
): IsSubject | null {
  const insides = new Map<ObjectPlan, boolean>();
  let isUndecided = false;

  const isSubject: IsSubject = (plan, { name }) => {
    const way = subjectKeys.get(name);
    return way !== undefined && (way.length === 1 || insides.get(plan) === false);
  };
  const walk = (plan: ObjectPlan, isInside: boolean): void => {
    const known = insides.get(plan);
    if (known === isInside) return;
    if (known !== undefined) {
      isUndecided ||= mayDepend(plan, new Set());
      return;
    }
    insides.set(plan, isInside);
    for (const type of typesOf(plan, apiSchema)) {
      for (const inner of plansIn(plan, type)) walk(inner, isInside || isSubject(plan, type));
    }
  };
  /** Whether there is something in it that is a data subject only where it is in no other. */
  const mayDepend = (plan: ObjectPlan, seen: Set<ObjectPlan>): boolean => {
    if (seen.has(plan)) return false;
    seen.add(plan);
    return typesOf(plan, apiSchema).some((type) => {
      const way = subjectKeys.get(type.name);
      if (way !== undefined) return way.length > 1;
      return plansIn(plan, type).some((inner) => mayDepend(inner, seen));
    });
  };
  walk(response, false);
  return isUndecided ? null : isSubject;
}

/** Returns the types that objects of a plan may have. */
export function typesOf(
  { type }: ObjectPlan,
  apiSchema: GraphQLSchema,
): readonly GraphQLNamedType[] {
  return isObjectType(type) ? [type] : apiSchema.getPossibleTypes(type);
}

function plansIn(plan: ObjectPlan, type: GraphQLNamedType): readonly ObjectPlan[] {
  return plan
    .fieldsOf(type)
    .flatMap(({ object }) => (object === null || object.place === null ? [] : [object]));
}
