import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessLogStore, openStore } from '../../gateway/access-log/index.ts';
import { createBatch, createLogSigner } from '../kit/access-log-fixtures.ts';
import { startPostgres, type TestPostgres } from '../kit/start-postgres.ts';

const STARTS_WITHIN_MS = 60_000;
const EVERYTHING = { from: null, before: null, visibleAt: null, after: null, count: 10 };

describe('a batch that PostgreSQL is handed as lines', () => {
  let server: TestPostgres;
  let store: AccessLogStore;

  beforeAll(async () => {
    server = await startPostgres();
    const { gateway: url } = await server.createLog();
    store = await openStore({ store: { kind: 'postgres', url }, signer: createLogSigner() });
  }, STARTS_WITHIN_MS);

  afterAll(async () => {
    await store.close();
    await server.remove();
  });

  it('keeps of each entry what belongs to it', async () => {
    const { writer, entries } = createBatch('mixed', 0, 3);
    const [hidden, plain, shared] = entries as [(typeof entries)[0], ...typeof entries];
    await store.append({
      writer,
      firstSequence: 0,
      entries: [
        { ...hidden, hiddenUntil: '2030-01-01T00:00:00.000Z', subjects: ['p1:one'] },
        { ...(plain as typeof hidden), subjects: [] },
        {
          ...(shared as typeof hidden),
          body: '{"text":"\\\\n, {NULL}, \\"quoted\\" and \u049b"}',
          subjects: ['p1:one', 'p1:two'],
        },
      ],
    });
    const visibleAt = '2026-06-01T00:00:00.000Z';
    const ofOne = await store.find({ ...EVERYTHING, subjects: ['p1:one'] });
    const shownToOne = await store.find({ ...EVERYTHING, subjects: ['p1:one'], visibleAt });
    const ofTwo = await store.find({ ...EVERYTHING, subjects: ['p1:two'] });
    const text = '{"text":"\\\\n, {NULL}, \\"quoted\\" and \u049b"}';
    expect(ofOne.map(({ body }) => body)).toEqual([text, hidden.body]);
    expect(shownToOne.map(({ body }) => body)).toEqual([text]);
    expect(ofTwo.map(({ body }) => body)).toEqual([text]);
    await store.integrate();
    expect((await store.read(0, 10)).map(({ body }) => body)).toEqual([
      hidden.body,
      plain?.body,
      text,
    ]);
  });

  it('refuses an entry of two lines, and writes nothing of its batch', async () => {
    const batch = createBatch('torn', 0, 2, { subjects: ['p1:torn'] });
    const [first, second] = batch.entries as [(typeof batch.entries)[0], ...typeof batch.entries];
    const entries = [first, { ...(second as typeof first), body: '{"a":1,\n"b":2}' }];
    await expect(store.append({ ...batch, entries })).rejects.toThrow('no line breaks');
    expect(await store.find({ ...EVERYTHING, subjects: ['p1:torn'] })).toEqual([]);
  });
});
