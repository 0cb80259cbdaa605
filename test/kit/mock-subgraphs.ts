import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  addMocksToSchema,
  createMockStore,
  type IMockStore,
  type IMocks,
} from '@graphql-tools/mock';
import fastify from 'fastify';
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { createHandler } from 'graphql-http/lib/use/fastify';
import { scalarResolvers } from '../../schema/scalars.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../schema/subgraph-names.ts';
import { readSubgraphSdl } from '../../schema/subgraph-sdl.ts';
import { createMockValues } from './mock-values.ts';

export interface MockSubgraphsOptions {
  /** Values by type or scalar, as @graphql-tools/mock takes them; they win over the invented. */
  readonly mocks?: IMocks;
  /**
   * Another seed gives other values. The same one gives the same values to the same requests in
   * the same order. Default 1.
   */
  readonly seed?: number;
}

/** Subgraphs made of their SDL alone. */
export interface MockSubgraphs {
  /** Where each listens, as the `subgraphs` of the gateway's configuration takes it. */
  readonly urls: Readonly<Record<SubgraphName, string>>;
  close(): Promise<void>;
}

/**
 * Serves every subgraph on 127.0.0.1, on a free port each, with invented values: no system of
 * record, no simulator, and no check of the gateway's signed context. For tests only.
 *
 * An entity keeps the key by which it is asked and its values until `close`. A list has two
 * entries; `first` and `after` of a connection are obeyed.
 */
export async function startMockSubgraphs(
  options: MockSubgraphsOptions = {},
): Promise<MockSubgraphs> {
  const served = await Promise.all(
    SUBGRAPH_NAMES.map(async (name) => {
      const server = fastify();
      server.get('/health/live', () => ({ status: 'UP' }));
      server.post('/', createHandler({ schema: mockSchema(name, options) }));
      return { name, server, url: `${await server.listen({ port: 0, host: '127.0.0.1' })}/` };
    }),
  );
  return {
    urls: Object.fromEntries(served.map(({ name, url }) => [name, url])) as MockSubgraphs['urls'],
    async close() {
      for (const { server } of served) server.server.closeAllConnections();
      await Promise.all(served.map(({ server }) => server.close()));
    },
  };
}

function mockSchema(name: SubgraphName, { mocks = {}, seed = 1 }: MockSubgraphsOptions) {
  const typeDefs = parse(readSubgraphSdl(name));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: scalarResolvers as never }]);
  const keys = keyFields(schema);
  const store = createMockStore({
    schema,
    mocks: { ...createMockValues(seed, enumsOf(schema)), ...mocks } as IMocks,
    typePolicies: Object.fromEntries(
      Object.keys(schema.getTypeMap()).map((type) => {
        const fields = keys.get(type) ?? [];
        return [type, { keyFieldName: fields.length === 1 ? (fields[0] as string) : false }];
      }),
    ),
  });
  return addMocksToSchema({
    schema,
    store,
    preserveResolvers: false,
    resolvers: resolversFor(schema, store, keys) as never,
  });
}

type Resolvers = Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>>;
type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

function resolversFor(
  schema: GraphQLSchema,
  store: IMockStore,
  keys: ReadonlyMap<string, readonly string[]>,
): Resolvers {
  const resolvers: Resolvers = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!getNamedType(field.type).name.endsWith('Connection')) continue;
      resolvers[type.name] = { ...resolvers[type.name], [field.name]: pageOf(store) };
    }
  }
  const root = schema.getQueryType()?.name ?? 'Query';
  const rootFields = schema.getQueryType()?.getFields() ?? {};
  const entities: Resolvers[string] = {
    _entities: (_, { representations }: { representations?: readonly Representation[] }) =>
      (representations ?? []).map((asked) => entity(store, keys, asked)),
  };
  resolvers[root] = {
    ...resolvers[root],
    _service: rootFields._service?.resolve as never,
    // A subgraph of figures has no entities.
    ...(rootFields._entities === undefined ? {} : entities),
    ...(rootFields.person === undefined
      ? {}
      : { person: (_, asked) => entity(store, keys, personAsked(asked)) }),
  };
  return resolvers;
}

/** Gives an entity of the store, with the key that was asked for. */
function entity(
  store: IMockStore,
  keys: ReadonlyMap<string, readonly string[]>,
  asked: Representation,
): unknown {
  const { __typename: type } = asked;
  const fields = keys.get(type) ?? [];
  const values = Object.fromEntries(
    Object.entries(asked).filter(([field]) => field === 'iin' || fields.includes(field)),
  );
  const key = fields.length === 1 ? asked[fields[0] as string] : JSON.stringify(values);
  if (key !== undefined) store.set(type, key as string, values);
  return store.get(type, key as string);
}

function personAsked(asked: {
  readonly id?: string;
  readonly iin?: string;
  readonly travelDocument?: { readonly issuingState: string; readonly number: string };
}): Representation {
  const document = asked.travelDocument ?? { issuingState: 'UZB', number: 'FA0000001' };
  const id = asked.id ?? (asked.iin ? `iin:${asked.iin}` : null);
  const iin = id?.startsWith('iin:') ? id.slice('iin:'.length) : null;
  return {
    __typename: 'Person',
    id: id ?? `doc:${document.issuingState}:${document.number}`,
    iin,
  };
}

/** A page of the list that the store holds for the field, whatever `first` and `after` were. */
function pageOf(store: IMockStore): GraphQLFieldResolver<unknown, unknown> {
  return (source, { first, after, ...args }, _context, info) => {
    const owner = source as { $ref?: { key: string } } | undefined;
    const connection = store.get({
      typeName: info.parentType.name,
      key: owner?.$ref?.key ?? 'ROOT',
      fieldName: info.fieldName,
      fieldArgs: args,
    }) as { $ref: { typeName: string; key: string } } | null;
    if (connection === null || connection.$ref === undefined) return connection;
    const { typeName, key } = connection.$ref;
    const nodes = store.get({ typeName, key, fieldName: 'nodes' }) as readonly unknown[];
    const begin = Number(after ?? 0);
    const page = nodes.slice(begin, begin + Number(first ?? nodes.length));
    const edges = page.map((node, at) => ({ node, cursor: String(begin + at + 1) }));
    return {
      nodes: page,
      edges,
      pageInfo: {
        hasNextPage: begin + page.length < nodes.length,
        hasPreviousPage: begin > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  };
}

/** The fields of each entity's first key; none of the keys in use is nested. */
function keyFields(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    const directive = type.astNode?.directives?.find(({ name }) => name.value === 'key');
    const fields = directive?.arguments?.find(({ name }) => name.value === 'fields')?.value;
    if (fields?.kind === Kind.STRING) keys.set(type.name, fields.value.trim().split(/\s+/));
  }
  return keys;
}

function enumsOf(schema: GraphQLSchema): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .filter(({ name }) => !name.startsWith('__'))
      .map((type) => [type.name, type.getValues().map(({ name }) => name)]),
  );
}
