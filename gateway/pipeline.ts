import { chooseLanguage } from '../schema/localized-text.ts';
import type { SignedContext } from '../schema/signed-context.ts';
import { type Authenticate, identifyRequester, isDeveloper, mayIntrospect } from './auth/index.ts';
import { ClientError, ClientErrors } from './client-error.ts';
import type { GatewayConfig } from './config.ts';
import type { Graph } from './execute/index.ts';
import { type GraphqlAnswer, toAnswer, toRefusal } from './graphql-answer.ts';
import {
  checkVariables,
  chooseOperation,
  type DocumentStore,
  type GraphqlParams,
  readParams,
} from './plan/index.ts';

export type { GraphqlAnswer } from './graphql-answer.ts';
export type { GraphqlParams } from './plan/index.ts';

/** One GraphQL request, whatever carries it. */
export interface GraphqlRequest {
  readonly headers: {
    readonly authorization?: string;
    /** `x-purpose` */
    readonly purpose?: string;
    /** `x-case` */
    readonly caseReference?: string;
    readonly acceptLanguage?: string;
  };
  /**
   * Reads the parameters from body or URL; called at most once, and only after the token was
   * verified. May reject with a ClientError, which becomes the answer.
   */
  readBody(): Promise<GraphqlParams>;
  readonly method: 'GET' | 'POST';
  readonly requestId: string;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
}

export interface PipelineParts {
  /** The graph that a request keeps is the one that is current when it begins. */
  readonly live: { current(): Graph };
  /** Null in the open mode, where nobody is asked who they are. */
  readonly authenticate: Authenticate | null;
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
 * Makes the way of a request: verify, read, parse and check, execute.
 *
 * A stranger never makes us parse: nothing of a body is read before its sender is known.
 */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { live, authenticate, documents, config, now, onInternalError } = parts;

  async function answer(request: GraphqlRequest): Promise<GraphqlAnswer> {
    const deadline = now().getTime() + config.deadlineMs;
    const { headers, method, requestId, signal } = request;
    const graph = live.current();

    const requesterContext: SignedContext | null =
      authenticate === null ? null : await identifyRequester(headers, authenticate);

    const params = readParams(await request.readBody());

    const document = documents.open(params.query, graph);
    const operation = chooseOperation(document, params.operationName, {
      method,
      introspection: mayIntrospect(config.introspection, requesterContext),
    });
    checkVariables(graph.apiSchema, operation, params.variables);

    // Between here and there: the decision, the filtered document, the access log's INTENT.
    const answered = await graph.answer({
      document: document.ast,
      operationName: params.operationName,
      variables: params.variables,
      requestId,
      language: chooseLanguage(headers.acceptLanguage),
      requesterContext,
      timing: isDeveloper(requesterContext),
      ...(authenticate === null &&
        headers.authorization !== undefined && { authorization: headers.authorization }),
      signal,
      deadline,
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
