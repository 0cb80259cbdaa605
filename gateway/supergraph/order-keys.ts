import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Returns a supergraph in which, for each type and subgraph, keys that the subgraph resolves stand
 * before those that it only refers to: the planner takes the first without asking which it is.
 */
export function putResolvableKeysFirst(document: DocumentNode): DocumentNode {
  const order = <Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
    node: Node,
  ) => {
    const { directives = [] } = node;
    if (!directives.some(isUnresolvable)) return undefined;
    const [first, last] = [
      directives.filter((d) => !isUnresolvable(d)),
      directives.filter(isUnresolvable),
    ];
    return { ...node, directives: [...first, ...last] };
  };
  return visit(document, { ObjectTypeDefinition: order, InterfaceTypeDefinition: order });
}

function isUnresolvable({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return (
    name.value === 'join__type' &&
    given.some(
      (argument) =>
        argument.name.value === 'resolvable' &&
        argument.value.kind === Kind.BOOLEAN &&
        !argument.value.value,
    )
  );
}
