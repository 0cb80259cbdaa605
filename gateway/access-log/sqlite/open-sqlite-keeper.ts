import { existsSync } from 'node:fs';
import { type LogKeeper, NotDroppable } from '../store.ts';
import { inTransaction, openDatabase } from './open-database.ts';
import { openSqliteCopy } from './open-sqlite-copy.ts';

/** Months of which everything is archived and was kept for long enough; the running one never is. */
const DROPPABLE = `SELECT substr(logged_at, 1, 7) AS month FROM entry
  GROUP BY month
  HAVING max(kept_until) <= :now AND month < substr(:now, 1, 7) AND count(body) > 0
    AND max(sequence) < (SELECT coalesce(max(size), 0) FROM archive)
  ORDER BY month`;

/**
 * Opens the file of a log to archive, drop and shred; it works beside a gateway that writes to it.
 * What is dropped or shredded is overwritten in the file. Throws if there is no such log.
 */
export function openSqliteKeeper(file: string, now: () => number): LogKeeper {
  if (!existsSync(file)) throw new Error(`expected an access log at ${file}, but found none`);
  const database = openDatabase(file);
  const reader = openSqliteCopy(file);
  const droppable = database.prepare(DROPPABLE);
  const readDroppable = () =>
    droppable.all({ now: new Date(now()).toISOString() }).map(({ month }) => month as string);
  // Else what was overwritten would live on in the write-ahead log.
  const forgetOldPages = () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)');

  return {
    ...reader,
    async recordArchive({ size, fromSequence, file: name, fileHash, note }) {
      const insert = database.prepare('INSERT INTO archive VALUES (?, ?, ?, ?, ?)');
      insert.run(size, fromSequence, name, fileHash, note);
    },
    droppableMonths: async () => readDroppable(),
    async dropMonth(month) {
      inTransaction(database, () => {
        if (!readDroppable().includes(month)) {
          throw new NotDroppable(`expected a month that may be dropped, but got ${month}`);
        }
        database
          .prepare(
            `DELETE FROM entry_subject WHERE sequence IN
               (SELECT sequence FROM entry WHERE substr(logged_at, 1, 7) = ?)`,
          )
          .run(month);
        database
          .prepare(
            `UPDATE entry SET body = NULL, query_id = NULL, case_reference = NULL,
               organization = NULL, requester = NULL
             WHERE substr(logged_at, 1, 7) = ?`,
          )
          .run(month);
      });
      forgetOldPages();
    },
    async shredSubject(subject) {
      const remove = database.prepare('DELETE FROM subject_key WHERE subject = ?');
      const { changes } = remove.run(subject);
      forgetOldPages();
      return Number(changes) > 0;
    },
    async close() {
      await reader.close();
      database.close();
    },
  };
}
