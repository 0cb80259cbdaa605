import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Mandate } from './mandate.ts';
import type { Grants } from './policy/grants.ts';
import type { PurposeCode, Requester } from './requester.ts';
import {
  type SubjectAnswers,
  signSubjectAnswers,
  verifySubjectAnswers,
} from './subject-answers.ts';

/** The header in which the gateway tells a subgraph, under signature, who asks and why. */
export const CONTEXT_HEADER = 'x-migrant-context';

const ISSUER = 'migrant-graph/gateway';
const TYPE = 'migrant-context+jwt';
const CLOCK_TOLERANCE_SECONDS = 5;
const CACHED_CONTEXTS_MAX = 10_000;

/** Who asks, why, and what that grants, as a subgraph learns it from the gateway. */
export interface SignedContext {
  readonly requester: Requester;
  readonly purpose: PurposeCode | null;
  readonly caseReference: string | null;
  /** By category of personal data; what is not named is not granted. */
  readonly grants: Grants;
  /** The hash of the policy that gave the grants. */
  readonly policy: string;
  /** The coordinates of internal facts that this fetch was planned to read. */
  readonly facts: readonly string[];
  /** Those for whom the requester may act; the requester stays who asks. */
  readonly mandates: readonly Mandate[];
  /** True where an emergency was declared, so that every disclosure is flagged. */
  readonly emergency: boolean;
}

const CLAIMS = [
  'requester',
  'purpose',
  'caseReference',
  'grants',
  'policy',
  'facts',
  'mandates',
  'emergency',
] as const satisfies readonly (keyof SignedContext)[];

export interface ContextSigner {
  /** Returns the compact JWS for one subgraph; the same one for equal input while it is fresh. */
  sign(context: SignedContext, audience: string): Promise<string>;
  /** Returns the compact JWS of the answers that travel beside that context to that subgraph. */
  signSubjects(answers: SubjectAnswers, contextToken: string, audience: string): Promise<string>;
}

export interface ContextSignerOptions {
  /** Ed25519. */
  readonly privateKey: KeyObject;
  /** How long a context is accepted, in seconds. Default 30, at most 300. */
  readonly lifetimeSeconds?: number;
  readonly now?: () => Date;
}

/**
 * Signs contexts with Ed25519 and reuses a signature for half of its lifetime: a signature costs
 * tens of microseconds, and a page of fetches has one requester.
 */
export function createContextSigner(options: ContextSignerOptions): ContextSigner {
  const { privateKey, lifetimeSeconds = 30, now = () => new Date() } = options;
  if (!(lifetimeSeconds > 0 && lifetimeSeconds <= 300)) {
    throw new RangeError(`expected lifetimeSeconds from 1 to 300, but got ${lifetimeSeconds}`);
  }
  const keyId = contextKeyId(createPublicKey(privateKey));
  const fresh = new LRUCache<string, { token: Promise<string>; until: number }>({
    max: CACHED_CONTEXTS_MAX,
  });

  return {
    async sign(context, audience) {
      const key = cacheKeyOf(context, audience);
      const time = now().getTime();
      const known = fresh.get(key);
      if (known !== undefined && time < known.until) return known.token;
      const token = keyId.then((kid) => {
        const seconds = Math.floor(time / 1000);
        return new SignJWT({ ...context })
          .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid })
          .setIssuer(ISSUER)
          .setAudience(audience)
          .setIssuedAt(seconds)
          .setExpirationTime(seconds + lifetimeSeconds)
          .sign(privateKey);
      });
      fresh.set(key, { token, until: time + (lifetimeSeconds * 1000) / 2 });
      return token;
    },
    async signSubjects(answers, contextToken, audience) {
      return signSubjectAnswers(answers, privateKey, {
        issuer: ISSUER,
        audience,
        contextToken,
        now: now(),
        keyId: await keyId,
        lifetimeSeconds,
      });
    },
  };
}

export interface ContextVerifier {
  /** Returns the context, or throws; never returns what a signature does not cover. */
  verify(token: string): Promise<SignedContext>;
  /** Returns the answers that were signed beside this context, or throws. */
  verifySubjects(token: string, contextToken: string): Promise<SubjectAnswers>;
}

export interface ContextVerifierOptions {
  /** The gateway's public keys: more than one while keys rotate. */
  readonly publicKeys: readonly KeyObject[];
  /** The name of the subgraph: a context for another one is refused. */
  readonly audience: string;
  readonly now?: () => Date;
}

/** Verifies contexts and remembers verified ones until they expire. */
export function createContextVerifier(options: ContextVerifierOptions): ContextVerifier {
  const { audience, now = () => new Date() } = options;
  const keys = Promise.all(
    options.publicKeys.map(async (key) => [await contextKeyId(key), key] as const),
  ).then((entries) => new Map(entries));
  const verified = new LRUCache<string, { context: SignedContext; until: number }>({
    max: CACHED_CONTEXTS_MAX,
  });
  const findKey: JWTVerifyGetKey = async ({ kid }) => {
    const key = (await keys).get(kid ?? '');
    if (key === undefined) throw new Error('the context is signed with an unknown key');
    return key;
  };

  return {
    async verify(token) {
      const digest = createHash('sha256').update(token).digest('base64');
      const known = verified.get(digest);
      if (known !== undefined && now().getTime() < known.until) return known.context;
      const { payload } = await jwtVerify(token, findKey, {
        algorithms: ['EdDSA'],
        typ: TYPE,
        issuer: ISSUER,
        audience,
        requiredClaims: ['exp', 'iat', ...CLAIMS],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now(),
      });
      const context = Object.freeze(
        Object.fromEntries(CLAIMS.map((claim) => [claim, payload[claim]])),
      ) as unknown as SignedContext;
      const until = ((payload.exp as number) + CLOCK_TOLERANCE_SECONDS) * 1000;
      verified.set(digest, { context, until });
      return context;
    },
    verifySubjects: (token, contextToken) =>
      verifySubjectAnswers(token, findKey, {
        issuer: ISSUER,
        audience,
        contextToken,
        now: now(),
        clockToleranceSeconds: CLOCK_TOLERANCE_SECONDS,
      }),
  };
}

/** Grants are the largest part of a context and shared by all requests of a class of requesters. */
const grantsText = new WeakMap<Grants, string>();

function cacheKeyOf({ grants, ...rest }: SignedContext, audience: string): string {
  let text = grantsText.get(grants);
  if (text === undefined) {
    text = JSON.stringify(grants);
    grantsText.set(grants, text);
  }
  return `${JSON.stringify([audience, rest])}${text}`;
}

async function contextKeyId(publicKey: KeyObject): Promise<string> {
  return calculateJwkThumbprint(await exportJWK(publicKey));
}
