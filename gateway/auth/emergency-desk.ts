import { createPublicKey, type KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Requester } from '../../schema/requester.ts';
import { ClientError } from '../client-error.ts';

/** An emergency in force: for one requester, until a moment. */
export interface Emergency {
  readonly caseReference: string;
  /** ISO 8601, in UTC. */
  readonly until: string;
}

/** What somebody who declares an emergency says. */
export interface EmergencyDeclaration {
  /** For those who review it; it stays out of the token. */
  readonly reason: string;
  readonly caseReference: string;
  /** Whole minutes for which it is to be in force. */
  readonly minutes: number;
}

/** An emergency that was declared, and the token that a request under it carries. */
export interface DeclaredEmergency extends Emergency {
  readonly token: string;
}

export interface EmergencyDesk {
  /** Throws RATE_LIMITED for more than three within an hour by one official. */
  declare(requester: Requester, declaration: EmergencyDeclaration): Promise<DeclaredEmergency>;
  /** Returns the emergency of a token; null for whatever is not this requester's, in force. */
  verify(token: string | undefined, requester: Requester): Promise<Emergency | null>;
  /** How many of those that were declared here are in force. */
  active(): number;
}

export interface EmergencyDeskOptions {
  /** Ed25519. */
  readonly privateKey: KeyObject;
  readonly now: () => Date;
}

const ISSUER = 'migrant-graph/emergencies';
const TYPE = 'migrant-emergency+jwt';
const PER_HOUR_MAX = 3;
const HOUR_MS = 3_600_000;
const OFFICIALS_MAX = 10_000;

/**
 * Opens the desk where officials declare emergencies. A declaration is a signed token: it is in force
 * at every replica. How many somebody has made is counted by each replica alone.
 */
export function createEmergencyDesk({ privateKey, now }: EmergencyDeskOptions): EmergencyDesk {
  const publicKey = createPublicKey(privateKey);
  const declared = new LRUCache<string, readonly number[]>({ max: OFFICIALS_MAX });
  let ends: readonly number[] = [];

  return {
    async declare(requester, { caseReference, minutes }) {
      const time = now().getTime();
      const official = requester.official ?? requester.id;
      const lately = (declared.get(official) ?? []).filter((at) => time - at < HOUR_MS);
      if (lately.length >= PER_HOUR_MAX) throw new ClientError('RATE_LIMITED');
      declared.set(official, [...lately, time]);
      const seconds = Math.floor(time / 1_000);
      const expires = seconds + minutes * 60;
      ends = [...ends.filter((at) => at > time), expires * 1_000];
      const token = await new SignJWT({ caseReference })
        .setProtectedHeader({ alg: 'EdDSA', typ: TYPE })
        .setIssuer(ISSUER)
        .setAudience(ISSUER)
        .setSubject(requester.id)
        .setIssuedAt(seconds)
        .setExpirationTime(expires)
        .sign(privateKey);
      return { token, caseReference, until: new Date(expires * 1_000).toISOString() };
    },
    async verify(token, requester) {
      if (token === undefined) return null;
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          algorithms: ['EdDSA'],
          typ: TYPE,
          issuer: ISSUER,
          audience: ISSUER,
          subject: requester.id,
          requiredClaims: ['exp', 'caseReference'],
          currentDate: now(),
        });
        const until = new Date((payload.exp as number) * 1_000).toISOString();
        return { caseReference: String(payload.caseReference), until };
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
    active() {
      const time = now().getTime();
      return ends.filter((at) => at > time).length;
    },
  };
}
