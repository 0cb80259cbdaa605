import { type FieldDefinitionNode, Kind, type TypeDefinitionNode, type TypeNode } from 'graphql';
import { fieldsWithin, parseFieldSet } from './field-set.ts';
import { type Join, readJoin } from './join-directives.ts';
import { PART } from './name-without-part.ts';

export type Types = ReadonlyMap<string, TypeDefinitionNode>;

/** What is set apart of one subgraph. */
export interface Part {
  /** The value of join__Graph that stands for it. */
  readonly graph: string;
  /** What its name has more than that of the subgraph. */
  readonly suffix: string;
  /** Coordinates of the fields that are there and no longer in the subgraph. */
  readonly fields: ReadonlySet<string>;
  /** The types that have these fields. */
  readonly owners: ReadonlySet<string>;
  /** The names of the types that it knows. */
  readonly types: Set<string>;
}

export type Parts = ReadonlyMap<string, readonly Part[]>;

/** Returns the parts by the value of join__Graph of their subgraphs. */
export function partsOf(types: Types): Parts {
  const required = requiredNames(types);
  const fields = new Map<string, Set<string>>();
  for (const node of types.values()) {
    for (const field of fieldsOf(node)) {
      if (!required.has(field.name.value)) continue;
      for (const { graph, requires } of joinsOf(field)) {
        if (requires === undefined) continue;
        const coordinate = `${node.name.value}.${field.name.value}`;
        fields.set(graph, (fields.get(graph) ?? new Set()).add(coordinate));
      }
    }
  }
  return new Map(
    [...fields].map(([graph, of]) => {
      const make = (some: readonly string[], value: string, suffix: string): Part[] => {
        if (some.length === 0) return [];
        const part = {
          graph: `${graph}__${value}`,
          suffix,
          fields: new Set(some),
          owners: new Set(some.map(ownerOf)),
          types: new Set<string>(),
        };
        for (const coordinate of some) reach(ownerOf(coordinate), graph, part, types);
        return [part];
      };
      const leadsBack = (coordinate: string) => returns(coordinate, graph, types);
      const all = [...of];
      return [
        graph,
        [
          ...make(
            all.filter((field) => !leadsBack(field)),
            'REQUIRED',
            PART,
          ),
          ...make(all.filter(leadsBack), 'REQUIRED_FURTHER', `${PART}-further`),
        ],
      ];
    }),
  );
}

function ownerOf(coordinate: string): string {
  return coordinate.slice(0, coordinate.indexOf('.'));
}

/** Whether the way goes on from a field to an object of the type that has it. */
function returns(coordinate: string, graph: string, types: Types): boolean {
  const owner = ownerOf(coordinate);
  const node = types.get(owner);
  const field = node && fieldsOf(node).find(({ name }) => `${owner}.${name.value}` === coordinate);
  if (field === undefined) return false;
  const owners = new Set([owner]);
  const none: Part = { graph, suffix: '', fields: new Set(), owners, types: new Set() };
  reach(baseName(field.type), graph, none, types);
  return none.types.has(owner);
}

/**
 * Whether a way leads from a field to one of some types, in one subgraph. Entities that can be asked
 * for by a key are not passed: from each of them the way on is looked at for itself.
 */
function leadsTo(
  owners: ReadonlySet<string>,
  field: FieldDefinitionNode,
  graph: string,
  types: Types,
): boolean {
  const visited = new Set<string>();
  const leads = (name: string): boolean => {
    if (owners.has(name)) return true;
    if (visited.has(name)) return false;
    visited.add(name);
    const node = types.get(name);
    if (node === undefined || isResolved(node, graph)) return false;
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      return node.types?.some((type) => leads(baseName(type))) === true;
    }
    return fieldsOf(node).some(
      (each) =>
        joinsOf(each, graph).some((join) => join.graph === graph) && leads(baseName(each.type)),
    );
  };
  return leads(baseName(field.type));
}

