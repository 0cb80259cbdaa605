import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createContextSigner } from '../schema/signed-context.ts';
import type { AccessLogObserver, AccessLogStore, WitnessObserver } from './access-log/index.ts';
import { SEALED_SCALAR } from './auth/index.ts';
import type { GatewayConfig } from './config.ts';
import {
  type FetchObservation,
  type LiveGraph,
  openLiveGraph,
  readSubgraphSettings,
} from './execute/index.ts';
import {
  allowedOrigins,
  createHttpServer,
  createLog,
  createMetrics,
  describeError,
  type Metrics,
  type PagesOptions,
} from './http/index.ts';
import { openDoor } from './open-door.ts';
import { createPipeline } from './pipeline.ts';
import { createDocumentStore } from './plan/index.ts';
import type { SecurityRequirement } from './supergraph/index.ts';
import { usageOf } from './usage-of.ts';

type ServeAccessSubgraph = typeof import('./serve-access-subgraph.ts').serveAccessSubgraph;

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
  /** Hears, in the open mode, what a supergraph demands of its readers and nobody enforces. */
  readonly onOpened?: (requirements: readonly SecurityRequirement[]) => void;
  /** Replaces the log on stdout. */
  readonly log?: Logger;
  /** Hears of every call to a subgraph. */
  readonly onFetch?: (observation: FetchObservation) => void;
  /**
   * Processor time for which operations that are made up are executed before the gateway listens, so
   * that its first clients find warm code, in milliseconds. No subgraph is asked. Default 0.
   */
  readonly rehearsalMs?: number;
  /** Where the access log is kept, in the place of what is configured: for benchmarks. */
  readonly accessLogStore?: AccessLogStore;
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
 * Rejects without an identity provider unless it is open; for a policy file and files of TLS that
 * cannot be used; for the open mode and the developer profile in production.
 */
export async function startGateway(
  config: GatewayConfig,
  options: StartOptions = {},
): Promise<RunningGateway> {
  const { open = false, log = createLog(), now = () => new Date() } = options;
  assertMayStart(open, config.profile);
  const isDeveloper = config.profile === 'developer';
  const metrics = createMetrics();
  const onInternalError = (error: unknown, requestId: string) =>
    log.error({ requestId, error: describeError(error) }, 'internal error');
  const subgraphs = await readSubgraphSettings(config.subgraphs);
  const { accessLogStore } = options;
  const observer = accessLogObserver(metrics, log);
  const door = open ? null : await openDoor(config, { now, log, observer, accessLogStore });
  if (door !== null) {
    metrics.watchEmergencies(door.access.emergencies.active);
    metrics.watchAccessLog(() => door.accessLog.log.waiting);
  }

  const closeDoor = async (error: unknown): Promise<never> => {
    await door?.close();
    throw error;
  };
  const access =
    door && (await serveAccess(config, { ...door, now, onInternalError }).catch(closeDoor));
  const live = await openLiveGraph({
    file: config.supergraphFile,
    engine: config.engine,
    engineOptions: {
      inFlightDedup: config.inFlightDedup,
      scheduling: config.scheduling,
      rehearsalMs: options.rehearsalMs ?? 0,
    },
    mode: open ? 'open' : 'guarded',
    admit: door?.admit ?? (({ requirements }) => options.onOpened?.(requirements)),
    subgraphs: { ...subgraphs.settings, ...(access && { access: { url: access.url } }) },
    ...(door && { contextSigner: createContextSigner({ privateKey: door.privateKey }) }),
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
  }).catch(async (error: unknown) => {
    await access?.close();
    return closeDoor(error);
  });
  if (door !== null && config.policyFile === null && demandsPolicies(live)) {
    log.warn('without a policy file everything that @policy restricts is refused to everybody');
  }
  const tlsFiles = subgraphs.follow({
    onSwap: (subgraph) => log.info({ subgraph }, 'TLS files in use'),
    onProblem(error, subgraph) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ subgraph, reason }, 'TLS files not used');
    },
  });
  const closers = [live, tlsFiles, access, door].filter((part) => part !== null);
  try {
    const documents = createDocumentStore({
      limits: config.limits,
      suggestions: isDeveloper,
      ...(door && { hoistedScalar: SEALED_SCALAR }),
    });
    const app = await createHttpServer({
      pipeline: createPipeline({
        live,
        access: door?.access ?? null,
        documents,
        config,
        now,
        onInternalError,
      }),
      ...(door && {
        checks: { identityProvider: door.keys.ready, accessLog: door.accessLog.log.ready },
        declareEmergency: door.declareEmergency,
        usage: usageOf(door, { live, deadlineMs: config.deadlineMs, now, onInternalError }),
      }),
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
    return { url: `http://127.0.0.1:${port}`, close: () => closeAll([app, ...closers]) };
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

/** Loaded where there is one: what subgraphs are made of weighs as much as a gateway. */
async function serveAccess(...parts: Parameters<ServeAccessSubgraph>) {
  const { serveAccessSubgraph } = await import('./serve-access-subgraph.ts');
  return serveAccessSubgraph(...parts);
}

/** What the access log tells its operator: never who or what an entry is about. */
function accessLogObserver(
  { accessLog }: Metrics,
  log: Logger,
): Partial<AccessLogObserver> & WitnessObserver {
  return {
    ...accessLog,
    onUncosigned(witness, reason, error) {
      accessLog.onUncosigned(witness, reason, error);
      // A witness that saw another history, or more of it, has found that ours was rewritten or cut.
      const level = reason === 'fork' || reason === 'ahead' ? 'error' : 'warn';
      log[level]({ witness, reason, error: describeError(error) }, 'checkpoint not cosigned');
    },
    onFailure(error) {
      accessLog.onFailure(error);
      log.error({ error: describeError(error) }, 'access log cannot be written');
    },
    onRecovered: () => log.info('access log is written again'),
  };
}

/** In their order: what takes requests ends before what answers them. */
async function closeAll(parts: readonly { close(): Promise<unknown> }[]): Promise<void> {
  for (const part of parts) await part.close();
}

function demandsPolicies(live: LiveGraph): boolean {
  const { requirements } = live.current().supergraph;
  return requirements.some(({ directive }) => directive === 'policy');
}

function assertMayStart(open: boolean, profile: GatewayConfig['profile']): void {
  if (process.env.NODE_ENV !== 'production') return;
  if (open) throw new Error('the open mode has no authentication: it does not start in production');
  if (profile === 'developer') {
    throw new Error('the developer profile has keys that everybody knows: configure production');
  }
}
