import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createContextSigner } from '../schema/signed-context.ts';
import { contextPrivateKey, createAuthenticator, createKeySource } from './auth/index.ts';
import type { GatewayConfig } from './config.ts';
import {
  type FetchObservation,
  type LiveGraph,
  openLiveGraph,
  type SubgraphSettings,
} from './execute/index.ts';
import {
  allowedOrigins,
  createHttpServer,
  createLog,
  createMetrics,
  describeError,
  type PagesOptions,
} from './http/index.ts';
import { createPipeline } from './pipeline.ts';
import { createDocumentStore } from './plan/index.ts';
import { loadSupergraph, type SecurityRequirement } from './supergraph/index.ts';

export interface StartOptions {
  /**
   * Serves without asking who calls, for any supergraph: no authentication, nothing signed, the
   * client's authorization header forwarded. Default false.
   */
  readonly open?: boolean;
  /**
   * Tokens of invented people by persona, for the explorer of the developer profile; a function is
   * asked each time that the page is opened, because tokens expire.
   */
  readonly demoTokens?: PagesOptions['demoTokens'];
  /** Operations for the explorer to begin with; default `schema/operations/`, null for none. */
  readonly operationsFolder?: URL | null;
  /** Replaces the log on stdout. */
  readonly log?: Logger;
  /** Hears of every call to a subgraph. */
  readonly onFetch?: (observation: FetchObservation) => void;
  readonly now?: () => Date;
}

/** A gateway that listens. */
export interface RunningGateway {
  /** Its origin, with the port that was chosen. */
  readonly url: string;
  /** Ends what is in flight, then closes every connection. */
  close(): Promise<void>;
}

const OPERATIONS_FOLDER = new URL('../schema/operations/', import.meta.url);

/**
 * Starts a gateway; resolves when it listens.
 *
 * Rejects without an identity provider, and for a supergraph that restricts its readers, unless it is
 * open; rejects for the open mode and the developer profile in production.
 */
export async function startGateway(
  config: GatewayConfig,
  options: StartOptions = {},
): Promise<RunningGateway> {
  const { open = false, log = createLog(), now = () => new Date() } = options;
  assertMayStart(open, config.profile);
  if (!open) assertEnforced((await loadSupergraph(config.supergraphFile)).requirements);
  const isDeveloper = config.profile === 'developer';
  const metrics = createMetrics();
  const door = open ? null : openDoor(config, now);
  const onInternalError = (error: unknown, requestId: string) =>
    log.error({ requestId, error: describeError(error) }, 'internal error');

  const live = await openLiveGraph({
    file: config.supergraphFile,
    engine: config.engine,
    engineOptions: { inFlightDedup: config.inFlightDedup, scheduling: config.scheduling },
    mode: open ? 'open' : 'guarded',
    // Checked options: those that are absent are absent, not undefined.
    subgraphs: config.subgraphs as Readonly<Record<string, SubgraphSettings>>,
    ...(open
      ? {}
      : { contextSigner: createContextSigner({ privateKey: contextPrivateKey(config) }) }),
    onInternalError,
    onFetch(observation) {
      metrics.observeFetch(observation);
      options.onFetch?.(observation);
    },
    onSwap: (supergraph) => log.info({ supergraph }, 'supergraph in use'),
    onProblem(error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ error: describeError(error), reason }, 'supergraph not used');
    },
  });
  try {
    const documents = createDocumentStore({ limits: config.limits, suggestions: isDeveloper });
    const app = await createHttpServer({
      pipeline: createPipeline({
        live,
        authenticate: door?.authenticate ?? null,
        documents,
        config,
        now,
        onInternalError,
      }),
      checks: door === null ? {} : { identityProvider: door.keys.ready },
      live,
      log,
      metrics,
      limits: config.limits,
      origins: allowedOrigins(config.profile, config.cors.origins),
      pages: isDeveloper
        ? {
            demoTokens: options.demoTokens ?? {},
            operationsFolder:
              options.operationsFolder === undefined ? OPERATIONS_FOLDER : options.operationsFolder,
          }
        : null,
    });
    await app.listen({ port: config.port, host: config.host });
    const { port } = app.server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}`, close: () => closeAll(app, live) };
  } catch (error) {
    await live.close();
    throw error;
  }
}

async function closeAll(app: { close(): Promise<unknown> }, live: LiveGraph): Promise<void> {
  await app.close();
  await live.close();
}

/** What lets requesters in, and the keys without which it lets in nobody. */
function openDoor(config: GatewayConfig, now: () => Date) {
  const identity = identityOf(config);
  const keys = createKeySource({ identity, now: () => now().getTime() });
  return { keys, authenticate: createAuthenticator(identity, { now, keys }) };
}

function identityOf({ identity }: GatewayConfig): NonNullable<GatewayConfig['identity']> {
  if (identity !== null) return identity;
  throw new Error(
    'expected identity to be configured: without it nobody can be let in (--config, or --open)',
  );
}

function assertMayStart(open: boolean, profile: GatewayConfig['profile']): void {
  if (process.env.NODE_ENV !== 'production') return;
  if (open) throw new Error('the open mode has no authentication: it does not start in production');
  if (profile === 'developer') {
    throw new Error('the developer profile has keys that everybody knows: configure production');
  }
}

/** Demands that nobody would enforce must not be served. */
function assertEnforced(all: readonly SecurityRequirement[]): void {
  // Categories of personal data are refused by the subgraphs themselves.
  const requirements = all.filter(({ directive }) => directive !== 'policy');
  if (requirements.length === 0) return;
  throw new Error(
    [
      'The supergraph restricts who may read it, and this gateway does not enforce that yet:',
      ...listRequirements(requirements),
      'It is served only with --open, to everybody.',
    ].join('\n'),
  );
}

/** Returns one line for each demand of a supergraph. */
export function listRequirements(requirements: readonly SecurityRequirement[]): readonly string[] {
  return requirements.map(({ coordinate, directive, anyOf }) => {
    const names = anyOf?.map((all) => all.join(' and ')).join(', or ');
    return `  ${coordinate} @${directive}${names === undefined ? '' : ` (${names})`}`;
  });
}
