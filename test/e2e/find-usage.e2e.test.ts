import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import type { AccessLogStore } from '../../gateway/access-log/index.ts';
import { LIMIT_MAX, USAGES_MAX } from '../../gateway/http/usage/usage-query.ts';
import { issueToken } from '../../mocks/idp/index.ts';
import { CAST_IINS } from '../../mocks/people.ts';
import { loadPolicy, POLICY_FILE } from '../../schema/policy/index.ts';
import type { Role } from '../../schema/requester.ts';
import { createNullAccessLogStore } from '../bench/null-access-log-store.ts';
import {
  type GuardedGateway,
  type GuardedGatewayOptions,
  startGuardedGateway,
} from '../kit/guarded-gateway.ts';
import { startMigrantGraph } from '../kit/start-migrant-graph.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

/** The persona who reads their own record, somebody else, and a child of theirs without an IIN. */
const OWN = CAST_IINS['labour-migrant'];
const OTHER = '900101300017';
const CHILD = { issuingState: 'UZB', number: 'FA0000001' };
const PASSPORT = { issuingState: 'UZB', number: 'FA6018497' };

interface PersonArguments {
  readonly id?: string;
  readonly iin?: string;
  readonly travelDocument?: typeof CHILD;
}

const PERSON: TestSubgraph = {
  sdl: `
    scalar PersonId
    scalar Iin
    type Query {
      person(
        id: PersonId @tag(name: "category:lookup")
        iin: Iin @tag(name: "category:lookup")
        travelDocument: TravelDocumentInput @tag(name: "category:lookup")
      ): Person @policy(policies: [["lookup"]])
    }
    input TravelDocumentInput { issuingState: String! number: String! }
    type Person @key(fields: "id") {
      id: PersonId! @tag(name: "public")
      identifiers: PersonIdentifiers @inaccessible @tag(name: "fact-for:access")
      name: String @policy(policies: [["identity"]])
      visits: Int @policy(policies: [["movement"]])
      accessLog: AccessLog @policy(policies: [["access-log"]])
    }
    type AccessLog { nodes: [AccessEntry!]! }
    type AccessEntry { at: String! }
    type PersonIdentifiers @inaccessible { iin: Iin documents: [TravelDocument!] }
    type TravelDocument @inaccessible { issuingState: String! number: String! }`,
  resolvers: {
    Query: {
      person: (_: unknown, { id, iin, travelDocument: document }: PersonArguments) => ({
        id: id ?? (iin ? `iin:${iin}` : `doc:${document?.issuingState}:${document?.number}`),
      }),
    },
    Person: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      identifiers: ({ id }: { id: string }) =>
        id === `iin:${OWN}` ? { iin: OWN, documents: [PASSPORT] } : { iin: null, documents: [] },
      name: () => 'A name',
      visits: () => 3,
    },
  },
};

let gateway: GuardedGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

async function start(options?: GuardedGatewayOptions): Promise<GuardedGateway> {
  gateway = await startGuardedGateway({ person: PERSON }, options);
  return gateway;
}

interface UsageCall {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly persona?: Role;
  /** When the token is issued, in milliseconds. */
  readonly now?: number;
}

/** Asks for one's own usages unless told otherwise. */
async function findUsage(url: string, call: UsageCall = {}) {
  const { query = {}, headers = {}, claims, persona = 'migrant', now } = call;
  const token = await issueToken(persona, {
    ...(claims && { overrides: claims }),
    ...(now !== undefined && { now }),
  });
  const search = new URLSearchParams({ userCode: `KZ${OWN}`, ...query });
  const answer = await fetch(`${url}/v2/findUsage?${search}`, {
    headers: {
      authorization: `Bearer ${token}`,
      'x-road-userid': `KZ${OWN}`,
      'accept-language': 'en',
      ...headers,
    },
  });
  const body = await answer.json();
  const code = body.errors?.[0].extensions.code as string | undefined;
  return { status: answer.status, headers: answer.headers, body, code };
}

/** Reads a field of somebody as an inspector: by IIN, or by a travel document. */
async function readPerson(running: GuardedGateway, who: string | typeof CHILD, field: string) {
  const isIin = typeof who === 'string';
  const answer = await running.ask(
    'inspector',
    isIin
      ? `query($who: Iin) { person(iin: $who) { ${field} } }`
      : `query($who: TravelDocumentInput) { person(travelDocument: $who) { ${field} } }`,
    { variables: { who } },
  );
  expect(answer.errors).toEqual([]);
}

