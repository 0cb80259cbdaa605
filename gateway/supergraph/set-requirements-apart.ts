import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';
import { fieldsWithin, parseFieldSet } from './field-set.ts';
import { type Join, readJoin, withGraph } from './join-directives.ts';
import { PART } from './name-without-part.ts';

/**
 * Returns a supergraph in which fields that require something, and are required themselves, stand in
 * a part of their subgraph that the planner takes for a subgraph of its own.
 *
 * Where a fetch returns an entity, @apollo/query-planner has it fetch such a field of the same
 * subgraph along, before what the field requires is there, and says nothing. (apollographql/router
 * #9967 mends the same in the planner of that router.) A field of another subgraph it fetches when it
 * should. `nameWithoutPart` turns the name of a part into that of its subgraph.
 *
 * Fields that lead back to an entity of their own kind have a part of their own, so that what is below
 * them is fetched in time too.
 */
export function setRequirementsApart(document: DocumentNode): DocumentNode {
  const types = new Map(
    document.definitions.flatMap((node) =>
      isType(node) ? [[node.name.value, node] as const] : [],
    ),
  );
  const parts = partsOf(types);
  if (parts.size === 0) return document;
  const definitions = document.definitions.map((node): DefinitionNode => {
    if (!isType(node)) return node;
    if (node.name.value === 'join__Graph') return addGraphs(node, parts);
    return addToParts(node, parts);
  });
  return { ...document, definitions };
}

type Types = ReadonlyMap<string, TypeDefinitionNode>;

/** What is set apart of one subgraph. */
interface Part {
  /** The value of join__Graph that stands for it. */
  readonly graph: string;
  /** What its name has more than that of the subgraph. */
  readonly suffix: string;
  /** Coordinates of the fields that are there and no longer in the subgraph. */
  readonly fields: ReadonlySet<string>;
  /** The names of the types that it knows. */
  readonly types: Set<string>;
}

type Parts = ReadonlyMap<string, readonly Part[]>;

/** Returns the parts by the value of join__Graph of their subgraphs. */
function partsOf(types: Types): Parts {
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
  const none: Part = { graph, suffix: '', fields: new Set(), types: new Set() };
  reach(baseName(field.type), graph, none, types);
  return none.types.has(owner);
}

/** The names of all fields that any field requires: two fields of one name are both set apart. */
function requiredNames(types: Types): ReadonlySet<string> {
  const sets = [...types.values()]
    .flatMap(fieldsOf)
    .flatMap(joinsOf)
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
    if (!isInPart(node, field, graph, part)) continue;
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

/**
 * Of an entity with fields that are set apart a part has these, keys, and what is told to it; of the
 * rest everything, or what such a field leads to would be fetched by another request.
 */
function isInPart(
  node: TypeDefinitionNode,
  field: FieldDefinitionNode,
  graph: string,
  part: Part,
): boolean {
  const joins = joinsOf(field);
  if (joins.length === 0) return true;
  return joins.some((join) => join.graph === graph && isCopied(node, field, join, part));
}

function isCopied(
  node: TypeDefinitionNode,
  { name }: FieldDefinitionNode,
  { graph, external, requires }: Join,
  { fields }: Part,
): boolean {
  if (requires !== undefined) return fields.has(`${node.name.value}.${name.value}`);
  if (![...fields].some((field) => field.startsWith(`${node.name.value}.`))) return true;
  const keys = (node.directives ?? [])
    .map(readJoin)
    .flatMap((join) => (join?.graph === graph && join.key !== undefined ? [join.key] : []));
  const isKey = keys.some((key) =>
    fieldsWithin(parseFieldSet(key)).some((field) => field.name.value === name.value),
  );
  return external || keys.length === 0 || isKey;
}

function addGraphs(node: TypeDefinitionNode, parts: Parts): TypeDefinitionNode {
  if (node.kind !== Kind.ENUM_TYPE_DEFINITION) return node;
  const { values = [] } = node;
  const added = values.flatMap((value) =>
    (parts.get(value.name.value) ?? []).map(({ graph, suffix }) =>
      visit({ ...value, name: { ...value.name, value: graph } }, { StringValue: named(suffix) }),
    ),
  );
  return { ...node, values: [...values, ...added] };
}

/** Visits the arguments of a @join__graph. */
function named(suffix: string) {
  return (text: { readonly value: string }, _key: unknown, argument: unknown) => {
    const { name } = argument as { readonly name: { readonly value: string } };
    return name.value === 'name' ? { ...text, value: text.value + suffix } : undefined;
  };
}

/** Says of a type, of its fields and of its values that the parts have them. */
function addToParts(node: TypeDefinitionNode, parts: Parts): TypeDefinitionNode {
  const partsWith = (join: Join | null) =>
    (join === null ? [] : (parts.get(join.graph) ?? [])).filter((part) =>
      part.types.has(node.name.value),
    );
  const copy = (directives: readonly ConstDirectiveNode[] = []) => [
    ...directives,
    ...directives.flatMap((directive) =>
      partsWith(readJoin(directive)).map(({ graph }) => withGraph(directive, graph)),
    ),
  ];
  const joined = visit(node, {
    FieldDefinition: (field) => ({
      ...field,
      directives: (field.directives ?? []).flatMap((directive) => {
        const join = readJoin(directive);
        const apart = partsWith(join).flatMap((part) =>
          join !== null && isCopied(node, field, join, part)
            ? [withGraph(directive, part.graph)]
            : [],
        );
        return join?.requires !== undefined && apart.length > 0 ? apart : [directive, ...apart];
      }),
    }),
    EnumValueDefinition: (value) => ({ ...value, directives: copy(value.directives) }),
    InputValueDefinition: () => undefined,
  });
  return { ...joined, directives: copy(node.directives) };
}

function isType(node: DefinitionNode): node is TypeDefinitionNode {
  return node.kind.endsWith('TypeDefinition');
}

function fieldsOf(node: TypeDefinitionNode): readonly FieldDefinitionNode[] {
  const isComposite =
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return isComposite ? (node.fields ?? []) : [];
}

function joinsOf({ directives = [] }: FieldDefinitionNode): readonly Join[] {
  return directives.flatMap((directive) => readJoin(directive) ?? []);
}

function baseName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : baseName(type.type);
}