/** The names of all fields that any field requires: two fields of one name are both set apart. */
function requiredNames(types: Types): ReadonlySet<string> {
  const sets = [...types.values()]
    .flatMap(fieldsOf)
    .flatMap((field) => joinsOf(field))
    .flatMap(({ requires }) => (requires === undefined ? [] : [parseFieldSet(requires)]));
  return new Set(sets.flatMap(fieldsWithin).map(({ name }) => name.value));
}

/** Adds a type to a part, and every type that its fields there lead to. */
function reach(name: string, graph: string, part: Part, types: Types): void {
  const node = types.get(name);
  if (node === undefined || part.types.has(name)) return;
  part.types.add(name);
  const follow = (type: TypeNode) => reach(baseName(type), graph, part, types);
  for (const field of fieldsOf(node)) {
    if (!isInPart(node, field, { graph, part, types })) continue;
    follow(field.type);
    for (const argument of field.arguments ?? []) follow(argument.type);
  }
  if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    for (const field of node.fields ?? []) follow(field.type);
  }
  if (node.kind === Kind.UNION_TYPE_DEFINITION) node.types?.forEach(follow);
  if ('interfaces' in node) node.interfaces?.forEach(follow);
  if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
    for (const other of types.values()) {
      const isOne = 'interfaces' in other && other.interfaces?.some((it) => baseName(it) === name);
      if (isOne === true) reach(other.name.value, graph, part, types);
    }
  }
}

interface Place {
  readonly graph: string;
  readonly part: Part;
  readonly types: Types;
}

/**
 * Of an entity with fields that are set apart a part has these, keys, and what is told to it; of the
 * rest everything, or what such a field leads to would be fetched by another request. But from other
 * entities no way leads back to the first kind: with each, the planner would have twice as many plans
 * to compare.
 */
function isInPart(node: TypeDefinitionNode, field: FieldDefinitionNode, place: Place): boolean {
  return joinsOf(field, place.graph).some(
    (join) => join.graph === place.graph && isCopied(node, field, join, place),
  );
}

/** Whether a part has a field that a subgraph has. */
export function isCopied(
  node: TypeDefinitionNode,
  field: FieldDefinitionNode,
  { graph, external, requires }: Join,
  { part: { fields, owners }, types }: Pick<Place, 'part' | 'types'>,
): boolean {
  const { name } = field;
  if (requires !== undefined) return fields.has(`${node.name.value}.${name.value}`);
  const keys = keysOf(node, graph).flatMap(({ key }) => key ?? []);
  const isKey = keys.some((key) =>
    fieldsWithin(parseFieldSet(key)).some((field) => field.name.value === name.value),
  );
  if (external || keys.length === 0 || isKey) return true;
  if (owners.has(node.name.value)) return false;
  // What cannot be asked for by its key is there or nowhere.
  return !isResolved(node, graph) || !leadsTo(owners, field, graph, types);
}

/** What a subgraph says of the keys of a type. */
function keysOf({ directives = [] }: TypeDefinitionNode, graph: string): readonly Join[] {
  return directives
    .flatMap((directive) => readJoin(directive) ?? [])
    .filter((join) => join.graph === graph && join.key !== undefined);
}

function isResolved(node: TypeDefinitionNode, graph: string): boolean {
  return keysOf(node, graph).some(({ resolvable }) => resolvable !== false);
}

function fieldsOf(node: TypeDefinitionNode): readonly FieldDefinitionNode[] {
  const isComposite =
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return isComposite ? (node.fields ?? []) : [];
}

/** A field that says nothing is in whatever subgraph has its type: in `otherwise` too. */
export function joinsOf(
  { directives = [] }: FieldDefinitionNode,
  otherwise?: string,
): readonly Join[] {
  const joins = directives.flatMap((directive) => readJoin(directive) ?? []);
  return joins.length === 0 && otherwise !== undefined ? [{ graph: otherwise }] : joins;
}

function baseName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : baseName(type.type);
}
