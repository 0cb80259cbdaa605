import {
  type ASTNode,
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** Where the value of an argument with @fromContext comes from. */
export interface ContextArgument {
  readonly name: string;
  readonly context: string;
  readonly selectionSet: SelectionSetNode;
}

/** What a subgraph's directives say, by `Type` or `Type.field`. */
export interface SubgraphFacts {
  readonly keys: ReadonlyMap<string, readonly SelectionSetNode[]>;
  readonly requires: ReadonlyMap<string, SelectionSetNode>;
  readonly provides: ReadonlyMap<string, SelectionSetNode>;
  readonly external: ReadonlySet<string>;
  readonly interfaceObjects: ReadonlySet<string>;
  /** Fields taken over whole: the subgraph that is `from` must not be asked for them. */
  readonly overrides: ReadonlyMap<string, string>;
  /** The types that set a context. */
  readonly contexts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly contextArguments: ReadonlyMap<string, readonly ContextArgument[]>;
  /** Every field that the subgraph declares. */
  readonly fields: ReadonlySet<string>;
}

/** Reads federation's directives from a subgraph's SDL. */
export function readFacts(sdl: string): SubgraphFacts {
  const keys = new Map<string, SelectionSetNode[]>();
  const requires = new Map<string, SelectionSetNode>();
  const provides = new Map<string, SelectionSetNode>();
  const external = new Set<string>();
  const interfaceObjects = new Set<string>();
  const overrides = new Map<string, string>();
  const contexts = new Map<string, Set<string>>();
  const contextArguments = new Map<string, ContextArgument[]>();
  const fields = new Set<string>();

  for (const type of parse(sdl).definitions) {
    if (!isFieldsDefinition(type)) continue;
    const typename = type.name.value;
    const isExternal = (type.directives ?? []).some(({ name }) => name.value === 'external');
    for (const directive of type.directives ?? []) {
      const name = directive.name.value;
      if (name === 'key') keys.set(typename, [...(keys.get(typename) ?? []), fieldSet(directive)]);
      if (name === 'interfaceObject') interfaceObjects.add(typename);
      if (name === 'context') {
        const context = argumentOf(directive, 'name');
        contexts.set(context, (contexts.get(context) ?? new Set()).add(typename));
      }
    }
    for (const field of type.fields ?? []) {
      const coordinate = `${typename}.${field.name.value}`;
      fields.add(coordinate);
      if (isExternal) external.add(coordinate);
      for (const directive of field.directives ?? []) {
        const name = directive.name.value;
        if (name === 'requires') requires.set(coordinate, fieldSet(directive));
        if (name === 'provides') provides.set(coordinate, fieldSet(directive));
        if (name === 'external') external.add(coordinate);
        if (name === 'override' && argumentOf(directive, 'label') === '') {
          overrides.set(coordinate, argumentOf(directive, 'from'));
        }
      }
      const inContext = (field.arguments ?? []).flatMap((argument) =>
        (argument.directives ?? [])
          .filter(({ name }) => name.value === 'fromContext')
          .map((directive) => contextArgument(argument.name.value, directive)),
      );
      if (inContext.length > 0) contextArguments.set(coordinate, inContext);
    }
  }
  return {
    keys,
    requires,
    provides,
    external,
    interfaceObjects,
    overrides,
    contexts,
    contextArguments,
    fields,
  };
}

/** Parses the fields of a @key, @requires or @provides. */
export function parseFieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('expected a field set');
  return operation.selectionSet;
}

function isFieldsDefinition(node: ASTNode): node is ObjectTypeDefinitionNode {
  return (node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.OBJECT_TYPE_EXTENSION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION) as boolean;
}

function fieldSet(directive: ConstDirectiveNode): SelectionSetNode {
  return parseFieldSet(argumentOf(directive, 'fields'));
}

function contextArgument(name: string, directive: ConstDirectiveNode): ContextArgument {
  const [, context = '', fields = ''] =
    /^\s*\$(\w+)\s*\{(.*)\}\s*$/s.exec(argumentOf(directive, 'field')) ?? [];
  return { name, context, selectionSet: parseFieldSet(fields) };
}

function argumentOf(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
