import {
  type CryptoKey,
  createLocalJWKSet,
  errors,
  type FlattenedJWSInput,
  type JWSHeaderParameters,
  type LocalJWKSet,
} from 'jose';
import type { GatewayConfig } from '../config.ts';
import { fetchKeySet } from './fetch-key-set.ts';

/** The public keys of the issuer. */
export interface KeySource {
  /** Returns the key that a token's header names, as jose asks for it. */
  (header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey>;
  /** Rejects with KeysUnavailable while no token could be verified. */
  ready(): Promise<void>;
}

/** The keys of the identity provider were never read, or too long ago. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

export interface KeySourceOptions {
  readonly identity: NonNullable<GatewayConfig['identity']>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How long a key set is used without asking again, in milliseconds. Default ten minutes. */
  readonly freshMs?: number;
  /** How long it is used while the provider cannot be read, in milliseconds. Default a day. */
  readonly staleMs?: number;
  /** Between two requests to the provider, in milliseconds, whatever tokens say. Default 30,000. */
  readonly cooldownMs?: number;
}

/** Without any key every request is refused: that is worth asking more often. */
const COLD_COOLDOWN_MS = 1_000;

interface HeldKeys {
  readonly find: LocalJWKSet;
  readonly readAt: number;
}

/**
 * Makes the source of the issuer's keys.
 *
 * Keys are found by `kid` in the issuer's own set only: a token without one is refused. A `kid` that
 * the set does not have makes us ask again, but not more often than the cooldown, so that a stranger
 * cannot make us a burden to the provider. An outage of the provider leaves known keys in use.
 */
export function createKeySource(options: KeySourceOptions): KeySource {
  const { identity, now } = options;
  const { freshMs = 600_000, staleMs = 86_400_000, cooldownMs = 30_000 } = options;
  let held: HeldKeys | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  const ask = (): Promise<void> => {
    if (asking !== null) return asking;
    const waitMs = held === null ? Math.min(COLD_COOLDOWN_MS, cooldownMs) : cooldownMs;
    if (now() - askedAt < waitMs) return Promise.resolve();
    askedAt = now();
    asking = fetchKeySet(identity)
      .then(
        (keySet) => {
          held = { find: createLocalJWKSet(keySet), readAt: now() };
        },
        // Whether that matters depends on the keys that we have.
        () => undefined,
      )
      .finally(() => {
        asking = null;
      });
    return asking;
  };

  const heldFor = (ms: number): HeldKeys | null =>
    held !== null && now() - held.readAt < ms ? held : null;

  const usableKeys = async (): Promise<HeldKeys> => {
    if (heldFor(freshMs) === null) await ask();
    const keys = heldFor(staleMs);
    if (keys === null) throw new KeysUnavailable();
    return keys;
  };

  const findKey = async (header: JWSHeaderParameters, token: FlattenedJWSInput) => {
    if (typeof header.kid !== 'string' || header.kid === '') throw new errors.JWKSNoMatchingKey();
    const keys = await usableKeys();
    try {
      return await keys.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await ask();
      return (heldFor(staleMs) ?? keys).find(header, token);
    }
  };

  return Object.assign(findKey, {
    async ready() {
      await usableKeys();
    },
  });
}
