import type { SelectionSetNode } from 'graphql';
import { type FieldNode, GraphQLError, getArgumentValues, isObjectType, Kind } from 'graphql';
import type { ComposedWorld } from './composed-world.ts';
import { type Arguments, type Row, toSortedJson, type WorldState } from './federated-world.ts';
import type { ContextArgument } from './federation-facts.ts';

/** What a field of a row does instead of what the data says. */
export type FieldFault = 'null' | 'error';

/** By `rowName(row).field` for one row, by `Type.field` for all of a type. */
export type FieldFaults = ReadonlyMap<string, FieldFault>;

/** The message of every error that a fault makes. */
export const FAULT = 'this field has a fault';

/** One execution over a world: its faults, and what its mutations changed. */
export interface WorldRun {
  readonly composed: ComposedWorld;
  readonly faults: FieldFaults;
  readonly state: WorldState;
}

/** An object of an answer: its row, and the object in which it stands. */
export interface Placed {
  readonly row: Row;
  readonly parent: Placed | null;
}

/** Names a row, the same in every subgraph: by type, and by id or whatever it holds. */
export function rowName(row: Row): string {
  const id = row.id ?? toSortedJson(row);
  return `${row.__typename}:${id}`;
}

/** Computes a field of a row from what it requires; throws where a fault says so. */
export function computeField(
  { composed, faults, state }: WorldRun,
  row: Row,
  field: string,
  args: Arguments,
  required: Arguments | null,
): unknown {
  const fault = faults.get(`${rowName(row)}.${field}`) ?? faults.get(`${row.__typename}.${field}`);
  if (fault === 'error') throw new GraphQLError(FAULT);
  if (fault === 'null') return null;
  for (const type of composed.typesOf(row.__typename)) {
    const compute = composed.world.fields[`${type}.${field}`];
    if (compute !== undefined) return compute(row, args, required ?? {}, state);
  }
  return required === null ? row[field] : toSortedJson({ args, required });
}

/** Computes a field with everything at hand, as the monolith does. */
export function computeWhole(run: WorldRun, at: Placed, field: string, args: Arguments): unknown {
  const { facts, typesOf } = run.composed;
  const coordinates = typesOf(at.row.__typename).map((type) => `${type}.${field}`);
  let required: Arguments | null = null;
  const inContext: Record<string, unknown> = {};
  for (const subgraph of facts.values()) {
    for (const coordinate of coordinates) {
      const requirement = subgraph.requires.get(coordinate);
      if (requirement !== undefined) required ??= selectFields(run, at, requirement);
      for (const argument of subgraph.contextArguments.get(coordinate) ?? []) {
        const types = subgraph.contexts.get(argument.context) ?? new Set();
        inContext[argument.name] = contextValue(run, at, argument, types);
      }
    }
  }
  return computeField(run, at.row, field, { ...args, ...inContext }, required);
}

/** Selects fields of a row, as JSON without `__typename`. */
export function selectFields(
  run: WorldRun,
  at: Placed,
  selectionSet: SelectionSetNode,
): Record<string, unknown> {
  const { schema } = run.composed.supergraph;
  const type = schema.getType(at.row.__typename);
  if (!isObjectType(type)) throw new TypeError(`expected an object, but got ${type}`);
  const selected: Record<string, unknown> = {};
  for (const node of selectionSet.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value ?? type.name;
      if (!run.composed.typesOf(type.name).includes(condition)) continue;
      Object.assign(selected, selectFields(run, at, node.selectionSet));
    } else if (node.kind === Kind.FIELD && node.name.value !== '__typename') {
      const field = type.getFields()[node.name.value];
      if (field === undefined) throw new TypeError(`expected a field, but got ${node.name.value}`);
      const value = computeWhole(run, at, field.name, getArgumentValues(field, node));
      selected[field.name] = selectValue(run, at, node, value);
    }
  }
  return selected;
}

function selectValue(run: WorldRun, parent: Placed, node: FieldNode, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => selectValue(run, parent, node, item));
  if (value == null) return null;
  if (node.selectionSet === undefined) return value;
  return selectFields(run, { row: value as Row, parent }, node.selectionSet);
}

function contextValue(
  run: WorldRun,
  { parent }: Placed,
  { selectionSet }: ContextArgument,
  types: ReadonlySet<string>,
): unknown {
  let ancestor = parent;
  const setsContext = ({ row }: Placed) =>
    run.composed.typesOf(row.__typename).some((type) => types.has(type));
  while (ancestor !== null && !setsContext(ancestor)) ancestor = ancestor.parent;
  if (ancestor === null) throw new TypeError('expected an ancestor that sets the context');
  let value: unknown = selectFields(run, ancestor, selectionSet);
  // The selection leads to one leaf, through as many objects as it takes.
  while (typeof value === 'object' && value !== null) value = Object.values(value)[0];
  return value;
}
