import { type DocumentNode, type FieldNode, Kind, type VariableNode, visit } from 'graphql';
import { type PlannerFacts, printFieldCall } from '../supergraph/index.ts';
import { eachSelection } from './each-selection.ts';
import { type OperationDocument, takeOperation } from './operation-document.ts';
import { createNaming, isReservedName } from './reserved-names.ts';

/** An operation in which no name of a client can be taken for one of the planner. */
export interface RenamedOperation {
  /** One operation and the fragments that it uses. */
  readonly document: DocumentNode;
  /** From planned response keys to the client's; those that stay as they are left out. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** From planned variables, without `$`, to the client's; likewise. */
  readonly clientVariables: ReadonlyMap<string, string>;
}

/**
 * Gives a planned key of its own to every field whose response key the planner may use for another
 * field or for other arguments, because the planner merges fields by response key alone; and to
 * every field whose key is reserved. Variables likewise.
 *
 * One client's key of one field with one set of arguments always has the same planned key, wherever
 * it stands; with another field or other arguments another one. So what could be merged still can
 * be, and nothing else. Where a subgraph knows an interface as one object type, that holds for every
 * key that is used for two different calls: fields that lie on different types for the client lie on
 * one and the same for that subgraph, and the planner asks for the first of them alone. `__schema`, `__type` and what is below them keep their keys, since they are
 * never planned. The document has to be valid.
 */
export function renameKeys(
  document: DocumentNode,
  operationName: string | null,
  { addedFields, hasInterfaceObjects }: Pick<PlannerFacts, 'addedFields' | 'hasInterfaceObjects'>,
): RenamedOperation {
  const taken = takeOperation(document, operationName);
  const names = namesIn(taken);
  const ambiguous = hasInterfaceObjects ? ambiguousKeys(taken) : new Set<string>();
  const nameKey = createNaming([...names.keys, ...addedFields.keys()]);
  const nameVariable = createNaming(names.variables);
  const plannedKeys = new Map<string, string>();
  const clientKeys = new Map<string, string>();
  const plannedVariables = new Map<string, string>();
  const clientVariables = new Map<string, string>();

  for (const variable of names.variables) {
    if (variable !== 'representations' && !isReservedName(variable)) continue;
    const planned = nameVariable(variable);
    plannedVariables.set(variable, planned);
    clientVariables.set(planned, variable);
  }

  const mayChange = (key: string) =>
    addedFields.has(key) || ambiguous.has(key) || isReservedName(key);

  function planKey(field: FieldNode): string | undefined {
    const key = responseKey(field);
    const added = addedFields.get(key);
    const isIntrospection = key === '__typename' && field.name.value === key;
    if (isIntrospection || !mayChange(key)) return undefined;
    const call = printFieldCall(field);
    if (!isReservedName(key) && added?.size === 1 && added.has(call)) return undefined;
    const identity = `${key}: ${call}`;
    const known = plannedKeys.get(identity);
    if (known !== undefined) return known;
    const planned = nameKey(key);
    plannedKeys.set(identity, planned);
    clientKeys.set(planned, key);
    return planned;
  }

  if (plannedVariables.size === 0 && ![...names.keys].some(mayChange)) {
    return { document: taken.document, clientKeys, clientVariables };
  }
  const renamed = visit(taken.document, {
    Field: outsideIntrospection((field) => {
      const planned = planKey(field);
      if (planned === undefined) return undefined;
      return { ...field, alias: { kind: Kind.NAME, value: planned } };
    }),
    Variable(node: VariableNode) {
      const planned = plannedVariables.get(node.name.value);
      return planned === undefined
        ? undefined
        : { ...node, name: { ...node.name, value: planned } };
    },
  });
  return { document: renamed, clientKeys, clientVariables };
}

/** Returns the key under which a field is answered. */
export function responseKey({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function namesIn({ operation, fragments }: OperationDocument) {
  const keys = new Set<string>();
  for (const { selectionSet } of [operation, ...fragments.values()]) {
    eachSelection(selectionSet, (node) => {
      if (node.kind === Kind.FIELD) keys.add(responseKey(node));
    });
  }
  const variables = new Set(
    operation.variableDefinitions?.map(({ variable }) => variable.name.value),
  );
  return { keys, variables };
}

/** The response keys that stand for more than one field, or for one with different arguments. */
function ambiguousKeys({ operation, fragments }: OperationDocument): ReadonlySet<string> {
  const calls = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { selectionSet } of [operation, ...fragments.values()]) {
    eachSelection(selectionSet, (node) => {
      if (node.kind !== Kind.FIELD) return;
      const [key, call] = [responseKey(node), printFieldCall(node)];
      if ((calls.get(key) ?? call) !== call) ambiguous.add(key);
      calls.set(key, call);
    });
  }
  return ambiguous;
}

/** Visits the fields that are planned: those outside `__schema` and `__type`. */
function outsideIntrospection(change: (field: FieldNode) => FieldNode | undefined) {
  let introspected = 0;
  const introspects = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';
  return {
    enter(field: FieldNode): FieldNode | undefined {
      if (introspects(field)) introspected += 1;
      return introspected > 0 ? undefined : change(field);
    },
    leave(field: FieldNode): void {
      if (introspects(field)) introspected -= 1;
    },
  };
}
