import type { Sql } from 'postgres';
import type { StoredBatch, StoredEntry } from '../store.ts';

/** Writes a batch in one statement, whose transaction it is: durable when it resolves. */
export async function insertBatch(sql: Sql, { writer, firstSequence, entries }: StoredBatch) {
  const places = entries.flatMap(({ subjects }, at) => subjects.map(() => at + 1));
  const subjects = entries.flatMap((entry) => entry.subjects);
  /** An empty line is no value; none of the texts that must be there is empty. */
  const linesOf = (key: Exclude<keyof StoredEntry, 'subjects'>) =>
    toLines(entries.map((entry) => entry[key] ?? ''));
  await sql`
    WITH batch AS (
      SELECT *, ${firstSequence}::bigint + place - 1 AS writer_sequence FROM unnest(
        string_to_array(${linesOf('loggedAt')}, E'\n')::timestamptz[],
        string_to_array(${linesOf('keptUntil')}, E'\n')::timestamptz[],
        string_to_array(${linesOf('hiddenUntil')}, E'\n', '')::timestamptz[],
        string_to_array(${linesOf('type')}, E'\n'),
        string_to_array(${linesOf('queryId')}, E'\n'),
        string_to_array(${linesOf('caseReference')}, E'\n', ''),
        string_to_array(${linesOf('organization')}, E'\n', ''),
        string_to_array(${linesOf('requester')}, E'\n', ''),
        string_to_array(${linesOf('body')}, E'\n')
      ) WITH ORDINALITY AS u (logged_at, kept_until, hidden_until, type, query_id, case_reference,
        organization, requester, body, place)
    ), written AS (
      INSERT INTO access_log.entry (logged_at, writer, writer_sequence, kept_until, hidden_until,
        type, query_id, case_reference, organization, requester, body)
      SELECT logged_at, ${writer}, writer_sequence, kept_until, hidden_until,
        type, query_id, case_reference, organization, requester, body FROM batch
    ), found_by AS (
      INSERT INTO access_log.entry_subject
        (subject, query_id, logged_at, writer, writer_sequence, type)
      SELECT subject, query_id, logged_at, ${writer}, writer_sequence, type
      FROM unnest(string_to_array(${places.join()}, ',')::int[],
        string_to_array(${toLines(subjects)}, E'\n')) AS s (place, subject)
      JOIN batch USING (place)
    )
    INSERT INTO access_log.pending (logged_at, writer, writer_sequence)
    SELECT logged_at, ${writer}, writer_sequence FROM batch ORDER BY place`;
}

/**
 * Returns texts as one, a line each: the client library takes longer to write an array, of texts that
 * are full of quotes, than all else about an entry takes. Throws for a text that is no line; canonical
 * JSON always is one.
 */
function toLines(texts: readonly string[]): string {
  if (texts.some((text) => text.includes('\n'))) {
    throw new TypeError('expected what is stored to have no line breaks, but it has');
  }
  return texts.join('\n');
}
