import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { FieldShape, SelectionShape } from '../answer-shape.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { ResponsePath } from '../response-path.ts';

/** Where a value has not the form that the schema says. */
export type ReportMisfit = (path: ResponsePath) => void;

/**
 * Copies from an answer what was asked for and nothing else, into objects without a prototype.
 *
 * A value of the wrong form becomes null and is reported, also a null where the schema allows none;
 * what becomes of the objects around it is for the executor to say.
 */
export function readSelection(
  schema: GraphQLSchema,
  shape: SelectionShape,
  value: JsonObject,
  path: ResponsePath,
  report: ReportMisfit,
  typename: string | null = typenameOf(schema, shape, value),
): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, field] of shape.fieldsOf(typename)) {
    const given = ownValue(value, key);
    if (given === undefined && field.optional) continue;
    const at = [...path, key];

    if (given === undefined) report(at);
    copy[key] =
      given === undefined ? null : readValue(schema, field, field.type, given, at, report);
  }
  return copy;
}

function readValue(
  schema: GraphQLSchema,
  field: FieldShape,
  type: GraphQLOutputType,
  value: unknown,
  path: ResponsePath,
  report: ReportMisfit,
): unknown {
  if (isNonNullType(type)) {
    if (value === null) report(path);
    return readValue(schema, field, type.ofType, value, path, report);
  }
  if (value === null) return null;
  if (isListType(type)) {
    if (Array.isArray(value)) {
      return value.map((item, index) =>
        readValue(schema, field, type.ofType, item, [...path, index], report),
      );
    }
  } else if (field.selection !== null) {
    if (isJsonObject(value)) return readSelection(schema, field.selection, value, path, report);
  } else if (isLeafValue(type as GraphQLLeafType, value)) {
    return value;
  }
  report(path);
  return null;
}

/** The object's type, if it says one that the selection can have. */
function typenameOf(
  schema: GraphQLSchema,
  { type }: SelectionShape,
  value: JsonObject,
): string | null {
  if (isObjectType(type)) return type.name;
  const typename = ownValue(value, '__typename');
  const runtime = typeof typename === 'string' ? schema.getType(typename) : undefined;
  if (!isObjectType(runtime) || !isAbstractType(type)) return null;
  return schema.isSubType(type, runtime) ? runtime.name : null;
}

function isLeafValue(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  switch (type.name) {
    case 'Int':
      return Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31;
    case 'Float':
      return typeof value === 'number';
    case 'String':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'ID':
      return typeof value === 'string' || Number.isInteger(value);
    default:
      return true;
  }
}
