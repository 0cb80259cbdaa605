import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config.ts';
import { POLICY_FILE } from '../../schema/policy/index.ts';
import { type GuardedGateway, refusals, startGuardedGateway } from '../kit/guarded-gateway.ts';
import type { TestSubgraph } from '../kit/subgraph-servers.ts';

const PEOPLE: TestSubgraph = {
  sdl: `
    type Query {
      person(phone: String @tag(name: "category:contact")): Person
      readings: String @requiresScopes(scopes: [["stock:read", "stock:all"], ["admin"]])
    }
    type Person @key(fields: "id") {
      id: ID!
      name: String @policy(policies: [["identity"]])
      diagnosis: String @policy(policies: [["health"]])
      wanted: Boolean @policy(policies: [["alert"]])
    }`,
  resolvers: {
    Query: {
      person: () => ({ id: '1', name: 'Ann', diagnosis: 'asthma', wanted: true }),
      readings: () => 'readings',
    },
  },
};
const QUERY = 'query ($p: String) { person(phone: $p) { id name diagnosis } readings }';

let gateway: GuardedGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

async function start(config: GatewayConfigInput): Promise<GuardedGateway> {
  gateway = await startGuardedGateway({ people: PEOPLE }, { config });
  return gateway;
}

describe('a dry run', () => {
  it('lets everything through, and tells in answer and log what it would refuse', async () => {
    const { ask, log } = await start({ authorization: { dryRun: true } });
    const answer = await ask('inspector', QUERY, { variables: { p: '+7' } });
    expect(answer.data).toEqual({
      person: { id: '1', name: 'Ann', diagnosis: 'asthma' },
      readings: 'readings',
    });
    expect(answer.errors).toEqual([]);
    const refused = [
      { coordinate: 'Person.diagnosis', missing: ['health'] },
      { coordinate: 'Query.readings', missing: ['admin'] },
    ];
    expect(answer.extensions).toEqual({ authorization: { dryRun: true, refused } });
    const line = log()
      .split('\n')
      .find((each) => each.includes('dry run let through'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 40, refused });
  });

  it('tells that nothing would be refused as well', async () => {
    const { ask, log } = await start({ authorization: { dryRun: true } });
    const answer = await ask('inspector', '{ person { name } }');
    expect(answer.extensions).toEqual({ authorization: { dryRun: true, refused: [] } });
    expect(log()).not.toContain('dry run let through');
  });

  it('still knows who asks and why', async () => {
    const { ask, calls } = await start({ authorization: { dryRun: true } });
    const none = await ask('inspector', QUERY, { headers: { authorization: '' } });
    expect(none.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const developer = await ask('developer', '{ person { name } }');
    expect(developer.errors[0].extensions.code).toBe('PURPOSE_REQUIRED');
    expect(calls()).toBe(0);
  });
});

describe('what is missing', () => {
  it('is told to developers, where that is on', async () => {
    const { ask } = await start({ authorization: { missing: true } });
    const answer = await ask('developer', '{ person { id } readings }');
    expect(answer.data).toEqual({ person: { id: '1' }, readings: null });
    expect(refusals(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE at readings']);
    expect(answer.extensions.authorization).toEqual({
      missing: [{ coordinate: 'Query.readings', missing: ['admin'] }],
    });
  });

  it('is told to nobody else', async () => {
    const { ask } = await start({ authorization: { missing: true } });
    const answer = await ask('inspector', QUERY);
    expect(refusals(answer)).toHaveLength(2);
    expect(answer.extensions).not.toHaveProperty('authorization');
  });

  it('is not told where that is off, which it is if nobody says so', async () => {
    const { ask } = await start({});
    const answer = await ask('developer', '{ person { id } readings }');
    expect(refusals(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE at readings']);
    expect(answer.extensions).not.toHaveProperty('authorization');
  });
});

describe('what is refused in silence', () => {
  it('is null without an error, and not fetched', async () => {
    const { ask, callsFor } = await start({});
    const answer = await ask('hotel', '{ person { id wanted diagnosis } }');
    expect(answer.data).toEqual({ person: { id: '1', wanted: null, diagnosis: null } });
    expect(refusals(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE at person.diagnosis']);
    expect(callsFor('wanted|diagnosis')).toBe(0);
  });
});

describe('a policy that changes', () => {
  it('decides about the next request, without a restart; a bad one decides about none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'policy-'));
    const policyFile = join(folder, 'policy.yaml');
    await copyFile(POLICY_FILE, policyFile);
    try {
      const { ask, log } = await start({ policyFile });
      const asked = async () => (await ask('labour-inspector', '{ person { name } }')).data;
      expect(await asked()).toEqual({ person: { name: 'Ann' } });
      const text = await readFile(policyFile, 'utf8');
      const narrower = text.replace(
        '- lookup\n        - identity\n        - employment\n',
        '- lookup\n',
      );
      expect(narrower).not.toBe(text);
      await writeFile(policyFile, narrower);
      await vi.waitFor(async () => expect(await asked()).toEqual({ person: null }), 5_000);
      expect(log()).toContain('policy in use');
      await writeFile(policyFile, 'rules: nonsense');
      await vi.waitFor(() => expect(log()).toContain('policy not used'), 5_000);
      expect(await asked()).toEqual({ person: null });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
