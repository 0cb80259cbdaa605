import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import type { EntryRecord } from '../../gateway/access-log/index.ts';
import { personaHeaders } from '../../mocks/idp/index.ts';
import { POLICY_FILE } from '../../schema/policy/index.ts';
import { createNullAccessLogStore } from '../bench/null-access-log-store.ts';
import { type GuardedGateway, refusals, startGuardedGateway } from '../kit/guarded-gateway.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

/** Published test vectors of IINs: see schema/iin.ts. */
const ANN = 'iin:900101300017';
const BOB = 'iin:910314390101';

const PEOPLE: TestSubgraph = {
  sdl: `
    scalar PersonId
    scalar Iin
    type Query {
      person(id: PersonId @tag(name: "category:lookup"), iin: Iin @tag(name: "category:lookup")): Person
        @policy(policies: [["lookup"]])
      people: [Person!]! @policy(policies: [["identity"]])
      visits: [Visit!]! @policy(policies: [["movement"]])
      towns: [Town!]! @tag(name: "public")
    }
    type Mutation {
      rename(id: PersonId! @tag(name: "category:identity"), name: String!): Person
        @policy(policies: [["identity"]])
    }
    type Person @key(fields: "id") {
      id: PersonId! @tag(name: "public")
      name: String @policy(policies: [["identity"]])
      phone: String @policy(policies: [["contact"]])
      diagnosis: String @policy(policies: [["health"]])
      visits: [Visit!] @policy(policies: [["movement"]])
      friend: Person @policy(policies: [["identity"]])
    }
    type Visit @policy(policies: [["movement"]]) @tag(name: "subject:visitor") {
      day: String
      visitor: Person
      town: Town
    }
    type Town @tag(name: "public") { name: String }`,
  resolvers: {
    Query: {
      person: (_: unknown, { id, iin }: { id?: string; iin?: string }) =>
        PERSONS[id ?? `iin:${iin}`] ?? null,
      people: () => Object.values(PERSONS),
      visits: () => Object.values(PERSONS).map((visitor) => ({ day: '2026-11-01', visitor })),
      towns: () => [{ name: 'Almaty' }],
    },
    Mutation: { rename: (_: unknown, { id }: { id: string }) => PERSONS[id] },
    Person: {
      __resolveReference: ({ id }: { id: string }) => PERSONS[id],
      visits: () => [{ day: '2026-11-02', town: { name: 'Almaty' } }],
    },
  },
};
const PERSONS: Readonly<Record<string, object>> = {
  [ANN]: { id: ANN, name: 'Ann', phone: '+7 701', diagnosis: 'asthma' },
  [BOB]: { id: BOB, name: 'Bob', phone: null, friend: { id: ANN, name: 'Ann' } },
};

let gateway: GuardedGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

async function start(): Promise<GuardedGateway> {
  gateway = await startGuardedGateway({ people: PEOPLE });
  return gateway;
}

async function entriesOf<Type extends EntryRecord['type']>(running: GuardedGateway, type: Type) {
  const entries = await running.entries();
  return entries.filter(
    (entry): entry is Extract<EntryRecord, { type: Type }> => entry.type === type,
  );
}

