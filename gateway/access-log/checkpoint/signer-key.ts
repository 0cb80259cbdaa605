import { createPrivateKey } from 'node:crypto';
import { decodeBase64 } from './base64.ts';
import { type NoteSigner, SIGNATURE_TYPES, type SignatureType, verifierOf } from './note-key.ts';

const PREFIX = 'PRIVATE+KEY';
const SEED_BYTES = 32;
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Returns a signer in the text form of Go's note package, `PRIVATE+KEY+name+keyid+key`. It is a
 * secret. Throws for a name or a key that notes do not allow.
 */
export function printSignerKey(
  signer: NoteSigner,
  type: SignatureType = SIGNATURE_TYPES.ed25519,
): string {
  const { name, keyId } = verifierOf(signer, type);
  const seed = Buffer.from(signer.privateKey.export({ format: 'jwk' }).d as string, 'base64url');
  const key = Buffer.concat([Buffer.of(type), seed]).toString('base64');
  return `${PREFIX}+${name}+${keyId.toString('hex')}+${key}`;
}

/** Reads a signer; throws a TypeError, which repeats nothing of it, for any that is not whole. */
export function parseSignerKey(text: string): NoteSigner {
  const [first, second, name = '', keyId = '', ...rest] = text.trim().split('+');
  // Base64 has plus signs of its own.
  const key = decodeBase64(rest.join('+'));
  const type = Object.values(SIGNATURE_TYPES).find((each) => each === key?.[0]);
  const isWhole = `${first}+${second}` === PREFIX && key?.byteLength === SEED_BYTES + 1;
  if (!isWhole || type === undefined) {
    throw new TypeError(`expected a signer key "${PREFIX}+name+keyid+key" of an Ed25519 key`);
  }
  const pkcs8 = Buffer.concat([PKCS8_HEAD, key.subarray(1)]);
  const signer = {
    name,
    privateKey: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }),
  };
  if (verifierOf(signer, type).keyId.toString('hex') !== keyId) {
    throw new TypeError('expected a signer key whose id is that of its name and key');
  }
  return signer;
}
