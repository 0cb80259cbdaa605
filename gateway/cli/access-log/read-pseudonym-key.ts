import { createSecretKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { NamedKey } from '../../access-log/entry/pseudonym.ts';

const KEY_BYTES = 32;

/** Reads a key given as `ID:FILE`; the file holds 32 bytes in base64 (`openssl rand -base64 32`). */
export async function readPseudonymKey(text: string): Promise<NamedKey> {
  const [, id, file] = /^([A-Za-z0-9]{1,16}):(.+)$/.exec(text) ?? [];
  if (id === undefined || file === undefined) throw new Error('expected --pseudonym-key ID:FILE');
  const base64 = (await readFile(file, 'utf8')).replace(/\s/g, '');
  const secret = Buffer.from(base64, 'base64');
  if (secret.toString('base64') !== base64 || secret.length !== KEY_BYTES) {
    throw new Error(`expected ${file} to hold ${KEY_BYTES} bytes in base64`);
  }
  return { id, secret: createSecretKey(secret) };
}
