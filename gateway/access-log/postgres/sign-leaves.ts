import type { Sql } from 'postgres';
import { parseCheckpoint, signCheckpoint } from '../checkpoint/checkpoint.ts';
import { keySetting, keySucceeded } from '../checkpoint/key-setting.ts';
import { type NoteSigner, printVerifierKey, verifierOf } from '../checkpoint/note-key.ts';
import { CompactRange, type TreeNode } from '../merkle/compact-range.ts';
import { isStored } from '../merkle/tile-reader.ts';
import { readVerifierKeys } from './postgres-reader.ts';

/**
 * Signs the tree with at most `countMax` leaves more than the last checkpoint has. Returns how many
 * those were, and the size; null if there are none.
 *
 * Leaves have their places already, so that replicas that do this at once sign the same tree. A key
 * that was succeeded signs nothing: then this rejects, or, at the very moment, writes nothing.
 */
export async function signLeaves(
  sql: Sql,
  signer: NoteSigner,
  countMax: number,
): Promise<{ readonly entries: number; readonly size: number } | null> {
  const key = printVerifierKey(verifierOf(signer));
  if ((await readVerifierKeys(sql)).at(-1) !== key) throw keySucceeded();
  const range = await readRange(sql);
  const leaves = await sql<{ sequence: string; hash: Buffer }[]>`
    SELECT sequence, hash FROM access_log.leaf
    WHERE sequence >= ${range.size} ORDER BY sequence LIMIT ${countMax}`;
  if (leaves.length === 0) return null;
  const nodes: TreeNode[] = [];
  for (const { sequence, hash } of leaves) {
    if (Number(sequence) !== range.size) {
      throw new Error(`expected leaf ${range.size}, but got ${sequence}`);
    }
    range.append(hash, (node) => {
      if (isStored(node.level)) nodes.push(node);
    });
  }
  const note = signCheckpoint({ size: range.size, root: range.root() }, signer);
  await sql`
    WITH nodes AS (
      INSERT INTO access_log.tree_node (level, node_index, hash)
      SELECT level, node_index, decode(hash, 'hex') FROM unnest(
        ${nodes.map(({ level }) => level)}::smallint[],
        ${nodes.map(({ index }) => index)}::bigint[],
        ${nodes.map(({ hash }) => hash.toString('hex'))}::text[]
      ) AS u (level, node_index, hash)
      ON CONFLICT DO NOTHING
    )
    INSERT INTO access_log.checkpoint
    SELECT ${range.size}::bigint, ${note}::text, ${range.pack()}::bytea
    WHERE ${key} = (
      SELECT value FROM access_log.setting WHERE starts_with(name, ${keySetting(1)})
      ORDER BY length(name) DESC, name DESC LIMIT 1)
    ON CONFLICT DO NOTHING`;
  return { entries: leaves.length, size: range.size };
}

async function readRange(sql: Sql): Promise<CompactRange> {
  const [last] = await sql<{ size: string; note: string; packed_range: Buffer }[]>`
    SELECT size, note, packed_range FROM access_log.checkpoint ORDER BY size DESC LIMIT 1`;
  if (last === undefined) return CompactRange.empty();
  const range = CompactRange.unpack(Number(last.size), last.packed_range);
  if (!parseCheckpoint(last.note)?.root.equals(range.root())) {
    throw new Error('expected the tree of the last checkpoint, but got another');
  }
  return range;
}
