import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field of an answer, and whose it is. */
export interface AnswerPlace {
  /** The sealed id of the innermost person around it; null where there is none. */
  readonly person: string | null;
  /** Coordinates from that person's object, or from the root, down to the field. */
  readonly way: readonly [string, ...string[]];
  readonly path: readonly (string | number)[];
}

/** The record of somebody by the field that leads to them, where it does not stand in a person. */
export type PersonFields = ReadonlyMap<string, string>;

/**
 * Reads which types are records of one person out of the text of a supergraph, as its tags say it.
 */
export function readPersonFields(sdl: string): PersonFields {
  const tagged = sdl.matchAll(/^type (\w+)[^{]*?@tag\(name: "subject:(\w+)"\)[^{]*?\{/gm);
  return new Map([...tagged].map(([, type = '', field = '']) => [type, field]));
}

/** Hears of an answer, field by field. */
export interface AnswerVisitor {
  /** A leaf with a value; of a list of them, each. */
  onValue?(place: AnswerPlace, value: unknown): void;
  /** Any field, whatever became of it. */
  onField?(place: AnswerPlace): void;
}

/**
 * Walks an answer beside its document: slowly and obviously, as an oracle. Throws where a record of a person does not say whose it is: whoever asks must select
 * it. Knows no interfaces: our schema has none.
 */
export function walkAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  data: unknown,
  personFields: PersonFields,
  visitor: AnswerVisitor,
): void {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = schema.getRootType(operation?.operation ?? ('query' as never));
  if (operation === undefined || root == null) throw new Error('expected an operation');

  const fieldsOf = (type: GraphQLObjectType, selections: SelectionSetNode[]) => {
    const fields = new Map<string, FieldNode[]>();
    const collect = (set: SelectionSetNode): void => {
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          fields.set(key, [...(fields.get(key) ?? []), node]);
          continue;
        }
        const fragment =
          node.kind === Kind.INLINE_FRAGMENT
            ? node
            : document.definitions.find(
                (one) =>
                  one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
              );
        if (fragment === undefined || !('selectionSet' in fragment)) continue;
        const condition = 'typeCondition' in fragment && fragment.typeCondition?.name.value;
        if (condition && condition !== type.name) continue;
        collect(fragment.selectionSet as SelectionSetNode);
      }
    };
    for (const set of selections) collect(set);
    return fields;
  };
  const selectionsOf = (nodes: readonly FieldNode[]) =>
    nodes.flatMap(({ selectionSet }) => selectionSet ?? []);

  /** The value of a field of an object, whatever it is called in the answer. */
  const read = (
    type: GraphQLObjectType,
    sets: SelectionSetNode[],
    object: Readonly<Record<string, unknown>>,
    name: string,
  ) => {
    for (const [key, nodes] of fieldsOf(type, sets)) {
      if (nodes[0]?.name.value === name) return { nodes, value: object[key] };
    }
    throw new Error(`expected ${type.name}.${name} to be selected: whose record is it?`);
  };
  const personOf = (
    type: GraphQLObjectType,
    sets: SelectionSetNode[],
    object: Readonly<Record<string, unknown>>,
    around: string | null,
  ): string | null => {
    if (type.name === 'Person') return read(type, sets, object, 'id').value as string;
    const field = personFields.get(type.name);
    if (field === undefined || around !== null) return around;
    const { nodes, value } = read(type, sets, object, field);
    const person = schema.getType('Person') as GraphQLObjectType;
    if (value === null || value === undefined) return null;
    return personOf(person, selectionsOf(nodes), value as Record<string, unknown>, null);
  };

  const visit = (
    type: GraphQLObjectType,
    sets: SelectionSetNode[],
    object: Readonly<Record<string, unknown>>,
    around: { readonly person: string | null; readonly way: readonly string[] },
    path: readonly (string | number)[],
  ): void => {
    const person = personOf(type, sets, object, around.person);
    const isNew = type.name === 'Person' || (around.person === null && person !== null);
    for (const [key, nodes] of fieldsOf(type, sets)) {
      const name = nodes[0]?.name.value ?? '';
      const field = type.getFields()[name];
      if (field === undefined) continue;
      const coordinate = `${type.name}.${name}`;
      const way: AnswerPlace['way'] = isNew ? [coordinate] : append(around.way, coordinate);
      visitor.onField?.({ person, way, path: [...path, key] });
      const named = getNamedType(field.type);
      const each = (value: unknown, where: readonly (string | number)[]): void => {
        if (value === null || value === undefined) return;
        if (Array.isArray(value)) {
          for (const [index, one] of value.entries()) each(one, [...where, index]);
        } else if (isLeafType(named)) {
          visitor.onValue?.({ person, way, path: where }, value);
        } else if (isObjectType(named)) {
          const inside = { person, way };
          visit(named, selectionsOf(nodes), value as Record<string, unknown>, inside, where);
        } else {
          throw new Error(`expected ${named.name} to be an object type`);
        }
      };
      each(object[key], [...path, key]);
    }
  };
  if (data !== null && data !== undefined) {
    const nobody = { person: null, way: [] };
    visit(root, [operation.selectionSet], data as Record<string, unknown>, nobody, []);
  }
}

function append(way: readonly string[], coordinate: string): AnswerPlace['way'] {
  const [first, ...rest] = way;
  return first === undefined ? [coordinate] : [first, ...rest, coordinate];
}
