import { readFileSync } from 'node:fs';
import { demoSecret, isDemoSecret } from '../../schema/demo-keys.ts';
import type { GatewayConfig } from '../config.ts';
import type { SealedIdsOptions } from './sealed-ids.ts';

/**
 * Returns the keys that seal ids of persons, each read from a file that holds 32 to 64 random bytes
 * in base64 (`openssl rand -base64 32`); null where none are configured. The developer profile has a
 * demo key, which everybody knows.
 *
 * Throws for a file that holds something else, and outside the developer profile for the demo key.
 */
export function sealingKeys({
  sealedIds,
  profile,
}: Pick<GatewayConfig, 'sealedIds' | 'profile'>): SealedIdsOptions | null {
  const isDeveloper = profile === 'developer';
  if (sealedIds === null) {
    if (!isDeveloper) return null;
    return { keys: [{ id: 'demo', secret: demoSecret('sealed-ids') }], active: 'demo' };
  }
  const { keys, active } = sealedIds;
  return {
    keys: keys.map(({ id, file }) => {
      const secret = readSecret(file);
      if (!isDeveloper && isDemoSecret(secret)) {
        throw new Error(`the sealing key "${id}" is the demo's, which everybody knows`);
      }
      return { id, secret };
    }),
    active,
  };
}

function readSecret(file: string): Uint8Array {
  const text = readFileSync(file, 'utf8').replace(/\s/g, '');
  const secret = Buffer.from(text, 'base64');
  if (secret.toString('base64') !== text || secret.length < 32 || secret.length > 64) {
    throw new Error(`expected ${file} to hold 32 to 64 bytes in base64`);
  }
  return secret;
}
