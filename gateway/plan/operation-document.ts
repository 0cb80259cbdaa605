import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { eachSelection } from './each-selection.ts';

/** One operation and the fragments that it uses, in their order. */
export interface OperationDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Takes one operation out of a document; throws TypeError if the document does not have it. */
export function takeOperation(
  { kind, definitions }: DocumentNode,
  operationName: string | null,
): OperationDocument {
  const all = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) all.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const chosen = operations.filter(
    ({ name }) => operationName === null || name?.value === operationName,
  );
  const [operation] = chosen;
  if (operation === undefined || chosen.length > 1) {
    throw new TypeError('expected the operation to be in the document');
  }
  const used = new Set(spreadsIn(operation));
  // A set that grows while it is read: fragments of fragments come last.
  for (const name of used) {
    const fragment = all.get(name);
    if (fragment !== undefined) for (const inner of spreadsIn(fragment)) used.add(inner);
  }
  const fragments = new Map([...all].filter(([name]) => used.has(name)));
  return {
    document: { kind, definitions: [operation, ...fragments.values()] },
    operation,
    fragments,
  };
}

function spreadsIn({
  selectionSet,
}: OperationDefinitionNode | FragmentDefinitionNode): readonly string[] {
  const names: string[] = [];
  eachSelection(selectionSet, (node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) names.push(node.name.value);
  });
  return names;
}
