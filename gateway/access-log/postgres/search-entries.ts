import type { PendingQuery, Row, Sql } from 'postgres';
import type { FoundEntry, SearchQuery } from '../store.ts';

/** Time, writer and the writer's number of an entry. */
export const CURSOR = /^(\S+) (\S+) (\d+)$/;

export interface FoundRow {
  /** The database's numbers are wider, and come as text. */
  readonly sequence: string | null;
  readonly body: string;
  readonly cursor: string;
}

/** The cursor of entry `e`. */
export function cursorOf(sql: Sql): PendingQuery<Row[]> {
  return sql`to_char(e.logged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || ' ' || e.writer || ' ' || e.writer_sequence`;
}

export function toFoundEntry({ sequence, body, cursor }: FoundRow): FoundEntry {
  return { sequence: sequence === null ? null : Number(sequence), body, cursor };
}

/** Searches entries; what is given of the query becomes a condition that an index serves. */
export async function searchEntries(sql: Sql, query: SearchQuery): Promise<readonly FoundEntry[]> {
  const { subjects, count } = query;
  const theirs = subjects === null ? sql`` : aboutThem(sql, subjects);
  const rows = await sql<FoundRow[]>`
    SELECT l.sequence, e.body, ${cursorOf(sql)} AS cursor FROM access_log.entry e ${theirs}
    LEFT JOIN access_log.leaf l ON l.logged_at = e.logged_at
      AND l.writer = e.writer AND l.writer_sequence = e.writer_sequence
    WHERE ${conditionsOf(sql, query).reduce((all, one) => sql`${all} AND ${one}`)}
    ORDER BY e.logged_at DESC, e.writer DESC, e.writer_sequence DESC
    LIMIT ${count}`;
  return rows.map(toFoundEntry);
}

/** Found first, whatever the database has counted of its tables: they are few. */
function aboutThem(sql: Sql, subjects: readonly string[]): PendingQuery<Row[]> {
  return sql`JOIN (
      SELECT DISTINCT logged_at, writer, writer_sequence FROM access_log.entry_subject
      WHERE subject = ANY(${[...subjects]}::text[]) OFFSET 0
    ) s ON s.logged_at = e.logged_at
      AND s.writer = e.writer AND s.writer_sequence = e.writer_sequence`;
}

function conditionsOf(sql: Sql, query: SearchQuery): readonly PendingQuery<Row[]>[] {
  const { caseReference, organization, requester, from, before, after } = query;
  const [, loggedAt = null, writer = null, sequence = null] = CURSOR.exec(after ?? '') ?? [];
  return [
    // What follows an INTENT does so within one request.
    sql`(e.type <> 'INTENT' OR NOT EXISTS (
      SELECT FROM access_log.entry f
      WHERE f.query_id = e.query_id AND f.type <> 'INTENT'
        AND f.logged_at BETWEEN e.logged_at - interval '1 hour'
          AND e.logged_at + interval '1 hour'))`,
    ...(caseReference === null ? [] : [sql`e.case_reference = ${caseReference}`]),
    ...(organization === null ? [] : [sql`e.organization = ${organization}`]),
    ...(requester === null ? [] : [sql`e.requester = ${requester}`]),
    ...(from === null ? [] : [sql`e.logged_at >= ${from}`]),
    ...(before === null ? [] : [sql`e.logged_at < ${before}`]),
    ...(loggedAt === null
      ? []
      : [
          sql`(e.logged_at, e.writer, e.writer_sequence)
            < (${loggedAt}::timestamptz, ${writer}::text, ${sequence}::bigint)`,
        ]),
  ];
}
