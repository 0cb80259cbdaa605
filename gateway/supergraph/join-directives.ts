import { type ConstDirectiveNode, Kind, valueFromASTUntyped } from 'graphql';

/** What a directive of the join specification says of one subgraph. */
export interface Join {
  /** The value of join__Graph that stands for the subgraph. */
  readonly graph: string;
  readonly key?: string;
  readonly resolvable?: boolean;
  readonly requires?: string;
  readonly external?: boolean;
}

/** Reads a directive of the join specification; null for any other, and for one without a subgraph. */
export function readJoin({ name, arguments: given = [] }: ConstDirectiveNode): Join | null {
  if (!name.value.startsWith('join__')) return null;
  const join = Object.fromEntries(
    given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
  return typeof join.graph === 'string' ? (join as unknown as Join) : null;
}

/** Returns the directive as it would be of another subgraph. */
export function withGraph(directive: ConstDirectiveNode, graph: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) =>
      argument.name.value === 'graph'
        ? { ...argument, value: { kind: Kind.ENUM, value: graph } }
        : argument,
    ),
  };
}
