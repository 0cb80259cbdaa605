import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { ClientError, ClientErrors } from '../client-error.ts';
import { describeSyntaxError } from './describe-syntax-error.ts';
import { describeValidationError } from './describe-validation-error.ts';
import { assertWithinLimits, type DocumentLimits } from './document-limits.ts';
import type { StoredDocument } from './document-store.ts';
import { forgetText } from './forget-text.ts';
import { hoistLiterals } from './hoist-literals.ts';
import { measureOperations } from './measure-operations.ts';
import { mergeRules } from './merge-rules.ts';
import { scanTokens } from './scan-tokens.ts';

const ERRORS_MAX = 10;
const RULES = [mergeRules(specifiedRules)];

export interface DocumentChecks {
  readonly limits: DocumentLimits;
  /** True where messages may tell names of the schema that a client did not write. */
  readonly suggestions: boolean;
  /** The scalar of which no literal is part of a document. Default none. */
  readonly hoistedScalar?: string;
}

/**
 * Parses a document and checks it, cheapest first: tokens, syntax, size, validity.
 *
 * Throws what is wrong with it as a client error; see `DocumentStore.open`.
 */
export function checkDocument(
  text: string,
  schema: GraphQLSchema,
  { limits, suggestions, hoistedScalar }: DocumentChecks,
): StoredDocument {
  const ast = parseDocument(text, limits);
  const operations = measureOperations(ast).map(({ node, size }) => {
    assertWithinLimits(size, limits);
    if (size.incremental) throw new ClientError('OPERATION_NOT_SUPPORTED');
    return { node, introspects: size.introspects };
  });

  const errors = validate(schema, ast, RULES, {
    maxErrors: ERRORS_MAX,
    hideSuggestions: !suggestions,
  });
  const [first, ...others] = errors.map(
    (error) =>
      new ClientError('GRAPHQL_VALIDATION_FAILED', {
        detail: describeValidationError(error, schema, ast),
        ...(error.locations !== undefined && { locations: error.locations }),
      }),
  );
  if (first !== undefined) throw new ClientErrors([first, ...others]);
  if (hoistedScalar === undefined) {
    forgetText(ast);
    return { ast, operations, literals: {} };
  }
  const hoisted = hoistLiterals(ast, schema, hoistedScalar);
  forgetText(hoisted.ast);
  const nodes = hoisted.ast.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return {
    ...hoisted,
    operations: operations.map((operation, index) => ({
      ...operation,
      node: nodes[index] as OperationDefinitionNode,
    })),
  };
}

function parseDocument(text: string, limits: DocumentLimits): DocumentNode {
  try {
    scanTokens(text, limits);
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new ClientError('GRAPHQL_PARSE_FAILED', {
      detail: describeSyntaxError(error),
      ...(error.locations !== undefined && { locations: error.locations }),
    });
  }
}
