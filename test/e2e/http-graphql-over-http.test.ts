import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOD_TOKEN, type HttpGateway, startHttpGateway } from '../kit/http-gateway.ts';

let gateway: HttpGateway;
beforeAll(async () => {
  gateway = await startHttpGateway();
});
afterAll(() => gateway.close());

const AUDITS = serverAudits({
  url: () => gateway.endpoint,
  fetchFn: (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${GOOD_TOKEN}`);
    return fetch(url, { ...init, headers });
  },
});

describe('the audit of GraphQL over HTTP', () => {
  it('has 61 checks', () => {
    expect(AUDITS).toHaveLength(61);
  });

  for (const audit of AUDITS) {
    it(`${audit.id}: the server ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    });
  }
});

describe('an answer', () => {
  it('joins what two subgraphs know', async () => {
    const response = await gateway.post(
      JSON.stringify({
        query: 'query ($id: ID!) { person(id: $id) { name visits } }',
        variables: { id: '7' },
      }),
    );
    expect(await response.json()).toEqual({ data: { person: { name: 'Person 7', visits: 3 } } });
  });

  it('is stored nowhere and has an id to ask about', async () => {
    const { headers } = await gateway.post('{"query":"{ __typename }"}');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['application/graphql-response+json, application/json;q=0.9', 'graphql-response+json'],
    ['application/graphql-response+json;q=0.5, application/json', 'application/json'],
    ['text/html, */*;q=0.1', 'application/json'],
    ['application/json, multipart/mixed', 'application/json'],
  ])('to a client that accepts %s is %s', async (accept, type) => {
    const { headers } = await gateway.post('{"query":"{ __typename }"}', { accept });
    expect(headers.get('content-type')).toContain(type);
  });

  it('to a client that accepts no JSON is 406', async () => {
    const response = await gateway.post('{"query":"{ __typename }"}', { accept: 'text/html' });
    expect(response.status).toBe(406);
    expect(await codeOf(response)).toBe('NOT_ACCEPTABLE');
  });
});

async function codeOf(response: Response): Promise<unknown> {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return body.errors[0]?.extensions.code;
}
