import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { FoundEntry, SearchQuery } from '../store.ts';

/** What is asked of an entry, by what is searched for; each has an index. */
const CONDITIONS = {
  caseReference: 'e.case_reference = :caseReference',
  organization: 'e.organization = :organization',
  requester: 'e.requester = :requester',
  subjects: `e.sequence IN (SELECT sequence FROM entry_subject
    WHERE subject IN (SELECT value FROM json_each(:subjects)))`,
  from: 'e.logged_at >= :from',
  before: 'e.logged_at < :before',
  after: 'e.sequence < :after',
} as const satisfies Partial<Record<keyof SearchQuery, string>>;

/**
 * Returns the search of an open database. It is prepared when it is needed, because a copy that was
 * made before there were indexes can be read too, though not searched.
 */
export function createSqliteSearch(
  database: DatabaseSync,
): (query: SearchQuery) => readonly FoundEntry[] {
  return ({ subjects, after, count, ...texts }) => {
    const asked = {
      ...texts,
      subjects: subjects === null ? null : JSON.stringify(subjects),
      after: after === null ? null : Number(after),
    };
    const given = Object.entries(asked).filter(([, value]) => value !== null);
    const conditions = given.map(([name]) => CONDITIONS[name as keyof typeof CONDITIONS]);
    const rows = database
      .prepare(
        `SELECT e.sequence, e.body FROM entry e
         WHERE ${[...conditions, 'e.body IS NOT NULL'].join(' AND ')}
           AND (e.type <> 'INTENT' OR NOT EXISTS (SELECT 1 FROM entry f
             WHERE f.query_id = e.query_id AND f.type <> 'INTENT'))
         ORDER BY e.sequence DESC LIMIT :count`,
      )
      .all({ ...Object.fromEntries(given), count } as Record<string, SQLInputValue>);
    return rows.map(({ sequence, body }) => ({
      sequence: sequence as number,
      body: body as string,
      cursor: String(sequence),
    }));
  };
}
