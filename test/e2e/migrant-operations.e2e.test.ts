import { readdirSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import {
  type IdentityProvider,
  ISSUER,
  personaHeaders,
  startIdentityProvider,
} from '../../mocks/idp/index.ts';
import { personaOf } from '../../mocks/operation-personas.ts';
import type { Role } from '../../schema/requester.ts';
import { idsOf } from '../kit/demo-ids.ts';
import { runProgram } from '../kit/run-program.ts';
import {
  type ClientAnswer,
  type MigrantGraph,
  startMigrantGraph,
} from '../kit/start-migrant-graph.ts';
import { temporaryLog } from '../kit/temporary-log.ts';

const FOLDER = new URL('../../schema/operations/', import.meta.url);
/** What persona-operations.e2e.test.ts asks. */
const ASKED_ELSEWHERE = new Set([
  ...['my-file', 'my-draft', 'hotel-check-in', 'hiring-check', 'border-check', 'full-picture'],
  ...['employer-review', 'consul-applicant', 'migration-flows'],
]);
/** All but the largest, which has a test of its own below; an auditor looks when somebody has read. */
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .filter((name) => name !== 'registrations-due' && !ASKED_ELSEWHERE.has(name))
  .sort((one, other) => Number(one === 'accesses') - Number(other === 'accesses'));

/** Calls that one system takes at once, as `AgencyHttpOptions.connections` has it. */
const CONNECTIONS = 16;

/**
 * Simulators sign and verify in this very process, at 15 ms a call, beside other tests: a request
 * for 100 people may last longer here than any that a client would wait for.
 */
const PATIENCE_MS = 60_000;

vi.setConfig({ testTimeout: PATIENCE_MS });

let graph: MigrantGraph;
let identityProvider: IdentityProvider;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  // Long enough for calls to meet at a system that is asked by too many at once.
  graph = await startMigrantGraph({
    latencyMs: 40,
    foresee: () => ({ answer: 'YES', afterMs: 0 }),
  });
  identityProvider = await startIdentityProvider();
  gateway = await startPatientGateway();
});
beforeEach(() => {
  for (const { requests } of Object.values(graph.simulators.servers)) requests.clear();
});
afterAll(async () => {
  await gateway.close();
  await graph.close();
  await identityProvider.close();
});

describe('the operations that lie in schema/operations', () => {
  it('are found', () => expect(NAMES).toContain('person-overview'));

  it.each(NAMES)(
    'answer with data and without errors with the values beside them: %s',
    async (name) => {
      const persona = personaOf(name);
      const { status, data, errors, extensions, text } = await ask(
        persona,
        operation(name),
        variablesOf(name),
      );
      expect(errors).toEqual([]);
      expect(status).toBe(200);
      expect(extensions.incomplete).toBeUndefined();
      // Ids as they are inside the graph hold an IIN or a passport number.
      expect(text).not.toMatch(/\biin:|\bdoc:/);
      const [[, answer] = []] = Object.entries(data);
      expect(answer).not.toBeNull();
      const { nodes } = answer as { nodes?: unknown[] };
      if (nodes !== undefined) expect(nodes.length).toBeGreaterThan(0);
    },
  );
});

