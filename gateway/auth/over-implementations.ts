import { type GraphQLSchema, isInterfaceType } from 'graphql';
import type { Requirement } from '../../schema/policy/requirement.ts';
import { bothOf, PUBLIC } from '../../schema/policy/requirement-algebra.ts';

/**
 * Returns what is declared of types and fields, with what an interface declares declared of every
 * object type that implements it: or a fragment on the object would walk around it.
 *
 * Composition has refused such directives since 2.12 and tells those of objects upwards instead.
 */
export function overImplementations(
  schema: GraphQLSchema,
  declared: ReadonlyMap<string, Requirement>,
): ReadonlyMap<string, Requirement> {
  const all = new Map(declared);
  for (const [coordinate, requirement] of declared) {
    const [typeName = '', ...field] = coordinate.split('.');
    const type = schema.getType(typeName);
    if (!isInterfaceType(type)) continue;
    for (const { name } of schema.getPossibleTypes(type)) {
      const below = [name, ...field].join('.');
      all.set(below, bothOf(all.get(below) ?? PUBLIC, requirement));
    }
  }
  return all;
}