describe('findUsage', () => {
  it('tells a person who read their data, why and what, the latest first', async () => {
    const running = await start();
    await readPerson(running, OWN, 'visits');
    await readPerson(running, OWN, 'name');
    const { status, body } = await findUsage(running.url);
    const { purposes, categories, bases } = loadPolicy();
    const shown = (category: string) =>
      `${purposes['migration-control'].title.en}. Basis: ${bases['migration-control-act']?.title.en}. ` +
      `Shown: ${[category, 'lookup'].map((name) => categories[name]?.title.en).join('; ')}.`;
    expect(status).toBe(200);
    expect(body.totalUsages).toBe(2);
    expect(body.usages.map(({ action }: { action: string }) => action)).toEqual([
      shown('identity'),
      expect.stringContaining(`${categories.movement?.title.en}`),
    ]);
    expect(body.usages[0]).toMatchObject({
      logtime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      receiverCode: '040240009027',
      receiverName: 'Комитет миграционной службы МВД, Управление миграционной службы города Алматы',
      receiverSystem: 'migration-workplace',
    });
  });

  it('goes through pages without loss, and counts all whatever page it is', async () => {
    const running = await start();
    for (let times = 0; times < 5; times += 1) await readPerson(running, OWN, 'visits');
    const all = await findUsage(running.url);
    const periodEnd = new Date(Date.now() + 1_000).toISOString();
    const pages = [];
    for (const offset of ['0', '2', '4', '6']) {
      const { body } = await findUsage(running.url, { query: { offset, limit: '2', periodEnd } });
      expect(body.totalUsages).toBe(5);
      pages.push(body.usages);
    }
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1, 0]);
    expect(pages.flat()).toEqual(all.body.usages);
    const [newest] = all.body.usages;
    const later = await findUsage(running.url, { query: { periodEnd: newest.logtime } });
    expect(later.body.totalUsages).toBeLessThan(5);
    const since = await findUsage(running.url, { query: { periodStart: newest.logtime } });
    expect(since.body.usages[0]).toEqual(newest);
  });

  it('finds what was asked by a passport, which the registers know to be of the same person', async () => {
    const running = await start();
    await readPerson(running, PASSPORT, 'visits');
    const { body, headers } = await findUsage(running.url);
    expect(body.totalUsages).toBe(1);
    expect(headers.get('x-incomplete')).toBeNull();
  });

  it('says so where the registers cannot tell by what else a person is known', async () => {
    const running = await start();
    await readPerson(running, OWN, 'visits');
    running.break('person', ({ response }) => {
      response.destroy();
      return null;
    });
    const { status, body, headers } = await findUsage(running.url);
    expect({ status, total: body.totalUsages }).toEqual({ status: 200, total: 1 });
    expect(headers.get('x-incomplete')).toBe('identifiers');
  });

  it('is for a parent too, by the mandate in the token', async () => {
    const running = await start();
    await readPerson(running, CHILD, 'name');
    const mandates = [{ kind: 'parent', document: CHILD }];
    const call = { query: { userCode: 'UZB:FA0000001' } };
    const { status, body } = await findUsage(running.url, { ...call, claims: { mandates } });
    expect({ status, total: body.totalUsages }).toEqual({ status: 200, total: 1 });
    expect(await findUsage(running.url, call)).toMatchObject({
      status: 403,
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
    });
  });

  it('is itself written down, before it is answered, and not among what it tells', async () => {
    const running = await start();
    const { headers } = await findUsage(running.url);
    const written = (await running.entries()).filter(
      ({ queryId }) => queryId === headers.get('x-request-id'),
    );
    expect(written.map(({ type }) => type)).toEqual(['INTENT', 'DISCLOSED']);
    expect(written[1]).toMatchObject({
      purpose: 'self',
      operation: { name: 'findUsage' },
      disclosedFields: ['Query.person', 'Person.accessLog'],
      refusedFields: [],
      categories: ['access-log', 'lookup'],
    });
    expect((await findUsage(running.url)).body).toEqual({ totalUsages: 0, usages: [] });
  });

  it('does not tell what the law holds back, until it no longer does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'delay-'));
    const policyFile = join(folder, 'policy.yaml');
    const policy = parseYaml(await readFile(POLICY_FILE, 'utf8'));
    const source = { citation: 'Law No. 2', verified: true };
    policy.categories.movement.delay = { days: 30, source };
    await writeFile(policyFile, stringifyYaml(policy));
    let time = Date.now();
    const running = await start({ config: { policyFile }, now: () => new Date(time) });
    await readPerson(running, OWN, 'visits');
    const held = await findUsage(running.url);
    // That somebody looked them up is told at once; what the law holds back stands elsewhere.
    expect(held.body.usages.map(({ action }: { action: string }) => action)).toEqual([
      expect.not.stringContaining('Border crossings'),
    ]);
    time += 31 * 24 * 60 * 60 * 1_000;
    const { body } = await findUsage(running.url, { now: time });
    expect(body.totalUsages).toBe(2);
    const actions: string[] = body.usages.map(({ action }: { action: string }) => action);
    expect(actions.find((action) => action.includes('Border crossings'))).toMatch(
      / By law not shown until: \d{4}-\d\d-\d\d, Law No\. 2\.$/,
    );
    await rm(folder, { recursive: true });
  });

  it('is in Kazakh unless another language is asked for', async () => {
    const running = await start();
    await readPerson(running, OWN, 'name');
    const kk = await findUsage(running.url, { headers: { 'accept-language': '' } });
    const ru = await findUsage(running.url, { headers: { 'accept-language': 'ru' } });
    expect(kk.body.usages[0].action).toContain('Көрсетілді: ');
    expect(ru.body.usages[0].action).toContain('Показано: ');
  });
});

