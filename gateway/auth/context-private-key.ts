import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { demoEd25519Key } from '../../schema/demo-keys.ts';
import type { GatewayConfig } from '../config.ts';

/**
 * Returns the Ed25519 key that signs contexts for subgraphs.
 *
 * Throws if the file holds another kind of key, and if none is configured outside the developer
 * profile, whose demo key everybody knows.
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
  return key;
}
