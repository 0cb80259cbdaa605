import {
  type DocumentNode,
  executeSync,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const NOTHING_GIVEN: ReadonlyMap<string, string> = new Map();

/** Returns the root fields about the schema as an operation of their own; null if there are none. */
function introspectionOf(document: DocumentNode): DocumentNode | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const take = ({ selections }: SelectionSetNode): readonly SelectionNode[] =>
    selections.flatMap((node): readonly SelectionNode[] => {
      if (node.kind === Kind.FIELD) return /^__(schema|type)$/.test(node.name.value) ? [node] : [];
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const inner = fragment === undefined ? [] : take(fragment.selectionSet);
      if (inner.length === 0) return [];
      const selectionSet = { kind: Kind.SELECTION_SET, selections: inner } as const;
      return [{ kind: Kind.INLINE_FRAGMENT, directives: node.directives ?? [], selectionSet }];
    });
  const operation = getOperationAST(document);
  const selections = operation == null ? [] : take(operation.selectionSet);
  if (operation == null || selections.length === 0) return null;
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  return { ...document, definitions: [{ ...operation, selectionSet }, ...fragments.values()] };
}

/** Makes the function that answers the questions about the schema, as JSON by planned key. */
export function createIntrospection(
  document: DocumentNode,
  schema: GraphQLSchema,
): (coerced: Readonly<Record<string, unknown>>) => ReadonlyMap<string, string> {
  const asked = introspectionOf(document);
  if (asked === null) return () => NOTHING_GIVEN;
  const hasVariables = (getOperationAST(document)?.variableDefinitions ?? []).length > 0;
  let known: ReadonlyMap<string, string> | null = null;
  return (variableValues) => {
    if (known !== null) return known;
    const { data } = executeSync({ schema, document: asked, variableValues });
    const given = new Map(
      Object.entries(data ?? {}).map(([key, value]) => [key, JSON.stringify(value)]),
    );
    if (!hasVariables) known = given;
    return given;
  };
}