describe('findUsage refuses', () => {
  it.each([
    ['NoToken', { headers: { authorization: '' } }, 401, 'UNAUTHENTICATED'],
    ['ForgedToken', { headers: { authorization: 'Bearer a.b.c' } }, 401, 'UNAUTHENTICATED'],
    ['NoUser', { headers: { 'x-road-userid': '' } }, 400, 'BAD_USER_INPUT'],
    ['LimitBeyond', { query: { limit: '1001' } }, 400, 'BAD_USER_INPUT'],
    ['UnknownParameter', { query: { person: OTHER } }, 400, 'BAD_USER_INPUT'],
    [
      'PurposeOfAnOfficial',
      { headers: { 'x-purpose': 'border-control' } },
      403,
      'PURPOSE_NOT_ALLOWED',
    ],
  ] as const)('%s, and reads nothing', async (_, call, status, code) => {
    const running = await start();
    expect(await findUsage(running.url, call)).toMatchObject({ status, code });
    expect(running.calls()).toBe(0);
  });

  it.each([
    ['SomebodyElsesLog', { query: { userCode: `KZ${OTHER}` } }],
    ['UserWhoIsNotOfTheToken', { headers: { 'x-road-userid': `KZ${OTHER}` } }],
    [
      'UserAndLogOfSomebodyElse',
      { headers: { 'x-road-userid': `KZ${OTHER}` }, query: { userCode: `KZ${OTHER}` } },
    ],
    [
      'MandateForAnother',
      {
        claims: { mandates: [{ kind: 'parent', document: CHILD }] },
        query: { userCode: `KZ${OTHER}` },
      },
    ],
    ['OfficialWithACodeOfTheirOwn', { persona: 'inspector' as Role, claims: { iin: OWN } }],
    [
      'CompanyWithTheCodeOfAPerson',
      {
        headers: { 'x-purpose': 'self' },
        claims: {
          organization: { bin: '050140000011', name: 'A firm' },
          mandates: [{ kind: 'representative', document: CHILD }],
        },
      },
    ],
    ['Hotel', { persona: 'hotel' as Role, headers: { 'x-purpose': 'lodging', 'x-case': 'C-1' } }],
  ])('%s, asks no register, and keeps on record who tried', async (_, call) => {
    const running = await start();
    const before = running.calls();
    const headers = { 'x-case': 'C-1', ...(call as UsageCall).headers };
    const answer = await findUsage(running.url, { ...call, headers });
    expect(answer).toMatchObject({ status: 403, body: { errors: [expect.anything()] } });
    expect(running.calls()).toBe(before);
    const written = (await running.entries()).filter(
      ({ queryId }) => queryId === answer.headers.get('x-request-id'),
    );
    expect(['DISCLOSED', 'REFUSED']).toContain(written.at(-1)?.type);
    expect(JSON.stringify(written)).not.toContain('"disclosedFields":["Person.accessLog"');
    expect(JSON.stringify(written)).not.toContain(OTHER);
  });

  it('everybody where the graph has no access log to show', async () => {
    const sdl = PERSON.sdl
      .replace(/accessLog: .*/, '')
      .replace(/type AccessLog .*/, '')
      .replace(/type AccessEntry .*/, '');
    gateway = await startGuardedGateway({ person: { ...PERSON, sdl } });
    expect(await findUsage(gateway.url)).toMatchObject({
      status: 403,
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
    });
  });

  it('everybody while the log cannot be written, and tells nothing', async () => {
    const store: AccessLogStore = {
      ...createNullAccessLogStore(),
      append: () => Promise.reject(new Error('no space left')),
    };
    const running = await start({ accessLogStore: store });
    const answer = await findUsage(running.url);
    expect(answer).toMatchObject({ status: 503, code: 'ACCESS_LOG_UNAVAILABLE' });
    expect(Object.keys(answer.body)).toEqual(['errors']);
    expect(running.calls()).toBe(0);
  });

  it('while the log cannot be read, and says that it is the log', async () => {
    const store: AccessLogStore = {
      ...createNullAccessLogStore(),
      find: () => Promise.reject(new Error('disk I/O error')),
    };
    const running = await start({ accessLogStore: store });
    expect(await findUsage(running.url)).toMatchObject({
      status: 503,
      code: 'ACCESS_LOG_UNAVAILABLE',
    });
    expect(running.log()).toContain('internal error');
  });
});

