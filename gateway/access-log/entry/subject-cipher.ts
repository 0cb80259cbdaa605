import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { assertNamedKey, type NamedKey } from './pseudonym.ts';

/** A text that is readable as long as the key of the person it is about exists. */
export interface SealedText {
  /** Pseudonym. */
  readonly subject: string;
  /** Base64 of nonce, ciphertext and tag. */
  readonly sealed: string;
}

/** Keeps one wrapped key for each person; a key that was shredded is gone for good. */
export interface SubjectKeys {
  /**
   * Returns the wrapped key of each pseudonym: the one that is kept, or else the candidate, which
   * is durable when this resolves.
   */
  keepSubjectKeys(
    candidates: ReadonlyMap<string, Uint8Array>,
  ): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Returns the wrapped key of a pseudonym; null if there is none (any more). */
  readSubjectKey(subject: string): Promise<Uint8Array | null>;
}

/** Seals free text for people and opens it again. */
export interface SubjectCipher {
  /** Returns the text once for each person, readable with that person's key alone. */
  seal(text: string, subjects: readonly string[]): Promise<readonly SealedText[]>;
  /** Returns the text; null if the key is gone or the sealed text is not intact. */
  open(sealed: SealedText): Promise<string | null>;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEPARATOR = 0x3a;

/**
 * Makes a cipher with a random key for each person (AES-256-GCM, the pseudonym as associated data).
 * Each is wrapped with the first of `wrappingKeys`; earlier ones unwrap what they wrapped.
 */
export function createSubjectCipher(
  keys: SubjectKeys,
  wrappingKeys: readonly [NamedKey, ...(readonly NamedKey[])],
): SubjectCipher {
  for (const key of wrappingKeys) assertNamedKey(key);
  const [current] = wrappingKeys;

  const wrap = (subject: string): Buffer => {
    const wrapped = encrypt(current.secret, randomBytes(KEY_BYTES), subject);
    return Buffer.concat([Buffer.from(`${current.id}:`), wrapped]);
  };

  const unwrap = (subject: string, bytes: Uint8Array): Buffer | null => {
    const end = bytes.indexOf(SEPARATOR);
    const id = Buffer.from(bytes.subarray(0, end)).toString();
    const wrapping = wrappingKeys.find((key) => key.id === id);
    if (wrapping === undefined) throw new Error(`expected wrapping key ${id} to be configured`);
    return decrypt(wrapping.secret, Buffer.from(bytes.subarray(end + 1)), subject);
  };

  return {
    async seal(text, subjects) {
      const candidates = new Map(subjects.map((subject) => [subject, wrap(subject)]));
      const kept = await keys.keepSubjectKeys(candidates);
      return subjects.map((subject) => {
        const key = unwrap(subject, kept.get(subject) as Uint8Array);
        if (key === null) throw new Error('expected a key that its wrapping key opens');
        const sealed = encrypt(createSecretKey(key), Buffer.from(text), subject);
        return { subject, sealed: sealed.toString('base64') };
      });
    },
    async open({ subject, sealed }) {
      const wrapped = await keys.readSubjectKey(subject);
      const key = wrapped === null ? null : unwrap(subject, wrapped);
      if (key === null) return null;
      const bytes = Buffer.from(sealed, 'base64');
      return decrypt(createSecretKey(key), bytes, subject)?.toString('utf8') ?? null;
    },
  };
}

function encrypt(key: NamedKey['secret'], plain: Buffer, subject: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(subject));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null for bytes that another key or person made, or that were changed. */
function decrypt(key: NamedKey['secret'], bytes: Buffer, subject: string): Buffer | null {
  if (bytes.byteLength < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(subject));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
}
