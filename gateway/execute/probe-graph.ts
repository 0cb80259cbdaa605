import {
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  parse,
} from 'graphql';
import type { Graph } from './graph.ts';

/**
 * Plans an operation on a graph and executes the plan without calling a subgraph; rejects if that
 * fails. A graph that passes can be put in front of clients.
 */
export async function probeGraph(graph: Graph): Promise<void> {
  const response = await graph.execute({
    document: parse(probeText(graph.apiSchema)),
    operationName: null,
    variables: {},
    requestId: 'probe',
    language: 'en',
    requesterContext: null,
    signal: new AbortController().signal,
    deadline: Date.now() + 5_000,
  });
  if (response.errors !== undefined) {
    throw new Error(`the supergraph cannot be executed: ${response.errors[0]?.message}`);
  }
}

/** Every root field that needs no argument, under a condition that is not met. */
function probeText(schema: GraphQLSchema): string {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ args }) => !args.some(isRequiredArgument),
  );
  const selections = fields.map(({ name, type }, index) => {
    const nested = isCompositeType(getNamedType(type)) ? '{ __typename }' : '';
    return `_${index}: ${name} @include(if: $never) ${nested}`;
  });
  return selections.length === 0
    ? '{ __typename }'
    : `query ($never: Boolean = false) { __typename ${selections.join(' ')} }`;
}
