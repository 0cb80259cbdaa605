import {
  type ArgumentNode,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * Prints operations and fragments without a character too many: what `stripIgnoredCharacters` makes of
 * what `print` prints, at a tenth of the cost.
 *
 * Throws TypeError for definitions that no server executes.
 */
export function printDocument({ definitions }: DocumentNode): string {
  return definitions.map(printDefinition).join('');
}

/** Prints selections as they stand between braces. */
export function printSelections(selections: readonly SelectionNode[]): string {
  let text = '';
  for (const selection of selections) {
    if (/\w$/.test(text)) text += ' ';
    text += printSelection(selection);
  }
  return text;
}

function printDefinition(node: DefinitionNode): string {
  if (node.kind === Kind.OPERATION_DEFINITION) return printOperation(node);
  if (node.kind !== Kind.FRAGMENT_DEFINITION) {
    throw new TypeError(`expected an operation or a fragment, but got ${node.kind}`);
  }
  const { name, typeCondition, directives, selectionSet } = node;
  const head = `fragment ${name.value} on ${typeCondition.name.value}`;
  return `${head}${printDirectives(directives)}${printSet(selectionSet)}`;
}

function printOperation(node: OperationDefinitionNode): string {
  const { operation, name, variableDefinitions = [], directives, selectionSet } = node;
  const variables =
    variableDefinitions.length === 0 ? '' : `(${joined(variableDefinitions, printVariable)})`;
  const rest = `${variables}${printDirectives(directives)}`;
  const set = printSet(selectionSet);
  if (name !== undefined) return `${operation} ${name.value}${rest}${set}`;
  return operation === OperationTypeNode.QUERY && rest === '' ? set : `${operation}${rest}${set}`;
}

function printVariable(node: VariableDefinitionNode): string {
  const { variable, type, defaultValue, directives } = node;
  const initial = defaultValue === undefined ? '' : `=${printValue(defaultValue)}`;
  return `$${variable.name.value}:${printType(type)}${initial}${printDirectives(directives)}`;
}

function printType(node: TypeNode): string {
  if (node.kind === Kind.NON_NULL_TYPE) return `${printType(node.type)}!`;
  return node.kind === Kind.LIST_TYPE ? `[${printType(node.type)}]` : node.name.value;
}

function printSet({ selections }: SelectionSetNode): string {
  return `{${printSelections(selections)}}`;
}

function printSelection(node: SelectionNode): string {
  if (node.kind === Kind.FIELD) return printField(node);
  const directives = printDirectives(node.directives);
  if (node.kind === Kind.FRAGMENT_SPREAD) return `...${node.name.value}${directives}`;
  const { typeCondition, selectionSet } = node;
  const condition = typeCondition === undefined ? '' : `on ${typeCondition.name.value}`;
  return `...${condition}${directives}${printSet(selectionSet)}`;
}

function printField({ alias, name, arguments: given, directives, selectionSet }: FieldNode) {
  return (
    (alias === undefined ? '' : `${alias.value}:`) +
    name.value +
    printArguments(given) +
    printDirectives(directives) +
    (selectionSet === undefined ? '' : printSet(selectionSet))
  );
}

function printDirectives(directives: readonly DirectiveNode[] = []): string {
  return directives.map((node) => `@${node.name.value}${printArguments(node.arguments)}`).join('');
}

function printArguments(nodes: readonly ArgumentNode[] = []): string {
  return nodes.length === 0 ? '' : `(${joined(nodes, printMember)})`;
}

function printMember({ name, value }: { name: { value: string }; value: ValueNode }): string {
  return `${name.value}:${printValue(value)}`;
}

function printValue(node: ValueNode): string {
  switch (node.kind) {
    case Kind.VARIABLE:
      return `$${node.name.value}`;
    case Kind.LIST:
      return `[${joined(node.values, printValue)}]`;
    case Kind.OBJECT:
      return `{${joined(node.fields, printMember)}}`;
    default:
      return print(node);
  }
}

/** Commas are never needed; a space is where two names, numbers or strings would touch. */
function joined<Node>(nodes: readonly Node[], printNode: (node: Node) => string): string {
  let text = '';
  for (const node of nodes) {
    const next = printNode(node);
    if (/[\w"]$/.test(text) && /^[\w"-]/.test(next)) text += ' ';
    text += next;
  }
  return text;
}
