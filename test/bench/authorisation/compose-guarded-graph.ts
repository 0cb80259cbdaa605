import { composeServices } from '@apollo/composition';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { readSdl, SUBGRAPHS } from '../engine/compose-graph.ts';

/** The category of each type's fields; an inspector is granted all of these. */
const CATEGORIES: Readonly<Record<string, string>> = {
  Query: 'lookup',
  User: 'identity',
  Product: 'document',
  Review: 'movement',
};

/** Fields that the operation does not ask for, of categories that an inspector is not granted. */
const OTHERS: Readonly<Record<string, string>> = {
  'Query.catalogue': 'health',
  'Query.me': 'tax',
  'User.birthYear': 'health',
};

/** Composes the graph of the engine's benchmark with a category on every field of it. */
export function composeGuardedGraph(origin: string): string {
  const { errors, supergraphSdl } = composeServices(
    SUBGRAPHS.map((name) => ({
      name,
      url: `${origin}/${name}`,
      typeDefs: withCategories(readSdl(name)),
    })),
  );
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new AggregateError(errors ?? [], 'the graph of the benchmark does not compose');
}

function withCategories(sdl: DocumentNode): DocumentNode {
  const guarded = visit(sdl, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: (type.fields ?? []).map((field) => {
        // What is external is classified where it comes from.
        if (field.directives?.some(({ name }) => name.value === 'external')) return field;
        const category =
          OTHERS[`${type.name.value}.${field.name.value}`] ?? CATEGORIES[type.name.value];
        if (category === undefined) return field;
        return { ...field, directives: [...(field.directives ?? []), policy(category)] };
      }),
    }),
  });
  // The link that imports the directive; the rest of it stays.
  return parse(
    print(guarded)
      .replace(/federation\/v2\.\d+/, 'federation/v2.9')
      .replace('"@key"', '"@key", "@policy"'),
  );
}

function policy(category: string) {
  const [definition] = parse(`type T { a: Int @policy(policies: [["${category}"]]) }`, {
    noLocation: true,
  }).definitions;
  const directive =
    definition?.kind === Kind.OBJECT_TYPE_DEFINITION
      ? definition.fields?.[0]?.directives?.[0]
      : undefined;
  if (directive === undefined) throw new TypeError('expected a directive');
  return directive;
}
