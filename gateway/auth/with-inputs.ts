import {
  type ConstDirectiveNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Requirement, Requirements } from '../../schema/policy/requirement.ts';
import { bothOf, PUBLIC } from '../../schema/policy/requirement-algebra.ts';
import type { PlannerFacts } from '../supergraph/index.ts';

/** What a field is computed from: a selection, and the type on which it is made. */
interface FieldInput {
  readonly type: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
}

/**
 * Returns requirements in which a field also demands what its inputs demand, and the inputs of
 * these: what it takes by @requires, and by @fromContext from any object that sets the context.
 */
export function withInputs(
  schema: GraphQLSchema,
  { requirements: required }: Pick<PlannerFacts, 'requirements'>,
  own: Requirements,
): Requirements {
  const inputs = inputsOf(schema, required);
  const whole = new Map<string, Requirement>();

  function ofField(coordinate: string): Requirement {
    const found = whole.get(coordinate);
    if (found !== undefined) return found;
    const demanded = own.get(coordinate) ?? PUBLIC;
    // A field that is met again below itself finds what it demands without its inputs.
    whole.set(coordinate, demanded);
    const all = (inputs.get(coordinate) ?? [])
      .map(({ type, selectionSet }) => ofSelection(type, selectionSet))
      .reduce(bothOf, demanded);
    whole.set(coordinate, all);
    return all;
  }

  function ofSelection(type: GraphQLCompositeType, { selections }: SelectionSetNode): Requirement {
    return selections
      .map((node): Requirement => {
        if (node.kind === Kind.FRAGMENT_SPREAD) return PUBLIC;
        if (node.kind === Kind.INLINE_FRAGMENT) {
          const narrowed = schema.getType(node.typeCondition?.name.value ?? type.name);
          return ofSelection(isCompositeType(narrowed) ? narrowed : type, node.selectionSet);
        }
        const field = isUnionType(type) ? undefined : type.getFields()[node.name.value];
        const below = field && getNamedType(field.type);
        const demanded = field === undefined ? PUBLIC : ofField(`${type.name}.${field.name}`);
        if (node.selectionSet === undefined || !isCompositeType(below)) return demanded;
        return bothOf(demanded, ofSelection(below, node.selectionSet));
      })
      .reduce(bothOf, PUBLIC);
  }

  for (const coordinate of own.keys()) ofField(coordinate);
  return whole;
}

function inputsOf(
  schema: GraphQLSchema,
  required: PlannerFacts['requirements'],
): ReadonlyMap<string, readonly FieldInput[]> {
  const inputs = new Map<string, readonly FieldInput[]>();
  const setters = contextSetters(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const own = (required.get(coordinate) ?? []).map((selectionSet) => ({ type, selectionSet }));
      const contextual = argumentsOf(field.astNode?.directives, 'join__field')
        .flatMap(({ contextArguments }) => (contextArguments ?? []) as ContextArgument[])
        .flatMap(({ context, selection }) =>
          (setters.get(context) ?? []).map((setter) => ({
            type: setter,
            selectionSet: parseSelection(selection),
          })),
        );
      if (own.length + contextual.length > 0) inputs.set(coordinate, [...own, ...contextual]);
    }
  }
  return inputs;
}

interface ContextArgument {
  readonly context: string;
  readonly selection: string;
}

/** The types that set a context, by its name. */
function contextSetters(schema: GraphQLSchema): ReadonlyMap<string, GraphQLCompositeType[]> {
  const setters = new Map<string, GraphQLCompositeType[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isCompositeType(type)) continue;
    for (const { name } of argumentsOf(type.astNode?.directives, 'context')) {
      setters.set(String(name), [...(setters.get(String(name)) ?? []), type]);
    }
  }
  return setters;
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

function parseSelection(text: string): SelectionSetNode {
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a selection has no fields');
  return definition.selectionSet;
}
