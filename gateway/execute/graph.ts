import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Language } from '../../schema/localized-text.ts';
import type { SignedContext } from '../../schema/signed-context.ts';

/** One operation to execute: parsed and valid against the graph's API schema. */
export interface GraphRequest {
  readonly document: DocumentNode;
  /** Null where the document has one operation. */
  readonly operationName: string | null;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Stands in errors as `correlationId` and goes to subgraphs as `x-request-id`. */
  readonly requestId: string;
  /** Of messages, and for subgraphs as `accept-language`. */
  readonly language: Language;
  /** Who asks and why, for subgraphs; null in the open mode, where nothing is signed. */
  readonly requesterContext: SignedContext | null;
  /** The client's own header, forwarded in the open mode only. */
  readonly authorization?: string;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
  /** The moment by which everything must end, in milliseconds since the epoch. */
  readonly deadline: number;
}

/** The response of GraphQL (October 2021, section 7.1); without `data` if nothing was executed. */
export interface GraphResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** How a call to a subgraph ended, as metrics count it: `answered` or the kind of the failure. */
export interface FetchObservation {
  readonly subgraph: string;
  readonly outcome: string;
  /** From the call to its end, in milliseconds. */
  readonly ms: number;
  readonly attempts: number;
}

/** Whether a subgraph answers `{ __typename }`. */
export interface SubgraphHealth {
  readonly subgraph: string;
  readonly ready: boolean;
  readonly ms: number;
}

/** One supergraph, ready to execute; it never changes, a new supergraph is a new Graph. */
export interface Graph {
  readonly apiSchema: GraphQLSchema;
  /** SHA-256 of the supergraph, in hexadecimal. */
  readonly supergraphHash: string;
  /** Resolves with a response that may be sent as it is; never rejects for what a subgraph did. */
  execute(request: GraphRequest): Promise<GraphResponse>;
  /** Asks every subgraph at once, each for at most two seconds. */
  health(): Promise<readonly SubgraphHealth[]>;
  /** Waits for what is in flight, then closes every connection. */
  close(): Promise<void>;
}
