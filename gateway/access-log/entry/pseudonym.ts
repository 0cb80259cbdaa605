import { createHmac, type KeyObject } from 'node:crypto';

/** A secret with the id by which entries name it. */
export interface NamedKey {
  /** 1 to 16 letters and digits. */
  readonly id: string;
  /** Secret key of 32 bytes. */
  readonly secret: KeyObject;
}

/** Turns identifiers into pseudonyms that nobody without the key can turn back, or guess. */
export interface Pseudonymizer {
  /** Of a data subject's PersonId, under the current key: `KEYID:HMAC`. */
  ofSubject(personId: string): string;
  /** Of an official; the same number at another organization is somebody else. */
  ofOfficial(organization: string, official: string): string;
  /** Of whatever else must not be in clear. */
  ofOther(value: string): string;
  /** The pseudonyms of a data subject under every key, newest first: what to look for. */
  everyOfSubject(personId: string): readonly string[];
}

const PSEUDONYM_BYTES = 16;
const KEY_BYTES = 32;

/**
 * Makes pseudonyms with HMAC-SHA-256, of 128 bits each, with the first key; earlier keys find what
 * was written under them. Throws for keys of another size and ids that are not unique.
 */
export function createPseudonymizer(
  keys: readonly [NamedKey, ...(readonly NamedKey[])],
): Pseudonymizer {
  for (const key of keys) assertNamedKey(key);
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) {
    throw new TypeError('expected each key to have an id of its own, but got one twice');
  }
  const [current] = keys;
  return {
    ofSubject: (personId) => pseudonym(current, 'subject', personId),
    // A digit string cannot hold the separator, so that no two pairs are written alike.
    ofOfficial: (organization, official) =>
      pseudonym(current, 'official', `${organization}\n${official}`),
    ofOther: (value) => pseudonym(current, 'other', value),
    everyOfSubject: (personId) => keys.map((key) => pseudonym(key, 'subject', personId)),
  };
}

/** Throws unless the key is a secret of 32 bytes with a usable id. */
export function assertNamedKey({ id, secret }: NamedKey): void {
  if (!/^[A-Za-z0-9]{1,16}$/.test(id)) {
    throw new TypeError('expected a key id of 1 to 16 letters and digits, but got another');
  }
  if (secret.type !== 'secret' || secret.symmetricKeySize !== KEY_BYTES) {
    throw new TypeError(`expected key ${id} to be a secret of ${KEY_BYTES} bytes`);
  }
}

function pseudonym({ id, secret }: NamedKey, domain: string, value: string): string {
  const code = createHmac('sha256', secret).update(`${domain}\n${value}`).digest();
  return `${id}:${code.subarray(0, PSEUDONYM_BYTES).toString('base64url')}`;
}
