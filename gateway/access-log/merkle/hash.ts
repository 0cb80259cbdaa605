import { hash } from 'node:crypto';

/** Of every hash here, in bytes (SHA-256). */
export const HASH_BYTES = 32;

/** The root of a tree without leaves (RFC 6962, section 2.1). */
export const EMPTY_ROOT: Buffer = sha256(Buffer.alloc(0));

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

// Nothing is awaited between filling and hashing what is shared.
const shared = Buffer.alloc(64 * 1024, LEAF_PREFIX);
/** Of UTF-8, for one code unit of a string. */
const UNIT_BYTES_MAX = 3;

/** Returns the hash of a leaf (RFC 6962, section 2.1): a string counts as UTF-8. */
export function hashLeaf(leaf: string | Uint8Array): Buffer {
  const lengthMax = typeof leaf === 'string' ? leaf.length * UNIT_BYTES_MAX : leaf.byteLength;
  const fits = lengthMax < shared.byteLength;
  const bytes = fits ? shared : Buffer.alloc(lengthMax + 1, LEAF_PREFIX);
  let length = lengthMax;
  if (typeof leaf === 'string') length = bytes.write(leaf, 1);
  else bytes.set(leaf, 1);
  return sha256(bytes.subarray(0, length + 1));
}

const pair = Buffer.alloc(1 + 2 * HASH_BYTES, NODE_PREFIX);

/** Returns the hash of a node with these children; throws for anything but two SHA-256 hashes. */
export function hashChildren(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.byteLength !== HASH_BYTES || right.byteLength !== HASH_BYTES) {
    throw new RangeError(
      `expected two hashes of ${HASH_BYTES} bytes, but got ${left.byteLength} and ${right.byteLength}`,
    );
  }
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}

/** By way of text: Node takes longer to make a buffer outside its pool than to hash. */
function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'binary');
}
