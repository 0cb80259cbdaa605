import {
  type FieldNode,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Choices } from './choices.ts';
import type { ComposedWorld } from './composed-world.ts';
import { type FieldFault, type FieldFaults, rowName } from './world-run.ts';

const FAULTS_MAX = 3;

/**
 * Generates faults of fields that an operation selects, in fields that a gateway never asks for of
 * its own accord: without the value of a key or of a required field, or with an error that two
 * subgraphs report, the monolith would not know what is right.
 */
export function arbitraryFaults(
  faultable: ReadonlySet<string>,
  { world, typesOf }: ComposedWorld,
  selected: ReadonlySet<string>,
  choices: Choices,
): FieldFaults {
  const faults = new Map<string, FieldFault>();
  if (choices.chance(45)) return faults;
  const candidates = [...faultable].filter((coordinate) => {
    const [typename = '', field] = coordinate.split('.');
    return typesOf(typename).some((type) => selected.has(`${type}.${field}`));
  });
  const length = 1 + choices.below(FAULTS_MAX);
  for (let i = 0; i < length && candidates.length > 0; i += 1) {
    const coordinate = choices.pick(candidates);
    const [typename, field] = coordinate.split('.');
    const rows = world.rows.filter((row) => row.__typename === typename);
    const name =
      rows.length > 0 && choices.chance(70)
        ? `${rowName(choices.pick(rows))}.${field}`
        : coordinate;
    faults.set(name, choices.chance(60) ? 'error' : 'null');
  }
  return faults;
}

/** The fields of objects that may have a fault, as `Type.field`. */
export function faultableFields(composed: ComposedWorld): ReadonlySet<string> {
  const unsafe = unsafeFields(composed);
  const faultable = new Set<string>();
  for (const type of Object.values(composed.apiSchema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const types = composed.typesOf(type.name);
    for (const field of Object.values(type.getFields())) {
      if (types.some((one) => unsafe.has(`${one}.${field.name}`))) continue;
      const isShared =
        [...composed.facts.values()].filter(({ fields, external }) =>
          types.some((one) => {
            const coordinate = `${one}.${field.name}`;
            return fields.has(coordinate) && !external.has(coordinate);
          }),
        ).length > 1;
      if (isShared && isCompositeType(getNamedType(field.type))) continue;
      faultable.add(`${type.name}.${field.name}`);
    }
  }
  return faultable;
}

/**
 * Every field that a key, a requirement or a context names, and those whose null would take one of
 * them away: in a subgraph's answer to both, not in the monolith's to one of them.
 */
function unsafeFields({ facts, supergraph: { schema } }: ComposedWorld): ReadonlySet<string> {
  const unsafe = new Set<string>();
  const visit = (typename: string, { selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        visit(node.typeCondition?.name.value ?? typename, node.selectionSet);
      } else if (node.kind === Kind.FIELD) visitField(typename, node);
    }
  };
  const visitField = (typename: string, node: FieldNode): void => {
    unsafe.add(`${typename}.${node.name.value}`);
    const type = schema.getType(typename);
    if (isInterfaceType(type)) {
      for (const { name } of schema.getPossibleTypes(type))
        unsafe.add(`${name}.${node.name.value}`);
    }
    const field =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined || node.selectionSet === undefined) return;
    const named = getNamedType(field.type);
    if (isCompositeType(named)) visit(named.name, node.selectionSet);
    if (isUnionType(named)) {
      for (const { name } of named.getTypes()) visit(name, node.selectionSet);
    }
    for (const inside of isAbstractType(named) ? schema.getPossibleTypes(named) : [named]) {
      if (!isObjectType(inside)) continue;
      for (const { name, type: of } of Object.values(inside.getFields())) {
        if (isNonNullType(of)) unsafe.add(`${inside.name}.${name}`);
      }
    }
  };
  for (const { keys, requires, contexts, contextArguments } of facts.values()) {
    for (const [typename, sets] of keys) for (const set of sets) visit(typename, set);
    for (const [coordinate, set] of requires) visit(coordinate.split('.')[0] ?? '', set);
    for (const argument of [...contextArguments.values()].flat()) {
      for (const typename of contexts.get(argument.context) ?? []) {
        visit(typename, argument.selectionSet);
      }
    }
  }
  return unsafe;
}
