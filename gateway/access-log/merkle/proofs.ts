import { EMPTY_ROOT, hashChildren } from './hash.ts';

/** Returns the hash of the full subtree `index` at `level`; level 0 holds the hashes of leaves. */
export type ReadNode = (level: number, index: number) => Promise<Buffer>;

/** Returns the root of the first `size` leaves. */
export function treeRoot(size: number, readNode: ReadNode): Promise<Buffer> {
  return size === 0 ? Promise.resolve(EMPTY_ROOT) : subtreeHash(0, size, readNode);
}

/**
 * Returns the audit path of a leaf in the tree of `size` leaves, its sibling first (RFC 6962,
 * section 2.1.1). Throws unless 0 <= index < size.
 */
export async function proveInclusion(
  index: number,
  size: number,
  readNode: ReadNode,
): Promise<readonly Buffer[]> {
  if (!(index >= 0 && index < size)) {
    throw new RangeError(`expected an index below ${size}, but got ${index}`);
  }
  const path: Buffer[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      path.push(await subtreeHash(middle, end, readNode));
      end = middle;
    } else {
      path.push(await subtreeHash(start, middle, readNode));
      start = middle;
    }
  }
  return path.reverse();
}

/**
 * Returns the proof that the tree of `size` leaves begins with the one of `oldSize` (RFC 6962,
 * section 2.1.2): empty if either is empty or both are one. Throws unless 0 <= oldSize <= size.
 */
export async function proveConsistency(
  oldSize: number,
  size: number,
  readNode: ReadNode,
): Promise<readonly Buffer[]> {
  if (!(oldSize >= 0 && oldSize <= size)) {
    throw new RangeError(`expected an old size up to ${size}, but got ${oldSize}`);
  }
  if (oldSize === 0 || oldSize === size) return [];
  const proof: Buffer[] = [];
  let [start, end] = [0, size];
  while (oldSize !== end) {
    const middle = start + largestPowerBelow(end - start);
    if (oldSize <= middle) {
      proof.push(await subtreeHash(middle, end, readNode));
      end = middle;
    } else {
      proof.push(await subtreeHash(start, middle, readNode));
      start = middle;
    }
  }
  // A verifier knows the old root already: it is this subtree where nothing stands before it.
  if (start > 0) proof.push(await subtreeHash(start, end, readNode));
  return proof.reverse();
}

/** Of the leaves from `start` to before `end`, a range into which the split of a tree leads. */
async function subtreeHash(start: number, end: number, readNode: ReadNode): Promise<Buffer> {
  const width = end - start;
  const level = Math.log2(width);
  if (Number.isInteger(level)) return readNode(level, start / width);
  const middle = start + largestPowerBelow(width);
  const left = await subtreeHash(start, middle, readNode);
  return hashChildren(left, await subtreeHash(middle, end, readNode));
}

/** The largest power of two that is smaller than `width`, which is at least 2. */
function largestPowerBelow(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}
