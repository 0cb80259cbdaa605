import { hkdfSync } from 'node:crypto';
import { aessiv } from '@noble/ciphers/aes.js';
import { LRUCache } from 'lru-cache';

/** A secret of which the keys of all client applications are derived. */
export interface SealingKey {
  /** Stands in front of every id that it seals: 1 to 8 lower-case letters and digits. */
  readonly id: string;
  /** 32 to 64 random bytes. */
  readonly secret: Uint8Array;
}

export interface SealedIdsOptions {
  /** Every key by which ids in use may be sealed. */
  readonly keys: readonly SealingKey[];
  /** The id of the key that seals; the others only open. */
  readonly active: string;
  /** How many ids are remembered in each direction, over all applications. Default 10,000. */
  readonly entriesMax?: number;
}

/** The ids of persons as one client application knows them. */
export interface ApplicationIds {
  /** Returns what the application gets for an id: always the same for the same id and key. */
  seal(id: string): string;
  /** Returns the id; null for a text that was not sealed for this application, or was altered. */
  open(sealed: string): string | null;
}

/** The ids of persons as client applications know them, by the application's name. */
export type SealedIds = (system: string) => ApplicationIds;

const SYSTEMS_MAX = 1_000;
/** The longest id has 28 characters: all have one length when sealed, and the length tells nothing. */
const BLOCK_BYTES = 32;
const SEALED_MAX = 256;

/**
 * Makes the ids that leave the gateway: AES-SIV (RFC 5297) under a key of the client application's
 * own, so that nobody reads them, nobody makes one, and two applications cannot join what they know.
 *
 * Equal ids are sealed equally, or an application could not tell that two answers are about one
 * person. Throws a RangeError for keys of another form, and if the active one is not among them.
 */
export function createSealedIds(options: SealedIdsOptions): SealedIds {
  const { active, entriesMax = 10_000 } = options;
  const secrets = new Map(options.keys.map(checkKey));
  if (!secrets.has(active)) throw new RangeError(`expected a sealing key with the id "${active}"`);
  const keys = new LRUCache<string, Uint8Array>({ max: SYSTEMS_MAX });
  const sealed = new LRUCache<string, string>({ max: entriesMax });
  const opened = new LRUCache<string, string>({ max: entriesMax });

  /** Of AES-256 in its synthetic mode, which takes two keys in one. */
  function keyOf(keyId: string, system: string): Uint8Array | null {
    const name = `${keyId}/${system}`;
    const known = keys.get(name);
    if (known !== undefined) return known;
    const secret = secrets.get(keyId);
    if (secret === undefined) return null;
    const info = `person-id/v1/${system}`;
    const key = new Uint8Array(hkdfSync('sha256', secret, 'migrant-graph', info, 64));
    keys.set(name, key);
    return key;
  }

  function seal(id: string, system: string): string {
    const key = keyOf(active, system) as Uint8Array;
    return `${active}.${Buffer.from(aessiv(key).encrypt(padded(id))).toString('base64url')}`;
  }

  function open(text: string, system: string): string | null {
    if (text.length > SEALED_MAX) return null;
    const [keyId = '', encoded = '', ...rest] = text.split('.');
    const key = keyOf(keyId, system);
    const bytes = Buffer.from(encoded, 'base64url');
    // Decoding passes over what is no base64url: one id would have many spellings.
    if (key === null || rest.length > 0 || bytes.toString('base64url') !== encoded) return null;
    try {
      return unpadded(aessiv(key).decrypt(bytes));
    } catch {
      return null;
    }
  }

  return (system) => ({
    seal: (id) => remember(sealed, `${system}\n${id}`, () => seal(id, system)) as string,
    open: (text) => remember(opened, `${system}\n${text}`, () => open(text, system)),
  });
}

/** What is null is not remembered: whoever guesses would push out what others use. */
function remember(
  memory: LRUCache<string, string>,
  key: string,
  make: () => string | null,
): string | null {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (made !== null) memory.set(key, made);
  return made;
}

function checkKey({ id, secret }: SealingKey): [string, Uint8Array] {
  if (!/^[a-z0-9]{1,8}$/.test(id)) {
    throw new RangeError('expected the id of a sealing key to be 1 to 8 of a-z and 0-9');
  }
  if (secret.length < 32 || secret.length > 64) {
    throw new RangeError(`expected a sealing key of 32 to 64 bytes, but got ${secret.length}`);
  }
  return [id, secret];
}

/** Whole blocks of UTF-8, filled up with zeros, which no id ends in. */
function padded(id: string): Uint8Array {
  const text = Buffer.from(id);
  const blocks = Math.max(1, Math.ceil(text.length / BLOCK_BYTES));
  return Buffer.concat([text], blocks * BLOCK_BYTES);
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString().replace(/\0+$/, '');
}
