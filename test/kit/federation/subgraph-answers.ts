import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import type { AnswerInProcess } from '../in-process-client.ts';
import type { ComposedWorld } from './composed-world.ts';
import { type Arguments, type Row, toSortedJson } from './federated-world.ts';
import { LEAF, pickFields, providedBelow } from './field-sets.ts';
import { computeField, type Placed, selectFields, type WorldRun } from './world-run.ts';

/** An object inside a subgraph: what it was referred to by, and what else may be read of it. */
interface SubgraphObject extends Placed {
  readonly __typename: string;
  readonly representation: Arguments | null;
  readonly provided: readonly SelectionSetNode[];
}

const DOCUMENTS_MAX = 500;

/**
 * Makes what answers for a subgraph of a world, in process: graphql-js over the subgraph's own
 * schema. A field with @requires sees what was sent and nothing else; a field that is external, and
 * not provided where it stands, is an error.
 */
export function answerAsSubgraph(
  composed: ComposedWorld,
  name: string,
  currentRun: () => WorldRun,
): AnswerInProcess {
  const sdl = composed.world.subgraphs[name];
  const facts = composed.facts.get(name);
  if (sdl === undefined || facts === undefined) throw new TypeError(`no subgraph ${name}`);
  const lost = new Set(
    [...composed.facts.values()].flatMap(({ overrides }) =>
      [...overrides].filter(([, from]) => from === name).map(([coordinate]) => coordinate),
    ),
  );
  const keyFields = new Set(
    [...facts.keys].flatMap(([type, sets]) =>
      sets.flatMap(({ selections }) =>
        selections.map((node) => node.kind === Kind.FIELD && `${type}.${node.name.value}`),
      ),
    ),
  );

  const typenameHere = (row: Row): string => {
    const known = composed
      .typesOf(row.__typename)
      .find((type) => isObjectType(schema.getType(type)));
    return known ?? row.__typename;
  };

  const findEntity = (representation: Arguments): SubgraphObject => {
    const typename = String(representation.__typename);
    const row = composed.world.rows.find((one) => {
      if (!composed.typesOf(one.__typename).includes(typename)) return false;
      const matches = (facts.keys.get(typename) ?? []).flatMap((key) => {
        const sent = pickFields(representation, key);
        if (sent === null) return [];
        const own = selectFields(currentRun(), { row: one, parent: null }, key);
        return [toSortedJson(own) === toSortedJson(sent)];
      });
      return matches.length > 0 && matches.every((isSame) => isSame);
    });
    if (row === undefined) throw new GraphQLError(`${name} knows no such ${typename}`);
    return { __typename: typenameHere(row), row, parent: null, representation, provided: [] };
  };
  const references = new Map([...facts.keys.keys()].map((type) => [type, findEntity]));
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: Object.fromEntries(
        [...references].map(([type, find]) => [type, { __resolveReference: find }]),
      ) as never,
    },
  ]);

  const fieldResolver: GraphQLFieldResolver<SubgraphObject | undefined, unknown> = (
    source,
    args,
    _context,
    info,
  ) => {
    const at = source ?? rootObject(info.operation.operation === 'mutation' ? 'Mutation' : 'Query');
    const coordinate = `${info.parentType.name}.${info.fieldName}`;
    if (lost.has(coordinate)) throw new GraphQLError(`${coordinate} is no longer of ${name}`);
    const provided = at.provided.flatMap((set) =>
      providedBelow(composed, at.row.__typename, set, info.fieldName),
    );
    const isForeign = facts.external.has(coordinate) && !keyFields.has(coordinate);
    if (isForeign && provided.length === 0) {
      throw new GraphQLError(`${coordinate} is external to ${name}, and not provided here`);
    }
    const requirement = facts.requires.get(coordinate);
    const required =
      requirement === undefined ? null : pickFields(at.representation ?? {}, requirement);
    if (requirement !== undefined && required === null) {
      throw new GraphQLError(`${coordinate} lacks what it requires`);
    }
    const value = computeField(currentRun(), at.row, info.fieldName, args, required);
    const own = facts.provides.get(coordinate);
    const below = provided.flatMap((set) => (set === LEAF ? [] : [set]));
    return toObjects(info.returnType, value, at, own === undefined ? below : [...below, own]);
  };

  const toObjects = (
    type: GraphQLOutputType,
    value: unknown,
    parent: Placed,
    provided: readonly SelectionSetNode[],
  ): unknown => {
    if (Array.isArray(value)) return value.map((item) => toObjects(type, item, parent, provided));
    if (value == null || !isCompositeType(getNamedType(type))) return value;
    const row = value as Row;
    return { __typename: typenameHere(row), row, parent, representation: null, provided };
  };

  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>();
  const readDocument = (text: string) => {
    const known = documents.get(text);
    if (known !== undefined) return known;
    const document = parse(text);
    const errors = validate(schema, document);
    const read = errors.length > 0 ? errors : document;
    if (documents.size === DOCUMENTS_MAX) documents.clear();
    documents.set(text, read);
    return read;
  };

  return async ({ query, variables }) => {
    const document = readDocument(query);
    if (!('kind' in document)) return { errors: document.map((error) => error.toJSON()) };
    const result = await execute({
      schema,
      document,
      variableValues: variables,
      fieldResolver: fieldResolver as GraphQLFieldResolver<unknown, unknown>,
      typeResolver: (value) => (value as SubgraphObject).__typename,
    });
    return { ...result };
  };
}

function rootObject(typename: string): SubgraphObject {
  return {
    __typename: typename,
    row: { __typename: typename },
    parent: null,
    representation: null,
    provided: [],
  };
}
