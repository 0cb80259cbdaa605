import {
  buildASTSchema,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { effectiveRequirements } from '../../schema/policy/effective-requirements.ts';
import type { Requirement, Requirements } from '../../schema/policy/requirement.ts';
import { declaredRequirements } from './declared-requirements.ts';
import { parseSupergraph } from './load-supergraph.ts';

/** A supergraph as the checks of `npm run compose` read it. */
export interface ComposedSchema {
  /** With every directive where it stands in the text. */
  readonly schema: GraphQLSchema;
  /** What @policy says, by coordinate. */
  readonly declared: ReadonlyMap<string, Requirement>;
  /** What follows from it for each field. */
  readonly requirements: Requirements;
  /** Names of subgraphs, by the names that the supergraph's enumeration gives them. */
  readonly subgraphNames: ReadonlyMap<string, string>;
}

/** A field of an object or interface type, with where it stands. */
export interface ComposedField {
  readonly coordinate: string;
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly node: FieldDefinitionNode;
}

type Directed = { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined;

/** The type of the data subject. */
export const PERSON = 'Person';

/** Reads a composed supergraph; throws for text that is none. */
export function readComposedSchema(supergraphSdl: string): ComposedSchema {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });
  const declared = declaredRequirements(parseSupergraph(supergraphSdl).requirements, 'policy');
  return {
    schema,
    declared,
    requirements: effectiveRequirements(schema, declared),
    subgraphNames: subgraphNamesOf(schema),
  };
}

/** Returns every field of the schema, introspection's aside. */
export function fieldsOf(schema: GraphQLSchema): readonly ComposedField[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap(({ name, astNode }) =>
          astNode == null ? [] : [{ coordinate: `${type.name}.${name}`, type, node: astNode }],
        )
      : [],
  );
}

/** Returns the arguments of each application of a directive. */
export function applied(
  node: Directed,
  directive: string,
): readonly Readonly<Record<string, unknown>>[] {
  return (node?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

/** Whether clients cannot see it. */
export function isInternal(node: FieldDefinitionNode): boolean {
  return applied(node, 'inaccessible').length > 0;
}

/** Returns the names of the subgraphs that a field or type is defined in, as a message says them. */
export function definedIn(
  { type, node }: { readonly type: Pick<GraphQLNamedType, 'astNode'>; readonly node: Directed },
  { subgraphNames }: ComposedSchema,
): string {
  const own = applied(node, 'join__field').flatMap(({ graph, external }) =>
    graph === undefined || external === true ? [] : [graph],
  );
  const graphs = own.length > 0 ? own : applied(type.astNode, 'join__type').map((it) => it.graph);
  const names = new Set(graphs.map((graph) => subgraphNames.get(String(graph)) ?? String(graph)));
  return [...names].map((name) => `"${name}"`).join(', ');
}

function subgraphNamesOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const graphs = schema.getType('join__Graph');
  if (!isEnumType(graphs)) throw new TypeError('expected a supergraph, but got no join__Graph');
  return new Map(
    graphs.getValues().map(({ name, astNode }) => {
      const [graph] = applied(astNode, 'join__graph');
      return [name, String(graph?.name)];
    }),
  );
}
