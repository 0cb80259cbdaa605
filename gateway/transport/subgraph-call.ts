import type { SubgraphOutcome } from './transport-failure.ts';

/** One GraphQL request to a subgraph. */
export interface SubgraphCall {
  /** The JSON body: query, variables, operation name. Must not change before the answer. */
  readonly body: Buffer | string;
  /**
   * What is sent beside `content-type`, `accept`, `content-length` and `x-request-deadline-ms`,
   * which are the client's own and are left out here. Names in lower case.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** True for a query: only that is ever sent twice or shared. */
  readonly repeatable: boolean;
  /** The moment by which the whole request must end, in milliseconds since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /**
   * On whose behalf the call is made: everything in `headers` that a subgraph's answer may depend
   * on. Queries with equal keys and bodies may share one answer while it is under way; with null
   * or without a key a call is never shared. The body need not be part of it: bodies are compared
   * whole.
   */
  readonly shareKey?: string | null;
}

export interface SubgraphClient {
  readonly name: string;
  /** Resolves with the answer or with why there is none; never rejects. */
  send(call: SubgraphCall): Promise<SubgraphOutcome>;
  /** Waits for calls in flight, then closes every connection. */
  close(): Promise<void>;
}
