import { CONTEXT_HEADER, type ContextSigner } from '../../schema/signed-context.ts';
import type { AskingRequest } from './graph.ts';

export interface SubgraphHeaders {
  readonly headers: Readonly<Record<string, string>>;
  /** Equal for requests that a subgraph may answer alike. */
  readonly audience: string;
  /** The signed context, to which other tokens are bound; null in the open mode. */
  readonly context: string | null;
}

export interface HeaderOptions {
  readonly mode: 'guarded' | 'open';
  /** Null in the open mode. */
  readonly contextSigner: ContextSigner | null;
}

/**
 * Returns what goes to a subgraph beside an operation: who asks, in which language, and which
 * internal facts the operation was planned to read.
 */
export async function subgraphHeaders(
  { requestId, language, authorization, requesterContext }: AskingRequest,
  subgraph: string,
  facts: readonly string[],
  { mode, contextSigner }: HeaderOptions,
): Promise<SubgraphHeaders> {
  const headers: Record<string, string> = {
    'x-request-id': requestId,
    'accept-language': language,
  };
  if (mode === 'open') {
    if (authorization !== undefined) headers.authorization = authorization;
    return { headers, audience: `${language} ${authorization ?? ''}`, context: null };
  }
  if (contextSigner === null || requesterContext === null) {
    throw new TypeError('expected a requester, but got a request without one');
  }
  const hasFacts = facts.length > 0 || requesterContext.facts.length > 0;
  const told = hasFacts ? { ...requesterContext, facts } : requesterContext;
  const context = await contextSigner.sign(told, subgraph);
  headers[CONTEXT_HEADER] = context;
  return { headers, audience: `${language} ${context}`, context };
}
