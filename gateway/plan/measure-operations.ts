import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a selection set is with its fragments in their places; counts may be Infinity. */
export interface SelectionSize {
  /** Fields within fields, introspection not counted. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields and spreads. */
  readonly selections: number;
  /** Fields of the outermost level. */
  readonly fields: number;
  /** True if it asks for `__schema` or `__type`. */
  readonly introspects: boolean;
  /** True if it asks for delivery in parts: @defer or @stream. */
  readonly incremental: boolean;
}

/** One operation of a document and its size. */
export interface MeasuredOperation {
  readonly node: OperationDefinitionNode;
  readonly size: SelectionSize;
}

const NOTHING: SelectionSize = {
  depth: 0,
  aliases: 0,
  directives: 0,
  selections: 0,
  fields: 0,
  introspects: false,
  incremental: false,
};

/**
 * Returns the operations of a document with their sizes.
 *
 * Each fragment is measured once however often it is spread, so that the work is linear in the
 * document. Never fails for a document that is not valid: an unknown fragment and one inside itself
 * count nothing, and are for validation to refuse.
 */
export function measureOperations(document: DocumentNode): readonly MeasuredOperation[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const measured = new Map<string, SelectionSize>();

  const measureSet = ({ selections }: SelectionSetNode): SelectionSize =>
    selections.map(measureSelection).reduce(add, NOTHING);

  const measureFragment = (name: string): SelectionSize => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A fragment that is met inside itself finds this.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    const size = add(measureSet(fragment.selectionSet), directivesOf(fragment));
    measured.set(name, size);
    return size;
  };

  const measureSelection = (selection: SelectionNode): SelectionSize => {
    const own = add({ ...NOTHING, selections: 1 }, directivesOf(selection));
    switch (selection.kind) {
      case Kind.FRAGMENT_SPREAD:
        return add(own, measureFragment(selection.name.value));
      case Kind.INLINE_FRAGMENT:
        return add(own, measureSet(selection.selectionSet));
      case Kind.FIELD: {
        const inner = selection.selectionSet ? measureSet(selection.selectionSet) : NOTHING;
        return add(own, asField(selection, inner));
      }
    }
  };

  return operations.map((node) => {
    const variables = node.variableDefinitions ?? [];
    const outside = [node, ...variables].map(directivesOf).reduce(add, NOTHING);
    return { node, size: add(measureSet(node.selectionSet), outside) };
  });
}

function asField({ name, alias }: FieldNode, inner: SelectionSize): SelectionSize {
  const introspects = name.value === '__schema' || name.value === '__type';
  return {
    ...inner,
    depth: introspects ? 0 : inner.depth + 1,
    aliases: inner.aliases + (alias === undefined ? 0 : 1),
    fields: 1,
    introspects: introspects || inner.introspects,
  };
}

function directivesOf(node: { readonly directives?: readonly DirectiveNode[] | undefined }) {
  const directives = node.directives ?? [];
  const incremental = directives.some(({ name }) => /^(defer|stream)$/.test(name.value));
  return { ...NOTHING, directives: directives.length, incremental };
}

function add(a: SelectionSize, b: SelectionSize): SelectionSize {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    selections: a.selections + b.selections,
    fields: a.fields + b.fields,
    introspects: a.introspects || b.introspects,
    incremental: a.incremental || b.incremental,
  };
}
