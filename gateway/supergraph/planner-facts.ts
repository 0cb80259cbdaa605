import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { fieldsWithin, parseFieldSet } from './field-set.ts';
import { printFieldCall } from './print-field-call.ts';

/** What a supergraph makes the planner do beyond what an operation says. */
export interface PlannerFacts {
  /**
   * By response key: every field, with its arguments, that the planner may fetch under that key of
   * its own accord, as `printFieldCall` prints it. Names of types do not count.
   */
  readonly addedFields: ReadonlyMap<string, ReadonlySet<string>>;
  /** By type: the keys by which any subgraph knows it. */
  readonly keys: ReadonlyMap<string, readonly SelectionSetNode[]>;
  /** By coordinate: what the field requires, once for each subgraph that requires something. */
  readonly requirements: ReadonlyMap<string, readonly SelectionSetNode[]>;
  /** Labels of progressive overrides, sorted. */
  readonly overrideLabels: readonly string[];
  /** Whether a subgraph knows an interface as one object type, and so its implementations as one. */
  readonly hasInterfaceObjects: boolean;
}

/**
 * Reads the facts from a supergraph's document.
 *
 * Directives of the join specification are found by name: the planner knows them by name alone.
 */
export function plannerFactsOf(document: DocumentNode): PlannerFacts {
  const addedFields = new Map<string, Set<string>>([['__typename', new Set(['__typename'])]]);
  const keys = new Map<string, SelectionSetNode[]>();
  const requirements = new Map<string, SelectionSetNode[]>();
  const overrideLabels = new Set<string>();
  let hasInterfaceObjects = false;

  const add = (text: string): SelectionSetNode => {
    const fieldSet = parseFieldSet(text);
    for (const field of fieldsWithin(fieldSet)) {
      const known = addedFields.get(field.name.value) ?? new Set();
      addedFields.set(field.name.value, known.add(printFieldCall(field)));
    }
    return fieldSet;
  };

  for (const definition of document.definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    const joins = applications(definition.directives, 'join__type');
    hasInterfaceObjects ||= joins.some(({ isInterfaceObject }) => isInterfaceObject === true);
    const texts = new Set(joins.flatMap(({ key }) => key ?? []));
    if (texts.size > 0) keys.set(definition.name.value, [...texts].map(add));
    for (const field of definition.fields ?? []) {
      const coordinate = `${definition.name.value}.${field.name.value}`;
      for (const join of applications(field.directives, 'join__field')) {
        const { requires, provides, overrideLabel, contextArguments } = join;
        if (typeof provides === 'string') add(provides);
        if (typeof overrideLabel === 'string') overrideLabels.add(overrideLabel);
        for (const { selection } of contextArguments ?? []) add(selection);
        if (typeof requires !== 'string') continue;
        const fieldSet = add(requires);
        requirements.set(coordinate, [...(requirements.get(coordinate) ?? []), fieldSet]);
      }
    }
  }
  return {
    addedFields,
    keys,
    requirements,
    overrideLabels: [...overrideLabels].sort(),
    hasInterfaceObjects,
  };
}

interface JoinArguments {
  readonly key?: string;
  readonly isInterfaceObject?: boolean;
  readonly requires?: string;
  readonly provides?: string;
  readonly overrideLabel?: string;
  readonly contextArguments?: readonly { readonly selection: string }[];
}

function applications(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly JoinArguments[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}
