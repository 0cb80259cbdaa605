import { Buffer } from 'node:buffer';
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  parse,
} from 'graphql';
import { parseAnswer, type SubgraphClient } from '../../transport/index.ts';

const LIST_LENGTH = 3;
/** Values are different in so many ways, so that some objects are the same. */
const DIFFERENT = 7;

/**
 * Returns a subgraph that answers from nothing: every list has three entries, every entity is known
 * and echoes its key, and no value means anything.
 */
export function createInventingClient(name: string, schema: GraphQLSchema): SubgraphClient {
  let values = 0;

  function invent(type: GraphQLOutputType): unknown {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      return Array.from({ length: LIST_LENGTH }, () => invent(nullable.ofType));
    }
    if (!isLeafType(nullable)) return {};
    values += 1;
    if (isEnumType(nullable)) return nullable.getValues()[0]?.value;
    if (nullable.name === 'Boolean') return values % 2 === 0;
    const isNumber = nullable.name === 'Int' || nullable.name === 'Float';
    return isNumber ? values % DIFFERENT : `${nullable.name} ${values % DIFFERENT}`;
  }

  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, _, info) => {
    if (info.fieldName === '_entities') return args.representations;
    const known = (source as Readonly<Record<string, unknown>> | undefined)?.[info.fieldName];
    return known === undefined ? invent(info.returnType) : known;
  };

  return {
    name,
    async send({ body }) {
      const { query, variables, operationName } = JSON.parse(String(body));
      const result = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        operationName,
        fieldResolver,
        typeResolver: (value, _, info, abstract) =>
          (value as { readonly __typename?: string }).__typename ??
          info.schema.getPossibleTypes(abstract)[0]?.name,
      });
      const bytes = Buffer.from(JSON.stringify(result));
      return parseAnswer(200, { 'content-type': 'application/json' }, bytes, 1);
    },
    close: async () => {},
  };
}
