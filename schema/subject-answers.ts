import { createHash, type KeyObject } from 'node:crypto';
import { type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { PersonId } from './person-id.ts';

/**
 * Where a person's consent to one service of KDP stands: in force; not given, and asked for if there
 * is a request; or not to be learnt now.
 */
export type ConsentState = 'GRANTED' | 'REQUIRED' | 'UNAVAILABLE';

/** What KDP says about one person and one service. */
export interface ConsentAnswer {
  readonly person: PersonId;
  /** KDP's name of the service that a consent is for, such as `GBDFLUniversal_token`. */
  readonly service: string;
  readonly state: ConsentState;
  /** The request that waits for the person's answer, where one could be sent. */
  readonly requestId?: string;
  /** Where the state is UNAVAILABLE: the system that did not answer. */
  readonly agency?: string;
  /** The token of a consent in force, and KDP's key: what the register wants to see. */
  readonly token?: string;
  readonly publicKey?: string;
}

/**
 * What depends on the persons of one fetch, as the gateway has learnt it: who of them has to do with
 * the requester's organization, and who has consented. Whoever is not named has not.
 */
export interface SubjectAnswers {
  /** Those whom the requester's case is about: its guests, its employees, its foreigners. */
  readonly cases: readonly PersonId[];
  /** Those of whom that could not be learnt, so that it counts as no. */
  readonly casesUnavailable?: readonly PersonId[];
  readonly consents: readonly ConsentAnswer[];
}

/** What a context without answers says of anybody: nothing. */
export const NO_SUBJECT_ANSWERS: SubjectAnswers = Object.freeze({ cases: [], consents: [] });

const TYPE = 'migrant-subjects+jwt';

/** What a token of answers is bound to beside its key. */
export interface SubjectAnswersBinding {
  readonly issuer: string;
  readonly audience: string;
  /** The compact JWS of the context beside which the answers travel. */
  readonly contextToken: string;
  readonly now: Date;
}

/** Returns the answers as a compact JWS that is worth nothing beside another context. */
export async function signSubjectAnswers(
  answers: SubjectAnswers,
  privateKey: KeyObject,
  binding: SubjectAnswersBinding & { readonly keyId: string; readonly lifetimeSeconds: number },
): Promise<string> {
  const { issuer, audience, contextToken, now, keyId, lifetimeSeconds } = binding;
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ ...answers, ctx: digestOf(contextToken) })
    .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: keyId })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + lifetimeSeconds)
    .sign(privateKey);
}

/** Returns the answers; throws unless key, issuer, audience, time and context are as bound. */
export async function verifySubjectAnswers(
  token: string,
  findKey: JWTVerifyGetKey,
  binding: SubjectAnswersBinding & { readonly clockToleranceSeconds: number },
): Promise<SubjectAnswers> {
  const { issuer, audience, contextToken, now, clockToleranceSeconds } = binding;
  const { payload } = await jwtVerify(token, findKey, {
    algorithms: ['EdDSA'],
    typ: TYPE,
    issuer,
    audience,
    requiredClaims: ['exp', 'iat', 'ctx', 'cases', 'consents'],
    clockTolerance: clockToleranceSeconds,
    currentDate: now,
  });
  if (payload.ctx !== digestOf(contextToken)) {
    throw new Error('the answers about data subjects belong to another context');
  }
  const { cases, casesUnavailable = [], consents } = payload as unknown as SubjectAnswers;
  return { cases, casesUnavailable, consents };
}

function digestOf(contextToken: string): string {
  return createHash('sha256').update(contextToken).digest('base64url');
}
