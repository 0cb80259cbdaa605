import { type GraphQLSchema, Kind } from 'graphql';
import type { FetchDataKeyRenamer } from '../../plan/query-plan.ts';
import { type EntityKeys, isOfType } from '../../supergraph/index.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { FetchRecord } from './fetch-record.ts';
import { nullableInputs } from './nullable-inputs.ts';
import type { Place } from './place.ts';
import { represent, rewriteRepresentation, typenameOf } from './represent.ts';
import {
  enterItem,
  enterPlace,
  type FetchedData,
  innerValues,
  itemsAt,
  objectView,
  rootView,
  type Table,
  tablesAt,
  tablesFor,
  type View,
} from './view.ts';

/** What a placed fetch asks for, each thing once. */
export interface Collected {
  /** As they are sent; for a fetch from a root type one that is not sent. */
  readonly representations: readonly string[];
  readonly objects: readonly JsonObject[];
  /** JSON of the contextual arguments of each; none where the fetch has no such arguments. */
  readonly contexts: readonly string[];
  /** For each object of the owner of the place. */
  readonly table: readonly Table[];
}

export type Collector = (data: FetchedData) => Collected;

/** Makes the function that finds what a placed fetch is to ask for in what has been fetched. */
export function createCollector(
  fetch: FetchRecord,
  schema: GraphQLSchema,
  /** Of the subgraph that is asked. */
  keys: EntityKeys,
  readable: ReadonlySet<number>,
): Collector {
  const { target, node } = fetch;
  const { owner } = target;
  const places = placesTo(target, owner?.target ?? null);
  const requires = node.requires ?? null;
  const isNullable = nullableInputs(schema, keys);

  return (data) => {
    const from = { data, readable };
    // By the representation, with its context; -1 for what is not sent.
    const numbers = new Map<string, number>();
    const representations: string[] = [];
    const objects: JsonObject[] = [];
    const contexts: string[] = [];
    // Those around the object that is looked at, and that object.
    const views: View[] = [];

    /** Returns the number of the representation of the last of the views; -1 if it has none. */
    const add = (): number => {
      const view = views.at(-1) as View;
      if (view.sources.every(isMissing)) return -1;
      const typename = requires === null ? null : typenameOf(view, schema);
      if (requires !== null && typename === null) return -1;
      const object =
        requires === null ? {} : represent(requires, view, schema, typename, isNullable);
      if (object === null) return -1;
      rewriteRepresentation(object, node.inputRewrites ?? [], schema);
      const representation = JSON.stringify(object);
      const context = readContext(node.contextRewrites ?? [], views, schema);
      const id = context === '' ? representation : `${context}\n${representation}`;
      const known = numbers.get(id);
      if (known !== undefined) return known;
      const isSent = requires === null || namesEntity(object.__typename, Object.keys(object), keys);
      const number = isSent ? representations.push(representation) - 1 : -1;
      numbers.set(id, number);
      if (!isSent) return number;
      objects.push(object);
      contexts.push(context);
      return number;
    };

    const step = (view: View): Table => {
      views.push(view);
      const table = walk();
      views.pop();
      return table;
    };

    const walk = (): Table => {
      const place = places[views.length - 1];
      if (place === undefined) return add();
      const view = views.at(-1) as View;
      const [values, tables] = [innerValues(place, view), tablesFor(place, view)];
      if (place.listDepth === 0) return step(enterPlace(place, from, values, tables));
      return walkList(place, values, tables, place.listDepth);
    };

    const walkList = (
      place: Place,
      values: readonly unknown[],
      tables: readonly Table[],
      lists: number,
    ): Table => {
      const list = values.find(Array.isArray) ?? tables.find(Array.isArray);
      if (list === undefined) return undefined;
      const found: Table[] = new Array(list.length);
      for (let index = 0; index < found.length; index += 1) {
        found[index] =
          lists === 1
            ? step(enterItem(place, from, values, tables, index))
            : walkList(place, itemsAt(values, index), tablesAt(tables, index), lists - 1);
      }
      return found;
    };

    const begin =
      owner === null
        ? [rootView(rootOf(target), from)]
        : (data.objects[owner.index] ?? []).map((_, at) => objectView(owner, from, at));
    return { representations, objects, contexts, table: begin.map(step) };
  };
}

function isMissing(source: JsonObject | undefined): boolean {
  return source === undefined;
}

/** Whether a representation with these fields says which entity it means: it has a whole key. */
export function namesEntity(
  typename: unknown,
  fields: readonly string[],
  keys: EntityKeys,
): boolean {
  const known = typeof typename === 'string' ? (keys.get(typename) ?? []) : [];
  return known.some(({ selections }) =>
    selections.every((node) => node.kind === Kind.FIELD && fields.includes(node.name.value)),
  );
}

/** Returns the places from below `begin`, or below the root, to the target. */
export function placesTo(target: Place, begin: Place | null): readonly Place[] {
  const places: Place[] = [];
  for (let place = target; place.parent !== null && place !== begin; place = place.parent) {
    places.unshift(place);
  }
  return places;
}

export function rootOf(place: Place): Place {
  return place.parent === null ? place : rootOf(place.parent);
}

/** Returns the contextual arguments of an object as JSON, without the braces; empty for none. */
function readContext(
  rewrites: readonly FetchDataKeyRenamer[],
  views: readonly View[],
  schema: GraphQLSchema,
): string {
  if (rewrites.length === 0) return '';
  const values = new Map<string, unknown>();
  for (const { path, renameKeyTo } of rewrites) {
    if (values.get(renameKeyTo) != null) continue;
    const up = path.filter((step) => step === '..').length;
    const view = views.at(-1 - up);
    const value = view && readPath(view, path.slice(up), schema);
    if (value !== undefined) values.set(renameKeyTo, value);
  }
  return [...values].map(([name, value]) => `"${name}":${JSON.stringify(value)}`).join(',');
}

function readPath(view: View, path: readonly string[], schema: GraphQLSchema): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (step.startsWith('... on ')) {
    const typename = typenameOf(view, schema);
    const applies = typename !== null && isOfType(schema, typename, step.slice('... on '.length));
    return applies ? readPath(view, rest, schema) : undefined;
  }
  const place = view.place.children.get(step);
  if (rest.length > 0 && place !== undefined) {
    const values = innerValues(place, view);
    if (!values.some(isJsonObject)) return values.find((value) => value === null);
    return readPath(enterPlace(place, view.from, values, tablesFor(place, view)), rest, schema);
  }
  for (const [source, { shape }] of view.place.sources.entries()) {
    const object = view.sources[source];
    const field = shape.fields.find(({ key }) => key === step);
    const value = object && field && ownValue(object, field.raw);
    if (value !== undefined) return value;
  }
  return undefined;
}
