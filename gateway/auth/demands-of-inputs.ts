import {
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { taggedWith } from '../../schema/policy/schema-tags.ts';

/**
 * Returns the categories that the inputs of a schema carry as `@tag(name: "category:...")`, where
 * @policy may not stand: by `Type.field(argument:)` of object and interface types, and by
 * `Input.field`. Inputs without such a tag are left out.
 */
export function demandsOfInputs(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const demands = new Map<string, readonly string[]>();
  const add = (coordinate: string, input: Pick<GraphQLInputField, 'astNode'>) => {
    const categories = taggedWith('category', input.astNode);
    if (categories.length > 0) demands.set(coordinate, categories);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        for (const argument of field.args) {
          add(`${type.name}.${field.name}(${argument.name}:)`, argument);
        }
      }
    }
  }
  return demands;
}
