import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../gateway/access-log/postgres/postgres-store.ts';
import { openSqliteStore } from '../../gateway/access-log/sqlite/sqlite-store.ts';
import type { AccessLogStore, SearchQuery, StoredEntry } from '../../gateway/access-log/store.ts';
import { createBatch, createLogSigner } from '../kit/access-log-fixtures.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

const SIGNER = createLogSigner();
const folder = mkdtempSync(join(tmpdir(), 'access-log-search-'));
let server: TestPostgres;
let files = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

const openInSqlite = () => {
  files += 1;
  return openSqliteStore(join(folder, `log-${files}.sqlite`), SIGNER);
};
const openInPostgres = async () =>
  openPostgresStore({ url: (await server.createLog()).gateway }, SIGNER);

interface Said {
  readonly type?: StoredEntry['type'];
  readonly queryId?: string;
  readonly caseReference?: string;
  readonly organization?: string;
  readonly requester?: string;
  readonly subjects?: readonly string[];
}

describe.each([
  ['SQLite', openInSqlite],
  ['PostgreSQL', openInPostgres],
])('the search in %s', (_, open) => {
  let store: AccessLogStore;
  let written = 0;
  beforeEach(async () => {
    store = await open();
    written = 0;
    return () => store.close();
  });

  /** Appends an entry that says this, and returns its number. */
  const append = async (said: Said): Promise<number> => {
    const { type = 'DISCLOSED', queryId = `query-${written}`, subjects = ['p1:alma'] } = said;
    await store.append(
      createBatch('writer', written, 1, {
        ...{ type, queryId, subjects },
        caseReference: said.caseReference ?? null,
        organization: said.organization ?? null,
        requester: said.requester ?? 'p1:official',
        hiddenUntil: '2099-01-01T00:00:00.000Z',
        body: JSON.stringify({ number: written }),
      }),
    );
    written += 1;
    return written - 1;
  };
  const search = async (changes: Partial<SearchQuery>) =>
    store.search({
      caseReference: null,
      organization: null,
      requester: null,
      subjects: null,
      from: null,
      before: null,
      after: null,
      count: 100,
      ...changes,
    });
  const numbers = async (changes: Partial<SearchQuery>): Promise<number[]> =>
    (await search(changes)).map(({ body }) => JSON.parse(body).number);

  it('finds by case, organization, requester and person, hidden or not, the newest first', async () => {
    await append({ caseReference: 'CASE-1', organization: '050140000011' });
    await append({ caseReference: 'CASE-2', organization: '050140000011', requester: 'p1:x' });
    await append({ organization: '040540009058', requester: 'p1:x', subjects: ['p1:timur'] });
    await append({ type: 'REFUSED', caseReference: 'CASE-2', subjects: [] });
    expect(await numbers({})).toEqual([3, 2, 1, 0]);
    expect(await numbers({ caseReference: 'CASE-2' })).toEqual([3, 1]);
    expect(await numbers({ organization: '050140000011' })).toEqual([1, 0]);
    expect(await numbers({ requester: 'p1:x' })).toEqual([2, 1]);
    expect(await numbers({ subjects: ['p1:timur', 'p1:none'] })).toEqual([2]);
    expect(await numbers({ requester: 'p1:x', caseReference: 'CASE-2' })).toEqual([1]);
    expect(await numbers({ subjects: [] })).toEqual([]);
    expect(await numbers({ caseReference: "CASE-2' OR 1=1 --" })).toEqual([]);
  });

  it('leads through pages, within times, without loss or repetition', async () => {
    for (let at = 0; at < 6; at += 1) await append({ organization: '050140000011' });
    await store.integrate();
    const found = await search({ organization: '050140000011' });
    expect(found.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1, 0]);
    const first = await search({ count: 4 });
    expect(first).toEqual(found.slice(0, 4));
    expect(await search({ after: first.at(-1)?.cursor ?? null })).toEqual(found.slice(4));
    const [from, before] = ['2026-03-01T09:00:00.001Z', '2026-03-01T09:00:00.004Z'];
    expect(await numbers({ from, before })).toEqual([3, 2, 1]);
  });

  it('shows an intention only while nothing else of its request is in the log', async () => {
    await append({ type: 'INTENT', queryId: 'query-x', caseReference: 'CASE-1', subjects: [] });
    expect(await numbers({ caseReference: 'CASE-1' })).toEqual([0]);
    await append({ queryId: 'query-x', caseReference: 'CASE-1', subjects: ['p1:timur'] });
    expect(await numbers({ caseReference: 'CASE-1' })).toEqual([1]);
  });

  it('answers as a list would that is searched by hand, page by page', async () => {
    const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
    const person = pick('p1:alma', 'p1:timur', 'p1:dana');
    const entry = fc.record({
      type: pick('INTENT', 'DISCLOSED', 'REFUSED'),
      queryId: pick('q-1', 'q-2', 'q-3', 'q-4'),
      caseReference: pick(undefined, 'CASE-1', 'CASE-2'),
      organization: pick(undefined, '050140000011', '040540009058'),
      requester: pick('p1:x', 'p1:y'),
      subjects: fc.uniqueArray(person, { maxLength: 2 }),
    });
    const asked = fc.record({
      caseReference: pick(null, null, 'CASE-1'),
      organization: pick(null, null, '050140000011'),
      requester: pick(null, 'p1:x'),
      subjects: pick<readonly string[] | null>(null, ['p1:alma'], ['p1:alma', 'p1:timur']),
      from: pick(null, 2),
      before: pick(null, 9),
      count: fc.integer({ min: 1, max: 4 }),
    });
    const timeOf = (at: number) => new Date(Date.UTC(2026, 2, 1, 9) + at).toISOString();
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 12 }),
        fc.array(asked, { minLength: 4, maxLength: 4 }),
        async (entries, queries) => {
          const first = written;
          // Each log begins after the last one, with requests of its own.
          const own = entries.map((each) => ({ ...each, queryId: `${each.queryId}-${first}` }));
          for (const each of own) await append(each as Said);
          for (const { from, before, count, ...rest } of queries) {
            const bounds = {
              from: timeOf(first + (from ?? 0)),
              before: before === null ? null : timeOf(first + before),
            };
            const expected = own
              .map((each, at) => ({ ...each, at }))
              .filter(
                ({ at, ...each }) =>
                  at >= (from ?? 0) &&
                  (before === null || at < before) &&
                  (rest.caseReference === null || each.caseReference === rest.caseReference) &&
                  (rest.organization === null || each.organization === rest.organization) &&
                  (rest.requester === null || each.requester === rest.requester) &&
                  (rest.subjects === null ||
                    each.subjects.some((one) => rest.subjects?.includes(one))) &&
                  (each.type !== 'INTENT' ||
                    !own.some((it) => it.queryId === each.queryId && it.type !== 'INTENT')),
              )
              .map(({ at }) => first + at)
              .reverse();
            const found: number[] = [];
            for (let after: string | null = null; ; ) {
              const page = await search({ ...rest, ...bounds, count, after });
              found.push(...page.map(({ body }) => JSON.parse(body).number as number));
              expect(page.length).toBeLessThanOrEqual(count);
              if (page.length < count) break;
              after = page.at(-1)?.cursor ?? null;
            }
            expect(found).toEqual(expected);
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});
