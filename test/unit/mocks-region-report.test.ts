import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LegacyServer } from '../../mocks/kit/index.ts';
import { createPeople } from '../../mocks/people.ts';
import { KGD_API_KEY, regionRevenues, startKgd } from '../../mocks/tax/index.ts';
import { REGIONS } from '../../schema/regions.ts';
import { parseTenge } from '../../subgraphs/kit/index.ts';

const PATH = '/reports/income-tax-by-region.csv';

let kgd: LegacyServer;
beforeAll(async () => {
  kgd = await startKgd({ people: createPeople({ today: '2026-11-23' }) });
});
afterAll(() => kgd.close());

const ask = (query: string, key = KGD_API_KEY) =>
  fetch(`${kgd.url}${PATH}?${query}`, { headers: { 'x-api-key': key } });

test('is a table in windows-1251 with a header in Russian, a region a line, and the total', async () => {
  const answer = await ask('year=2026&month=10');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=windows-1251');
  const text = iconv.decode(Buffer.from(await answer.arrayBuffer()), 'windows-1251');
  const [header, ...lines] = text.split('\r\n');
  expect(header).toBe('Год;Месяц;Код КАТО;Регион;Плательщиков;Сумма ИПН, тенге');
  expect(lines.pop()).toBe('');
  const rows = lines.map((line) => line.split(';'));
  expect(rows.slice(0, -1).map(([, , kato]) => kato)).toEqual(
    Object.values(REGIONS).map(({ kato }) => kato),
  );
  expect(rows.every((row) => row.length === 6)).toBe(true);
  const amounts = rows.map((row) => parseTenge(row[5] ?? ''));
  const total = amounts.pop();
  expect(rows.at(-1)?.[0]).toBe('Итого');
  expect(amounts.reduce((sum, each) => sum + each, 0)).toBe(total);
  expect(amounts).toEqual(regionRevenues(2026, 10).map(({ amountTiyn }) => amountTiyn));
  expect(text).toMatch(/;\d{1,2}\u00A0\d{3}\u00A0\d{3},\d{2}\r\n/);
});

test('has regions with so few payers that they would tell of single people', () => {
  const months = Array.from({ length: 34 }, (_, n) =>
    regionRevenues(2024 + Math.floor(n / 12), (n % 12) + 1),
  );
  const smallOf = (kato: string) =>
    months.filter((each) => (each.find((region) => region.kato === kato)?.payers ?? 10) < 10)
      .length;
  expect(smallOf('620000000')).toBe(34);
  for (const kato of ['100000000', '550000000', '590000000']) {
    expect(smallOf(kato)).toBeGreaterThan(3);
    expect(smallOf(kato)).toBeLessThan(34);
  }
  expect(smallOf('750000000')).toBe(0);
});

test('is the same each time that it is asked for', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => ask('year=2025&month=2')));
  expect(await one?.text()).toBe(await other?.text());
});

test.each([
  ['year=2026&month=11', KGD_API_KEY, 404, 'NOT_READY'],
  ['year=2023&month=12', KGD_API_KEY, 404, 'NOT_READY'],
  ['year=2026&month=13', KGD_API_KEY, 400, 'BAD_PARAMETER'],
  ['year=2026', KGD_API_KEY, 400, 'BAD_PARAMETER'],
  ['year=2026&month=10', 'wrong', 401, 'BAD_API_KEY'],
])('refuses %s under the key %s with %d %s', async (query, key, status, code) => {
  const answer = await ask(query, key);
  expect([answer.status, await answer.json()]).toEqual([
    status,
    { error: { code, message: expect.any(String) } },
  ]);
});
