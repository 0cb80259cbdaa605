import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { LoadedSupergraph } from '../../supergraph/index.ts';
import type { SubjectKeys } from '../graph.ts';
import { fieldsOutsideSubjects } from './fields-outside-subjects.ts';

/** Under this key, which no client can use, it is asked for what leads to a data subject. */
const WAY_PREFIX = '_mgSubject_';

/**
 * Adds the key of every data subject that a document selects, so that it is fetched and whose data
 * leave can be told. It is for the plan alone: a response is written from the document without it.
 *
 * A key of its own is added as it is called, which nothing else in a document with planned keys can
 * be; one that is part of no `@key` is not added. The whole way to the key of somebody else is added
 * where an object is no part of a data subject around it.
 */
export function addSubjectKeys(
  document: DocumentNode,
  { apiSchema, plannerFacts }: Pick<LoadedSupergraph, 'apiSchema' | 'plannerFacts'>,
  subjectKeys: SubjectKeys,
): DocumentNode {
  const outside = fieldsOutsideSubjects(document, apiSchema, subjectKeys);
  const own = ({ name }: GraphQLObjectType): readonly FieldNode[] => {
    const [key, ...rest] = subjectKeys.get(name) ?? [];
    if (key === undefined || rest.length > 0) return [];
    return plannerFacts.addedFields.get(key)?.has(key) === true ? [fieldNamed(key)] : [];
  };
  const way = (type: GraphQLObjectType, { selections }: SelectionSetNode): readonly FieldNode[] => {
    const [first, ...rest] = subjectKeys.get(type.name) ?? [];
    if (first === undefined || rest.length === 0) return [];
    const person = getNamedType(type.getFields()[first]?.type);
    const isKeyAdded = isObjectType(person) && rest.join() === own(person).map(nameOf).join();
    // Where the client asks for the person anyway, their key is added there.
    if (isKeyAdded && selections.some((node) => isPlainField(node, first))) return [];
    const alias = { kind: Kind.NAME, value: `${WAY_PREFIX}${first}` } as const;
    return [{ ...selectionOf([first, ...rest]), alias }];
  };
  const types = new TypeInfo(apiSchema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node, _key, parent) {
          const type = types.getParentType();
          if (type == null) return undefined;
          const isOutside = parent !== undefined && outside.has(parent as FieldNode);
          const added = [
            ...ofTypes(type, apiSchema, own),
            ...(isOutside ? ofTypes(type, apiSchema, (one) => way(one, node)) : []),
          ];
          if (added.length === 0) return undefined;
          return { ...node, selections: [...node.selections, ...added] };
        },
      },
    }),
  );
}

/** Returns what is to be selected of objects of a type, of each of its possible types by itself. */
function ofTypes(
  type: GraphQLCompositeType,
  schema: GraphQLSchema,
  selectionsOf: (type: GraphQLObjectType) => readonly FieldNode[],
): readonly SelectionNode[] {
  if (isObjectType(type)) return selectionsOf(type);
  return schema.getPossibleTypes(type).flatMap((possible): SelectionNode[] => {
    const selections = selectionsOf(possible);
    if (selections.length === 0) return [];
    const name = { kind: Kind.NAME, value: possible.name } as const;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name },
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ];
  });
}

/** Whether a field is selected whatever the conditions are. */
function isPlainField(node: SelectionNode, name: string): boolean {
  return node.kind === Kind.FIELD && nameOf(node) === name && !node.directives?.length;
}

function nameOf({ name }: FieldNode): string {
  return name.value;
}

function selectionOf([first = '', ...rest]: readonly string[]): FieldNode {
  if (rest.length === 0) return fieldNamed(first);
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [selectionOf(rest)] } as const;
  return { ...fieldNamed(first), selectionSet };
}

function fieldNamed(value: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value } };
}
