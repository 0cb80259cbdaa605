import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';

const DOCUMENTS_MAX = 1_000;

const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule];

/** What graphql-http is given in place of graphql-js's own. */
export interface DocumentMemory {
  readonly parse: typeof parse;
  readonly validate: typeof validate;
}

/**
 * Makes the memory of one schema: the gateway sends the same few documents again and again, and each
 * is parsed and validated once. Introspection is not valid: rules do not reach it, and the gateway
 * knows the schema from its file.
 */
export function createDocumentMemory(schema: GraphQLSchema): DocumentMemory {
  const parsed = new LRUCache<string, DocumentNode>({ max: DOCUMENTS_MAX });
  const validated = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    parse(source, parseOptions) {
      const text = String(source);
      const known = parsed.get(text);
      if (known !== undefined) return known;
      const document = parse(source, parseOptions);
      parsed.set(text, document);
      return document;
    },
    validate(_schema, document) {
      const known = validated.get(document);
      if (known !== undefined) return known;
      const errors = validate(schema, document, RULES);
      validated.set(document, errors);
      return errors;
    },
  };
}
