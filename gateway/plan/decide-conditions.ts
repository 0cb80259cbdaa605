import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { eachSelection } from './each-selection.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Leaves out what a literal @skip or @include leaves out, which the planner would fetch, and the
 * directives themselves. Of a selection set of which nothing is left, `__typename` is asked for: the
 * object is still to be known from null.
 */
export function decideConditions(document: DocumentNode): DocumentNode {
  if (document.definitions.every(isDecided)) return document;
  const decide = {
    enter(node: { readonly directives?: readonly DirectiveNode[] | undefined }) {
      return (node.directives ?? []).some((directive) => decisionOf(directive) === false)
        ? null
        : undefined;
    },
    leave<Node extends { readonly directives?: readonly DirectiveNode[] | undefined }>(node: Node) {
      const directives = node.directives ?? [];
      const open = directives.filter((directive) => decisionOf(directive) === null);
      return open.length === directives.length ? undefined : { ...node, directives: open };
    },
  };
  return visit(document, {
    Field: decide,
    InlineFragment: decide,
    FragmentSpread: decide,
    SelectionSet: {
      leave: (node: SelectionSetNode) =>
        node.selections.length === 0 ? { ...node, selections: [TYPENAME] } : undefined,
    },
  });
}

/** Whether a definition has neither directives nor selection sets without selections. */
function isDecided(node: DefinitionNode): boolean {
  if (!('selectionSet' in node)) return true;
  let isPlain = node.selectionSet.selections.length > 0;
  eachSelection(node.selectionSet, (selection) => {
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? undefined : selection.selectionSet;
    isPlain &&= (selection.directives ?? []).length === 0 && inner?.selections.length !== 0;
  });
  return isPlain;
}

/** Whether a condition is met; null where that depends on a variable, or it is no condition. */
function decisionOf({ name, arguments: args }: DirectiveNode): boolean | null {
  if (name.value !== 'skip' && name.value !== 'include') return null;
  const value = args?.find((argument) => argument.name.value === 'if')?.value;
  return value?.kind === Kind.BOOLEAN ? value.value === (name.value === 'include') : null;
}
