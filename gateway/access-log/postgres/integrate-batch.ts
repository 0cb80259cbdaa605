import type { Sql, TransactionSql } from 'postgres';
import { parseCheckpoint, signCheckpoint } from '../checkpoint/checkpoint.ts';
import type { NoteSigner } from '../checkpoint/note-key.ts';
import { CompactRange, type TreeNode } from '../merkle/compact-range.ts';
import { isStored } from '../merkle/tile-reader.ts';

/** The lock of the one sequencer: a number that no other lock of the database has. */
const SEQUENCER_LOCK = 7_306_096_962;

/**
 * Takes at most `countMax` pending entries into the tree and signs it, in one transaction under the
 * sequencer's lock. Returns how many, and the size of the tree; null if there are none, or another
 * replica holds the lock: that one does the work.
 */
export async function integrateBatch(
  sql: Sql,
  signer: NoteSigner,
  countMax: number,
): Promise<{ readonly entries: number; readonly size: number } | null> {
  return sql.begin(async (transaction) => {
    const [lock] = await transaction<{ held: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${SEQUENCER_LOCK}::bigint) AS held`;
    if (lock?.held !== true) return null;
    const range = await readRange(transaction);
    const leaves = await transaction<{ hash: Buffer }[]>`
      SELECT hash FROM access_log.integrate(${range.size}::bigint, ${countMax}::integer)`;
    if (leaves.length === 0) return null;
    const nodes: TreeNode[] = [];
    for (const { hash } of leaves) {
      range.append(hash, (node) => {
        if (isStored(node.level)) nodes.push(node);
      });
    }
    if (nodes.length > 0) {
      const rows = nodes.map(({ level, index, hash }) => [level, index, hash] as const);
      await transaction`
        INSERT INTO access_log.tree_node (level, node_index, hash) VALUES ${transaction(rows)}`;
    }
    const note = signCheckpoint({ size: range.size, root: range.root() }, signer);
    await transaction`
      INSERT INTO access_log.checkpoint VALUES (${range.size}, ${note}, ${range.pack()})`;
    return { entries: leaves.length, size: range.size };
  }) as Promise<{ entries: number; size: number } | null>;
}

async function readRange(transaction: TransactionSql): Promise<CompactRange> {
  const [last] = await transaction<{ size: string; note: string; packed_range: Buffer }[]>`
    SELECT size, note, packed_range FROM access_log.checkpoint ORDER BY size DESC LIMIT 1`;
  if (last === undefined) return CompactRange.empty();
  const range = CompactRange.unpack(Number(last.size), last.packed_range);
  if (!parseCheckpoint(last.note)?.root.equals(range.root())) {
    throw new Error('expected the tree of the last checkpoint, but got another');
  }
  return range;
}
