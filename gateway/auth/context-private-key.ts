import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { demoEd25519Key, isDemoKey } from '../../schema/demo-keys.ts';
import type { GatewayConfig } from '../config.ts';

/**
 * Returns the Ed25519 key that signs contexts for subgraphs.
 *
 * Throws if the file holds another kind of key. Outside the developer profile throws if none is
 * configured, and if the file holds a demo key, which everybody knows.
 */
export function contextPrivateKey(
  config: Pick<GatewayConfig, 'contextKeyFile' | 'profile'>,
): KeyObject {
  const { contextKeyFile, profile } = config;
  if (contextKeyFile === null) {
    if (profile === 'developer') return demoEd25519Key('signed-context');
    throw new Error('expected contextKeyFile to be configured outside the developer profile');
  }
  const key = createPrivateKey(readFileSync(contextKeyFile));
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`expected an Ed25519 key, but got ${key.asymmetricKeyType}`);
  }
  if (profile !== 'developer' && isDemoKey(createPublicKey(key))) {
    throw new Error('expected contextKeyFile to hold a key of your own, but got a demo key');
  }
  return key;
}
