import { type GraphQLSchema, isObjectType } from 'graphql';
import type { FetchDataRewrite, RequiredSelection } from '../../plan/query-plan.ts';
import { isOfType } from '../../supergraph/index.ts';
import { isJsonObject, ownValue } from '../json-object.ts';
import type { NullableInput } from './nullable-inputs.ts';
import type { Place } from './place.ts';
import { entryOf } from './place-entry.ts';
import type { ShapeField } from './shape.ts';
import {
  enterPlace,
  innerValues,
  itemsAt,
  plannedValue,
  type Table,
  tablesAt,
  tablesFor,
  type View,
} from './view.ts';

type MutableObject = Record<string, unknown>;

/**
 * Returns what a selection has of an object, to be sent to a subgraph; null where something is
 * missing that has no `NullableInput`. What is null is sent as it is.
 */
export function represent(
  selections: readonly RequiredSelection[],
  view: View,
  schema: GraphQLSchema,
  typename: string | null = typenameOf(view, schema),
  isNullable: NullableInput = () => false,
): MutableObject | null {
  const object: MutableObject = {};
  const add = (some: readonly RequiredSelection[]): boolean =>
    some.every((selection) => {
      if (selection.kind === 'InlineFragment') {
        const { typeCondition, selections: inner } = selection;
        if (typeCondition === undefined) return add(inner);
        if (typename === null || !isOfType(schema, typename, typeCondition)) return true;
        return add(inner);
      }
      const key = selection.alias ?? selection.name;
      const value =
        selection.name === '__typename'
          ? (typename ?? undefined)
          : read(key, selection.selections, view, schema);
      // What nobody was asked for, because a condition is not met, nobody will need.
      if (value === undefined && !isAskedFor(key, typename, view, schema)) return true;
      if (value === undefined && !isNullable(typename ?? '', selection.name)) return false;
      define(object, key, value ?? null);
      return true;
    });
  return add(selections) ? object : null;
}

/** Returns the name of the type of an object as its sources have it: of an object type, if one has. */
export function typenameOf({ place, sources }: View, schema: GraphQLSchema): string | null {
  let found: string | null = null;
  for (const { source, raw } of entryOf(place).typenames) {
    const object = sources[source];
    const name = object && ownValue(object, raw);
    if (typeof name !== 'string') continue;
    if (objectTypesOf(schema).has(name)) return name;
    found ??= name;
  }
  return found;
}

const objectTypes = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

function objectTypesOf(schema: GraphQLSchema): ReadonlySet<string> {
  let names = objectTypes.get(schema);
  if (names === undefined) {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    names = new Set(types.map(({ name }) => name));
    objectTypes.set(schema, names);
  }
  return names;
}

/** Applies the planner's rewrites to a representation, in their order. */
export function rewriteRepresentation(
  object: MutableObject,
  rewrites: readonly FetchDataRewrite[],
  schema: GraphQLSchema,
): void {
  for (const rewrite of rewrites) rewriteAt(object, rewrite.path, rewrite, schema);
}

function rewriteAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  rewrite: FetchDataRewrite,
  schema: GraphQLSchema,
): void {
  if (Array.isArray(value)) {
    for (const item of value) rewriteAt(item, [step as string, ...rest], rewrite, schema);
    return;
  }
  if (!isJsonObject(value) || step === undefined) return;
  const object = value as MutableObject;
  if (step.startsWith('... on ')) {
    const typename = ownValue(object, '__typename');
    const applies =
      typeof typename !== 'string' || isOfType(schema, typename, step.slice('... on '.length));
    if (applies) rewriteAt(object, rest, rewrite, schema);
  } else if (rest.length > 0) {
    rewriteAt(ownValue(object, step), rest, rewrite, schema);
  } else if (rewrite.kind === 'ValueSetter') {
    define(object, step, rewrite.setValueTo);
  } else if (Object.hasOwn(object, step)) {
    define(object, rewrite.renameKeyTo, object[step]);
    if (rewrite.renameKeyTo !== step) delete object[step];
  }
}

/** Whether any fetch that may be read asks for a field of objects of a type. */
function isAskedFor(
  key: string,
  typename: string | null,
  { place, from }: View,
  schema: GraphQLSchema,
): boolean {
  return place.sources.some(
    ({ fetch, shape }) =>
      (from.readable === null || from.readable.has(fetch.index)) &&
      shape.fields.some((field) => field.key === key && mayHave(field, typename, schema)),
  );
}

/** Whether objects of a type may have a field; objects of a type that is not known may. */
export function mayHave(
  { typeConditions }: ShapeField,
  typename: string | null,
  schema: GraphQLSchema,
): boolean {
  if (typename === null || !isObjectType(schema.getType(typename))) return true;
  return typeConditions.every((condition) => isOfType(schema, typename, condition));
}

function read(
  key: string,
  selections: readonly RequiredSelection[] | undefined,
  view: View,
  schema: GraphQLSchema,
): unknown {
  const place = view.place.children.get(key);
  if (selections !== undefined && place !== undefined) {
    return readNested(
      selections,
      place,
      innerValues(place, view),
      tablesFor(place, view),
      view,
      schema,
    );
  }
  return plannedValue(view, key);
}

function readNested(
  selections: readonly RequiredSelection[],
  place: Place,
  values: readonly unknown[],
  tables: readonly Table[],
  around: View,
  schema: GraphQLSchema,
): unknown {
  const found = values.find((value) => value != null);
  if (found === undefined) return values.find((value) => value !== undefined);
  if (Array.isArray(found)) {
    const items = found.map((_, index) => {
      const item = itemsAt(values, index);
      return readNested(selections, place, item, tablesAt(tables, index), around, schema);
    });
    return items.includes(undefined) ? undefined : items;
  }
  if (!isJsonObject(found)) return undefined;
  return represent(selections, enterPlace(place, around.from, values, tables), schema) ?? undefined;
}

/** Sets an own property, whatever its name is. */
function define(object: MutableObject, key: string, value: unknown): void {
  if (key !== '__proto__') {
    object[key] = value;
    return;
  }
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
