import { type DocumentNode, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { LoadedSubgraph } from '../../supergraph/index.ts';

/**
 * Returns the coordinates of the fields that a fetch reads, each once; a field of an interface is that
 * of each of its types too.
 */
export function fetchedFields(
  document: DocumentNode,
  { schema }: LoadedSubgraph,
): readonly string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (parent == null || name.value.startsWith('_')) return;
        const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
        for (const type of [parent, ...possible]) found.add(`${type.name}.${name.value}`);
      },
    }),
  );
  return [...found];
}
