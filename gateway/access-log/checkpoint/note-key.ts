import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { decodeBase64 } from './base64.ts';

/** What a signature says: that a note was issued, or that a witness saw it (C2SP signed-note). */
export const SIGNATURE_TYPES = { ed25519: 0x01, cosignature: 0x04 } as const;

export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES];

/** A key that verifies signatures of notes. */
export interface NoteVerifier {
  /** Without spaces and plus signs, such as `migrant-graph.example/access-log`. */
  readonly name: string;
  readonly type: SignatureType;
  /** The first four bytes of every signature line of this key. */
  readonly keyId: Buffer;
  readonly publicKey: KeyObject;
}

/** A key that signs notes. */
export interface NoteSigner {
  readonly name: string;
  /** Ed25519. */
  readonly privateKey: KeyObject;
}

/** The keys of one log, all of one name: what a checkpoint of it may be signed with. */
export interface LogVerifiers {
  /** The one that signs now. */
  readonly log: NoteVerifier;
  /** Those that signed before, the oldest first. Default none. */
  readonly earlier?: readonly NoteVerifier[];
}

const NAME = /^[^\s+\p{C}]+$/u;
const PUBLIC_KEY_BYTES = 32;

/** Returns the verifier of a signer's notes. Throws for a name or a key that notes do not allow. */
export function verifierOf(
  { name, privateKey }: NoteSigner,
  type: SignatureType = SIGNATURE_TYPES.ed25519,
): NoteVerifier {
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new TypeError(`expected an Ed25519 key, but got ${privateKey.asymmetricKeyType}`);
  }
  const publicKey = createPublicKey(privateKey);
  return toVerifier(name, type, publicKey);
}

/** Returns a verifier key in its text form, `name+keyid+key`, to be given to whoever verifies. */
export function printVerifierKey({ name, type, keyId, publicKey }: NoteVerifier): string {
  const key = Buffer.concat([Buffer.of(type), rawKey(publicKey)]);
  return `${name}+${keyId.toString('hex')}+${key.toString('base64')}`;
}

/** Reads a verifier key; throws for any that is not whole. */
export function parseVerifierKey(text: string): NoteVerifier {
  const [name = '', keyId = '', ...rest] = text.trim().split('+');
  // Base64 has plus signs of its own.
  const key = decodeBase64(rest.join('+'));
  const type = Object.values(SIGNATURE_TYPES).find((each) => each === key?.[0]);
  if (key === null || key.byteLength !== PUBLIC_KEY_BYTES + 1 || type === undefined) {
    throw new TypeError('expected a verifier key "name+keyid+key" of an Ed25519 key');
  }
  const x = key.subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const verifier = toVerifier(name, type, publicKey);
  if (verifier.keyId.toString('hex') !== keyId) {
    throw new TypeError('expected a verifier key whose id is that of its name and key');
  }
  return verifier;
}

function toVerifier(name: string, type: SignatureType, publicKey: KeyObject): NoteVerifier {
  if (!NAME.test(name)) {
    throw new TypeError('expected a name without spaces, plus signs and control characters');
  }
  const identity = [Buffer.from(`${name}\n`), Buffer.of(type), rawKey(publicKey)];
  const keyId = hash('sha256', Buffer.concat(identity), 'buffer').subarray(0, 4);
  return { name, type, keyId, publicKey };
}

function rawKey(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url');
}
