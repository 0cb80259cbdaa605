import {
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';

/** Thrown for variables that are not of their types. */
export class VariablesError extends Error {
  override readonly name = 'VariablesError';
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super('variables are not of their types');
    this.errors = errors;
  }
}

/** Variables of one request by their planned names. */
export interface CoercedVariables {
  readonly coerced: Readonly<Record<string, unknown>>;
  /** Returns JSON of what the client sent; undefined where it sent nothing. */
  readonly json: (name: string) => string | undefined;
}

/** Coerces what a client sent to the types of an operation's variables; throws `VariablesError`. */
export function coerceVariables(
  { variableDefinitions: definitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  clientVariables: ReadonlyMap<string, string>,
  apiSchema: GraphQLSchema,
): CoercedVariables {
  if (definitions.length === 0) return { coerced: {}, json: () => undefined };
  const named: Record<string, unknown> = Object.create(null);
  for (const { variable } of definitions) {
    const planned = variable.name.value;
    const client = clientVariables.get(planned) ?? planned;
    if (Object.hasOwn(variables, client)) named[planned] = variables[client];
  }
  const { coerced, errors } = getVariableValues(apiSchema, definitions, named);
  if (errors !== undefined) throw new VariablesError(errors);
  return {
    coerced,
    json: (name: string) => (name in named ? JSON.stringify(named[name]) : undefined),
  };
}
