import { type GraphQLInterfaceType, type GraphQLSchema, isInterfaceType } from 'graphql';
import { effectiveRequirements } from '../../schema/policy/effective-requirements.ts';
import type { Requirement } from '../../schema/policy/requirement.ts';
import { bothOf, PUBLIC } from '../../schema/policy/requirement-algebra.ts';

type Declared = ReadonlyMap<string, Requirement>;

/**
 * Returns what is declared of types and fields, with what an interface demands of its own demanded of
 * every object type that implements it: or a fragment on the object would walk around it.
 *
 * Since 2.12 composition refuses such demands, and tells those of objects upwards instead: what an
 * interface demands because its objects do is left as it is, or each object would demand what the
 * others do.
 */
export function overImplementations(schema: GraphQLSchema, declared: Declared): Declared {
  const effective = effectiveRequirements(schema, declared);
  const all = new Map(declared);
  for (const [coordinate, requirement] of declared) {
    const [typeName = '', ...field] = coordinate.split('.');
    const type = schema.getType(typeName);
    if (!isInterfaceType(type)) continue;
    const ofObjects = objectsOf(schema, type).map((name) => [name, ...field].join('.'));
    const told = ofObjects
      .map((below) => (field.length > 0 ? effective : declared).get(below) ?? PUBLIC)
      .reduce(bothOf, PUBLIC);
    if (isWithin(requirement, told)) continue;
    for (const below of ofObjects) all.set(below, bothOf(all.get(below) ?? PUBLIC, requirement));
  }
  return all;
}

function objectsOf(schema: GraphQLSchema, type: GraphQLInterfaceType): readonly string[] {
  return schema.getPossibleTypes(type).map(({ name }) => name);
}

/** Whether a requirement demands nothing that another does not demand already. */
function isWithin(requirement: Requirement, other: Requirement): boolean {
  return JSON.stringify(bothOf(requirement, other)) === JSON.stringify(bothOf(other, other));
}
