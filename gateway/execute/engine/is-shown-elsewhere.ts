import { type GraphQLSchema, isAbstractType } from 'graphql';
import { isJsonObject, ownValue } from '../json-object.ts';
import type { ResponsePath } from '../response-path.ts';
import type { FieldPlan, ObjectPlan } from './object-plan.ts';

/**
 * Whether a path leads to a field that the client asks of objects of another type than the object
 * there has: a plan may fetch it for all of them, and what is wrong with it then concerns nobody.
 */
export function isShownElsewhere(
  path: ResponsePath,
  data: unknown,
  plan: ObjectPlan,
  apiSchema: GraphQLSchema,
): boolean {
  let value = data;
  let object: ObjectPlan | null = plan;
  for (const step of path) {
    if (object === null) return false;
    if (typeof step === 'number') {
      value = Array.isArray(value) ? value[step] : undefined;
      continue;
    }
    if (!isJsonObject(value)) return false;
    const field = fieldOfAnyType(object, step, apiSchema);
    if (!Object.hasOwn(value, step)) return field !== undefined;
    value = ownValue(value, step);
    object = field?.object ?? null;
  }
  return false;
}

function fieldOfAnyType(
  { type, fieldsOf }: ObjectPlan,
  key: string,
  apiSchema: GraphQLSchema,
): FieldPlan | undefined {
  const types = isAbstractType(type) ? [type, ...apiSchema.getPossibleTypes(type)] : [type];
  for (const each of types) {
    const field = fieldsOf(each).find((one) => one.key === key);
    if (field !== undefined) return field;
  }
  return undefined;
}
