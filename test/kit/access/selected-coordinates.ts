import {
  buildASTSchema,
  type GraphQLSchema,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const schemas = new Map<string, GraphQLSchema>();

/** Returns the coordinate (`Type.field`) of each field that an operation selects, in its order. */
export function selectedCoordinates(supergraphSdl: string, operation: string): readonly string[] {
  const schema = schemas.get(supergraphSdl) ?? buildASTSchema(parse(supergraphSdl));
  schemas.set(supergraphSdl, schema);
  const types = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(operation),
    visitWithTypeInfo(types, {
      Field({ name }) {
        const type = types.getParentType();
        if (type != null) found.push(`${type.name}.${name.value}`);
      },
    }),
  );
  return found;
}
