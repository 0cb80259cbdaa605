import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';
import { printDocument } from '../../plan/index.ts';

/** Everything of the body of a request that is the same for every request with this operation. */
export interface RequestTemplate {
  /** The body up to the first variable. */
  readonly prefix: string;
  /** Variables of the operation that come from the client, under their planned names. */
  readonly variables: readonly string[];
  /** For each list of representations: its variable, and its key in the answer. */
  readonly lists: readonly { readonly variable: string; readonly key: string }[];
}

/** One operation by representations, or one from a root type. */
export interface TemplateOperation {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: readonly string[];
  readonly isEntityFetch: boolean;
}

/** One operation by representations that is to travel with others. */
export interface JoinedOperation {
  readonly document: DocumentNode;
  readonly variables: readonly string[];
}

const ENTITIES = [{ variable: 'representations', key: '_entities' }];

/** Makes the template of one operation; its prefix when it is first needed, since most never are. */
export function templateOf(operation: TemplateOperation): RequestTemplate {
  return new OperationTemplate(operation);
}

class OperationTemplate implements RequestTemplate {
  readonly variables: readonly string[];
  readonly lists: RequestTemplate['lists'];
  readonly #operation: TemplateOperation;
  #prefix: string | null = null;

  constructor(operation: TemplateOperation) {
    this.variables = operation.variables;
    this.lists = operation.isEntityFetch ? ENTITIES : [];
    this.#operation = operation;
  }

  get prefix(): string {
    this.#prefix ??= prefixOf(this.#operation.text, this.#operation.operationName);
    return this.#prefix;
  }
}

/**
 * Makes one operation of several by representations: each has its own alias of `_entities`, its own
 * list, and fragments of its own; variables of the client are common to all.
 */
export function joinTemplates(operations: readonly JoinedOperation[]): RequestTemplate {
  const definitions = new Map<string, VariableDefinitionNode>();
  const selections: SelectionNode[] = [];
  const fragments: DocumentNode['definitions'][number][] = [];
  const lists = operations.map((_, index) => ({
    variable: `_mg_${index}`,
    key: `_e${index}`,
  }));

  for (const [index, { document }] of operations.entries()) {
    const { variable, key } = lists[index] as (typeof lists)[number];
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        const name = suffixed(definition.name, index);
        const selectionSet = suffixedSpreads(definition.selectionSet, index);
        fragments.push({ ...definition, name, selectionSet });
      }
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      for (const each of definition.variableDefinitions ?? []) {
        const { name } = each.variable;
        const isOwn = name.value === 'representations';
        const own = { ...each, variable: { ...each.variable, name: named(variable) } };
        definitions.set(isOwn ? variable : name.value, isOwn ? own : each);
      }
      const { selectionSet } = definition;
      for (const selection of suffixedSpreads(selectionSet, index).selections) {
        selections.push(isEntities(selection) ? entitiesOf(selection, key, variable) : selection);
      }
    }
  }
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: 'query',
    variableDefinitions: [...definitions.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  } as OperationDefinitionNode;
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as DocumentNode;
  return {
    prefix: prefixOf(printDocument(document), undefined),
    variables: [...new Set(operations.flatMap(({ variables }) => variables))],
    lists,
  };
}

/**
 * Returns a whole body: `values` are JSON by planned name, `lists` representations as JSON,
 * `extensions` JSON of what travels beside the operation, null for nothing.
 */
export function bodyOf(
  template: RequestTemplate,
  values: (variable: string) => string | undefined,
  lists: readonly (readonly string[])[],
  contexts: string,
  extensions: string | null = null,
): string {
  let variables = contexts;
  for (const name of template.variables) {
    const value = values(name);
    if (value !== undefined) variables += `${variables === '' ? '' : ','}"${name}":${value}`;
  }
  for (const [index, { variable }] of template.lists.entries()) {
    const list = (lists[index] ?? []).join(',');
    variables += `${variables === '' ? '' : ','}"${variable}":[${list}]`;
  }
  const beside = extensions === null ? '' : `,"extensions":${extensions}`;
  return `${template.prefix}${variables}}${beside}}`;
}

function prefixOf(text: string, operationName: string | undefined): string {
  const name =
    operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  return `{"query":${JSON.stringify(text)},${name}"variables":{`;
}

function isEntities(node: SelectionNode): node is FieldNode {
  return node.kind === Kind.FIELD && node.name.value === '_entities';
}

/** `_entities` under a key of its own, by a variable of its own. */
function entitiesOf(node: FieldNode, key: string, variable: string): FieldNode {
  const value: VariableNode = { kind: Kind.VARIABLE, name: named(variable) };
  const given = node.arguments?.map((each) =>
    each.name.value === 'representations' ? { ...each, value } : each,
  );
  return { ...node, alias: named(key), ...(given && { arguments: given }) };
}

/** A selection set in which the fragments are those of one of the operations. */
function suffixedSpreads(set: SelectionSetNode, index: number): SelectionSetNode {
  return { ...set, selections: set.selections.map((node) => suffixedSpread(node, index)) };
}

function suffixedSpread(node: SelectionNode, index: number): SelectionNode {
  if (node.kind === Kind.FRAGMENT_SPREAD) return { ...node, name: suffixed(node.name, index) };
  if (node.selectionSet === undefined) return node;
  return { ...node, selectionSet: suffixedSpreads(node.selectionSet, index) } as SelectionNode;
}

function suffixed(name: NameNode, index: number): NameNode {
  return named(`${name.value}_${index}`);
}

function named(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
