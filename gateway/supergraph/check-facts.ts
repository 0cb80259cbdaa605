import type { GraphQLSchema } from 'graphql';
import {
  buildASTSchema,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLCompositeType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  parse,
  type SelectionSetNode,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A set of fields that a subgraph is given: by @requires, by @key or by @provides. */
interface Use {
  readonly subgraph: string;
  /** What asks for it: `Person.crossings`, or the type whose key it is. */
  readonly coordinate: string;
  readonly fields: readonly string[];
}

const CONSUMER_TAG = 'fact-for:';
/** The consumer that is no subgraph: the gateway asks for such facts itself. */
const GATEWAY = 'gateway';

/**
 * Returns what is wrong with the internal facts of a composed supergraph; empty if nothing is.
 *
 * A fact is a field that clients cannot see (@inaccessible) or that names its consumers
 * (`@tag(name: "fact-for:crossing")`). A subgraph that is given one, directly or through a field
 * that is itself made of one, has to be among its consumers.
 */
export function checkFacts(supergraphSdl: string): readonly string[] {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });
  const names = subgraphNames(schema);
  const facts = factsOf(schema);
  const uses = usesOf(schema, names);
  const problems = new Set<string>();

  for (const [fact, consumers] of facts) {
    for (const consumer of consumers) {
      if (consumer !== GATEWAY && ![...names.values()].includes(consumer)) {
        problems.add(`${fact} names "${consumer}" as a consumer, which is no subgraph`);
      }
    }
  }
  for (const use of uses) {
    for (const [field, through] of closure(use, uses)) {
      const consumers = facts.get(field);
      if (consumers === undefined || consumers.has(use.subgraph)) continue;
      const way = through.length === 0 ? '' : `, through ${through.join(', ')}`;
      problems.add(
        `${use.coordinate} in subgraph "${use.subgraph}" needs ${field}${way}, ` +
          `but ${field} is no fact for "${use.subgraph}"`,
      );
    }
  }
  return [...problems].sort();
}

/** Every field that comes with a use, and by way of which fields. */
function closure(use: Use, uses: readonly Use[]): Map<string, readonly string[]> {
  const reached = new Map<string, readonly string[]>();
  const follow = (fields: readonly string[], through: readonly string[]) => {
    for (const field of fields) {
      if (reached.has(field)) continue;
      reached.set(field, through);
      for (const next of uses) {
        if (next.coordinate === field) follow(next.fields, [...through, field]);
      }
    }
  };
  follow(use.fields, []);
  return reached;
}

function factsOf(schema: GraphQLSchema): Map<string, ReadonlySet<string>> {
  const facts = new Map<string, ReadonlySet<string>>();
  for (const [coordinate, node] of fieldsOf(schema)) {
    const consumers = applied(node, 'tag')
      .map((tag) => String(tag.name))
      .filter((name) => name.startsWith(CONSUMER_TAG))
      .map((name) => name.slice(CONSUMER_TAG.length));
    if (consumers.length > 0 || applied(node, 'inaccessible').length > 0) {
      facts.set(coordinate, new Set(consumers));
    }
  }
  return facts;
}

function usesOf(schema: GraphQLSchema, names: ReadonlyMap<string, string>): readonly Use[] {
  const uses: Use[] = [];
  const add = (graph: unknown, coordinate: string, type: string, fields: unknown) => {
    const subgraph = names.get(String(graph));
    if (subgraph === undefined || typeof fields !== 'string') return;
    uses.push({ subgraph, coordinate, fields: selectedFields(schema, type, fields) });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const join of applied(type.astNode, 'join__type')) {
      add(join.graph, type.name, type.name, join.key);
    }
  }
  for (const [coordinate, node, owner] of fieldsOf(schema)) {
    const returned = returnedType(schema, owner, node.name.value);
    for (const join of applied(node, 'join__field')) {
      add(join.graph, coordinate, owner, join.requires);
      if (returned !== null) add(join.graph, coordinate, returned, join.provides);
    }
  }
  return uses;
}

function returnedType(schema: GraphQLSchema, owner: string, field: string): string | null {
  const type = schema.getType(owner);
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const returned = type.getFields()[field]?.type;
  return returned === undefined ? null : getNamedType(returned).name;
}

/** The coordinates in a field set, those of nested selections too. */
function selectedFields(schema: GraphQLSchema, type: string, fieldSet: string): readonly string[] {
  const found: string[] = [];
  const parent = schema.getType(type);
  if (!isCompositeType(parent)) return found;
  const selectionSet = (
    parse(`{ ${fieldSet} }`).definitions[0] as {
      selectionSet: SelectionSetNode;
    }
  ).selectionSet;
  const types = new TypeInfo(schema, parent as GraphQLCompositeType);
  visit(
    selectionSet,
    visitWithTypeInfo(types, {
      Field(node) {
        const owner = types.getParentType();
        if (owner != null) found.push(`${owner.name}.${node.name.value}`);
      },
    }),
  );
  return found;
}

function* fieldsOf(schema: GraphQLSchema): Generator<[string, FieldDefinitionNode, string]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.astNode) yield [`${type.name}.${field.name}`, field.astNode, type.name];
    }
  }
}

/** The arguments of each application of a directive. */
function applied(
  node:
    | FieldDefinitionNode
    | { readonly directives?: readonly ConstDirectiveNode[] }
    | null
    | undefined,
  directive: string,
): readonly Record<string, unknown>[] {
  return (node?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

/** By the names that the supergraph's enumeration of subgraphs gives them. */
function subgraphNames(schema: GraphQLSchema): Map<string, string> {
  const graphs = schema.getType('join__Graph');
  if (!isEnumType(graphs)) throw new TypeError('expected a supergraph, but got no join__Graph');
  return new Map(
    graphs.getValues().map(({ name, astNode }) => {
      const [graph] = applied(astNode, 'join__graph');
      return [name, String(graph?.name)];
    }),
  );
}
