import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type HttpGateway, startHttpGateway } from '../kit/http-gateway.ts';

let gateway: HttpGateway;
beforeAll(async () => {
  gateway = await startHttpGateway({ cors: { origins: ['https://portal.example'] } });
});
afterEach(() => gateway.graph.heal());
afterAll(() => gateway.close());

describe('health', () => {
  it('is live without asking anybody', async () => {
    const response = await fetch(`${gateway.url}/health/live`);
    expect(await response.json()).toEqual({ status: 'live' });
    expect(gateway.calls()).toBe(0);
  });

  it('is ready with every subgraph, and asks each only once a second', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(async () => (await fetch(`${gateway.url}/health/ready`)).json()),
    );
    expect(answers[0]).toMatchObject({
      status: 'ready',
      subgraphs: { people: { status: 'up' }, visits: { status: 'up' } },
    });
    expect(gateway.calls()).toBe(2);
  });

  it('is degraded, not down, without a subgraph', async () => {
    const other = await startHttpGateway();
    try {
      other.graph.break('visits', ({ response }) => {
        response.statusCode = 503;
        response.end();
        return null;
      });
      const response = await fetch(`${other.url}/health/ready`);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        status: 'degraded',
        subgraphs: { people: { status: 'up' }, visits: { status: 'degraded' } },
      });
    } finally {
      await other.close();
    }
  });

  it('is unavailable without what no request can do without', async () => {
    const checks = { identityProvider: () => Promise.reject(new Error('http://idp.internal')) };
    const other = await startHttpGateway({}, { checks });
    try {
      const response = await fetch(`${other.url}/health/ready`);
      expect(response.status).toBe(503);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({
        status: 'unavailable',
        dependencies: { identityProvider: { status: 'down' } },
      });
      expect(text).not.toContain('idp.internal');
    } finally {
      await other.close();
    }
  });
});

describe('metrics', () => {
  it('count requests by route and calls by subgraph', async () => {
    await gateway.post('{"query":"{ person(id: \\"7\\") { name visits } }"}');
    await fetch(`${gateway.url}/invented/path`);
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(text).toMatch(
      /http_server_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} 1/,
    );
    expect(text).toMatch(
      /subgraph_request_duration_seconds_count\{subgraph="visits",outcome="answered"\} 1/,
    );
    expect(text).toContain('entity_identity_mismatch_total 0');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain('invented');
  });

  it('count operations by how they ended', async () => {
    const other = await startHttpGateway();
    try {
      await other.post('{"query":"{ person(id: \\"7\\") { name } }"}');
      await other.post('{"query":"{"}');
      await other.post('{"query":"{ __typename }"}', { authorization: 'Bearer wrong' });
      other.graph.break('visits', ({ response }) => {
        response.statusCode = 503;
        response.end();
        return null;
      });
      await other.post('{"query":"{ person(id: \\"7\\") { name visits } }"}');
      const text = await (await fetch(`${other.url}/metrics`)).text();
      const counted = text.matchAll(/^graphql_operation_duration_seconds_count(.*)$/gm);
      expect([...counted].map(([, rest]) => rest).sort()).toEqual([
        '{outcome="complete"} 1',
        '{outcome="partial"} 1',
        '{outcome="refused"} 2',
      ]);
      expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    } finally {
      await other.close();
    }
  });

  it('count entities that belong to somebody else', async () => {
    gateway.graph.break('visits', ({ result }) => {
      const { _entities } = result.data as { _entities: Record<string, unknown>[] };
      const other = _entities.map((entity) =>
        Object.fromEntries(
          Object.entries(entity).map(([name, value]) => [name, value === '7' ? '8' : value]),
        ),
      );
      return { data: { _entities: other } };
    });
    const response = await gateway.post('{"query":"{ person(id: \\"7\\") { name visits } }"}');
    expect(await response.json()).toMatchObject({ data: { person: { visits: null } } });
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(text).toContain('entity_identity_mismatch_total 1');
  });
});

describe('the version', () => {
  it('names the package and the supergraph', async () => {
    const response = await fetch(`${gateway.url}/version`);
    expect(await response.json()).toMatchObject({
      name: 'migrant-graph',
      supergraph: gateway.graph.graph.supergraphHash,
    });
  });
});

describe('a page of another origin', () => {
  const preflight = (origin: string, url = gateway.endpoint) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-purpose',
      },
    });

  it.each(['https://studio.apollographql.com', 'https://portal.example'])(
    '%s may ask, without credentials',
    async (origin) => {
      const { headers } = await preflight(origin);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-headers')).toContain('x-purpose');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      const answer = await gateway.post('{"query":"{ __typename }"}', { origin });
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('vary')?.toLowerCase()).toMatch(/origin/);
      expect(answer.headers.get('vary')?.toLowerCase()).toMatch(/accept/);
    },
  );

  it.each(['https://studio.apollographql.com.evil.example', 'null', 'http://portal.example'])(
    '%s may not',
    async (origin) => {
      const { headers } = await preflight(origin);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      const answer = await gateway.post('{"query":"{ __typename }"}', { origin });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('may not in production, Apollo Studio included, unless it is configured', async () => {
    const other = await startHttpGateway({ profile: 'production' }, { pages: null });
    try {
      const { headers } = await preflight('https://studio.apollographql.com', other.endpoint);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      for (const path of ['/', '/explorer']) {
        expect((await fetch(other.url + path)).status).toBe(404);
      }
    } finally {
      await other.close();
    }
  });
});
