import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { execute, type GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/fastify';
import {
  CONTEXT_HEADER,
  type ContextVerifier,
  type SignedContext,
} from '../../schema/signed-context.ts';
import { NO_SUBJECT_ANSWERS, type SubjectAnswers } from '../../schema/subject-answers.ts';
import type { TlsIdentity } from '../../schema/tls-identity.ts';
import type { Subgraph } from './define-subgraph.ts';
import { createDocumentMemory } from './document-memory.ts';
import { maskError } from './mask-error.ts';
import { mutualTls } from './mutual-tls.ts';
import type { IncompleteNote, SubgraphRequest } from './subgraph-context.ts';

const BODY_BYTES_MAX = 8 * 1024 * 1024;
const REQUEST_MS_MAX = 10_000;

const UNAUTHENTICATED = {
  errors: [{ message: 'Unauthenticated', extensions: { code: 'UNAUTHENTICATED' } }],
};
const UNAUTHENTICATED_STATUS = {
  status: 401,
  statusText: 'Unauthorized',
  headers: { 'content-type': 'application/json; charset=utf-8' },
};

export interface ServeSubgraphOptions {
  /** Verifies the gateway's contexts for this subgraph; nothing is answered without one. */
  readonly contextVerifier: ContextVerifier;
  /** Default 0: a free port. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /**
   * Listens with TLS, and to those alone who show a certificate of its authority. Default: neither,
   * which is for one machine.
   */
  readonly tls?: TlsIdentity;
  /** Learns what was masked; must not throw. Default: nobody does. */
  readonly onInternalError?: (error: unknown) => void;
}

export interface ServedSubgraph {
  readonly name: string;
  readonly url: string;
  /**
   * Shows and accepts other certificates from the next connection on; each that is open ends with
   * its next answer. Throws where the subgraph listens without TLS.
   */
  replaceTls(tls: TlsIdentity): void;
  /** Ends requests in flight, then closes the subgraph's own connections. */
  close(): Promise<void>;
  /** Lets requests in flight end, for 10 seconds at most; new ones are refused. Then as `close`. */
  drain(): Promise<void>;
}

type Note = IncompleteNote & { path: (string | number)[] };
type RequestState = { readonly token: string; request: SubgraphRequest; readonly notes: Note[] };

/**
 * Serves one subgraph on `POST /` to the gateway alone, and its state on `/health/live`; with TLS
 * both to nobody without a certificate.
 *
 * The signed context is verified before the body is parsed; without it the answer is 401, whatever
 * was asked, `_service` included. So it is where `extensions.subjects` of the body is not what the
 * gateway has signed beside that very context. Introspection is answered to nobody: rules do not
 * reach it, and the gateway knows the schema from its file.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: ServeSubgraphOptions,
): Promise<ServedSubgraph> {
  const { contextVerifier, port = 0, host = '127.0.0.1', tls, onInternalError } = options;
  const states = new WeakMap<FastifyRequest, RequestState>();
  const stateByContext = new WeakMap<object, RequestState>();
  const documents = createDocumentMemory(subgraph.schema);

  const server = fastify({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    https: tls === undefined ? null : mutualTls(tls),
  });
  let isDraining = false;
  // Those that were made with the certificates in use.
  let connections = new WeakSet<object>();
  server.server.on('secureConnection', (socket) => connections.add(socket));
  server.get('/health/live', () => ({ status: 'UP' }));
  // A connection is idle only after its answer is out, and the gateway would keep it open.
  server.addHook('onResponse', async () => {
    if (isDraining) setImmediate(() => server.server.closeIdleConnections());
  });
  server.addHook('onRequest', async (request, reply) => {
    const isOutdated = tls !== undefined && !connections.has(request.raw.socket);
    if (isOutdated) reply.header('connection', 'close');
    if (request.url === '/health/live') return;
    const token = request.headers[CONTEXT_HEADER];
    const signed = await verifyContext(contextVerifier, token);
    if (signed === null) return reply.code(401).send(UNAUTHENTICATED);
    states.set(request, createRequestState(request, reply, signed, token as string));
  });
  server.post(
    '/',
    createHandler({
      schema: subgraph.schema,
      parse: documents.parse,
      validate: documents.validate,
      execute,
      async onSubscribe(request, { extensions }) {
        const state = states.get(request.raw) as RequestState;
        const subjects = await verifySubjects(contextVerifier, extensions, state.token);
        if (subjects === null) return [JSON.stringify(UNAUTHENTICATED), UNAUTHENTICATED_STATUS];
        state.request = { ...state.request, subjects };
        return undefined;
      },
      context: (request) => {
        const state = states.get(request.raw) as RequestState;
        const context = subgraph.createContext(state.request);
        stateByContext.set(context, state);
        return context as never;
      },
      formatError: (error) => {
        const masked = maskError(error as GraphQLError);
        if (masked.extensions.code === 'INTERNAL_SERVER_ERROR') onInternalError?.(error);
        return masked;
      },
      onOperation: (_request, args, result) => {
        const notes = stateByContext.get(args.contextValue as unknown as object)?.notes ?? [];
        if (notes.length === 0 || !('data' in result)) return undefined;
        return { ...result, extensions: { ...result.extensions, incomplete: notes } };
      },
    }),
  );
  const url = await server.listen({ port, host });
  return {
    name: subgraph.name,
    url: `${url}/`,
    replaceTls(next) {
      if (tls === undefined) throw new TypeError('expected a subgraph that listens with TLS');
      server.server.setSecureContext(mutualTls(next));
      connections = new WeakSet();
    },
    async close() {
      server.server.closeAllConnections();
      await server.close();
      await subgraph.close();
    },
    async drain() {
      isDraining = true;
      const timer = setTimeout(() => server.server.closeAllConnections(), REQUEST_MS_MAX);
      await server.close().finally(() => clearTimeout(timer));
      await subgraph.close();
    },
  };
}

/** Null where the body carries something that the gateway has not signed beside this context. */
async function verifySubjects(
  verifier: ContextVerifier,
  extensions: Readonly<Record<string, unknown>> | null | undefined,
  contextToken: string,
): Promise<SubjectAnswers | null> {
  const token = extensions?.subjects;
  if (token === undefined) return NO_SUBJECT_ANSWERS;
  if (typeof token !== 'string') return null;
  return verifier.verifySubjects(token, contextToken).catch(() => null);
}

async function verifyContext(
  verifier: ContextVerifier,
  token: string | string[] | undefined,
): Promise<SignedContext | null> {
  if (typeof token !== 'string') return null;
  return verifier.verify(token).catch(() => null);
}

function createRequestState(
  request: FastifyRequest,
  reply: FastifyReply,
  signed: SignedContext,
  token: string,
): RequestState {
  const asked = Number(request.headers['x-request-deadline-ms']);
  const deadlineMs = asked > 0 ? Math.min(asked, REQUEST_MS_MAX) : REQUEST_MS_MAX;
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const notes: Note[] = [];
  const requestId = request.headers['x-request-id'];
  return {
    token,
    notes,
    request: {
      signed,
      subjects: NO_SUBJECT_ANSWERS,
      requestId: typeof requestId === 'string' ? requestId : request.id,
      signal: AbortSignal.any([gone.signal, AbortSignal.timeout(deadlineMs)]),
      reportIncomplete: (info, note) => {
        notes.push({ ...note, path: pathOf(info) });
      },
    },
  };
}

function pathOf(info: GraphQLResolveInfo): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step: typeof info.path | undefined = info.path; step; step = step.prev) {
    path.unshift(step.key);
  }
  return path;
}
