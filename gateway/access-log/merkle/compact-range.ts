import { EMPTY_ROOT, HASH_BYTES, hashChildren } from './hash.ts';

/** A node whose subtree is full: `2 ** level` leaves, the first of them `index * 2 ** level`. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Buffer;
}

/**
 * The first `size` leaves of a log as the hashes of their full subtrees, the largest first: one for
 * each bit of `size` that is set. Enough to append and to tell the root, in O(log size).
 */
export class CompactRange {
  #size: number;
  #hashes: Buffer[];

  private constructor(size: number, hashes: Buffer[]) {
    this.#size = size;
    this.#hashes = hashes;
  }

  static empty(): CompactRange {
    return new CompactRange(0, []);
  }

  /** Returns the range that `pack` wrote; throws if the bytes cannot be one of that size. */
  static unpack(size: number, packed: Uint8Array): CompactRange {
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new RangeError(`expected a size from 0 to 2^53-1, but got ${size}`);
    }
    const expected = bitsSet(size) * HASH_BYTES;
    if (packed.byteLength !== expected) {
      throw new RangeError(`expected ${expected} bytes for ${size}, but got ${packed.byteLength}`);
    }
    const hashes = Array.from({ length: bitsSet(size) }, (_, at) =>
      Buffer.from(packed.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)),
    );
    return new CompactRange(size, hashes);
  }

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  /** Appends a leaf by its hash, and tells `onNode` of each subtree above it that is now full. */
  append(leafHash: Buffer, onNode?: (node: TreeNode) => void): void {
    let hash = leafHash;
    let index = this.#size;
    for (let level = 1; index % 2 === 1; level += 1) {
      hash = hashChildren(this.#hashes.pop() as Buffer, hash);
      index = (index - 1) / 2;
      onNode?.({ level, index, hash });
    }
    this.#hashes.push(hash);
    this.#size += 1;
  }

  /** Returns the root over all leaves so far (RFC 6962, section 2.1). */
  root(): Buffer {
    const [last, ...others] = this.#hashes.toReversed();
    if (last === undefined) return EMPTY_ROOT;
    return others.reduce((right, left) => hashChildren(left, right), last);
  }

  /** Returns a copy that can be appended to apart. */
  clone(): CompactRange {
    return new CompactRange(this.#size, [...this.#hashes]);
  }

  /** Returns the hashes one after the other, at most 53 of 32 bytes. */
  pack(): Buffer {
    return Buffer.concat(this.#hashes);
  }
}

function bitsSet(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