describe('the notification of an arrival', () => {
  it('is accepted whatever day it is asked for with npm run ask', async () => {
    const args = ['notify-arrival', 'host', gateway.url];
    const { code, stdout } = await runProgram('mocks/ask.ts', args).ended;
    expect(code).toBe(0);
    const { errors, data } = JSON.parse(stdout);
    expect(errors).toBeUndefined();
    expect(data.notifyArrival.notification).toMatchObject({ status: 'ACCEPTED' });
  });

  it('is read back at the guest from the same system, once for one idempotency key', async () => {
    const variables = variablesOf('notify-arrival');
    const { guest } = variables.input;
    // The day that the border service has on file, whatever day it is today.
    const { arrivalDue } = graph.people.cast['neo-nomad'];
    const arrivedOn = arrivalDue?.arrivedOn ?? '';
    const input = { ...variables.input, idempotencyKey: 'read-back-1', arrivedOn };
    const before = await notificationsOf(guest);

    const first = await ask('host', operation('notify-arrival'), { input });
    expect(first.errors).toEqual([]);
    const { notification, userErrors } = first.data.notifyArrival;
    expect(userErrors).toEqual([]);
    expect(notification).toMatchObject({ status: 'ACCEPTED', guest: { id: guest } });
    const again = await ask('host', operation('notify-arrival'), { input });
    expect(again.data.notifyArrival.notification.number).toBe(notification.number);

    const after = await notificationsOf(guest);
    expect(after).toContainEqual({
      number: notification.number,
      status: 'ACCEPTED',
      arrivedOn: input.arrivedOn,
      address: { region: { code: 'KZ-75' } },
    });
    const numbers = new Set(after.map(({ number }) => number));
    expect(numbers.size).toBe(after.length);
    expect(after.length).toBeLessThanOrEqual(before.length + 1);
  });

  async function notificationsOf(guest: string): Promise<{ number: string }[]> {
    // The inspector's application knows her by another id than the host's.
    const id = idsOf('inspector').seal(idsOf('host').open(guest) ?? '');
    const { data, errors } = await ask(
      'inspector',
      `query ($id: PersonId!) { person(id: $id) { arrivalNotifications {
        nodes { number status arrivedOn address { region { code } } }
      } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return data.person.arrivalNotifications.nodes;
  }
});

describe('the registrations due of 100 people', () => {
  it('make no call twice, one where there is a batch call, and not too many at once', async () => {
    const { data, errors } = await ask(
      'inspector',
      operation('registrations-due'),
      variablesOf('registrations-due'),
    );
    expect(errors).toEqual([]);
    const { nodes } = data.registrationsDue;
    expect(nodes).toHaveLength(100);
    expect(new Set(nodes.map(({ person }: { person: { id: string } }) => person.id)).size).toBe(
      100,
    );

    const { servers } = graph.simulators;
    for (const [name, { requests }] of Object.entries(servers)) {
      const duplicates = requests.duplicates().filter((call) => !call.startsWith('getMessages'));
      expect({ name, duplicates }).toEqual({ name, duplicates: [] });
      expect(requests.concurrentMax, name).toBeLessThanOrEqual(CONNECTIONS);
    }
    expect(servers.isMp.requests.of('ISMP_ArrivalsDue')).toHaveLength(1);
    expect(servers.isMpCard.requests.length).toBe(1);
    expect(servers.eqonaq.requests.of('POST /api/v2/clients/search')).toHaveLength(1);
    expect(servers.berkut.requests.of('sendMessage')).toHaveLength(100);

    const { length: withIin } = servers.gbdFl.requests;
    expect(withIin).toBeGreaterThan(0);
    expect(withIin).toBeLessThanOrEqual(100);
    expect(servers.kdp.requests.length).toBe(withIin);
    expect(servers.enbekContracts.requests.length).toBe(withIin);
    // Nobody asked for these.
    expect(servers.enbekPermits.requests.length).toBe(0);
    expect(servers.kuttyMeken.requests.length).toBe(0);
  });
});

function startPatientGateway(): ReturnType<typeof startGateway> {
  const subgraphs = Object.entries(graph.subgraphUrls).map(
    ([name, url]) => [name, { url, timeoutMs: PATIENCE_MS }] as const,
  );
  return startGateway(
    parseConfig({
      port: 0,
      profile: 'developer',
      accessLog: temporaryLog(),
      deadlineMs: PATIENCE_MS,
      subgraphs: Object.fromEntries(subgraphs),
      identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
      appeals: { url: graph.simulators.urls.eOtinish },
    }),
    { log: createLog(new PassThrough().resume(), 'silent') },
  );
}

async function ask(
  role: Role,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<ClientAnswer> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await personaHeaders(role)) },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors = [], extensions = {} } = JSON.parse(text);
  return { status: response.status, data, errors, extensions, text };
}

function operation(name: string): string {
  return readFileSync(new URL(`${name}.graphql`, FOLDER), 'utf8');
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever lies beside the operation
function variablesOf(name: string): any {
  return JSON.parse(readFileSync(new URL(`${name}.variables.json`, FOLDER), 'utf8'));
}
