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
  const { caseReference, organization, requester, subjects, from, before, after, count } = query;
  const [, loggedAt = null, writer = null, sequence = null] = CURSOR.exec(after ?? '') ?? [];
  const rows = await sql<FoundRow[]>`
    SELECT l.sequence, e.body, ${cursorOf(sql)} AS cursor FROM access_log.entry e
    LEFT JOIN access_log.leaf l ON l.logged_at = e.logged_at
      AND l.writer = e.writer AND l.writer_sequence = e.writer_sequence
    WHERE (access_log.said(e.body, '{type}') <> 'INTENT' OR NOT EXISTS (
        SELECT FROM access_log.entry f
        WHERE access_log.said(f.body, '{queryId}') = access_log.said(e.body, '{queryId}')
          AND access_log.said(f.body, '{type}') <> 'INTENT'
          AND f.logged_at BETWEEN e.logged_at - interval '1 hour' AND e.logged_at + interval '1 hour'))
      ${
        caseReference === null
          ? sql``
          : sql`AND access_log.said(e.body, '{queryGroupId}') = ${caseReference}`
      }
      ${
        organization === null
          ? sql``
          : sql`AND access_log.said(e.body, '{initiatorOrg,code}') = ${organization}`
      }
      ${
        requester === null
          ? sql``
          : sql`AND access_log.said(e.body, '{initiatorPerson,alternativeCode}') = ${requester}`
      }
      ${
        subjects === null
          ? sql``
          : sql`AND (e.logged_at, e.writer, e.writer_sequence) IN (
              SELECT s.logged_at, s.writer, s.writer_sequence FROM access_log.entry_subject s
              WHERE s.subject = ANY(${[...subjects]}::text[]))`
      }
      ${from === null ? sql`` : sql`AND e.logged_at >= ${from}`}
      ${before === null ? sql`` : sql`AND e.logged_at < ${before}`}
      ${
        loggedAt === null
          ? sql``
          : sql`AND (e.logged_at, e.writer, e.writer_sequence)
              < (${loggedAt}::timestamptz, ${writer}::text, ${sequence}::bigint)`
      }
    ORDER BY e.logged_at DESC, e.writer DESC, e.writer_sequence DESC
    LIMIT ${count}`;
  return rows.map(toFoundEntry);
}
