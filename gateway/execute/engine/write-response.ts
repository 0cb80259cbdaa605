import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { DataSubject, LeafText } from '../graph.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { ResponsePath } from '../response-path.ts';
import { leafWriterOf } from './leaf-value.ts';
import type { FieldPlan, ObjectPlan, Provider } from './object-plan.ts';
import type { ObservedField } from './observed-fields.ts';
import { type ObjectReader, readFrom, valuesOf } from './read-object.ts';
import {
  enterItem,
  enterPlace,
  type FetchedData,
  itemsAt,
  rootView,
  type Table,
  tablesAt,
  tablesFor,
  type View,
} from './view.ts';

/** Why something of the response is null that should not be. */
export interface ResponseProblem extends ObservedField {
  /**
   * `null`: nothing came where there must be something. `form`: a value of another form than the
   * schema says came, or none with an object that must have it. `hidden`: an object of a type, or
   * a value of an enum, that clients do not know. `refused`: the requester does not get the field.
   */
  readonly kind: 'null' | 'form' | 'hidden' | 'refused';
  readonly path: ResponsePath;
  /** The entity around it, or the root field. */
  readonly object: ResponsePath;
  /** Whose answer it was, as far as that is known. */
  readonly subgraph: string | null;
}

/** The data of a response as JSON. */
export interface WrittenData {
  readonly text: string;
  readonly problems: readonly ResponseProblem[];
  /** The leaves with a value. None without `isObserved`. */
  readonly leaves: readonly ObservedField[];
  /** The fields that are refused: all of them, where problems are too many to be told. Likewise. */
  readonly refusals: readonly ObservedField[];
}

export interface WriteOptions {
  readonly schema: GraphQLSchema;
  /** Types that have keys. */
  readonly isEntity: (typename: string) => boolean;
  /** JSON of the fields that come from no subgraph, by planned key. */
  readonly given: ReadonlyMap<string, string>;
  readonly reader: ObjectReader;
  /** Whether it is to be found whose the leaves are. */
  readonly isObserved: boolean;
  readonly leafText?: LeafText | undefined;
}

/** Problems of one response that are told; there is nobody who would read more. */
export const PROBLEMS_MAX = 10_000;

/**
 * Writes a response by walking its plan: every null, every value of the wrong form and every
 * refusal is found and told with its exact path. `generateWriter` is the fast way, which knows only
 * responses in which nothing is wrong.
 */
