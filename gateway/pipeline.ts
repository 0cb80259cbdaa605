import { chooseLanguage } from '../schema/localized-text.ts';
import {
  type AskedOperation,
  type Authenticate,
  type Authorize,
  type AuthorizedOperation,
  type EdgeIdsOf,
  type IdentifyOptions,
  type Inquiry,
  identifyRequester,
  isDeveloper,
  mayIntrospect,
} from './auth/index.ts';
import { ClientError, ClientErrors } from './client-error.ts';
import type { GatewayConfig } from './config.ts';
import {
  type Disclosures,
  decidedAttempt,
  operationHash,
  unreadAttempt,
} from './disclosure/index.ts';
import type { Graph } from './execute/index.ts';
import { type GraphqlAnswer, toAnswer, toRefusal } from './graphql-answer.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { checkVariables, chooseOperation, type DocumentStore, readParams } from './plan/index.ts';

export type { GraphqlAnswer } from './graphql-answer.ts';
export type { GraphqlRequest } from './graphql-request.ts';
export type { GraphqlParams } from './plan/index.ts';

/** How requesters are known, and what is open to them. */
export interface Access extends IdentifyOptions {
  readonly authenticate: Authenticate;
  readonly authorize: Authorize;
  readonly edgeIds: EdgeIdsOf;
  readonly disclosures: Disclosures;
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
    const since = now().getTime();
    // Timers run by the machine's clock, whatever day `now` tells.
    const deadline = Date.now() + config.deadlineMs;
    const { headers, method, requestId, signal, onShared } = request;
    const language = chooseLanguage(headers.acceptLanguage);
    const graph = live.current();

    const inquiry = access && (await identify(access, request));

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
    const timing = isDeveloper(inquiry);
    if (access === null || inquiry === null) {
      return toAnswer(await graph.answer({ ...asked, ...forwarded(headers), timing }));
    }

    const decided = await decide(access, { ...asked, inquiry, graph, operation }, now());
    // Who reads what, and why, is durable before the first fetch ...
    const disclosure = await access.disclosures.begin({
      ...decided,
      inquiry,
      requestId,
      since,
      operation: { hash: operationHash(ast), name: operation.name?.value ?? null },
    });
    const answered = await graph.answer({
      ...asked,
      ...decided.request,
      ...disclosure.observed,
      ...(ids && { leafText: ids.leafText }),
      timing,
    });
    // ... and what really left, and of whom, before the first byte.
    await disclosure.end(answered);
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

/** Returns who asks and why; that somebody known was refused is durable before they learn it. */
export async function identify(
  { authenticate, disclosures, ...options }: Access,
  { headers, requestId }: Pick<GraphqlRequest, 'headers' | 'requestId'>,
): Promise<Inquiry> {
  const credentials = await authenticate(headers.authorization);
  const refused = () => unreadAttempt({ requestId, credentials, ...headers });
  return disclosures.guard(refused, () => identifyRequester(credentials, headers, options));
}

/** Decides about an operation; a refusal of all of it is durable before anybody learns it. */
export function decide(
  { authorize, disclosures }: Access,
  asked: AskedOperation,
  now: Date,
): Promise<AuthorizedOperation> {
  return disclosures.guard(
    () => decidedAttempt(asked, now),
    async () => authorize(asked),
  );
}

/** The open mode: nobody is known, and subgraphs are shown the client's own header. */
function forwarded({ authorization }: GraphqlRequest['headers']) {
  return { requesterContext: null, ...(authorization !== undefined && { authorization }) };
}
