import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { OperationDocument } from './operation-document.ts';

/** A field, and where it stands. */
export interface FieldPlace<State> {
  readonly field: FieldNode;
  readonly parentType: GraphQLCompositeType;
  readonly state: State;
  /** Changes what is below the field; null if nothing of it is left, or never was. */
  below(state: State): SelectionSetNode | null;
}

/**
 * Returns an operation whose fields were changed, with the fragments and variables that it still
 * uses, or null if no field is left.
 *
 * `change` returns what becomes of a field, null for nothing. Its state is handed down from field to
 * field; a fragment that is met in several states becomes several fragments, so that the work is
 * linear in the document for each state.
 */
export function changeFields<State extends string | number>(
  { operation, fragments }: OperationDocument,
  schema: GraphQLSchema,
  start: State,
  change: (place: FieldPlace<State>) => FieldNode | null,
): DocumentNode | null {
  const changed = new Map<string, FragmentDefinitionNode | null>();
  const names = new Set(fragments.keys());
  const owners = new Set<string>();

  function changeSet(
    { selections }: SelectionSetNode,
    parentType: GraphQLCompositeType,
    state: State,
  ): SelectionSetNode | null {
    const left = selections.flatMap((node) => changeSelection(node, parentType, state) ?? []);
    return left.length === 0 ? null : { kind: Kind.SELECTION_SET, selections: left };
  }

  function changeSelection(
    node: SelectionNode,
    parentType: GraphQLCompositeType,
    state: State,
  ): SelectionNode | null {
    switch (node.kind) {
      case Kind.FIELD: {
        const below = (inner: State) =>
          node.selectionSet === undefined
            ? null
            : changeSet(node.selectionSet, typeBelow(parentType, node), inner);
        return change({ field: node, parentType, state, below });
      }
      case Kind.INLINE_FRAGMENT: {
        const selectionSet = changeSet(
          node.selectionSet,
          conditionOf(schema, node.typeCondition) ?? parentType,
          state,
        );
        return selectionSet && { ...node, selectionSet };
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = changeFragment(node.name.value, state);
        return fragment && { ...node, name: fragment.name };
      }
    }
  }

  function changeFragment(name: string, state: State): FragmentDefinitionNode | null {
    const known = changed.get(`${state} ${name}`);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = conditionOf(schema, fragment?.typeCondition);
    if (fragment === undefined || type === undefined) throw missing(name);
    const selectionSet = changeSet(fragment.selectionSet, type, state);
    const made = selectionSet && { ...fragment, selectionSet, name: nameFragment(name) };
    changed.set(`${state} ${name}`, made);
    return made;
  }

  function nameFragment(name: string) {
    let free = name;
    for (let number = 1; owners.has(free) || (free !== name && names.has(free)); number += 1) {
      free = `${name}_${number}`;
    }
    owners.add(free);
    return { kind: Kind.NAME, value: free } as const;
  }

  const root = schema.getRootType(operation.operation);
  if (root == null) throw missing(operation.operation);
  const selectionSet = changeSet(operation.selectionSet, root, start);
  if (selectionSet === null) return null;
  const left = [...changed.values()].filter((fragment) => fragment !== null);
  const { variableDefinitions: declared = [], directives = [] } = operation;
  const used = declared.length === 0 ? null : variablesIn([selectionSet, ...directives, ...left]);
  const variableDefinitions = declared.filter(({ variable }) => used?.has(variable.name.value));
  const changedOperation = { ...operation, selectionSet, variableDefinitions };
  return { kind: Kind.DOCUMENT, definitions: [changedOperation, ...left] };
}

function variablesIn(nodes: readonly ASTNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

/** Returns the composite type of a field's value. */
export function typeBelow(parentType: GraphQLCompositeType, { name }: FieldNode) {
  const definition = isUnionType(parentType) ? undefined : parentType.getFields()[name.value];
  const type = definition && getNamedType(definition.type);
  if (!isCompositeType(type)) throw missing(`${parentType.name}.${name.value}`);
  return type;
}

/** Returns the type of a fragment's condition; undefined if it has none. */
export function conditionOf(schema: GraphQLSchema, condition: NamedTypeNode | undefined) {
  if (condition === undefined) return undefined;
  const type = schema.getType(condition.name.value);
  if (!isCompositeType(type)) throw missing(condition.name.value);
  return type;
}

function missing(name: string): TypeError {
  return new TypeError(`expected a valid operation, but got one with an unknown ${name}`);
}