export function writeResponse(
  plan: ObjectPlan,
  data: FetchedData,
  options: WriteOptions,
): WrittenData {
  const { schema, reader, isObserved, leafText } = options;
  const problems: ResponseProblem[] = [];
  const path: (string | number)[] = [];
  // How much of the path leads to the innermost entity.
  let entityDepth = 1;
  let subject: DataSubject | null = null;
  // What is taken back with an object that a null takes away was never told.
  const leaves: ObservedField[] = [];
  const refusals: ObservedField[] = [];

  // Every null that must not be has a reason: one that is told, or silence that was asked for.
  let reasons = 0;

  const report = (kind: ResponseProblem['kind'], field: FieldPlan, subgraph: string | null) => {
    reasons += 1;
    const { coordinate } = field;
    if (isObserved && kind === 'refused') refusals.push({ subject, coordinate });
    if (problems.length >= PROBLEMS_MAX) return;
    const object = path.slice(0, entityDepth);
    problems.push({ kind, path: [...path], object, subgraph, subject, coordinate });
  };

  /** Returns null where the object cannot be written, so that what is around it has to go too. */
  function writeObject(object: ObjectPlan, view: View, around: FieldPlan | null): string | null {
    const runtime = reader.typeOf(object, view);
    if (runtime === null) {
      if (around !== null) report('hidden', around, null);
      return null;
    }
    if (isAbstractType(runtime) && object.dependsOnType) {
      // Which fields it has cannot be told: the fetch that knows the type has failed.
      if (around !== null) report('null', around, null);
      return null;
    }
    const outerDepth = entityDepth;
    const outerSubject = subject;
    if (options.isEntity(runtime.name)) entityDepth = path.length || 1;
    if (isObserved) subject = reader.subjectIn(runtime, view, subject);
    let text: string | null = '{';
    for (const field of object.fieldsOf(runtime)) {
      path.push(field.key);
      const value = writeField(field, view, runtime);
      path.pop();
      if (value === null) {
        text = null;
        break;
      }
      text += text === '{' ? field.label.slice(1) : field.label;
      text += value;
    }
    entityDepth = outerDepth;
    subject = outerSubject;
    return text === null ? null : `${text}}`;
  }

  function writeField(field: FieldPlan, view: View, runtime: GraphQLNamedType): string | null {
    switch (field.kind) {
      case 'typename':
        if (isObjectType(runtime)) return `"${runtime.name}"`;
        report('null', field, null);
        return null;
      case 'given':
        return options.given.get(field.plannedKey) ?? 'null';
      case 'refused':
        report('refused', field, null);
        return isNonNullType(field.type) ? null : 'null';
      case 'silent':
        reasons += 1;
        return isNonNullType(field.type) ? null : 'null';
      case 'leaf': {
        const value = firstValue(field, view);
        const text = field.single === null || value == null ? null : writeLeaf(field.single, value);
        if (text === null) return writeValue(field, field.type, [value], [], view);
        if (isObserved) leaves.push({ subject, coordinate: field.told });
        return text;
      }
      case 'object': {
        const place = field.object?.place ?? null;
        if (place !== null) firstValue(field, view);
        const values = place === null ? [] : valuesOf(field, view, place);
        return writeValue(field, field.type, values, place ? tablesFor(place, view) : [], view);
      }
    }
  }

  function writeValue(
    field: FieldPlan,
    type: GraphQLOutputType,
    values: readonly unknown[],
    tables: readonly Table[],
    view: View,
  ): string | null {
    if (isNonNullType(type)) {
      const before = reasons;
      const text = writeValue(field, type.ofType, values, tables, view);
      if (text !== 'null') return text;
      if (reasons === before) report('null', field, lackingSubgraph(field, view));
      return null;
    }
    const found = values.find((value) => value != null) ?? null;
    if (found === null) return 'null';
    const before = reasons;
    const told = leaves.length;
    const text = isListType(type)
      ? writeList(field, type.ofType, values, tables, view)
      : writeSingle(field, type, values, found, tables, view);
    if (text !== null) return text;
    leaves.length = told;
    if (reasons === before) report('form', field, sourceOf(field, view, found));
    return 'null';
  }

  function writeSingle(
    field: FieldPlan,
    type: GraphQLOutputType,
    values: readonly unknown[],
    found: unknown,
    tables: readonly Table[],
    view: View,
  ): string | null {
    if (field.object !== null) {
      const { place } = field.object;
      if (place === null || !isJsonObject(found)) return null;
      const inner = enterPlace(place, view.from, values, tables);
      if (inner.crossed !== null) report('form', field, inner.crossed);
      return writeObject(field.object, inner, field);
    }
    const named = getNamedType(type);
    const text = writeLeaf({ type: named.name, write: leafWriterOf(named) }, found);
    if (text === null && isHiddenValue(named, found)) report('hidden', field, null);
    else if (text === null) report('form', field, sourceOf(field, view, found));
    else if (isObserved) leaves.push({ subject, coordinate: field.told });
    return text;
  }

  function writeLeaf(
    { type, write }: NonNullable<FieldPlan['single']>,
    value: unknown,
  ): string | null {
    if (type !== leafText?.scalar) return write(value);
    return typeof value === 'string' ? JSON.stringify(leafText.write(value)) : null;
  }

  /** Whether a value of an enum is right, but not for clients to see. */
  function isHiddenValue(type: GraphQLNamedType, value: unknown): boolean {
    const whole = schema.getType(type.name);
    return isEnumType(whole) && typeof value === 'string' && whole.getValue(value) != null;
  }

  function writeList(
    field: FieldPlan,
    type: GraphQLOutputType,
    values: readonly unknown[],
    tables: readonly Table[],
    view: View,
  ): string | null {
    const list = values.find(Array.isArray);
    if (list === undefined) return null;
    const isFlat = !isListType(isNonNullType(type) ? type.ofType : type);
    const place = isFlat ? (field.object?.place ?? null) : null;
    let text = '[';
    for (let index = 0; index < list.length; index += 1) {
      path.push(index);
      const found = place === null ? null : firstAt(values, index);
      // The same as by `writeValue`, without lists of what each element is made of.
      const item =
        place !== null && isJsonObject(found)
          ? writeElement(
              field,
              type,
              enterItem(place, view.from, values, tables, index),
              found,
              view,
            )
          : writeValue(field, type, itemsAt(values, index), tablesAt(tables, index), view);
      path.pop();
      if (item === null) return null;
      if (index > 0) text += ',';
      text += item;
    }
    return `${text}]`;
  }

  function writeElement(
    field: FieldPlan,
    type: GraphQLOutputType,
    element: View,
    found: JsonObject,
    view: View,
  ): string | null {
    const before = reasons;
    const told = leaves.length;
    if (element.crossed !== null) report('form', field, element.crossed);
    const text = writeObject(field.object as ObjectPlan, element, field);
    if (text !== null) return text;
    leaves.length = told;
    if (reasons === before) report('form', field, sourceOf(field, view, found));
    return isNonNullType(type) ? null : 'null';
  }

  /** Returns the first value that is not null. One that has to be there and is not is reported. */
  function firstValue(field: FieldPlan, view: View): unknown {
    let found: unknown;
    let lacking: Provider | null = null;
    for (const provider of field.providers) {
      const object = view.sources[provider.source];
      if (object === undefined) continue;
      const value = ownValue(object, provider.raw);
      if (value != null) return value;
      if (value === null) found = null;
      else if (provider.certain) lacking = provider;
    }
    if (found === undefined && lacking !== null) report('form', field, subgraphOf(lacking, view));
    return found;
  }

  const text = writeObject(plan, rootView(requirePlace(plan), { data, readable: null }), null);
  return { text: text ?? 'null', problems, leaves: text === null ? [] : leaves, refusals };
}

/** Returns the first that is not null of what lists have at one index. */
function firstAt(lists: readonly unknown[], index: number): unknown {
  for (const list of lists) {
    const item = Array.isArray(list) ? list[index] : undefined;
    if (item != null) return item;
  }
  return null;
}

function subgraphOf({ source }: Pick<Provider, 'source'>, { place }: View): string | null {
  return place.sources[source]?.fetch.node.serviceName ?? null;
}

/** The subgraph that had the object and should have had the field. */
function lackingSubgraph(field: FieldPlan, view: View): string | null {
  const provider = field.providers.find(({ source }) => view.sources[source] !== undefined);
  return provider === undefined ? null : subgraphOf(provider, view);
}

function sourceOf(field: FieldPlan, view: View, value: unknown): string | null {
  const provider =
    field.providers.find((each) => readFrom(each, view) === value) ??
    field.providers.find((each) => readFrom(each, view) !== undefined);
  return provider === undefined ? null : subgraphOf(provider, view);
}

function requirePlace({ place }: ObjectPlan) {
  if (place === null) throw new TypeError('expected a plan of the whole response');
  return place;
}
