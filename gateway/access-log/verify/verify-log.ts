import { createKeyOrder } from '../checkpoint/key-order.ts';
import type { TreeNode } from '../merkle/compact-range.ts';
import { isStored } from '../merkle/tile-reader.ts';
import type { LogReader, StoredCheckpoint } from '../store.ts';
import type { VerifyReport } from './finding.ts';
import { createLogChecker, type LogChecker, type LogCheckerOptions } from './log-checker.ts';

const ENTRIES_AT_ONCE = 1_000;
const CHECKPOINTS_AT_ONCE = 1_000;

/**
 * Verifies a whole log in one pass: every entry, every checkpoint, the stored parts of the tree.
 * Never holds more of it in memory than a few thousand entries. `onProgress` hears how far it is.
 */
export async function verifyLog(
  reader: LogReader,
  options: LogCheckerOptions,
  onProgress: (entries: number) => void = () => undefined,
): Promise<VerifyReport> {
  const nodes: TreeNode[] = [];
  const order = createKeyOrder(options);
  const checker = createLogChecker({
    ...options,
    open: order.open,
    onNode: (node) => {
      if (isStored(node.level)) nodes.push(node);
    },
  });
  try {
    await checkEverything(reader, checker, nodes, onProgress);
    if (checker.signedSize > 0 && !order.isCurrent) {
      const detail = 'the last checkpoint is not signed with the key that signs now';
      checker.finding('signature', checker.signedSize, detail);
    }
    // Some may not even have a place in the tree yet.
    return { ...checker.finish(), unsigned: await reader.unsigned() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    checker.finding('unreadable', checker.size, reason);
  }
  return checker.finish();
}

async function checkEverything(
  reader: LogReader,
  checker: LogChecker,
  nodes: TreeNode[],
  onProgress: (entries: number) => void,
): Promise<void> {
  const archivedTo = await reader.archivedTo();
  const checkpoints = new CheckpointQueue(reader);
  let next = await checkpoints.next();
  let position = 0;
  let chunk = reader.read(position, ENTRIES_AT_ONCE);
  for (;;) {
    let entries = await chunk;
    // A log that is written to: what was read ahead may be older than the checkpoints by now.
    if (entries.length === 0) entries = await reader.read(position, ENTRIES_AT_ONCE);
    const last = entries.at(-1);
    if (last === undefined) break;
    position = last.sequence + 1;
    // The next ones are read while these are hashed.
    chunk = reader.read(position, ENTRIES_AT_ONCE);
    chunk.catch(() => undefined);
    for (const { sequence, hash, body } of entries) {
      checker.entry(sequence, hash, body, sequence < archivedTo);
      while (next !== null && next.size <= sequence + 1) {
        checker.checkpoint(next.size, next.note);
        next = checkpoints.peek() ?? (await checkpoints.next());
      }
    }
    // What no checkpoint covers yet may not be stored yet.
    const isSigned = ({ level, index }: TreeNode) => (index + 1) * 2 ** level <= checker.signedSize;
    const waiting = nodes.splice(0);
    nodes.push(...waiting.filter((node) => !isSigned(node)));
    await checkNodes(reader, checker, waiting.filter(isSigned));
    onProgress(checker.size);
  }
  if (next !== null) {
    checker.finding('truncated', checker.size, `${next.size} entries were signed`);
  }
}

/** Compares the stored nodes of a chunk with those that its entries make. */
async function checkNodes(reader: LogReader, checker: LogChecker, nodes: readonly TreeNode[]) {
  for (const [level, computed] of Map.groupBy(nodes, (node) => node.level)) {
    const first = computed[0]?.index ?? 0;
    const stored = await reader.hashes(level, first, computed.length);
    const wrong = computed.find(({ hash }, at) => !stored[at]?.equals(hash));
    if (wrong !== undefined) {
      const sequence = wrong.index * 2 ** level;
      checker.finding('node', sequence, `the stored hash at level ${level} is another`);
    }
  }
}

/** Checkpoints in their order, read by the thousand. */
class CheckpointQueue {
  readonly #reader: LogReader;
  #read: StoredCheckpoint[] = [];
  #afterSize = 0;

  constructor(reader: LogReader) {
    this.#reader = reader;
  }

  /** The next one if it was read already. */
  peek(): StoredCheckpoint | null {
    return this.#read.shift() ?? null;
  }

  async next(): Promise<StoredCheckpoint | null> {
    if (this.#read.length === 0) {
      this.#read = [...(await this.#reader.checkpoints(this.#afterSize, CHECKPOINTS_AT_ONCE))];
      this.#afterSize = this.#read.at(-1)?.size ?? this.#afterSize;
    }
    return this.peek();
  }
}