describe('reading one person', () => {
  it('is written down twice: what is to be read, and what left', async () => {
    const running = await start();
    const answer = await running.ask(
      'inspector',
      'query File { person(iin: "900101300017") { id name visits { day town { name } } } }',
    );
    expect(answer.errors).toEqual([]);
    const [intent, disclosed, ...rest] = await running.entries();
    expect(rest).toEqual([]);
    expect(intent).toMatchObject({
      type: 'INTENT',
      purpose: 'migration-control',
      legalBasis: 'migration-control-act',
      initiatorOrg: { code: '040240009027', unit: 'Управление миграционной службы города Алматы' },
      initiatorRoles: ['inspector'],
      operation: { name: 'File' },
      categories: ['identity', 'lookup', 'movement'],
    });
    expect(intent).toHaveProperty('plannedFields', [
      'Query.person',
      'Person.name',
      'Person.visits',
      'Visit.day',
      'Visit.town',
    ]);
    expect(disclosed).toMatchObject({
      type: 'DISCLOSED',
      queryId: intent?.queryId,
      categories: ['identity', 'lookup', 'movement'],
      maskedFields: [],
      refusedFields: [],
      sources: [{ agency: 'people', service: 'people', outcome: 'answered', attempts: 1 }],
    });
    expect(disclosed?.subjects).toEqual(intent?.subjects);
    const [{ disclosedFields } = { disclosedFields: [] }] = await entriesOf(running, 'DISCLOSED');
    expect([...disclosedFields].sort()).toEqual([
      'Person.id',
      'Person.name',
      'Query.person',
      'Visit.day',
      // The town is no data of its own: it says where the visit was.
      'Visit.town',
    ]);
  });

  it('holds no value, no name, no number', async () => {
    const running = await start();
    await running.ask('inspector', '{ person(iin: "900101300017") { id name phone } }');
    const text = JSON.stringify(await running.entries());
    for (const value of ['900101300017', 'Ann', '+7 701', 'migration-inspector-204']) {
      expect(text).not.toContain(value);
    }
  });

  it('is about whoever was asked for, though nobody is found', async () => {
    const running = await start();
    await running.ask('inspector', '{ person(iin: "880707300015") { name } }');
    const [intent, disclosed] = await running.entries();
    expect(intent?.subjects).toHaveLength(1);
    expect(disclosed).toMatchObject({ type: 'DISCLOSED', subjects: intent?.subjects });
    expect(disclosed).toHaveProperty('disclosedFields', ['Query.person']);
  });

  it('names what was refused beside what left', async () => {
    const running = await start();
    const answer = await running.ask(
      'inspector',
      '{ person(iin: "900101300017") { name diagnosis } }',
    );
    expect(refusals(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE at person.diagnosis']);
    const [disclosed] = await entriesOf(running, 'DISCLOSED');
    expect(disclosed).toHaveProperty('refusedFields', [
      { field: 'Person.diagnosis', code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
    ]);
    expect(running.callsFor('diagnosis')).toBe(0);
  });
});

describe('reading many', () => {
  it('is an entry for each of them, with the fields of theirs that had a value', async () => {
    const running = await start();
    await running.ask('inspector', '{ people { name phone friend { name } } }');
    const disclosed = await entriesOf(running, 'DISCLOSED');
    expect(new Set(disclosed.flatMap(({ subjects }) => subjects.flat())).size).toBe(2);
    expect(disclosed.map(({ disclosedFields }) => [...disclosedFields].sort())).toEqual([
      ['Person.name', 'Person.phone'],
      ['Person.name'],
    ]);
  });

  it('finds whom a record is about where it stands under nobody', async () => {
    const running = await start();
    await running.ask('inspector', '{ visits { day } }');
    const disclosed = await entriesOf(running, 'DISCLOSED');
    expect(new Set(disclosed.flatMap(({ subjects }) => subjects.flat())).size).toBe(2);
    for (const entry of disclosed) expect(entry).toHaveProperty('disclosedFields', ['Visit.day']);
  });
});

describe('a refusal', () => {
  it('of everything is an entry, and nothing is fetched', async () => {
    const running = await start();
    await running.ask('statistician', '{ person(iin: "900101300017") { name } }');
    expect((await running.entries()).map(({ type }) => type)).toEqual(['REFUSED']);
    expect(await running.entries()).toMatchObject([
      { code: 'UNAUTHORIZED_FIELD_OR_TYPE', refusedFields: ['Query.person'] },
    ]);
    expect(running.calls()).toBe(0);
  });

  it('for want of a case names whom it was about', async () => {
    const running = await start();
    const query = '{ person(iin: "900101300017") { name } }';
    await running.ask('inspector', query, { headers: { 'x-case': null } });
    await running.ask('inspector', query);
    const [refused, intent] = await running.entries();
    expect(refused).toMatchObject({
      type: 'REFUSED',
      code: 'PURPOSE_REQUIRED',
      subjects: intent?.subjects,
    });
  });

  it('of the purpose is an entry before a word of the body is read', async () => {
    const running = await start();
    const answer = await running.ask('statistician', 'not even { GraphQL', {
      headers: { 'x-purpose': 'border-control' },
    });
    expect(answer.status).toBe(403);
    const [refused] = await running.entries();
    expect(refused).toMatchObject({ type: 'REFUSED', code: 'PURPOSE_NOT_ALLOWED', subjects: [] });
    expect(refused).not.toHaveProperty('operation');
  });

  it('of a stranger is none: nobody knows who it was', async () => {
    const running = await start();
    const answer = await running.ask('inspector', '{ people { name } }', {
      headers: { authorization: 'Bearer nonsense' },
    });
    expect(answer.status).toBe(401);
    expect(await running.entries()).toEqual([]);
  });
});

describe('what is not written down', () => {
  it('is what is about nobody', async () => {
    const running = await start();
    await running.ask('inspector', '{ towns { name } __typename }');
    expect(await running.entries()).toEqual([]);
  });

  it('is a case that holds an IIN: the request is refused instead', async () => {
    const running = await start();
    const answer = await running.ask('inspector', '{ people { name } }', {
      headers: { 'x-case': 'CASE-900101300017' },
    });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await running.entries()).toEqual([]);
    expect(running.calls()).toBe(0);
  });
});

describe('the hash of an operation', () => {
  it('is the same whoever is asked for', async () => {
    const running = await start();
    await running.ask('inspector', '{ person(iin: "900101300017") { name } }');
    await running.ask('inspector', '{ person(iin: "910314390101") { name } }');
    await running.ask('inspector', '{ person(iin: "910314390101") { phone } }');
    const hashes = (await entriesOf(running, 'INTENT')).map(({ operation }) => operation?.hash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });
});

describe('what the law delays to tell', () => {
  const delayed = async () => {
    const policy = parseYaml(await readFile(POLICY_FILE, 'utf8'));
    policy.categories.contact.delay = { days: 30, source: { citation: 'An Act', verified: false } };
    return stringifyYaml(policy);
  };

  it('is hidden from the person until then, with the reason; what it does not delay is not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'delay-'));
    const policyFile = join(folder, 'policy.yaml');
    await writeFile(policyFile, await delayed());
    gateway = await startGuardedGateway({ people: PEOPLE }, { config: { policyFile } });
    await gateway.ask('inspector', '{ person(iin: "900101300017") { phone } }');
    await gateway.ask('inspector', '{ person(iin: "900101300017") { name } }');
    await gateway.ask('statistician', '{ person(iin: "900101300017") { phone } }');
    await gateway.ask('inspector', '{ person(iin: "900101300017") { phone } }', {
      headers: { 'x-case': null },
    });
    // Planned, and so hidden; but no phone is known, and so nothing is delayed that was read.
    await gateway.ask('inspector', '{ person(iin: "910314390101") { phone } }');
    const entries = await gateway.entries();
    const days = entries.map(({ hiddenUntil, logTime }) =>
      hiddenUntil === undefined
        ? 0
        : Math.round((Date.parse(hiddenUntil) - Date.parse(logTime)) / 86_400_000),
    );
    expect(days).toEqual([30, 0, 30, 0, 0, 0, 30, 30, 0]);
    // What is not delayed stands in an entry of its own, which says nothing of the rest.
    expect(entries[1]).toMatchObject({ type: 'DISCLOSED', disclosedFields: ['Query.person'] });
    expect(entries[2]).toMatchObject({ type: 'DISCLOSED', disclosedFields: ['Person.phone'] });
    // The field that searches was refused, and nothing under it asked for.
    expect(entries[5]).toMatchObject({ type: 'REFUSED', refusedFields: ['Query.person'] });
    expect(entries[0]?.hiddenReason).toContain('An Act');
    await rm(folder, { recursive: true });
  });

  it('is never hidden from whoever has read it themselves', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'delay-'));
    const policyFile = join(folder, 'policy.yaml');
    await writeFile(policyFile, await delayed());
    gateway = await startGuardedGateway({ people: PEOPLE }, { config: { policyFile } });
    await gateway.ask('migrant', '{ person(iin: "900101300017") { phone } }');
    for (const entry of await gateway.entries()) expect(entry).not.toHaveProperty('hiddenUntil');
    await rm(folder, { recursive: true });
  });
});

