import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';

/** What an answer has at one response key. */
export interface FieldShape {
  readonly type: GraphQLOutputType;
  /** Null for leaves. */
  readonly selection: SelectionShape | null;
  /** True where the field may rightly be absent: @skip, @include, a condition on the type. */
  readonly optional: boolean;
}

/** What the fields of one selection set make of an object, by the object's type. */
export interface SelectionShape {
  readonly type: GraphQLCompositeType;
  /**
   * Returns the fields by response key; for null, which stands for an unknown type, those of every
   * fragment.
   */
  fieldsOf(typename: string | null): ReadonlyMap<string, FieldShape>;
}

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Collected {
  readonly parent: GraphQLCompositeType;
  readonly nodes: FieldNode[];
  optional: boolean;
}

/** Returns the shape of the data that answers the only operation of a document. */
export function answerShape(schema: GraphQLSchema, document: DocumentNode): SelectionShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (operation == null || root == null) throw new TypeError('expected an operation of the schema');
  return selectionShape({ schema, fragments }, root, [operation.selectionSet]);
}

function selectionShape(
  scope: Scope,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): SelectionShape {
  const byTypename = new Map<string | null, ReadonlyMap<string, FieldShape>>();
  return {
    type,
    fieldsOf(typename) {
      const known = byTypename.get(typename);
      if (known !== undefined) return known;
      const fields = collectFields(scope, type, typename, selectionSets);
      byTypename.set(typename, fields);
      return fields;
    },
  };
}

function collectFields(
  scope: Scope,
  declared: GraphQLCompositeType,
  typename: string | null,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldShape> {
  const runtime = typename === null ? undefined : scope.schema.getType(typename);
  const collected = new Map<string, Collected>();

  const collect = (set: SelectionSetNode, parent: GraphQLCompositeType, optional: boolean) => {
    for (const selection of set.selections) {
      const conditional = optional || (selection.directives ?? []).length > 0;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = collected.get(key);
        if (field === undefined) {
          collected.set(key, { parent, nodes: [selection], optional: conditional });
        } else {
          field.nodes.push(selection);
          field.optional &&= conditional;
        }
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? scope.fragments.get(selection.name.value)
          : selection;
      const condition = fragment?.typeCondition?.name.value;
      const narrowed = condition === undefined ? parent : scope.schema.getType(condition);
      if (fragment === undefined || !isCompositeType(narrowed)) continue;
      if (!mayApply(scope.schema, runtime, narrowed)) continue;
      const certain = isObjectType(runtime) || narrowed === parent;
      collect(fragment.selectionSet, narrowed, conditional || !certain);
    }
  };
  const parent = isCompositeType(runtime) ? runtime : declared;
  for (const set of selectionSets) collect(set, parent, false);

  const fields = new Map<string, FieldShape>();
  for (const [key, { parent: owner, nodes, optional }] of collected) {
    const type = fieldType(owner, nodes[0]?.name.value ?? '');
    if (type !== undefined) {
      fields.set(key, { type, selection: subselection(scope, type, nodes), optional });
    }
  }
  return fields;
}

function subselection(scope: Scope, type: GraphQLOutputType, nodes: readonly FieldNode[]) {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return null;
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  return selectionShape(scope, named, sets);
}

function mayApply(
  schema: GraphQLSchema,
  runtime: GraphQLNamedType | undefined,
  condition: GraphQLCompositeType,
): boolean {
  if (!isObjectType(runtime) || runtime === condition) return true;
  return isAbstractType(condition) && schema.isSubType(condition, runtime);
}

function fieldType(owner: GraphQLCompositeType, name: string): GraphQLOutputType | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type;
  if (isUnionType(owner)) return undefined;
  const fields = owner.getFields();
  return Object.hasOwn(fields, name) ? fields[name]?.type : undefined;
}
