import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { eachDirective } from '../../plan/index.ts';

/** The values of the variables that decide what is included, for one way to compile an operation. */
export type ConditionValues = ReadonlyMap<string, boolean>;

/** Returns the names of the variables in @skip and @include of a document, in order. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  for (const node of document.definitions) {
    if (!('selectionSet' in node)) continue;
    eachDirective(node.selectionSet, (directive) => {
      const value = conditionOf(directive);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    });
  }
  return [...names].sort();
}

/** Whether a selection is there, by its @skip and @include (October 2021, section 3.13). */
export function isIncluded(
  { directives = [] }: Pick<SelectionNode, 'directives'>,
  conditions: ConditionValues,
): boolean {
  return directives.every((directive) => {
    const value = conditionOf(directive);
    if (value === null) return true;
    return isTrue(value, conditions) === (directive.name.value === 'include');
  });
}

function conditionOf({ name, arguments: args }: DirectiveNode): ValueNode | null {
  if (name.value !== 'skip' && name.value !== 'include') return null;
  return args?.find((argument) => argument.name.value === 'if')?.value ?? null;
}

function isTrue(value: ValueNode, conditions: ConditionValues): boolean {
  if (value.kind === Kind.BOOLEAN) return value.value;
  return value.kind === Kind.VARIABLE && conditions.get(value.name.value) === true;
}
