import { isInterfaceType, isObjectType } from 'graphql';
import type { Choices } from './choices.ts';
import type { ComposedWorld } from './composed-world.ts';

const REFUSALS_MAX = 4;

/**
 * Generates fields that a requester does not get, of those that an operation selects; none in two
 * cases of three. What is refused of one type is refused of every type that shares an interface with
 * it, so that the field of the interface is refused for whatever objects there are.
 */
export function arbitraryRefusals(
  { apiSchema, typesOf }: ComposedWorld,
  selected: ReadonlySet<string>,
  choices: Choices,
): ReadonlySet<string> {
  const refused = new Set<string>();
  if (!choices.chance(33)) return refused;
  const candidates = Object.values(apiSchema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => typesOf(type.name).some((one) => selected.has(`${one}.${field}`)))
        .map((field) => [type.name, field] as const),
    );
  const refuse = (typename: string, field: string) => {
    const coordinate = `${typename}.${field}`;
    if (refused.has(coordinate)) return;
    refused.add(coordinate);
    for (const name of typesOf(typename)) {
      const type = apiSchema.getType(name);
      if (!isInterfaceType(type) || type.getFields()[field] === undefined) continue;
      for (const possible of apiSchema.getPossibleTypes(type)) refuse(possible.name, field);
    }
  };
  const length = 1 + choices.below(REFUSALS_MAX);
  for (let i = 0; i < length && candidates.length > 0; i += 1) refuse(...choices.pick(candidates));
  return refused;
}
