import {
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isSchemaField } from './fetched-operation.ts';
import { takeOperation } from './operation-document.ts';

/**
 * True if an operation asks a subgraph for something, once @skip and @include are applied with
 * coerced variables.
 *
 * Tells an empty query plan that is right from one that would answer null for what was never asked.
 */
export function asksForData(
  document: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const { operation, fragments } = takeOperation(document, operationName);
  const seen = new Set<string>();

  function asks({ selections }: SelectionSetNode): boolean {
    return selections.some((node) => {
      if (!isIncluded(node, variables)) return false;
      if (node.kind === Kind.FIELD) return node.name.value !== '__typename' && !isSchemaField(node);
      if (node.kind === Kind.INLINE_FRAGMENT) return asks(node.selectionSet);
      if (seen.has(node.name.value)) return false;
      seen.add(node.name.value);
      const fragment = fragments.get(node.name.value);
      return fragment !== undefined && asks(fragment.selectionSet);
    });
  }
  return asks(operation.selectionSet);
}

function isIncluded(
  node: FieldNode | FragmentSpreadNode | InlineFragmentNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
  );
}
