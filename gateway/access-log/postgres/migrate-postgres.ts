import { readdir, readFile } from 'node:fs/promises';
import postgres from 'postgres';

const MIGRATIONS = new URL('./migrations/', import.meta.url);

/**
 * Brings a database to the present form, as its owner: each file of `migrations/` once, in their
 * order, in a transaction of its own. Returns the names of those that were run.
 */
export async function migratePostgres(url: string): Promise<readonly string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`CREATE SCHEMA IF NOT EXISTS access_log`;
    await sql`CREATE TABLE IF NOT EXISTS access_log.migration (name text PRIMARY KEY)`;
    const run: string[] = [];
    for (const name of (await readdir(MIGRATIONS)).toSorted()) {
      const text = await readFile(new URL(name, MIGRATIONS), 'utf8');
      await sql.begin(async (transaction) => {
        await transaction`LOCK TABLE access_log.migration`;
        const [done] =
          await transaction`SELECT name FROM access_log.migration WHERE name = ${name}`;
        if (done !== undefined) return;
        await transaction.unsafe(text);
        await transaction`INSERT INTO access_log.migration VALUES (${name})`;
        run.push(name);
      });
    }
    return run;
  } finally {
    await sql.end();
  }
}
