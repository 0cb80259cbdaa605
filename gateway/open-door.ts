import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
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
import { describeError } from './http/index.ts';
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
  declareEmergency(request: EmergencyRequest): Promise<DeclaredEmergency>;
  /** Stops looking at the policy's file. */
  close(): Promise<void>;
}

/**
 * Opens what lets requesters in and decides what is open to them; rejects without an identity
 * provider, a context key or the policy that the configuration names.
 */
export async function openDoor(
  config: GatewayConfig,
  { now, log }: { readonly now: () => Date; readonly log: Logger },
): Promise<Door> {
  const identity = identityOf(config);
  const privateKey = contextPrivateKey(config);
  const keys = createKeySource({ identity, now: () => now().getTime() });
  const policies = await openLivePolicy({
    file: config.policyFile,
    onSwap: (policy) => log.info({ policy }, 'policy in use'),
    onProblem(error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ error: describeError(error), reason }, 'policy not used');
    },
  });
  const access: Access = {
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
    declareEmergency: (request) =>
      declareEmergency(request, access, ({ id, official }, { caseReference, until }) =>
        log.warn({ requester: id, official, caseReference, until }, 'emergency declared'),
      ),
    close: policies.close,
  };
}

function identityOf({ identity }: GatewayConfig): NonNullable<GatewayConfig['identity']> {
  if (identity !== null) return identity;
  throw new Error(
    'expected identity to be configured: without it nobody can be let in (--config, or --open)',
  );
}
