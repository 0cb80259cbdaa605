import { type DocumentNode, Kind, visit } from 'graphql';

const RESERVED = 'representations';

/** A document whose operations have no variable of the name that fetches of entities use. */
export interface RenamedDocument {
  readonly document: DocumentNode;
  /** The client's values under the names of the document. */
  variables(given: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** Renames a client's variable that is called like the one with which entities are fetched. */
export function renameReservedVariable(document: DocumentNode): RenamedDocument {
  const names = new Set(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION
        ? (node.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
        : [],
    ),
  );
  if (!names.has(RESERVED)) return { document, variables: (given) => ({ ...given }) };
  let free = `${RESERVED}_`;
  while (names.has(free)) free += '_';
  return {
    document: visit(document, {
      Variable: (node) =>
        node.name.value === RESERVED
          ? { ...node, name: { kind: Kind.NAME, value: free } }
          : undefined,
    }),
    variables(given) {
      const { [RESERVED]: value, ...rest } = given;
      return value === undefined ? rest : { ...rest, [free]: value };
    },
  };
}
