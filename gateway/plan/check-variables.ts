import {
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { ClientError, ClientErrors } from '../client-error.ts';

const ERRORS_MAX = 10;

/**
 * Checks variables against what an operation declares (GraphQL, section 6.1.2).
 *
 * Throws BAD_USER_INPUT naming the variable and its type. The library's own messages tell the value,
 * which may be somebody's number; none of their text is passed on.
 */
export function checkVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const definitions = operation.variableDefinitions ?? [];
  const wrong: ClientError[] = [];
  for (const definition of definitions) {
    // One at a time, because an error of the library does not say which variable it is about.
    const { errors } = getVariableValues(schema, [definition], variables, { maxErrors: 1 });
    if (errors === undefined) continue;
    const { name } = definition.variable;
    const { startToken } = definition.loc ?? {};
    wrong.push(
      new ClientError('BAD_USER_INPUT', {
        detail: `Variable "$${name.value}" expects a value of type "${print(definition.type)}".`,
        ...(startToken !== undefined && {
          locations: [{ line: startToken.line, column: startToken.column }],
        }),
      }),
    );
    if (wrong.length === ERRORS_MAX) break;
  }
  const [first, ...others] = wrong;
  if (first !== undefined) throw others.length === 0 ? first : new ClientErrors([first, ...others]);
}