describe('usagePeriod and heartbeat', () => {
  const get = async (url: string) => (await fetch(url)).json();

  it('tell since when everything is there, and that it works', async () => {
    const running = await start();
    expect(Date.parse((await get(`${running.url}/v2/usagePeriod`)).periodStart)).toBeGreaterThan(
      Date.now() - 60_000,
    );
    await readPerson(running, OWN, 'name');
    const [first] = await running.entries();
    expect(await get(`${running.url}/v2/usagePeriod`)).toEqual({ periodStart: first?.logTime });
    expect(await get(`${running.url}/v2/heartbeat`)).toMatchObject({ status: 'OK' });
  });

  it('tell no earlier time than that for which everything is kept, nor that a log works that does not', async () => {
    const hash = Buffer.alloc(32);
    const store: AccessLogStore = {
      ...createNullAccessLogStore(),
      read: async () => [{ sequence: 0, hash, body: null }],
    };
    let isBroken = false;
    const running = await start({
      accessLogStore: {
        ...store,
        check: async () => {
          if (isBroken) throw new Error('gone');
        },
      },
    });
    const { periodStart } = await get(`${running.url}/v2/usagePeriod`);
    const years = Math.min(
      ...Object.values(loadPolicy().categories).map(({ retentionYears }) => retentionYears),
    );
    const age = Date.now() - Date.parse(periodStart);
    expect(Math.round(age / (365.25 * 24 * 60 * 60 * 1_000))).toBe(years);
    isBroken = true;
    expect(await get(`${running.url}/v2/heartbeat`)).toMatchObject({ status: 'FAIL' });
  });
});

describe('the published description', () => {
  const api = parseYaml(
    readFileSync(new URL('../../docs/find-usage.openapi.yaml', import.meta.url), 'utf8'),
  );
  const { schemas } = api.components;

  it('names every address, and each answer has what it says and nothing else', async () => {
    const running = await start();
    await readPerson(running, OWN, 'name');
    const usages = (await findUsage(running.url)).body;
    const refusal = (await findUsage(running.url, { query: { limit: 'all' } })).body;
    const get = async (path: string) => (await fetch(running.url + path)).json();
    expect(Object.keys(api.paths)).toEqual(['/v2/findUsage', '/v2/usagePeriod', '/v2/heartbeat']);
    for (const [name, value] of [
      ['FindUsageResponse', usages],
      ['Usage', usages.usages[0]],
      ['UsagePeriodResponse', await get('/v2/usagePeriod')],
      ['HeartbeatResponse', await get('/v2/heartbeat')],
      ['Errors', refusal],
    ] as const) {
      const { required, properties } = schemas[name];
      expect(Object.keys(value), name).toEqual(expect.arrayContaining(required));
      expect(Object.keys(properties), name).toEqual(expect.arrayContaining(Object.keys(value)));
    }
  });

  it('has the bounds that are enforced, and examples that are taken', async () => {
    const { parameters } = api.paths['/v2/findUsage'].get;
    const of = (name: string) =>
      parameters.find((each: { name: string }) => each.name === name).schema;
    expect(of('limit').maximum).toBe(LIMIT_MAX);
    expect(of('offset').maximum).toBe(USAGES_MAX);
    const running = await start();
    const periodStart = schemas.Time.example;
    const { status } = await findUsage(running.url, {
      query: { periodStart, limit: '0', offset: String(USAGES_MAX) },
    });
    expect(status).toBe(200);
    expect(schemas.PersonCode.example).toMatch(new RegExp(schemas.PersonCode.pattern));
  });
});

describe('in the migrant graph', { timeout: 60_000 }, () => {
  it('a labour migrant learns that an inspector read of them by their passport', async () => {
    const graph = await startMigrantGraph();
    try {
      const { issuingState, number } = PASSPORT;
      const asked = await graph.ask(
        'inspector',
        `query($document: TravelDocumentInput!) {
          person(travelDocument: $document) { name { latin { surname } } }
        }`,
        { document: { issuingState, number } },
      );
      expect(asked.errors).toEqual([]);
      const { status, body } = await findUsage(graph.url);
      expect(status).toBe(200);
      expect(body.totalUsages).toBe(1);
      expect(body.usages[0]).toMatchObject({
        receiverCode: '040240009027',
        action: expect.stringContaining('Shown: '),
      });
    } finally {
      await graph.close();
    }
  });
});
