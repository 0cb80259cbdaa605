import { hashChildren } from './hash.ts';
import type { ReadNode } from './proofs.ts';

/**
 * Nodes at levels that are multiples of this are stored; those between are computed, each from at
 * most 2 ** (TILE_LEVELS - 1) stored ones.
 */
export const TILE_LEVELS = 8;

/** Returns `count` stored hashes from `index` on, at a level that is a multiple of TILE_LEVELS. */
export type ReadHashes = (
  level: number,
  index: number,
  count: number,
) => Promise<readonly Buffer[]>;

/** Whether the node of a level is stored; the hashes of leaves, level 0, are stored with them. */
export function isStored(level: number): boolean {
  return level > 0 && level % TILE_LEVELS === 0;
}

/** Makes a reader of any full subtree out of what is stored; it throws where a hash is missing. */
export function createTileReader(readHashes: ReadHashes): ReadNode {
  return async (level, index) => {
    const storedLevel = level - (level % TILE_LEVELS);
    const count = 2 ** (level - storedLevel);
    let hashes = await readHashes(storedLevel, index * count, count);
    if (hashes.length !== count) {
      throw new Error(`expected ${count} hashes of level ${storedLevel}, but got ${hashes.length}`);
    }
    while (hashes.length > 1) hashes = pairUp(hashes);
    return hashes[0] as Buffer;
  };
}

function pairUp(hashes: readonly Buffer[]): readonly Buffer[] {
  return Array.from({ length: hashes.length / 2 }, (_, at) =>
    hashChildren(hashes[2 * at] as Buffer, hashes[2 * at + 1] as Buffer),
  );
}
