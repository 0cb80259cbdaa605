import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { ClientError } from '../client-error.ts';
import { type PlannerFacts, printFieldCall } from '../supergraph/index.ts';
import { conditionOf, typeBelow } from './change-fields.ts';
import type { OperationDocument } from './operation-document.ts';
import { responseKey } from './rename-keys.ts';

/** A selected field with one of its requirements, where subgraphs require different things. */
interface Owner {
  /** `Type.field`, of the type on which the operation selects it. */
  readonly selected: string;
  readonly alternative: SelectionSetNode;
}

/** Whatever object the operation meets at one path. */
interface Place {
  readonly below: Map<string, Place>;
  readonly fragments: Set<string>;
  /** By coordinate: the calls that are required, and by what. */
  readonly required: Map<string, Map<string, Set<Owner>>>;
}

/** Two selected fields that cannot be planned together, or one twice that cannot be planned. */
export type Conflict = readonly [selected: string, other: string];

/** Selections and required fields that are looked at before an operation is given up. */
const STEPS_MAX = 50_000;

/**
 * Returns the pairs of fields that, on one object, require one field with different arguments:
 * directly, in a nested selection, or through what the required fields require themselves.
 *
 * Throws QUERY_PLANNING_FAILED for an operation that is too large to tell.
 */
export function findConflicts(
  { operation, fragments }: OperationDocument,
  schema: GraphQLSchema,
  { requirements }: Pick<PlannerFacts, 'requirements'>,
): readonly Conflict[] {
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps > STEPS_MAX) throw new ClientError('QUERY_PLANNING_FAILED');
  };

  function select(set: SelectionSetNode, type: GraphQLCompositeType, place: Place): void {
    for (const node of set.selections) {
      step();
      if (node.kind === Kind.FIELD) selectField(node, type, place);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        select(node.selectionSet, conditionOf(schema, node.typeCondition) ?? type, place);
      } else if (!place.fragments.has(node.name.value)) {
        place.fragments.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        const condition = conditionOf(schema, fragment?.typeCondition);
        if (fragment && condition) select(fragment.selectionSet, condition, place);
      }
    }
  }

  function selectField(field: FieldNode, type: GraphQLCompositeType, place: Place): void {
    const selected = `${type.name}.${field.name.value}`;
    for (const object of typesOf(type)) {
      for (const alternative of requirements.get(`${object}.${field.name.value}`) ?? []) {
        demand(alternative, object, place, { selected, alternative }, new Set());
      }
    }
    if (field.selectionSet === undefined) return;
    select(field.selectionSet, typeBelow(type, field), placeBelow(place, responseKey(field)));
  }

  function demand(
    { selections }: SelectionSetNode,
    typeName: string,
    place: Place,
    owner: Owner,
    through: ReadonlySet<string>,
  ): void {
    for (const node of selections) {
      step();
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = conditionOf(schema, node.typeCondition);
        const types = condition === undefined ? [typeName] : typesOf(condition);
        for (const object of types) demand(node.selectionSet, object, place, owner, through);
      }
      if (node.kind !== Kind.FIELD) continue;
      const coordinate = `${typeName}.${node.name.value}`;
      addRequired(place, coordinate, printFieldCall(node), owner);
      if (!through.has(coordinate)) {
        for (const next of requirements.get(coordinate) ?? []) {
          demand(next, typeName, place, owner, new Set([...through, coordinate]));
        }
      }
      const below = compositeBelow(typeName, node);
      if (node.selectionSet === undefined || below === undefined) continue;
      const inner = placeBelow(place, node.name.value);
      for (const object of typesOf(below)) {
        demand(node.selectionSet, object, inner, owner, new Set());
      }
    }
  }

  function compositeBelow(typeName: string, { name }: FieldNode) {
    const parent = schema.getType(typeName);
    if (!isCompositeType(parent) || isUnionType(parent)) return undefined;
    const field = parent.getFields()[name.value];
    const type = field && getNamedType(field.type);
    return isCompositeType(type) ? type : undefined;
  }

  /** A type and, if it is abstract, those that objects of it have. */
  function typesOf(type: GraphQLCompositeType): readonly string[] {
    if (!isAbstractType(type)) return [type.name];
    return [type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)];
  }

  const root = schema.getRootType(operation.operation);
  const top = newPlace();
  if (root != null) select(operation.selectionSet, root, top);
  return conflictsWithin(top);
}

function newPlace(): Place {
  return { below: new Map(), fragments: new Set(), required: new Map() };
}

function placeBelow({ below }: Place, key: string): Place {
  const known = below.get(key);
  if (known !== undefined) return known;
  const place = newPlace();
  below.set(key, place);
  return place;
}

function addRequired({ required }: Place, coordinate: string, call: string, owner: Owner): void {
  const calls = required.get(coordinate) ?? new Map<string, Set<Owner>>();
  required.set(coordinate, calls.set(call, (calls.get(call) ?? new Set()).add(owner)));
}

function conflictsWithin({ required, below }: Place): readonly Conflict[] {
  const here = [...required.values()].flatMap((calls) =>
    [...calls.values()].flatMap((owners, index, all) =>
      all.slice(index + 1).flatMap((others) => conflictsBetween(owners, others)),
    ),
  );
  return [...here, ...[...below.values()].flatMap(conflictsWithin)];
}

function conflictsBetween(owners: ReadonlySet<Owner>, others: ReadonlySet<Owner>): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const owner of owners) {
    for (const other of others) {
      const same = owner.selected === other.selected;
      // Requirements of different subgraphs for one field: the planner takes one of them.
      if (same && owner.alternative !== other.alternative) continue;
      conflicts.push([owner.selected, other.selected]);
    }
  }
  return conflicts;
}
