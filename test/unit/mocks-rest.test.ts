import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  apiKeyCheck,
  bearerCheck,
  createTokenBucket,
  cursorPage,
  type LegacyServer,
  offsetPage,
  RestRefusal,
  rateCheck,
  restAnswer,
  restRoute,
  startLegacyServer,
} from '../../mocks/kit/index.ts';

let time = 0;
let answered = 0;
let server: LegacyServer;
const items = Array.from({ length: 45 }, (_, index) => index);

beforeAll(async () => {
  const answer = () => {
    answered += 1;
    return {};
  };
  const bucket = createTokenBucket({ capacity: 2, refillPerSecond: 0.5, now: () => time });
  server = await startLegacyServer({
    name: 'ENBEK',
    routes: [
      restRoute({
        method: 'GET',
        path: '/bearer',
        checks: [bearerCheck((token) => token === 'good')],
        answer,
      }),
      restRoute({
        method: 'GET',
        path: '/key',
        checks: [apiKeyCheck('x-api-key', 'good')],
        answer,
      }),
      restRoute({ method: 'GET', path: '/rated', checks: [rateCheck(bucket)], answer }),
      restRoute({ method: 'POST', path: '/echo', answer: ({ json }) => ({ json }) }),
      restRoute({
        method: 'GET',
        path: '/permits/:number/pages/:page',
        answer: ({ params }) => params,
      }),
      restRoute({
        method: 'PUT',
        path: '/made',
        answer: () => restAnswer(201, { made: true }, { location: '/made/1' }),
      }),
      restRoute({
        method: 'GET',
        path: '/refused',
        answer: () => {
          throw new RestRefusal(404, 'NOT_FOUND', 'no such thing');
        },
      }),
      restRoute({ method: 'GET', path: '/o', answer: ({ query }) => offsetPage(items, query) }),
      restRoute({ method: 'GET', path: '/c', answer: ({ query }) => cursorPage(items, query) }),
    ],
  });
});
afterAll(() => server.close());
beforeEach(() => {
  answered = 0;
  server.requests.clear();
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);
interface Page {
  readonly items: number[];
  readonly limit?: number;
  readonly next?: string;
}

const json = async (path: string): Promise<Page> => (await (await ask(path)).json()) as Page;

test.each([
  ['/bearer', {}],
  ['/bearer', { authorization: 'Bearer bad' }],
  ['/bearer', { authorization: 'Basic good' }],
  ['/key', {}],
  ['/key', { 'x-api-key': 'bad' }],
])('refuses %s with %j and answers nothing', async (path, headers) => {
  const response = await ask(path, { headers });
  expect(response.status).toBe(401);
  expect(answered).toBe(0);
  expect(server.requests.entries[0]?.outcome).toMatch(/UNAUTHORIZED|BAD_API_KEY/);
});

test('lets the right token and the right key pass', async () => {
  const bearer = await ask('/bearer', { headers: { authorization: 'Bearer good' } });
  const key = await ask('/key', { headers: { 'x-api-key': 'good' } });
  expect([bearer.status, key.status, answered]).toEqual([200, 200, 2]);
});

test('answers 429 with Retry-After when the bucket is empty, and again when it has filled', async () => {
  const statuses = [await ask('/rated'), await ask('/rated'), await ask('/rated')];
  expect(statuses.map((response) => response.status)).toEqual([200, 200, 429]);
  expect(statuses[2]?.headers.get('retry-after')).toBe('2');
  time += 2_000;
  expect((await ask('/rated')).status).toBe(200);
  expect(answered).toBe(3);
});

test('reads a JSON body and refuses every other', async () => {
  const post = (body: string, type: string) =>
    ask('/echo', { method: 'POST', body, headers: { 'content-type': type } });
  expect(await (await post('{"a":1}', 'application/json')).json()).toEqual({ json: { a: 1 } });
  expect((await post('{"a":1}', 'text/plain')).status).toBe(415);
  expect((await post('{"a":', 'application/json')).status).toBe(400);
});

test('matches paths part by part and decodes their values', async () => {
  expect(await json('/permits/%D0%90-1/pages/2')).toEqual({ number: 'А-1', page: '2' });
  expect(server.requests.entries[0]).toMatchObject({
    service: 'GET /permits/:number/pages/:page',
    key: 'А-1 2',
  });
  expect((await ask('/permits//pages/2')).status).toBe(404);
  expect((await ask('/permits/1/pages/2', { method: 'POST' })).status).toBe(404);
});

test('answers with a status and headers of its own', async () => {
  const response = await ask('/made', { method: 'PUT' });
  expect([response.status, response.headers.get('location')]).toEqual([201, '/made/1']);
});

test('turns a refusal into an error object', async () => {
  expect(await json('/refused')).toEqual({
    error: { code: 'NOT_FOUND', message: 'no such thing' },
  });
});

test('pages by offset', async () => {
  expect(await json('/o?offset=40&limit=10')).toEqual({
    items: [40, 41, 42, 43, 44],
    total: 45,
    offset: 40,
    limit: 10,
  });
  expect((await json('/o')).items).toHaveLength(20);
  expect((await json('/o?limit=5000')).limit).toBe(100);
  expect((await ask('/o?limit=-1')).status).toBe(400);
});

test('pages by cursor until there is no next', async () => {
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await json(`/c?size=20${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  expect(seen).toEqual(items);
  expect((await ask('/c?cursor=forged')).status).toBe(400);
});
