import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { taggedWith } from '../../schema/policy/schema-tags.ts';
import { applied, fieldsOf, isInternal, readComposedSchema } from './composed-schema.ts';

/** A set of fields that a subgraph is given: by @requires, by @key or by @provides. */
interface Use {
  readonly subgraph: string;
  /** What asks for it: `Person.crossings`, or the type whose key it is. */
  readonly coordinate: string;
  readonly fields: readonly string[];
}

/** The consumer that is no subgraph: the gateway asks for such facts itself. */
const GATEWAY = 'gateway';

/**
 * Returns what is wrong with the internal facts of a composed supergraph; empty if nothing is.
 *
 * A fact is a field that clients cannot see (@inaccessible) or that names its consumers
 * (`@tag(name: "fact-for:crossing")`). A subgraph that is given one, directly or through a field
 * that is itself made of one, has to be among its consumers; and the field that is made of it has to
 * be a fact itself or to have a category, or clients would read the fact in another shape.
 */
export function checkFacts(supergraphSdl: string): readonly string[] {
  const { schema, requirements, subgraphNames } = readComposedSchema(supergraphSdl);
  const consumers = new Set([GATEWAY, ...subgraphNames.values()]);
  const facts = factsOf(schema);
  const uses = usesOf(schema, subgraphNames);
  const problems = new Set<string>();

  for (const [fact, named] of facts) {
    for (const consumer of named) {
      if (!consumers.has(consumer)) {
        problems.add(`${fact} names "${consumer}" as a consumer, which is no subgraph`);
      }
    }
  }
  for (const use of uses) {
    for (const [field, through] of closure(use, uses)) {
      const named = facts.get(field);
      if (named === undefined) continue;
      const way = through.length === 0 ? '' : `, through ${through.join(', ')}`;
      const needs = `${use.coordinate} in subgraph "${use.subgraph}" needs ${field}${way}`;
      if (!named.has(use.subgraph)) {
        problems.add(`${needs}, but ${field} is no fact for "${use.subgraph}"`);
      }
      if (requirements.get(use.coordinate)?.length === 0 && !facts.has(use.coordinate)) {
        problems.add(`${needs}, but has no category`);
      }
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

function factsOf(schema: GraphQLSchema): ReadonlyMap<string, ReadonlySet<string>> {
  const facts = new Map<string, ReadonlySet<string>>();
  for (const { coordinate, node } of fieldsOf(schema)) {
    const consumers = taggedWith('fact-for', node);
    if (consumers.length > 0 || isInternal(node)) {
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
  for (const { coordinate, node, type } of fieldsOf(schema)) {
    const owner = type.name;
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
