import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const LENGTH_MAX = 300;

const LITERALS: ReadonlySet<Kind> = new Set([
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.NULL,
  Kind.LIST,
  Kind.OBJECT,
]);

const MISSING_FIELD = /^Field "[\w.]+" of required type "[\w![\]]+" was not provided\.$/;

/**
 * Returns what a client may read of a validation error: the library's message, unless it is about a
 * literal, which it would quote.
 */
export function describeValidationError(
  { message, nodes }: GraphQLError,
  schema: GraphQLSchema,
  document: DocumentNode,
): string {
  const literal = nodes?.find(({ kind }) => LITERALS.has(kind));
  if (literal === undefined || MISSING_FIELD.test(message)) return message.slice(0, LENGTH_MAX);
  const type = inputTypeAt(literal, schema, document);
  return type == null ? 'A literal is not valid.' : `Expected a value of type "${type}".`;
}

function inputTypeAt(
  literal: ASTNode,
  schema: GraphQLSchema,
  document: DocumentNode,
): GraphQLInputType | null | undefined {
  const typeInfo = new TypeInfo(schema);
  let type: GraphQLInputType | null | undefined;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      enter(node) {
        if (node !== literal) return undefined;
        type = typeInfo.getInputType();
        return BREAK;
      },
    }),
  );
  return type;
}
