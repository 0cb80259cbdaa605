import postgres from 'postgres';
import { type LogKeeper, type LogReader, NotDroppable } from '../store.ts';
import { createPostgresReader } from './postgres-reader.ts';

const CONNECTIONS = 2;

function connect(url: string) {
  return postgres(url, {
    max: CONNECTIONS,
    connect_timeout: 5,
    connection: { application_name: 'migrant-graph access log', TimeZone: 'UTC' },
    onnotice: () => undefined,
  });
}

/** Opens a log in PostgreSQL to be read, as any role that may. */
export function openPostgresReader(url: string): LogReader {
  const sql = connect(url);
  return { ...createPostgresReader((read) => read(sql)), close: () => sql.end({ timeout: 1 }) };
}

/**
 * Opens a log in PostgreSQL to archive, drop and shred, as the keeper's role. What may be dropped
 * is decided by the database, with its own clock.
 */
export function openPostgresKeeper(url: string): LogKeeper {
  const sql = connect(url);
  return {
    ...createPostgresReader((read) => read(sql)),
    async recordArchive({ size, fromSequence, file, fileHash, note }) {
      await sql`
        INSERT INTO access_log.archive
        VALUES (${size}, ${fromSequence}, ${file}, ${fileHash}, ${note})`;
    },
    async droppableMonths() {
      const rows = await sql<{ month: string }[]>`SELECT month FROM access_log.droppable_months()`;
      return rows.map(({ month }) => month);
    },
    async dropMonth(month) {
      const [row] = await sql<{ dropped: boolean }[]>`
        SELECT access_log.drop_month(${month}) AS dropped`;
      if (row?.dropped !== true) {
        throw new NotDroppable(`expected a month that may be dropped, but got ${month}`);
      }
    },
    async shredSubject(subject) {
      const { count } = await sql`DELETE FROM access_log.subject_key WHERE subject = ${subject}`;
      return count > 0;
    },
    close: () => sql.end({ timeout: 1 }),
  };
}
