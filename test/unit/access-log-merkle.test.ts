import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompactRange, type TreeNode } from '../../gateway/access-log/merkle/compact-range.ts';
import { EMPTY_ROOT, hashChildren, hashLeaf } from '../../gateway/access-log/merkle/hash.ts';
import {
  proveConsistency,
  proveInclusion,
  type ReadNode,
  treeRoot,
} from '../../gateway/access-log/merkle/proofs.ts';
import {
  createTileReader,
  isStored,
  TILE_LEVELS,
} from '../../gateway/access-log/merkle/tile-reader.ts';
import {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from '../../gateway/access-log/merkle/verify-proof.ts';
import vectors from '../fixtures/rfc6962-vectors.json' with { type: 'json' };

const hex = (text: string) => Buffer.from(text, 'hex');
const LEAVES = vectors.leaves.map((leaf) => hashLeaf(hex(leaf)));
const ROOTS = vectors.roots.map(hex);
const SOME_HASH = hex('abacaba000000000000000000000000000000000000000000060061e00123456');

/** The definition of RFC 6962, section 2.1, word by word; slow on purpose. */
function definedRoot(leaves: readonly Buffer[]): Buffer {
  const [only, ...others] = leaves;
  if (only === undefined) return EMPTY_ROOT;
  if (others.length === 0) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hashChildren(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

/** A log in memory that stores what a real one stores. */
function growLog(size: number): { leaves: Buffer[]; range: CompactRange; readNode: ReadNode } {
  const leaves = Array.from({ length: size }, (_, at) => hashLeaf(`entry ${at}`));
  const range = CompactRange.empty();
  const stored = new Map<string, Buffer>();
  const keep = ({ level, index, hash }: TreeNode) => {
    if (isStored(level)) stored.set(`${level}/${index}`, hash);
  };
  for (const leaf of leaves) range.append(leaf, keep);
  const readNode = createTileReader(async (level, index, count) =>
    Array.from({ length: count }, (_, at) =>
      level === 0 ? leaves[index + at] : stored.get(`${level}/${index + at}`),
    ).filter((hash) => hash !== undefined),
  );
  return { leaves, range, readNode };
}

describe('the hashes', () => {
  it.each(vectors.hashes)('of $name is the published one', ({ leaf, hash }) => {
    expect(hashLeaf(hex(leaf)).toString('hex')).toBe(hash);
  });

  it('of text are those of its UTF-8', () => {
    expect(hashLeaf('\u04d9').equals(hashLeaf(Buffer.from('d399', 'hex')))).toBe(true);
  });

  it('refuse children that are no hashes', () => {
    expect(() => hashChildren(Buffer.alloc(31), Buffer.alloc(32))).toThrow(RangeError);
  });
});

describe('a compact range', () => {
  it.each(ROOTS.map((root, at) => [at + 1, root] as const))(
    'of %i leaves has the published root',
    (size, root) => {
      const range = CompactRange.empty();
      for (const leaf of LEAVES.slice(0, size)) range.append(leaf);
      expect(range.root().equals(root)).toBe(true);
    },
  );

  it('of nothing has the hash of nothing as its root', () => {
    expect(CompactRange.empty().root().toString('hex')).toBe(vectors.emptyRoot);
  });

  it('has the root of the definition at every size, whether packed or not', () => {
    const leaves = Array.from({ length: 260 }, (_, at) => hashLeaf(`${at}`));
    let range = CompactRange.empty();
    for (const [at, leaf] of leaves.entries()) {
      range.append(leaf);
      range = CompactRange.unpack(range.size, range.pack());
      expect(range.root().equals(definedRoot(leaves.slice(0, at + 1)))).toBe(true);
    }
  });

  it('refuses bytes that are not of its size', () => {
    expect(() => CompactRange.unpack(3, Buffer.alloc(32))).toThrow('expected 64 bytes');
    expect(() => CompactRange.unpack(-1, Buffer.alloc(0))).toThrow(RangeError);
  });

  it('can be appended to apart from its copy', () => {
    const range = CompactRange.empty();
    range.append(hashLeaf('a'));
    const copy = range.clone();
    copy.append(hashLeaf('b'));
    expect(range.size).toBe(1);
    expect(range.root().equals(hashLeaf('a'))).toBe(true);
  });
});

describe('an inclusion proof', () => {
  const claims: InclusionClaim[] = vectors.inclusion.map(({ leaf, size, proof }) => ({
    index: leaf - 1,
    size,
    leafHash: LEAVES[leaf - 1] as Buffer,
    root: ROOTS[size - 1] as Buffer,
    proof: proof.map(hex),
  }));

  it.each(claims)('that is published holds: leaf $index of $size', (claim) => {
    expect(verifyInclusion(claim)).toBe(true);
  });

  it.each(claims)('that was changed does not hold: leaf $index of $size', (claim) => {
    const { index, size, root, proof } = claim;
    const changes: Partial<InclusionClaim>[] = [
      { index: index - 1 },
      { index: index + 1 },
      { index: index ^ 2 },
      { size: size * 2 },
      { size: Math.floor(size / 2) },
      { leafHash: Buffer.from('WrongLeaf') },
      { root: EMPTY_ROOT },
      { root: SOME_HASH },
      ...changedProofs(proof, [root, SOME_HASH, Buffer.alloc(0)]).map((changed) => ({
        proof: changed,
      })),
    ];
    const accepted = changes.filter((change) => verifyInclusion({ ...claim, ...change }));
    expect(accepted).toEqual([]);
  });

  it('is what the publication says', async () => {
    const readNode = readerOf(LEAVES);
    for (const { index, size, proof } of claims) {
      expect(await proveInclusion(index, size, readNode)).toEqual(proof);
    }
  });

  it('of every leaf of every tree holds, and for no other leaf', async () => {
    const { leaves, readNode } = growLog(70);
    for (let size = 1; size <= leaves.length; size += 1) {
      const root = await treeRoot(size, readNode);
      for (let index = 0; index < size; index += 1) {
        const proof = await proveInclusion(index, size, readNode);
        const leafHash = leaves[index] as Buffer;
        expect(verifyInclusion({ index, size, leafHash, root, proof })).toBe(true);
        const other = (index + 1) % size;
        if (other !== index) {
          expect(verifyInclusion({ index: other, size, leafHash, root, proof })).toBe(false);
        }
      }
    }
  });

  it('is refused for a leaf that is not there', async () => {
    const { readNode } = growLog(3);
    await expect(proveInclusion(3, 3, readNode)).rejects.toThrow(RangeError);
  });
});

describe('a consistency proof', () => {
  const claims: ConsistencyClaim[] = vectors.consistency.map(({ oldSize, size, proof }) => ({
    oldSize,
    oldRoot: ROOTS[oldSize - 1] as Buffer,
    size,
    root: ROOTS[size - 1] as Buffer,
    proof: proof.map(hex),
  }));

  it.each(claims)('that is published holds: $oldSize to $size', (claim) => {
    expect(verifyConsistency(claim)).toBe(true);
  });

  it.each(claims.filter(({ proof }) => proof.length > 0))(
    'that was changed does not hold: $oldSize to $size',
    (claim) => {
      const { oldSize, oldRoot, size, root, proof } = claim;
      const changes: Partial<ConsistencyClaim>[] = [
        { oldSize: oldSize - 1 },
        { oldSize: oldSize + 1 },
        { oldSize: oldSize ^ 2 },
        { size: size * 2 },
        { size: Math.floor(size / 2) },
        { oldRoot: Buffer.from('WrongRoot') },
        { root: Buffer.from('WrongRoot') },
        { oldRoot: root, root: oldRoot },
        { proof: [] },
        ...changedProofs(proof, [root, oldRoot, Buffer.alloc(0), proof[0] as Buffer]).map(
          (changed) => ({ proof: changed }),
        ),
      ];
      const accepted = changes.filter((change) => verifyConsistency({ ...claim, ...change }));
      expect(accepted).toEqual([]);
    },
  );

  it('is what the publication says', async () => {
    const readNode = readerOf(LEAVES);
    for (const { oldSize, size, proof } of claims) {
      expect(await proveConsistency(oldSize, size, readNode)).toEqual(proof);
    }
  });

  it('of every pair of trees holds, and not for a tree that was rewritten', async () => {
    const { leaves, readNode } = growLog(40);
    const forked = readerOf(leaves.map((leaf, at) => (at === 0 ? SOME_HASH : leaf)));
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let oldSize = 1; oldSize <= size; oldSize += 1) {
        const oldRoot = await treeRoot(oldSize, readNode);
        const root = await treeRoot(size, readNode);
        const proof = await proveConsistency(oldSize, size, readNode);
        expect(verifyConsistency({ oldSize, oldRoot, size, root, proof })).toBe(true);
        const rewritten = await treeRoot(size, forked);
        const rewrittenProof = await proveConsistency(oldSize, size, forked);
        expect(
          verifyConsistency({ oldSize, oldRoot, size, root: rewritten, proof: rewrittenProof }),
        ).toBe(false);
      }
    }
  });

  it('of a tree with itself and with the empty one is empty', async () => {
    const { range, readNode } = growLog(5);
    const root = range.root();
    expect(await proveConsistency(5, 5, readNode)).toEqual([]);
    expect(await proveConsistency(0, 5, readNode)).toEqual([]);
    const claim = { oldRoot: EMPTY_ROOT, size: 5, root };
    expect(verifyConsistency({ ...claim, oldSize: 0, proof: [] })).toBe(true);
    expect(verifyConsistency({ ...claim, oldSize: 0, proof: [root] })).toBe(false);
    expect(verifyConsistency({ ...claim, oldSize: 5, proof: [] })).toBe(false);
    await expect(proveConsistency(6, 5, readNode)).rejects.toThrow(RangeError);
  });
});

describe('what is stored of a tree', () => {
  const SIZE = 2 ** TILE_LEVELS * 3 + 17;
  const log = growLog(SIZE);

  it('is enough for the root and any proof of a large one', async () => {
    expect((await treeRoot(SIZE, log.readNode)).equals(log.range.root())).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat(SIZE - 1), fc.nat(SIZE - 1), async (a, b) => {
        const [index, size] = [Math.min(a, b), Math.max(a, b) + 1];
        const root = await treeRoot(size, log.readNode);
        const leafHash = log.leaves[index] as Buffer;
        const proof = await proveInclusion(index, size, log.readNode);
        expect(verifyInclusion({ index, size, leafHash, root, proof })).toBe(true);
        const oldRoot = await treeRoot(index, log.readNode);
        const consistency = await proveConsistency(index, size, log.readNode);
        expect(verifyConsistency({ oldSize: index, oldRoot, size, root, proof: consistency })).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is missed where it is not there', async () => {
    await expect(log.readNode(3, SIZE)).rejects.toThrow('expected 8 hashes of level 0');
  });
});

function readerOf(leaves: readonly Buffer[]): ReadNode {
  return async (level, index) =>
    definedRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
}

/** The proof with something added, removed, or one bit flipped. */
function changedProofs(proof: readonly Buffer[], strangers: readonly Buffer[]) {
  return [
    ...strangers.flatMap((stranger) => [
      [...proof, stranger],
      [stranger, ...proof],
    ]),
    ...(proof.length > 0 ? [proof.slice(0, -1), proof.slice(1)] : []),
    ...proof.map((hash, at) => {
      const flipped = Buffer.from(hash);
      flipped[0] = (flipped[0] as number) ^ 8;
      return proof.with(at, flipped);
    }),
  ];
}
