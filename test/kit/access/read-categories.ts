import {
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

/** The categories that a field demands, all of them, by `Type.field`; public fields have none. */
export type Categories = ReadonlyMap<string, readonly string[]>;

/**
 * Reads @policy out of a supergraph the slow and obvious way, as an oracle for what the product
 * computes: a field demands what its type, itself and the type that it returns demand.
 *
 * Throws for alternatives: our own schema has none.
 */
export function readCategories(sdl: string): Categories {
  const types = parse(sdl).definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const ofType = new Map(types.map((type) => [type.name.value, policiesOf(type)]));
  const categories = new Map<string, readonly string[]>();
  for (const type of types) {
    for (const field of type.fields ?? []) {
      const all = [
        ...policiesOf(type),
        ...policiesOf(field),
        ...(ofType.get(namedType(field.type)) ?? []),
      ];
      categories.set(`${type.name.value}.${field.name.value}`, [...new Set(all)]);
    }
  }
  return categories;
}

function policiesOf(node: { readonly directives?: readonly ConstDirectiveNode[] }): string[] {
  return (node.directives ?? [])
    .filter(({ name }) => name.value === 'policy')
    .flatMap((directive) => {
      const [argument] = directive.arguments ?? [];
      const alternatives = argument && (valueFromASTUntyped(argument.value) as string[][]);
      const [only, ...others] = alternatives ?? [];
      if (only === undefined || others.length > 0) throw new Error('expected one alternative');
      return only;
    });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
