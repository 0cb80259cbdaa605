import { chooseLanguage } from '../schema/localized-text.ts';
import {
  type Authorize,
  type EdgeIdsOf,
  type IdentifyOptions,
  identifyRequester,
  isDeveloper,
  mayIntrospect,
} from './auth/index.ts';
import { ClientError, ClientErrors } from './client-error.ts';
import type { GatewayConfig } from './config.ts';
import type { Graph } from './execute/index.ts';
import { type GraphqlAnswer, toAnswer, toRefusal } from './graphql-answer.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { checkVariables, chooseOperation, type DocumentStore, readParams } from './plan/index.ts';

export type { GraphqlAnswer } from './graphql-answer.ts';
export type { GraphqlRequest } from './graphql-request.ts';
export type { GraphqlParams } from './plan/index.ts';

/** How requesters are known, and what is open to them. */
export interface Access extends IdentifyOptions {
  readonly authorize: Authorize;
  readonly edgeIds: EdgeIdsOf;
}

export interface PipelineParts {
  /** The graph that a request keeps is the one that is current when it begins. */
  readonly live: { current(): Graph };
  /** Null in the open mode, where nobody is asked who they are and everything is everybody's. */
  readonly access: Access | null;
  readonly documents: DocumentStore;
  readonly config: GatewayConfig;
  readonly now: () => Date;
  /** Hears of mistakes of ours, for the log: may hold personal data, never leaves the process. */
  readonly onInternalError?: (error: unknown, requestId: string) => void;
}

export interface Pipeline {
  /** Resolves with an answer that may be sent as it is; never rejects. */
  run(request: GraphqlRequest): Promise<GraphqlAnswer>;
}

/**
 * Makes the way of a request: verify, read, parse and check, decide, execute.
 *
 * A stranger never makes us parse: nothing of a body is read before its sender is known. What is
 * refused is never fetched: the decision comes before the plan.
 */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { live, access, documents, config, now, onInternalError } = parts;

  async function answer(request: GraphqlRequest): Promise<GraphqlAnswer> {
    const deadline = now().getTime() + config.deadlineMs;
    const { headers, method, requestId, signal, onShared } = request;
    const language = chooseLanguage(headers.acceptLanguage);
    const graph = live.current();

    const inquiry = access && (await identifyRequester(headers, access));

    const { query, operationName, ...params } = readParams(await request.readBody());

    const document = documents.open(query, graph);
    const operation = chooseOperation(document, operationName, {
      method,
      introspection: mayIntrospect(config.introspection, inquiry),
    });
    const { ast, literals } = document;
    const given = { ...params.variables, ...literals };
    checkVariables(graph.apiSchema, operation, given);
    const ids = inquiry && access?.edgeIds(graph.apiSchema, inquiry.requester.system);
    const variables = ids?.open(operation, given) ?? given;

    const asked = {
      document: ast,
      operationName,
      variables,
      requestId,
      language,
      signal,
      deadline,
      ...(onShared !== undefined && { onShared }),
    };
    const authorization = inquiry && access?.authorize({ ...asked, inquiry, graph, operation });

    // Between here and there: the access log's INTENT.
    const answered = await graph.answer({
      ...asked,
      ...(authorization ?? forwarded(headers)),
      ...(ids && { leafText: ids.leafText }),
      timing: isDeveloper(inquiry),
    });

    // Between here and there: the access log's DISCLOSED, durable before the first byte.
    return toAnswer(answered);
  }

  return {
    async run(request) {
      try {
        return await answer(request);
      } catch (error) {
        const { requestId, headers, signal } = request;
        const told = error instanceof ClientError || error instanceof ClientErrors;
        if (!told && !signal.aborted) onInternalError?.(error, requestId);
        return toRefusal(error, chooseLanguage(headers.acceptLanguage), requestId);
      }
    },
  };
}

/** The open mode: nobody is known, and subgraphs are shown the client's own header. */
function forwarded({ authorization }: GraphqlRequest['headers']) {
  return { requesterContext: null, ...(authorization !== undefined && { authorization }) };
}
