import { createHash } from 'node:crypto';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { ClientError, ClientErrors } from '../client-error.ts';
import type { Graph } from '../execute/index.ts';
import { checkDocument } from './check-document.ts';
import type { DocumentLimits } from './document-limits.ts';

/** A document that was parsed and found valid and within limits. */
export interface StoredDocument {
  readonly ast: DocumentNode;
  readonly operations: readonly StoredOperation[];
  /** What stood in place of variables that the store has made, by their names. */
  readonly literals: Readonly<Record<string, string>>;
}

/** One operation of a stored document. */
export interface StoredOperation {
  readonly node: OperationDefinitionNode;
  /** True if it asks for `__schema` or `__type`, directly or through fragments. */
  readonly introspects: boolean;
}

export interface DocumentStore {
  /**
   * Returns the document of a text for the graph's schema, from memory if it was seen before.
   *
   * Throws what is wrong with it, which is remembered too: GRAPHQL_PARSE_FAILED,
   * GRAPHQL_VALIDATION_FAILED, OPERATION_NOT_SUPPORTED or one of the limits.
   */
  open(text: string, graph: Pick<Graph, 'apiSchema' | 'supergraphHash'>): StoredDocument;
}

export interface DocumentStoreOptions {
  readonly limits: DocumentLimits;
  /** True where error messages may tell names of the schema that a client did not write. */
  readonly suggestions: boolean;
  /** The scalar of which no literal is part of a document: see `hoistLiterals`. Default none. */
  readonly hoistedScalar?: string;
  /** Characters of all remembered documents together. Default 16 Mi. */
  readonly charactersMax?: number;
}

const REFUSED_MAX = 1_000;

/** Makes a store of documents; forgets the least recently used. */
export function createDocumentStore(options: DocumentStoreOptions): DocumentStore {
  const { charactersMax = 16 * 1024 * 1024, ...checks } = options;
  const stored = new LRUCache<string, StoredDocument>({ maxSize: charactersMax });
  // A memory of its own, so that a flood of bad documents does not push the good ones out.
  const refused = new LRUCache<string, ClientError | ClientErrors>({ max: REFUSED_MAX });

  return {
    open(text, { apiSchema, supergraphHash }) {
      const key = createHash('sha256')
        .update(supergraphHash)
        .update('\n')
        .update(text)
        .digest('base64');
      const known = stored.get(key);
      if (known !== undefined) return known;
      const refusal = refused.get(key);
      if (refusal !== undefined) throw refusal;
      try {
        const document = checkDocument(text, apiSchema, checks);
        stored.set(key, document, { size: text.length });
        return document;
      } catch (error) {
        if (error instanceof ClientError || error instanceof ClientErrors) refused.set(key, error);
        throw error;
      }
    },
  };
}