describe('an emergency', () => {
  it('is an entry with its reason, sealed, before anybody can use it; so is each reading', async () => {
    const running = await start();
    const reason = 'A child is missing and may be near the border.';
    const headers = { 'x-purpose': 'emergency', 'x-case': 'CASE-112' };
    const response = await fetch(`${running.url}/emergencies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await personaHeaders('inspector')) },
      body: JSON.stringify({ reason, caseReference: 'CASE-112', minutes: 10 }),
    });
    const { emergency } = await response.json();
    await running.ask('inspector', '{ person(iin: "900101300017") { name } }', {
      headers: { ...headers, 'x-emergency': emergency },
    });
    const entries = await running.entries();
    expect(entries.map(({ type }) => type)).toEqual(['INTENT', 'INTENT', 'DISCLOSED']);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        purpose: 'emergency',
        queryGroupId: 'CASE-112',
        emergency: true,
      });
    }
    const [declared] = entries;
    expect(declared).toMatchObject({ subjects: [], plannedFields: [] });
    expect(declared?.reason).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('missing');
  });
});

describe('an entry that cannot be written', () => {
  it('keeps what is personal from being fetched; what is not goes on', async () => {
    const { store, fail } = failingStore();
    gateway = await startGuardedGateway({ people: PEOPLE }, { accessLogStore: store });
    fail(true);
    const answer = await gateway.ask('inspector', '{ people { name } }');
    expect(answer).toMatchObject({ status: 503, data: undefined });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'ACCESS_LOG_UNAVAILABLE' } }]);
    expect(gateway.calls()).toBe(0);
    const towns = await gateway.ask('inspector', '{ towns { name } }');
    expect(towns.data).toEqual({ towns: [{ name: 'Almaty' }] });
    const ready = await fetch(`${gateway.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ dependencies: { accessLog: { status: 'down' } } });
    fail(false);
    await expect
      .poll(async () => (await gateway?.ask('inspector', '{ people { name } }'))?.status)
      .toBe(200);
  });

  it('keeps what was fetched from leaving', async () => {
    const { store, fail } = failingStore();
    const people: TestSubgraph = {
      ...PEOPLE,
      resolvers: {
        ...PEOPLE.resolvers,
        Query: {
          people: () => {
            fail(true);
            return Object.values(PERSONS);
          },
        },
      },
    };
    gateway = await startGuardedGateway({ people }, { accessLogStore: store });
    const answer = await gateway.ask('inspector', '{ people { name } }');
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain('Ann');
    expect(gateway.calls()).toBe(1);
  });

  it('is told in place of a refusal', async () => {
    const { store, fail } = failingStore();
    gateway = await startGuardedGateway({ people: PEOPLE }, { accessLogStore: store });
    fail(true);
    const answer = await gateway.ask('statistician', '{ people { name } }', {
      headers: { 'x-purpose': 'border-control' },
    });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'ACCESS_LOG_UNAVAILABLE' } }]);
  });
});

/** A store that keeps nothing, and can be made to fail. */
function failingStore() {
  let fails = false;
  const store = createNullAccessLogStore();
  const check = async () => {
    if (fails) throw new Error('the disk is full');
  };
  return {
    fail(value: boolean) {
      fails = value;
    },
    store: { ...store, append: check, check },
  };
}
