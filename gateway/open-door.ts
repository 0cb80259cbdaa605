import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import {
  type AccessLogObserver,
  type AccessLogStore,
  type OpenedLog,
  parseVerifierKey,
  retentionOf,
  startWitnessFeeder,
  type WitnessObserver,
} from './access-log/index.ts';
import {
  contextPrivateKey,
  createAuthenticator,
  createAuthorizer,
  createEdgeIds,
  createEmergencyDesk,
  createKeySource,
  type DeclaredEmergency,
  declareEmergency,
  type EmergencyRequest,
  type KeySource,
  openLivePolicy,
  schemaDemandsOf,
  sealingKeys,
} from './auth/index.ts';
import type { GatewayConfig } from './config.ts';
import { createDisclosures } from './disclosure/index.ts';
import { describeError } from './http/index.ts';
import { openLog } from './open-log.ts';
import type { Access } from './pipeline.ts';
import type { LoadedSupergraph } from './supergraph/index.ts';

/** Where requesters come in, in the guarded mode. */
export interface Door {
  readonly access: Access;
  readonly keys: KeySource;
  /** Signs contexts for subgraphs. */
  readonly privateKey: KeyObject;
  /**
   * Throws for a supergraph whose demands cannot be worked out, and for one with ids of persons
   * where no key seals them. Done here, neither costs or fails the first request.
   */
  admit(supergraph: LoadedSupergraph): void;
  declareEmergency(request: EmergencyRequest, requestId: string): Promise<DeclaredEmergency>;
  readonly accessLog: OpenedLog;
  /** Stops looking at the policy's file; writes what waits for the access log, and closes it. */
  close(): Promise<void>;
}

export interface DoorOptions {
  readonly now: () => Date;
  readonly log: Logger;
  readonly observer: Partial<AccessLogObserver & WitnessObserver>;
  /** In the place of the configured one. */
  readonly accessLogStore?: AccessLogStore | undefined;
}

/**
 * Opens what lets requesters in, decides what is open to them and writes down what they read; rejects
 * without an identity provider, a context key, an access log that can be written, or the policy that
 * the configuration names.
 */
export async function openDoor(
  config: GatewayConfig,
  { now, log, observer, accessLogStore }: DoorOptions,
): Promise<Door> {
  const identity = identityOf(config);
  const privateKey = contextPrivateKey(config);
  const keys = createKeySource({ identity, now: () => now().getTime() });
  const witnesses = config.accessLog.witnesses.map(({ url, key }) => ({
    url,
    key: parseVerifierKey(key),
  }));
  const policies = await openLivePolicy({
    file: config.policyFile,
    onSwap: (policy) => log.info({ policy }, 'policy in use'),
    onProblem(error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ error: describeError(error), reason }, 'policy not used');
    },
  });
  const accessLog = await openLog(config, {
    retention: () => retentionOf(policies.current()),
    now: () => now().getTime(),
    observer,
    store: accessLogStore,
  }).catch(async (error: unknown) => {
    await policies.close();
    throw error;
  });
  const feeder = startWitnessFeeder({ store: accessLog.store, witnesses, observer });
  const disclosures = createDisclosures({ log: accessLog.log, now });
  const access: Access = {
    disclosures,
    authenticate: createAuthenticator(identity, { now, keys }),
    edgeIds: createEdgeIds(sealingKeys(config)),
    policies,
    emergencies: createEmergencyDesk({ privateKey, now }),
    authorize: createAuthorizer({
      ...config.authorization,
      now,
      onLetThrough: (refused, requestId) => log.warn({ requestId, refused }, 'dry run let through'),
    }),
  };
  return {
    keys,
    privateKey,
    access,
    admit(supergraph) {
      schemaDemandsOf(supergraph);
      access.edgeIds(supergraph.apiSchema, '');
    },
    accessLog,
    declareEmergency: (request, requestId) =>
      declareEmergency(request, access, async (credentials, { reason, caseReference, until }) => {
        const { id, official } = credentials.requester;
        await disclosures.declare(credentials, { requestId, caseReference, reason });
        log.warn({ requester: id, official, caseReference, until }, 'emergency declared');
      }),
    async close() {
      await policies.close();
      await feeder.stop();
      await accessLog.log.close();
    },
  };
}

function identityOf({ identity }: GatewayConfig): NonNullable<GatewayConfig['identity']> {
  if (identity !== null) return identity;
  throw new Error(
    'expected identity to be configured: without it nobody can be let in (--config, or --open)',
  );
}
