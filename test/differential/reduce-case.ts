import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { WorldRequest } from '../kit/federation/open-federated-graph.ts';

const ATTEMPTS_MAX = 600;

/**
 * Takes from a request whatever it can do without and still fail: faults, selections, fragments,
 * directives, arguments, aliases, variables. Never makes an operation that is not valid.
 */
export async function reduceCase(
  schema: GraphQLSchema,
  request: WorldRequest,
  fails: (request: WorldRequest) => Promise<boolean>,
): Promise<WorldRequest> {
  let smallest = request;
  let attempts = 0;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of smallerRequests(smallest)) {
      attempts += 1;
      if (attempts > ATTEMPTS_MAX) return smallest;
      if (validate(schema, candidate.document).length > 0 || !(await fails(candidate))) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

function* smallerRequests(request: WorldRequest): Generator<WorldRequest> {
  for (const name of request.faults.keys()) {
    yield { ...request, faults: new Map([...request.faults].filter(([other]) => other !== name)) };
  }
  for (const name of request.refused ?? []) {
    const refused = new Set(request.refused);
    refused.delete(name);
    yield { ...request, refused };
  }
  for (const edited of smallerDocuments(request.document)) {
    const document = withoutUnused(edited);
    // Printed and parsed again, so that no emptied selection set is left that only looks valid.
    const text = document === null ? null : print(document);
    if (text === null) continue;
    const variables = Object.entries(request.variables).filter(([name]) =>
      text.includes(`$${name}`),
    );
    yield { ...request, document: parse(text), variables: Object.fromEntries(variables) };
  }
}

function* smallerDocuments(document: DocumentNode): Generator<DocumentNode> {
  const fragments = new Map<string, SelectionSetNode>();
  const nodes: ASTNode[] = [];
  visit(document, {
    enter(node) {
      nodes.push(node);
      if (node.kind === Kind.FRAGMENT_DEFINITION) {
        fragments.set(node.name.value, node.selectionSet);
      }
    },
  });
  for (const node of nodes) {
    switch (node.kind) {
      case Kind.FIELD:
        yield replaceSelection(document, node, []);
        if (node.alias !== undefined) {
          const { alias: _, ...plain } = node;
          yield replaceSelection(document, node, [plain]);
        }
        break;
      case Kind.INLINE_FRAGMENT:
        yield replaceSelection(document, node, []);
        yield replaceSelection(document, node, node.selectionSet.selections);
        break;
      case Kind.FRAGMENT_SPREAD:
        yield replaceSelection(document, node, []);
        yield replaceSelection(document, node, fragments.get(node.name.value)?.selections ?? []);
        break;
      case Kind.DIRECTIVE:
      case Kind.ARGUMENT:
      case Kind.OBJECT_FIELD:
        yield visit(document, { enter: (other) => (other === node ? null : undefined) });
        break;
      default:
    }
  }
}

function replaceSelection(
  document: DocumentNode,
  node: SelectionNode,
  replacement: readonly SelectionNode[],
): DocumentNode {
  return visit(document, {
    SelectionSet: (set) =>
      set.selections.includes(node)
        ? {
            ...set,
            selections: set.selections.flatMap((one) => (one === node ? replacement : [one])),
          }
        : undefined,
  });
}

/** Drops what selects nothing, and fragments and variables that nothing uses; null if all is gone. */
function withoutUnused(document: DocumentNode): DocumentNode | null {
  let current = document;
  for (;;) {
    const spread = new Set<string>();
    const used = new Set<string>();
    visit(current, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => void spread.add(name.value),
    });
    const emptied = (node: { selectionSet?: SelectionSetNode | undefined }) =>
      node.selectionSet?.selections.length === 0 ? null : undefined;
    const next: DocumentNode = visit(current, {
      Field: { leave: emptied },
      InlineFragment: { leave: emptied },
      VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
      FragmentDefinition: ({ name }) => (spread.has(name.value) ? undefined : null),
    });
    const isEmpty = next.definitions.some(
      (node) => 'selectionSet' in node && node.selectionSet.selections.length === 0,
    );
    if (isEmpty) return null;
    if (next === current) return current;
    current = next;
  }
}
