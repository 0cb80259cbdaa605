import { type FieldNode, Kind, parse, type SelectionNode, type SelectionSetNode } from 'graphql';

/** Parses the field set of a @key, @requires or @provides, or the selection of a @fromContext. */
export function parseFieldSet(text: string): SelectionSetNode {
  const braced = text.trimStart().startsWith('{') ? text : `{ ${text} }`;
  const [definition] = parse(braced, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a field set has no fields');
  return definition.selectionSet;
}

/** Returns every field in a field set, however deep. */
export function fieldsWithin({ selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((selection: SelectionNode) => {
    const inner = 'selectionSet' in selection ? selection.selectionSet : undefined;
    const own = selection.kind === Kind.FIELD ? [selection] : [];
    return inner === undefined ? own : [...own, ...fieldsWithin(inner)];
  });
}
