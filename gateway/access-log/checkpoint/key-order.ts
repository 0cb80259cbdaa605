import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import type { LogVerifiers, NoteVerifier } from './note-key.ts';
import { isSignedBy } from './signed-note.ts';

/** Opens the checkpoints of one log in their order, whose keys came one after the other. */
export interface KeyOrder {
  /** Returns the next checkpoint; null unless the key signed it whose turn it is. */
  open(text: string): Checkpoint | null;
  /** Whether the key that signs now signed the last one. */
  readonly isCurrent: boolean;
}

/**
 * A key's turn comes with the first checkpoint that it signed alone, if one before was signed with it
 * and the key that it succeeds: so that whoever has an earlier key can sign nothing later, and nobody
 * puts a key after it that the log did not have then.
 */
export function createKeyOrder({ log, earlier = [] }: LogVerifiers): KeyOrder {
  const keys = [...earlier, log];
  let turn = 0;
  let isHandedOn = false;
  let isCurrent = false;

  const has = (checkpoint: Checkpoint, key: NoteVerifier | undefined) =>
    key !== undefined && key.name === checkpoint.origin && isSignedBy(checkpoint.note, key);

  return {
    open(text) {
      const checkpoint = parseCheckpoint(text);
      if (checkpoint === null) return null;
      const isOfTurn = has(checkpoint, keys[turn]);
      const isOfNext = has(checkpoint, keys[turn + 1]);
      isCurrent = keys[turn] === log ? isOfTurn : has(checkpoint, log);
      if (isOfTurn) {
        isHandedOn ||= isOfNext;
        return checkpoint;
      }
      if (!isHandedOn || !isOfNext) return null;
      turn += 1;
      isHandedOn = has(checkpoint, keys[turn + 1]);
      return checkpoint;
    },
    get isCurrent() {
      return isCurrent;
    },
  };
}
