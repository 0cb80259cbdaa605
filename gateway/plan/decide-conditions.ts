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

/** Values of variables that are known already. */
type KnownValues = ReadonlyMap<string, boolean>;

const NONE: KnownValues = new Map();

/**
 * Leaves out what a literal @skip or @include leaves out, which the planner would fetch, and the
 * directives themselves; likewise where the variable has one of the `known` values. Of a selection set of which nothing is left, `__typename` is asked for: the
 * object is still to be known from null.
 */
export function decideConditions(document: DocumentNode, known: KnownValues = NONE): DocumentNode {
  if (document.definitions.every(isDecided)) return document;
  const decide = {
    enter(node: { readonly directives?: readonly DirectiveNode[] | undefined }) {
      return (node.directives ?? []).some((directive) => decisionOf(directive, known) === false)
        ? null
        : undefined;
    },
    leave<Node extends { readonly directives?: readonly DirectiveNode[] | undefined }>(node: Node) {
      const directives = node.directives ?? [];
      const open = directives.filter((directive) => decisionOf(directive, known) === null);
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
function decisionOf({ name, arguments: args }: DirectiveNode, known: KnownValues): boolean | null {
  if (name.value !== 'skip' && name.value !== 'include') return null;
  const node = args?.find((argument) => argument.name.value === 'if')?.value;
  const value =
    node?.kind === Kind.VARIABLE
      ? known.get(node.name.value)
      : node?.kind === Kind.BOOLEAN
        ? node.value
        : undefined;
  return value === undefined ? null : value === (name.value === 'include');
}
