import type { NoteSigner } from '../../gateway/access-log/checkpoint/note-key.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import { createBatch } from './access-log-fixtures.ts';

export interface SampleOptions {
  /** Entries in all. */
  readonly entries: number;
  /** Entries between two checkpoints. */
  readonly every: number;
  /** From this entry on it is another log; default never. */
  readonly forkAt?: number;
}

const BEGIN = Date.UTC(2026, 2, 1, 9);

/**
 * Writes a log of two writers by turns to a new file, and returns the checkpoints' notes. Two logs
 * with the same options are the same, but for what comes from `forkAt` on.
 */
export async function writeSampleLog(
  file: string,
  signer: NoteSigner,
  { entries, every, forkAt = entries }: SampleOptions,
): Promise<readonly string[]> {
  const store = await openSqliteStore(file, signer);
  const written = { 'writer-a': 0, 'writer-b': 0 };
  for (let size = 0; size < entries; size += every) {
    const writer = (size / every) % 2 === 0 ? 'writer-a' : 'writer-b';
    const loggedAt = new Date(BEGIN + size).toISOString();
    const batch = createBatch(writer, written[writer], every, { loggedAt });
    written[writer] += every;
    const forked = batch.entries.map((entry, at) =>
      size + at < forkAt ? entry : { ...entry, body: entry.body.replace('DISCLOSED', 'REFUSED') },
    );
    await store.append({ ...batch, entries: forked });
    await store.integrate();
  }
  const notes = (await store.checkpoints(0, entries)).map(({ note }) => note);
  await store.close();
  return notes;
}
