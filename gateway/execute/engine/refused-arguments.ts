import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A field that is refused where an argument is given that the requester does not get to give. */
export interface ArgumentRefusal {
  readonly node: FieldNode;
  /** Whether it is given, by the coerced values of the operation's variables. */
  isGiven(variables: Readonly<Record<string, unknown>>): boolean;
}

/**
 * Finds the fields of a document that have such arguments: `refused` are `Type.field(argument:)` and
 * `Input.field`. An argument of an interface's field is refused if it is on any type that the object
 * may have.
 */
export function findArgumentRefusals(
  document: DocumentNode,
  schema: GraphQLSchema,
  refused: ReadonlySet<string>,
): readonly ArgumentRefusal[] {
  const found: ArgumentRefusal[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (parent == null || field == null || node.arguments === undefined) return;
        const names = typeNames(schema, parent);
        const tests = node.arguments.flatMap(({ name: { value: name }, value }) => {
          const type = field.args.find((argument) => argument.name === name)?.type;
          const isRefused = names.some((of) => refused.has(`${of}.${field.name}(${name}:)`));
          return type === undefined ? [] : [{ type, value, isRefused }];
        });
        const guarded = tests.filter(
          ({ type, isRefused }) => isRefused || isInputObjectType(getNamedType(type)),
        );
        if (guarded.length === 0) return;
        found.push({
          node,
          isGiven: (variables) =>
            guarded.some(({ type, value, isRefused }) =>
              isRefused ? isGiven(value, variables) : holds(type, value, variables, refused),
            ),
        });
      },
    }),
  );
  return found;
}

type Variables = Readonly<Record<string, unknown>>;

function typeNames(schema: GraphQLSchema, type: GraphQLCompositeType): readonly string[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return [type, ...possible].map(({ name }) => name);
}

function isGiven(value: ValueNode, variables: Variables): boolean {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value] != null;
  return value.kind !== Kind.NULL;
}

/** Whether a value of a document has a refused input field in it. */
function holds(
  type: GraphQLInputType,
  value: ValueNode,
  variables: Variables,
  refused: ReadonlySet<string>,
): boolean {
  if (isNonNullType(type)) return holds(type.ofType, value, variables, refused);
  switch (value.kind) {
    case Kind.VARIABLE:
      return holdsValue(type, variables[value.name.value], refused);
    case Kind.LIST: {
      const item = isListType(type) ? type.ofType : type;
      return value.values.some((each) => holds(item, each, variables, refused));
    }
    case Kind.OBJECT: {
      const named = getNamedType(type);
      if (!isInputObjectType(named)) return false;
      return value.fields.some(({ name, value: inner }) => {
        if (!isGiven(inner, variables)) return false;
        const field = named.getFields()[name.value];
        if (field === undefined || refused.has(`${named.name}.${field.name}`)) return true;
        return holds(field.type, inner, variables, refused);
      });
    }
    default:
      return false;
  }
}

/** The same of the value of a variable. */
function holdsValue(type: GraphQLInputType, value: unknown, refused: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => holdsValue(type, item, refused));
  const named = getNamedType(type);
  if (typeof value !== 'object' || value === null || !isInputObjectType(named)) return false;
  return Object.entries(value).some(([name, inner]) => {
    if (inner == null) return false;
    const field = named.getFields()[name];
    if (field === undefined || refused.has(`${named.name}.${field.name}`)) return true;
    return holdsValue(field.type, inner, refused);
  });
}
