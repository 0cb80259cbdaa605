import { afterEach, describe, expect, it } from 'vitest';
import type { AccessLogStore } from '../../gateway/access-log/index.ts';
import { createNullAccessLogStore } from '../bench/null-access-log-store.ts';
import { type GuardedGateway, startGuardedGateway } from '../kit/guarded-gateway.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

const PEOPLE: TestSubgraph = {
  sdl: `
    type Query { people: [Person!]! @policy(policies: [["identity"]]) }
    type Person @policy(policies: [["identity"]]) { name: String }`,
  resolvers: { Query: { people: () => [{ name: 'Ann' }] } },
};
const QUERY = '{ people { name } }';

let gateway: GuardedGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** What `/metrics` says of the access log: values by name and labels. */
async function readMetrics(url: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith('access_log_'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

const readMetric = async (url: string, name: string) => (await readMetrics(url)).get(name) ?? 0;

/** A store that keeps nothing, and does with each append what it is told. */
function tamedStore(append: AccessLogStore['append']) {
  return { ...createNullAccessLogStore(), append };
}

describe('the metrics of the access log', () => {
  it('count entries and time commits: two for a reading, one for a refusal', async () => {
    gateway = await startGuardedGateway({ people: PEOPLE });
    await gateway.ask('inspector', QUERY);
    const read = await readMetrics(gateway.url);
    expect(read.get('access_log_entries_total')).toBe(2);
    expect(read.get('access_log_append_seconds_count')).toBe(2);
    expect(read.get('access_log_append_seconds_sum')).toBeGreaterThan(0);
    await gateway.ask('statistician', QUERY);
    const refused = await readMetrics(gateway.url);
    expect(refused.get('access_log_entries_total')).toBe(3);
    expect(refused.get('access_log_waiting_entries')).toBe(0);
    expect(refused.get('access_log_refused_total') ?? 0).toBe(0);
    expect(refused.get('access_log_failures_total')).toBe(0);
  });

  it('tell how many entries are signed', async () => {
    gateway = await startGuardedGateway({ people: PEOPLE });
    const { url } = gateway;
    await gateway.ask('inspector', QUERY);
    await expect.poll(() => readMetric(url, 'access_log_signed_size'), { timeout: 5_000 }).toBe(2);
  });

  it('tell how many entries wait, while the store is slow, and none afterwards', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    gateway = await startGuardedGateway(
      { people: PEOPLE },
      { accessLogStore: tamedStore(() => held) },
    );
    const { url } = gateway;
    const answers = Array.from({ length: 3 }, () => gateway?.ask('inspector', QUERY));
    await expect
      .poll(() => readMetric(url, 'access_log_waiting_entries'), { timeout: 5_000 })
      .toBe(3);
    release();
    expect((await Promise.all(answers)).map((answer) => answer?.status)).toEqual([200, 200, 200]);
    expect(await readMetric(url, 'access_log_waiting_entries')).toBe(0);
  });

  it('count what could not be written, by its code, and each failure of the store', async () => {
    const broken = tamedStore(() => Promise.reject(new Error('no space left')));
    gateway = await startGuardedGateway({ people: PEOPLE }, { accessLogStore: broken });
    expect((await gateway.ask('inspector', QUERY)).status).toBe(503);
    const metrics = await readMetrics(gateway.url);
    expect(metrics.get('access_log_refused_total{code="ACCESS_LOG_UNAVAILABLE"}')).toBe(1);
    expect(metrics.get('access_log_failures_total')).toBeGreaterThan(0);
    expect(metrics.get('access_log_entries_total')).toBe(0);
    expect([...metrics].join()).not.toContain('no space left');
  });

  it('count those for whom there was no room', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const file = { kind: 'sqlite', file: '/dev/null' } as const;
    gateway = await startGuardedGateway(
      { people: PEOPLE },
      {
        config: { accessLog: { store: file, options: { waitingMax: 1 } } },
        accessLogStore: tamedStore(() => held),
      },
    );
    const { url } = gateway;
    const first = gateway.ask('inspector', QUERY);
    await expect
      .poll(() => readMetric(url, 'access_log_waiting_entries'), { timeout: 5_000 })
      .toBe(1);
    const second = await gateway.ask('inspector', QUERY);
    expect(second.errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
    expect(await readMetric(url, 'access_log_refused_total{code="OVERLOADED"}')).toBe(1);
    release();
    await first;
  });

  it('have no label of whoever asks or is asked for', async () => {
    gateway = await startGuardedGateway({ people: PEOPLE });
    await gateway.ask('inspector', QUERY, { headers: { 'x-case': 'CASE-77' } });
    await gateway.ask('statistician', QUERY);
    const names = [...(await readMetrics(gateway.url)).keys()];
    const labels = names.flatMap((name) =>
      [...name.matchAll(/(\w+)="/g)].map(([, label]) => label),
    );
    expect(new Set(labels)).toEqual(new Set(['le']));
  });
});
