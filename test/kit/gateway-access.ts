import {
  type Authenticate,
  type Credentials,
  createAuthorizer,
  createEdgeIds,
  createEmergencyDesk,
  sealingKeys,
} from '../../gateway/auth/index.ts';
import { createDisclosures, type DisclosureLog } from '../../gateway/disclosure/index.ts';
import type { Access } from '../../gateway/pipeline.ts';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import type { Policy } from '../../schema/policy/index.ts';
import type { Requester } from '../../schema/requester.ts';

const RECEIPT = { writer: 'test', firstSequence: 0, logTime: '2026-01-01T00:00:00.000Z' };

const NO_LOG: DisclosureLog = {
  intent: async () => RECEIPT,
  disclosed: async () => RECEIPT,
  refused: async () => RECEIPT,
};

/** A requester of no particular kind. */
export const SOMEBODY: Requester = {
  id: 'somebody',
  roles: ['host'],
  organization: null,
  system: 'test',
  official: null,
  iin: null,
  region: null,
  hotelId: null,
};

/** What a token would say of a requester, with what is overridden. */
export function credentials(
  requester: Partial<Requester> = {},
  overrides: Partial<Omit<Credentials, 'requester'>> = {},
): Credentials {
  return {
    requester: { ...SOMEBODY, ...requester },
    signatureLevel: 'none',
    mandates: [],
    scopes: [],
    ...overrides,
  };
}

export interface TestAccessOptions {
  readonly authenticate: Authenticate;
  /** Default: no policy, which grants nothing. */
  readonly policy?: Policy | null;
  readonly dryRun?: boolean;
  readonly missing?: boolean;
  readonly now?: () => Date;
  /** Default: one that says of everything that it is durable, and keeps nothing. */
  readonly log?: DisclosureLog;
}

/** Returns how a gateway knows requesters and decides, as `openDoor` would make it. */
export function testAccess(options: TestAccessOptions): Access {
  const { authenticate, policy = null, dryRun = false, missing = false } = options;
  const { now = () => new Date(), log = NO_LOG } = options;
  return {
    authenticate,
    disclosures: createDisclosures({ log, now }),
    edgeIds: createEdgeIds(sealingKeys({ sealedIds: null, profile: 'developer' })),
    policies: { current: () => policy },
    emergencies: createEmergencyDesk({ privateKey: demoEd25519Key('signed-context'), now }),
    authorize: createAuthorizer({ dryRun, missing, now }),
  };
}
