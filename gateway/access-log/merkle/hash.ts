import { hash } from 'node:crypto';

/** Of every hash here, in bytes (SHA-256). */
export const HASH_BYTES = 32;

/** The root of a tree without leaves (RFC 6962, section 2.1). */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** Returns the hash of a leaf (RFC 6962, section 2.1): a string counts as UTF-8. */
export function hashLeaf(leaf: string | Uint8Array): Buffer {
  const length = typeof leaf === 'string' ? Buffer.byteLength(leaf) : leaf.byteLength;
  const bytes = Buffer.allocUnsafe(length + 1);
  bytes[0] = LEAF_PREFIX;
  if (typeof leaf === 'string') bytes.write(leaf, 1);
  else bytes.set(leaf, 1);
  return hash('sha256', bytes, 'buffer');
}

// Nothing is awaited between filling and hashing it.
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
  return hash('sha256', pair, 'buffer');
}
