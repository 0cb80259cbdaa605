import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueToken, personaNamed } from '../../mocks/idp/index.ts';
import { HOTELS } from '../../mocks/people.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
beforeEach(() => {
  graph.calls.length = 0;
});
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

const PERSON = 'query ($iin: Iin) { person(iin: $iin) { name { latin { surname } } } }';
const codes = ({ errors }: { errors: { extensions: { code: string } }[] }) => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];
const iinOf = (name: keyof MigrantGraph['people']['cast']) => graph.people.cast[name].iin ?? '';
const callsTo = (agency: string) => graph.calls.filter((call) => call.agency === agency);

describe('an employer', () => {
  it('reads who its employee is, and not who somebody else is', async () => {
    const own = await graph.ask('employer', PERSON, { iin: iinOf('labour-migrant') });
    expect(own.errors).toEqual([]);
    expect(own.data.person.name.latin.surname).toMatch(/^[A-Z]+$/);
    const other = await graph.ask('employer', PERSON, { iin: iinOf('kandas') });
    expect(other.data).toEqual({ person: { name: null } });
    expect(codes(other)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('is told that it cannot be told while the register of contracts is down', async () => {
    await graph.faults.set('ENBEK', 'down');
    const answer = await graph.ask('employer', PERSON, { iin: iinOf('labour-migrant') });
    expect(answer.data.person.name).toBeNull();
    expect(codes(answer)).toEqual(['AGENCY_UNAVAILABLE']);
  });

  it('is asked about once in a request, however many systems it asks of one person', async () => {
    const answer = await graph.ask(
      'employer',
      `query ($iin: Iin) {
        a: person(iin: $iin) { birthDate residencePermits(first: 1) { nodes { number } } }
        b: person(iin: $iin) { sex workPermits(first: 1) { nodes { number } } }
      }`,
      { iin: iinOf('labour-migrant') },
    );
    expect(answer.errors).toEqual([]);
    expect(callsTo('ENBEK').filter(({ service }) => /contract/i.test(service))).toHaveLength(1);
  });

  it('reads of its workers the applications that it filed itself, and no other of theirs', async () => {
    const { bin } = personaNamed('employer')?.organization ?? {};
    const query = `query ($bin: Bin!) { organization(bin: $bin) { foreignWorkers(first: 20) { nodes {
      worker { applications { nodes { number employer { bin } } } } } } } }`;
    const filed = async (persona: string): Promise<readonly { employer: object | null }[]> => {
      const { data, errors } = await graph.ask(persona, query, { bin });
      expect(errors).toEqual([]);
      const { nodes } = data.organization.foreignWorkers;
      return nodes.flatMap(({ worker }: (typeof nodes)[0]) => worker.applications.nodes);
    };
    const [own, all] = [await filed('employer'), await filed('inspector')];
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ employer }) => employer === null)).toEqual([]);
    expect(own).toEqual(all.filter(({ employer }) => isDeepStrictEqual(employer, { bin })));
    expect(own.length).toBeLessThan(all.length);
  });

  it('learns of its employee whether they may stay, and of somebody else whether they may work', async () => {
    const query = 'query ($iin: Iin) { person(iin: $iin) { mayStay { value } mayWork { value } } }';
    const own = await graph.ask('employer', query, { iin: iinOf('labour-migrant') });
    expect(own.errors).toEqual([]);
    expect(own.data.person.mayStay.value).toBe('YES');
    const other = await graph.ask('employer', query, { iin: iinOf('kandas') });
    expect(other.data).toEqual({ person: { mayStay: null, mayWork: { value: 'YES' } } });
    expect(codes(other)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('asks no register about anybody for what its mask refuses', async () => {
    const answer = await graph.ask(
      'employer',
      'query ($iin: Iin) { person(iin: $iin) { crossings(first: 1) { nodes { direction } } } }',
      { iin: iinOf('labour-migrant') },
    );
    expect(answer.data).toEqual({ person: null });
    expect(graph.calls).toEqual([]);
  });
});

describe('a hotel', () => {
  it('reads who its guests are, and of nobody else’s', async () => {
    const { hotelId } = personaNamed('hotel') ?? {};
    const query = `query ($hotelId: ID!) {
      hotelGuests(hotelId: $hotelId) { nodes { person { name { latin { surname } } } } }
    }`;
    const own = await graph.ask('hotel', query, { hotelId });
    expect(own.errors).toEqual([]);
    expect(own.data.hotelGuests.nodes.length).toBeGreaterThan(0);
    for (const { person } of own.data.hotelGuests.nodes) expect(person.name).not.toBeNull();
    const another = HOTELS.find(({ id }) => id !== hotelId);
    const others = await graph.ask('hotel', query, { hotelId: another?.id });
    expect(others.text).not.toMatch(/"surname":"[A-Z]/);
    expect(codes(others)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('a host', () => {
  const query = 'query ($iin: Iin) { person(iin: $iin) { isRegistered { value } } }';

  it('learns whether its guest is registered, and of nobody else', async () => {
    const own = await graph.ask('host', query, { iin: iinOf('labour-migrant') });
    expect(own.errors).toEqual([]);
    expect(own.data.person.isRegistered.value).toBe('YES');
    const other = await graph.ask('host', query, { iin: iinOf('three-spellings') });
    expect(other.data).toEqual({ person: { isRegistered: null } });
    expect(codes(other)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('reads of those who wait for its word that they do, and not who they are', async () => {
    const { data, errors } = await graph.ask(
      'host',
      '{ registrationsToAnswer { nodes { number immigrant { id birthDate visas { nodes { number } } } } } }',
    );
    expect(data.registrationsToAnswer.nodes).not.toEqual([]);
    for (const { immigrant } of data.registrationsToAnswer.nodes) {
      expect(immigrant).toEqual({ id: expect.any(String), birthDate: null, visas: null });
    }
    expect(codes({ errors })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('a parent', () => {
  const asParent = async (child: string, iin: string) => {
    const mandates = [{ kind: 'parent', iin: child }];
    const token = await issueToken('migrant', { overrides: { mandates } });
    return graph.ask('migrant', PERSON, { iin }, { authorization: `Bearer ${token}` });
  };

  it('reads the record of the child whom a mandate names', async () => {
    const answer = await asParent(iinOf('minor'), iinOf('minor'));
    expect(answer.errors).toEqual([]);
    expect(answer.data.person.name).not.toBeNull();
  });

  it('StrangersChild: reads nothing of anybody else, with a mandate or without', async () => {
    const others = await asParent(iinOf('minor'), iinOf('kandas'));
    const without = await graph.ask('migrant', PERSON, { iin: iinOf('minor') });
    for (const answer of [others, without]) {
      expect(answer.data).toEqual({ person: null });
      expect(codes(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    }
  });

  it('still reads their own', async () => {
    const answer = await asParent(iinOf('minor'), iinOf('labour-migrant'));
    expect(answer.errors).toEqual([]);
    expect(answer.data.person.name).not.toBeNull();
  });
});
