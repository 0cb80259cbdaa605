import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { taggedWith } from '../../../schema/policy/schema-tags.ts';

/**
 * Returns the categories of the arguments that were given: whoever looks for somebody by a passport
 * tells that they have one, and is told whether it exists.
 */
export type ReadCategories = (args: Readonly<Record<string, unknown>>) => readonly string[];

/** Returns how to read them; null where no argument of the field carries a category. */
export function argumentCategories(inputs: readonly GraphQLArgument[]): ReadCategories | null {
  const readers = inputs.flatMap((input) => readersOf(input, []));
  return readers.length === 0 ? null : (args) => readers.flatMap((read) => read(args));
}

/** `above`: the input types around this one, so that one inside itself is followed once. */
function readersOf(
  input: GraphQLArgument | GraphQLInputField,
  above: readonly string[],
): readonly ReadCategories[] {
  const categories = taggedWith('category', input.astNode);
  const type = getNamedType(input.type);
  const inner =
    isInputObjectType(type) && !above.includes(type.name)
      ? Object.values(type.getFields()).flatMap((each) => readersOf(each, [...above, type.name]))
      : [];
  if (categories.length === 0 && inner.length === 0) return [];
  return [
    (given) => {
      const value = given[input.name];
      if (value === undefined || value === null) return [];
      return [
        ...categories,
        ...objectsIn(value).flatMap((each) => inner.flatMap((read) => read(each))),
      ];
    },
  ];
}

function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return typeof value === 'object' && value !== null ? [value as Record<string, unknown>] : [];
}
