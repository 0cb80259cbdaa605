import type { FetchDataRewrite } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { isJsonObject } from '../json-object.ts';

type Mutable = Record<string, unknown>;

/**
 * Gives keys that the planner renamed their own names back, whatever their values: the executor
 * itself forgets those that are 0, "" or false.
 */
export function applyRenames(
  schema: GraphQLSchema,
  renames: readonly Extract<FetchDataRewrite, { kind: 'KeyRenamer' }>[],
  data: unknown,
): void {
  for (const { path, renameKeyTo } of renames) {
    const key = path.at(-1);
    if (key === undefined) continue;
    eachObject(schema, path.slice(0, -1), data, (object) => {
      if (!Object.hasOwn(object, key)) return;
      object[renameKeyTo] = object[key];
      delete object[key];
    });
  }
}

function eachObject(
  schema: GraphQLSchema,
  path: readonly string[],
  value: unknown,
  rename: (object: Mutable) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) eachObject(schema, path, item, rename);
    return;
  }
  if (!isJsonObject(value)) return;
  const [step, ...rest] = path;
  if (step === undefined) rename(value as Mutable);
  else if (!step.startsWith('... on ')) eachObject(schema, rest, value[step], rename);
  else if (mayBe(schema, value.__typename, step.slice('... on '.length))) {
    eachObject(schema, rest, value, rename);
  }
}

function mayBe(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typeof typename !== 'string' || typename === condition) return true;
  const type = schema.getType(typename);
  const abstract = schema.getType(condition);
  if (!isAbstractType(abstract)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}
