import { createSecretKey } from 'node:crypto';
import { readSecret } from '../../access-log/configured-keys.ts';
import type { NamedKey } from '../../access-log/entry/pseudonym.ts';

/** Reads a key given as `ID:FILE`; throws for a file of another form. */
export function readPseudonymKey(text: string): NamedKey {
  const [, id, file] = /^([A-Za-z0-9]{1,16}):(.+)$/.exec(text) ?? [];
  if (id === undefined || file === undefined) throw new Error('expected --pseudonym-key ID:FILE');
  return { id, secret: createSecretKey(readSecret(file)) };
}
