import {
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Requirement, Requirements } from './requirement.ts';
import { bothOf, PUBLIC, simplify } from './requirement-algebra.ts';

/**
 * Returns what reading each field of a schema demands: what the type demands that it belongs to,
 * what it demands itself, and what the type demands that it leads to, all of them together.
 *
 * `declared` is what the schema says of types and fields, by coordinate (`Type`, `Type.field`). Every
 * field of an object or interface type is in the answer, introspection's aside, a public one with an
 * empty requirement: a coordinate that is missing is unknown, and nobody may read it.
 *
 * An interface demands what all of its possible types demand, and so does each of its fields: a
 * directive on an implementation cannot be walked around by asking the interface. A union demands
 * nothing of its own, because fields are read from its members alone.
 *
 * Throws a RangeError for a requirement of more than 1,000 alternatives.
 */
export function effectiveRequirements(
  schema: GraphQLSchema,
  declared: ReadonlyMap<string, Requirement>,
): Requirements {
  const own = (coordinate: string) => simplify(declared.get(coordinate) ?? PUBLIC);
  const requirements = new Map<string, Requirement>();

  const ofType = (type: GraphQLNamedType): Requirement =>
    isInterfaceType(type)
      ? objectsOf(type).map(ofType).reduce(bothOf, own(type.name))
      : own(type.name);
  const ofField = (type: GraphQLObjectType | GraphQLInterfaceType, name: string): Requirement => {
    const field = type.getFields()[name];
    if (field === undefined) return PUBLIC;
    const demands = [ofType(type), own(`${type.name}.${name}`), ofType(getNamedType(field.type))];
    if (isInterfaceType(type)) {
      demands.push(...objectsOf(type).map((object) => ofField(object, name)));
    }
    return demands.reduce(bothOf, PUBLIC);
  };
  const objectsOf = (type: GraphQLInterfaceType) => schema.getPossibleTypes(type);

  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const name of Object.keys(type.getFields())) {
      requirements.set(`${type.name}.${name}`, ofField(type, name));
    }
  }
  return requirements;
}
