import { HASH_BYTES, hashChildren } from './hash.ts';

/** A leaf's place in a tree, to be proven. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Buffer;
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

/** Whether the leaf is in the tree (RFC 9162, section 2.1.3.2); false for anything malformed. */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const { index, size, leafHash, root, proof } = claim;
  if (!areSizes(index, size) || index >= size) return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  let [at, last] = [index, size - 1];
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = hashChildren(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = hashChildren(hash, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.equals(root);
}

/** Two trees of one log, the older of which the newer is to begin with. */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Buffer;
  readonly size: number;
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

/**
 * Whether the newer tree begins with the older one (RFC 9162, section 2.1.4.2); false for anything
 * malformed. Every tree begins with the empty one, which is not compared.
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { oldSize, oldRoot, size, root, proof } = claim;
  if (!areSizes(oldSize, size) || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && oldRoot.equals(root);
  if (oldSize === 0) return proof.length === 0;
  if (![oldRoot, root, ...proof].every(isHash)) return false;
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  const [first, ...others] = path;
  // Without a proof the old root alone would stand for the new one.
  if (first === undefined || proof.length === 0) return false;
  let [at, last] = [oldSize - 1, size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  let [older, newer] = [first, first];
  for (const hash of others) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = hashChildren(hash, older);
      newer = hashChildren(hash, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      newer = hashChildren(newer, hash);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && older.equals(oldRoot) && newer.equals(root);
}

function isHash(bytes: Buffer): boolean {
  return bytes.byteLength === HASH_BYTES;
}

function areSizes(...sizes: readonly number[]): boolean {
  return sizes.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function isPowerOfTwo(size: number): boolean {
  return Number.isInteger(Math.log2(size));
}
