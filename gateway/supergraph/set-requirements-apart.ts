import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { type Join, readJoin, withGraph } from './join-directives.ts';
import { isCopied, joinsOf, type Parts, partsOf, type Types } from './requirement-parts.ts';

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
    return addToParts(node, parts, types);
  });
  return { ...document, definitions };
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
function addToParts(node: TypeDefinitionNode, parts: Parts, types: Types): TypeDefinitionNode {
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
      directives: inSubgraphs(node, field, parts).flatMap((directive) => {
        const join = readJoin(directive);
        const apart = partsWith(join).flatMap((part) =>
          join !== null && isCopied(node, field, join, { part, types })
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

/** The directives of a field, of which those say in which subgraphs it is that may be left out. */
function inSubgraphs(
  node: TypeDefinitionNode,
  field: FieldDefinitionNode,
  parts: Parts,
): readonly ConstDirectiveNode[] {
  const { directives = [] } = field;
  const graphs = (node.directives ?? [])
    .filter(({ name }) => name.value === 'join__type')
    .flatMap((directive) => readJoin(directive)?.graph ?? []);
  if (joinsOf(field).length > 0 || !graphs.some((graph) => parts.has(graph))) return directives;
  return [...directives, ...[...new Set(graphs)].map(joinField)];
}

function joinField(graph: string): ConstDirectiveNode {
  const value = { kind: Kind.ENUM, value: graph } as const;
  const argument = { kind: Kind.ARGUMENT, name: nameNode('graph'), value } as const;
  return { kind: Kind.DIRECTIVE, name: nameNode('join__field'), arguments: [argument] };
}

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const;
}

function isType(node: DefinitionNode): node is TypeDefinitionNode {
  return node.kind.endsWith('TypeDefinition');
}
