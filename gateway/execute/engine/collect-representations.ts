import { type GraphQLSchema, Kind } from 'graphql';
import type { FetchDataKeyRenamer } from '../../plan/query-plan.ts';
import type { EntityKeys } from '../../supergraph/index.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { FetchRecord } from './fetch-record.ts';
import { isOfType } from './object-plan.ts';
import type { Place } from './place.ts';
import { represent, rewriteRepresentation, typenameOf } from './represent.ts';
import {
  enterPlace,
  type FetchedData,
  innerValues,
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

  return (data) => {
    const from = { data, readable };
    const numbers = new Map<string, number>();
    const representations: string[] = [];
    const objects: JsonObject[] = [];
    const contexts: string[] = [];

    /** Returns the number of the representation of the last of the views; -1 if it has none. */
    const add = (views: readonly View[]): number => {
      const view = views.at(-1) as View;
      if (view.sources.every((source) => source === undefined)) return -1;
      const isNamed = requires === null || typenameOf(view, schema) !== null;
      const object = requires === null ? {} : represent(requires, view, schema);
      if (object === null || !isNamed) return -1;
      rewriteRepresentation(object, node.inputRewrites ?? [], schema);
      if (requires !== null && !namesEntity(object.__typename, Object.keys(object), keys))
        return -1;
      const representation = JSON.stringify(object);
      const context = readContext(node.contextRewrites ?? [], views, schema);
      const id = `${context}\n${representation}`;
      const known = numbers.get(id);
      if (known !== undefined) return known;
      const number = representations.push(representation) - 1;
      objects.push(object);
      contexts.push(context);
      numbers.set(id, number);
      return number;
    };

    const walk = (views: readonly View[]): Table => {
      const place = places[views.length - 1];
      if (place === undefined) return add(views);
      const view = views.at(-1) as View;
      const values = innerValues(place, view);
      return enter(views, place, values, tablesFor(place, view), place.listDepth);
    };

    const enter = (
      views: readonly View[],
      place: Place,
      values: readonly unknown[],
      tables: readonly Table[],
      lists: number,
    ): Table => {
      if (lists === 0) return walk([...views, enterPlace(place, from, values, tables)]);
      const list = [...values, ...tables].find((value) => Array.isArray(value));
      if (!Array.isArray(list)) return undefined;
      return list.map((_, index) => {
        const items = values.map((value) => (Array.isArray(value) ? value[index] : undefined));
        return enter(views, place, items, tablesAt(tables, index), lists - 1);
      });
    };

    const begin =
      owner === null
        ? [rootView(rootOf(target), from)]
        : (data.objects[owner.index] ?? []).map((_, at) => objectView(owner, from, at));
    const table = begin.map((view) => walk([view]));
    return { representations, objects, contexts, table };
  };
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
