import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { LoadedSupergraph } from '../../supergraph/index.ts';

type SubjectKeys = ReadonlyMap<string, string>;

/**
 * Adds the key of every data subject that a document selects, so that it is fetched and whose data
 * leave can be told. It is for the plan alone: a response is written from the document without it.
 *
 * A key is added as it is called, which nothing else in a document with planned keys can be; a field
 * that is part of no `@key` is not added.
 */
export function addSubjectKeys(
  document: DocumentNode,
  { apiSchema, plannerFacts }: Pick<LoadedSupergraph, 'apiSchema' | 'plannerFacts'>,
  subjectKeys: SubjectKeys,
): DocumentNode {
  const keyOf = (type: GraphQLCompositeType): string | null => {
    const key = subjectKeys.get(type.name);
    return key !== undefined && plannerFacts.addedFields.get(key)?.has(key) ? key : null;
  };
  const types = new TypeInfo(apiSchema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node) {
          const parent = types.getParentType();
          const added = parent == null ? [] : keysOf(parent, apiSchema, keyOf);
          if (added.length === 0) return undefined;
          return { ...node, selections: [...node.selections, ...added] };
        },
      },
    }),
  );
}

function keysOf(
  type: GraphQLCompositeType,
  schema: GraphQLSchema,
  keyOf: (type: GraphQLCompositeType) => string | null,
): readonly SelectionNode[] {
  if (isObjectType(type)) {
    const key = keyOf(type);
    return key === null ? [] : [fieldNamed(key)];
  }
  return schema.getPossibleTypes(type).flatMap((possible): SelectionNode[] => {
    const key = keyOf(possible);
    if (key === null) return [];
    const name = { kind: Kind.NAME, value: possible.name } as const;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name },
        selectionSet: { kind: Kind.SELECTION_SET, selections: [fieldNamed(key)] },
      },
    ];
  });
}

function fieldNamed(value: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value } };
}
