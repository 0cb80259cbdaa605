import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { ResponsePath } from '../response-path.ts';

/** An object of the client's response that a fetch adds to. */
export interface FetchTarget {
  readonly path: ResponsePath;
  readonly value: JsonObject;
}

/** Returns the objects at a plan's path, in which `@` stands for every element of a list. */
export function findTargets(root: JsonObject, planPath: ResponsePath): readonly FetchTarget[] {
  const targets: FetchTarget[] = [];
  const walk = (value: unknown, depth: number, path: ResponsePath): void => {
    const step = planPath[depth];
    if (Array.isArray(value)) {
      const next = step === '@' ? depth + 1 : depth;
      value.forEach((item, index) => {
        walk(item, next, [...path, index]);
      });
    } else if (isJsonObject(value)) {
      if (step === undefined) targets.push({ path, value });
      else if (typeof step === 'string') walk(ownValue(value, step), depth + 1, [...path, step]);
    }
  };
  walk(root, 0, []);
  return targets;
}

/**
 * Returns the targets for which the executor sends a representation, in its order: an object that
 * lacks one of the required fields is left out.
 */
export function findRepresented(
  schema: GraphQLSchema,
  targets: readonly FetchTarget[],
  requires: readonly QueryPlanSelectionNode[],
): readonly FetchTarget[] {
  return targets.filter(({ value }) => {
    const fields = requiredFields(schema, value, requires);
    return fields?.has('__typename') === true && Boolean(ownValue(value, '__typename'));
  });
}

/** The names of the fields that a representation of the object has; null if it has to lack one. */
function requiredFields(
  schema: GraphQLSchema,
  object: JsonObject,
  selections: readonly QueryPlanSelectionNode[],
): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const name = selection.alias ?? selection.name;
      if (ownValue(object, name) === undefined) return null;
      names.add(name);
    } else if (
      selection.typeCondition !== undefined &&
      isOfType(schema, object, selection.typeCondition)
    ) {
      const nested = requiredFields(schema, object, selection.selections);
      for (const name of nested ?? []) names.add(name);
    }
  }
  return names;
}

function isOfType(schema: GraphQLSchema, object: JsonObject, condition: string): boolean {
  const typename = ownValue(object, '__typename');
  if (typename === condition) return true;
  const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
  const abstract = schema.getType(condition);
  if (!isAbstractType(abstract)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}
