import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type StringValueNode,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { createNaming } from './reserved-names.ts';

/** A document without literals of one scalar. */
export interface HoistedDocument {
  readonly ast: DocumentNode;
  /** What stood there, by the name of the variable that stands there now. */
  readonly literals: Readonly<Record<string, string>>;
}

/**
 * Returns a valid document in which a variable stands wherever a string of the named scalar stood,
 * one for all that are equal, so that what they say is no part of the document or of its plan.
 * Default values of variables stay: nothing else may stand there.
 */
export function hoistLiterals(
  ast: DocumentNode,
  schema: GraphQLSchema,
  scalar: string,
): HoistedDocument {
  const names = new Set<string>();
  visit(ast, { Variable: ({ name }) => void names.add(name.value) });
  const nameFor = createNaming(names);
  const hoisted = new Map<string, { readonly name: string; readonly literal: StringValueNode }>();

  const types = new TypeInfo(schema);
  const replaced: DocumentNode = visit(
    ast,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      StringValue(literal): ValueNode | undefined {
        const type = types.getInputType();
        if (type == null || getNamedType(type).name !== scalar) return undefined;
        const { value } = literal;
        const known = hoisted.get(value) ?? { name: nameFor(scalar), literal };
        hoisted.set(value, known);
        return asListOf(type, variableOf(known.name));
      },
    }),
  );
  if (hoisted.size === 0) return { ast, literals: {} };

  const declared = [...hoisted.values()].map(({ name, literal }) => ({
    name,
    definition: define(name, scalar, literal),
  }));
  return {
    ast: {
      ...replaced,
      definitions: replaced.definitions.map((node) => {
        if (node.kind !== Kind.OPERATION_DEFINITION) return node;
        const used = variablesUsedBy(node, replaced);
        const added = declared.filter(({ name }) => used.has(name));
        return {
          ...node,
          variableDefinitions: [
            ...(node.variableDefinitions ?? []),
            ...added.map(({ definition }) => definition),
          ],
        };
      }),
    },
    literals: Object.fromEntries([...hoisted].map(([value, { name }]) => [name, value])),
  };
}

/** The names of variables in an operation and in the fragments that it spreads. */
function variablesUsedBy(
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
): ReadonlySet<string> {
  const variables = new Set<string>();
  const spread = new Set<string>();
  const read = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => void spread.add(name.value),
    });
  read(operation);
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  // A set that grows while it is read: fragments of fragments come last.
  for (const name of spread) {
    for (const fragment of fragments) if (fragment.name.value === name) read(fragment);
  }
  return variables;
}

/** A value may stand for a list of one, a variable may not. */
function asListOf(type: GraphQLInputType, value: ValueNode): ValueNode {
  const nullable = getNullableType(type);
  if (!isListType(nullable)) return value;
  return { kind: Kind.LIST, values: [asListOf(nullable.ofType, value)] };
}

function define(name: string, scalar: string, { loc }: StringValueNode): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variableOf(name),
    type: {
      kind: Kind.NON_NULL_TYPE,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: scalar } },
    },
    // Where the literal stood: what is wrong with it is told of that place.
    ...(loc && { loc }),
  };
}

function variableOf(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
}
