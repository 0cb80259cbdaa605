import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  printSchema,
  type TypeNode,
  visit,
} from 'graphql';
import { removeRefused } from '../../../gateway/execute/engine/remove-refused.ts';
import type { ComposedWorld } from './composed-world.ts';
import type { Row } from './federated-world.ts';
import { computeWhole, FAULT, type Placed, type WorldRun } from './world-run.ts';

interface MonolithObject extends Placed {
  readonly __typename: string;
}

/** What one schema over all of the data answers, by graphql-js alone: what an engine must answer. */
export interface Monolith {
  answer(request: MonolithRequest, run: WorldRun): Promise<ExecutionResult>;
  /**
   * Answers as if every field were nullable, so that no error hides another: each error that an
   * execution may report, whichever part of a nulled object it does first.
   */
  answerLeniently(request: MonolithRequest, run: WorldRun): Promise<ExecutionResult>;
}

export interface MonolithRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Fields whose resolvers throw, as `Type.field`. */
  readonly refused?: ReadonlySet<string>;
}

/** Of every error about a field that the requester does not get. */
export const REFUSED = 'the requester does not get this field';

const NOTHING: ReadonlySet<string> = new Set();

/** Makes the monolith of a world. */
export function createMonolith({ apiSchema }: ComposedWorld): Monolith {
  const lenientSchema = withoutNonNull(apiSchema);

  const isNonNullField = (typename: string, field: string): boolean => {
    const type = apiSchema.getType(typename);
    return isObjectType(type) && isNonNullType(type.getFields()[field]?.type);
  };

  const answerBy = async (
    schema: GraphQLSchema,
    { document, variables, refused = NOTHING }: MonolithRequest,
    run: WorldRun,
  ): Promise<ExecutionResult> => {
    // An object of which nothing else is asked for is not asked for either.
    const emptied =
      refused.size === 0
        ? new Set()
        : removeRefused(document, apiSchema, { coordinates: refused }).refused;
    const fieldResolver: GraphQLFieldResolver<MonolithObject | undefined, unknown> = (
      source,
      args,
      _context,
      { parentType, fieldName, returnType, fieldNodes },
    ) => {
      const isRefused =
        refused.has(`${parentType.name}.${fieldName}`) ||
        fieldNodes.every((node) => emptied.has(node));
      if (isRefused) throw new GraphQLError(REFUSED);
      const at = source ?? { row: { __typename: parentType.name }, parent: null };
      const value = computeWhole(run, at, fieldName, args);
      if (
        value === null &&
        schema === lenientSchema &&
        isNonNullField(parentType.name, fieldName)
      ) {
        throw new GraphQLError(FAULT);
      }
      return toObjects(returnType, value, at);
    };
    return execute({
      schema,
      document,
      variableValues: variables,
      fieldResolver: fieldResolver as GraphQLFieldResolver<unknown, unknown>,
      typeResolver: (value) => (value as MonolithObject).__typename,
    });
  };

  return {
    answer: (request, run) => answerBy(apiSchema, request, run),
    answerLeniently: (request, run) => answerBy(lenientSchema, request, run),
  };
}

function toObjects(type: GraphQLOutputType, value: unknown, parent: Placed): unknown {
  if (Array.isArray(value)) return value.map((item) => toObjects(type, item, parent));
  if (value == null || !isCompositeType(getNamedType(type))) return value;
  const row = value as Row;
  return { __typename: row.__typename, row, parent };
}

function withoutNonNull(schema: GraphQLSchema): GraphQLSchema {
  const document = visit(parse(printSchema(schema)), {
    FieldDefinition: (node) => ({ ...node, type: nullable(node.type) }),
  });
  return buildASTSchema(document, { assumeValid: true });
}

function nullable(type: TypeNode): TypeNode {
  if (type.kind === Kind.NON_NULL_TYPE) return nullable(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...type, type: nullable(type.type) } : type;
}
