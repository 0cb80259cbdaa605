import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { ClientError } from '../client-error.ts';
import type { ApplicationIds } from './sealed-ids.ts';

/** The scalar whose values are sealed. */
export const SEALED_SCALAR = 'PersonId';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Returns an operation's variables with every id of a person opened, in lists and inputs as well, and
 * those of default values put in their place. Expects variables that fit the operation.
 *
 * Throws UNKNOWN_ID for what was not sealed for this application: altered, another application's, or
 * an id as it is inside. They cannot be told apart.
 */
export function openIds(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: Pick<OperationDefinitionNode, 'variableDefinitions'>,
  variables: Variables,
  ids: Pick<ApplicationIds, 'open'>,
): Variables {
  const opened: Record<string, unknown> = { ...variables };
  for (const { variable, type: typeNode, defaultValue, loc } of variableDefinitions) {
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type) || !inputsWithIds(schema).has(getNamedType(type).name)) continue;
    const name = variable.name.value;
    const given = Object.hasOwn(variables, name)
      ? variables[name]
      : defaultValue && valueFromAST(defaultValue, type);
    if (given === undefined) continue;
    const value = openValue(given, type, ids);
    if (value === UNKNOWN) {
      const { startToken } = loc ?? {};
      throw new ClientError('UNKNOWN_ID', {
        ...(startToken && { locations: [{ line: startToken.line, column: startToken.column }] }),
      });
    }
    opened[name] = value;
  }
  return opened;
}

const UNKNOWN = Symbol('unknown id');

function openValue(
  value: unknown,
  type: GraphQLInputType,
  ids: Pick<ApplicationIds, 'open'>,
): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return openValue(value, type.ofType, ids);
  if (isListType(type)) {
    if (!Array.isArray(value)) return openValue(value, type.ofType, ids);
    const values = value.map((each) => openValue(each, type.ofType, ids));
    return values.includes(UNKNOWN) ? UNKNOWN : values;
  }
  if (type.name === SEALED_SCALAR) {
    return (typeof value === 'string' ? ids.open(value) : null) ?? UNKNOWN;
  }
  if (!isInputObjectType(type)) return value;
  const given = value as Variables;
  const opened: Record<string, unknown> = { ...given };
  for (const [name, field] of Object.entries(type.getFields())) {
    if (!Object.hasOwn(given, name)) continue;
    opened[name] = openValue(given[name], field.type, ids);
    if (opened[name] === UNKNOWN) return UNKNOWN;
  }
  return opened;
}

const known = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** The names of input types that hold an id of a person, however deep. */
function inputsWithIds(schema: GraphQLSchema): ReadonlySet<string> {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const names = new Set([SEALED_SCALAR]);
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  let before: number;
  do {
    before = names.size;
    for (const input of inputs) {
      const fields = Object.values(input.getFields());
      if (fields.some(({ type }) => names.has(getNamedType(type).name))) names.add(input.name);
    }
  } while (names.size > before);
  known.set(schema, names);
  return names;
}
