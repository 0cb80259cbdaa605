import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSupergraph } from '../../gateway/supergraph/index.ts';
import { personaHeaders, personas } from '../../mocks/idp/index.ts';
import { HOTELS } from '../../mocks/people.ts';
import type { AgencyCode } from '../../schema/agencies.ts';
import { ROLES, type Role } from '../../schema/requester.ts';
import { todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import { compareAccess, type PersonRead } from '../kit/access/compare-access.ts';
import { expectAccess, type Relation, readPolicyFile } from '../kit/access/expect-access.ts';
import { policyOfEverything } from '../kit/access/policy-of-everything.ts';
import { readCategories } from '../kit/access/read-categories.ts';
import { printOperation } from '../kit/access/selection.ts';
import { type Way, waysToPersons, wayToNotifiedGuest } from '../kit/access/ways.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url).pathname;
/** The document of a way selects everything a person has, under an alias each. */
const LIMITS = { aliases: 1_000, tokens: 20_000, depth: 20 };
const POLICY = readPolicyFile();

let graph: MigrantGraph;
let ways: readonly Way[];
let apiSchema: GraphQLSchema;
let categories: Awaited<ReturnType<typeof readCategories>>;
let folder: string;
let everything: { readonly url: string; close(): Promise<void> };
const logged: string[] = [];
const read = new Map<string, unknown>();

beforeAll(async () => {
  const log = new PassThrough().on('data', (line) => logged.push(String(line)));
  graph = await startMigrantGraph({ gateway: { limits: LIMITS }, logTo: log });
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
  const policyFile = join(folder, 'everything.yaml');
  await writeFile(policyFile, await policyOfEverything());
  everything = await graph.startGateway({ limits: LIMITS, policyFile });
  ({ apiSchema } = await loadSupergraph(SUPERGRAPH));
  categories = readCategories(await readFile(SUPERGRAPH, 'utf8'));
  const { iin, travelDocuments, truth } = graph.people.cast['labour-migrant'];
  const [passport] = travelDocuments;
  if (iin === null || passport === undefined) throw new Error('expected a passport and an IIN');
  ways = waysToPersons(apiSchema, {
    iin,
    passport,
    mrz: JSON.parse(
      await readFile(
        new URL('../../schema/operations/person-by-mrz.variables.json', import.meta.url),
        'utf8',
      ),
    ).mrz,
    name: `${truth.surnameLatin} ${truth.givenNameLatin}`,
    birthDate: truth.birthDate,
    hotelId: hotelOfPersona(),
    region: 'KZ-75',
  });
}, 60_000);

afterAll(async () => {
  await everything.close();
  await graph.close();
  await rm(folder, { recursive: true });
});

/** Every role for every purpose that it may state; those who ask for consents come last. */
const ASKED = ROLES.flatMap((role) =>
  (POLICY.roles[role]?.purposes ?? []).map((purpose) => ({ role, purpose })),
).sort((one, other) => Number(asksForConsent(one)) - Number(asksForConsent(other)));

/** Of a person: what comes of one system alone. */
const AGENCY_OF: Readonly<Record<string, AgencyCode>> = {
  'Person.crossings': 'BERKUT',
  'Person.stays': 'BERKUT',
  'Person.employmentContracts': 'ENBEK',
  'Person.workPermits': 'ENBEK',
  'Person.kandasStatus': 'KUTTY_MEKEN',
  'Person.hotelStays': 'EQONAQ',
  'Query.hotelGuests': 'EQONAQ',
};

/** The system that is asked whose case somebody is, whatever else is refused. */
const AGENCY_OF_CASE: Readonly<Partial<Record<Role, AgencyCode>>> = {
  employer: 'ENBEK',
  hotel: 'EQONAQ',
  host: 'IS_MP',
};

describe('what a role gets for a purpose', () => {
  it.each(ASKED)(
    '$role for $purpose: as the policy says, on every way',
    async (asked) => {
      const { role, purpose } = asked;
      const problems: string[] = [];
      const needed = new Set<AgencyCode>();
      const asking = new Set<AgencyCode>();
      // In an emergency nobody reads in bulk, which is refused as a whole.
      const open = purpose === 'emergency' ? ways.filter(isOfOnePerson) : ways;
      for (const way of open) {
        const all = await readEverything(role, purpose, way);
        graph.calls.length = 0;
        const got = await askAs(graph.url, role, purpose, way);
        const read = new Set<string>();
        const found = compareAccess({
          root: way.root,
          everything: all,
          ...got,
          parts: partsFor(role, purpose),
          expect(coordinate, person) {
            const needed = categories.get(coordinate) ?? [];
            const relation = relationTo(role, way, person);
            const expected = expectAccess(POLICY, { ...asked, coordinate }, needed, relation);
            if (expected.kind === 'visible') read.add(coordinate);
            // Nobody is asked for consent to be found: it is not known yet who that would be.
            const isSearch = expected.kind === 'consent' && coordinate.startsWith('Query.');
            return isSearch ? { kind: 'refused', silent: false } : expected;
          },
        });
        const allowed = [...read].flatMap((coordinate) => AGENCY_OF[coordinate] ?? []);
        const called = graph.calls
          .filter(({ correlationId }) => correlationId === got.requestId)
          .map(({ agency }) => agency);
        for (const agency of new Set(Object.values(AGENCY_OF))) {
          const isAllowed = allowed.includes(agency) || AGENCY_OF_CASE[role] === agency;
          if (called.includes(agency) && !isAllowed) found.push(`${agency} is called for nothing`);
        }
        for (const agency of allowed) needed.add(agency);
        for (const agency of called) asking.add(agency);
        problems.push(...found.map((problem) => `${way.name}: ${problem}`));
      }
      expect(problems).toEqual([]);
    },
    120_000,
  );

  it.each([
    { role: 'host', purpose: 'hosting' },
    { role: 'hotel', purpose: 'lodging' },
    { role: 'inspector', purpose: 'migration-control' },
    { role: 'migrant', purpose: 'self' },
  ] as const)('$role for $purpose: no more of the guest whom it notifies', async (asked) => {
    const { role, purpose } = asked;
    const { travelDocuments } = graph.people.cast['neo-nomad'];
    const [passport] = travelDocuments;
    if (passport === undefined) throw new Error('expected a passport');
    const { issuingState, number } = passport;
    const found = await graph.ask(
      role === 'migrant' ? 'host' : role,
      `{ person(travelDocument: { issuingState: "${issuingState}", number: "${number}" }) { id } }`,
      {},
      role === 'migrant' ? {} : { 'x-purpose': purpose },
    );
    const way = wayToNotifiedGuest(apiSchema, {
      guest: found.data.person.id,
      arrivedOn: todayInKazakhstan(new Date()),
      idempotencyKey: `matrix-${role}`,
    });
    const all = await askAs(everything.url, role, purpose, way);
    expect(all.errors).toEqual([]);
    const got = await askAs(graph.url, role, purpose, way);
    const problems = compareAccess({
      root: way.root,
      everything: all.data,
      ...got,
      parts: partsFor(role, purpose),
      expect(coordinate, person) {
        // Whoever notifies has the guest as a case from then on; a hotel has those who sleep there.
        const relation = { own: false, case: role !== 'hotel' || person === null };
        const demanded = categories.get(coordinate) ?? [];
        return expectAccess(POLICY, { ...asked, coordinate }, demanded, relation);
      },
    });
    expect(problems).toEqual([]);
  });

  it('has no purpose that the policy does not give it', async () => {
    const [way] = ways;
    for (const role of ROLES) {
      const allowed = POLICY.roles[role]?.purposes ?? [];
      const others = ASKED.map(({ purpose }) => purpose).filter((each) => !allowed.includes(each));
      for (const purpose of new Set(others)) {
        graph.calls.length = 0;
        const { text, data } = await askAs(graph.url, role, purpose, way as Way);
        expect(text).toContain('PURPOSE_NOT_ALLOWED');
        expect(data).toBeUndefined();
        expect(graph.calls).toEqual([]);
      }
    }
  });
});

describe('what is kept of all that', () => {
  it('has nobody by number, name or document: not in the log, not in metrics', async () => {
    const metrics = await (await fetch(`${graph.url}/metrics`)).text();
    const kept = `${logged.join('')}\n${metrics}`;
    expect(logged.length).toBeGreaterThan(ASKED.length * ways.length);
    const cast = Object.values(graph.people.cast);
    const canaries = cast.flatMap(({ iin, travelDocuments, truth }) => [
      iin,
      ...travelDocuments.map(({ number }) => number),
      truth.surnameCyrillic,
      truth.surnameLatin,
    ]);
    const found = canaries.filter((canary) => typeof canary === 'string' && kept.includes(canary));
    expect(found).toEqual([]);
  });
});

function isOfOnePerson({ root }: Way): boolean {
  return ['Query.person', 'Query.me'].includes(root.coordinate);
}

const emergencies = new Map<string, string>();

/** Declares an emergency, once for a role and a gateway. */
async function emergencyOf(url: string, role: Role): Promise<string> {
  const key = `${url} ${role}`;
  const known = emergencies.get(key);
  if (known !== undefined) return known;
  const { authorization = '' } = await personaHeaders(role);
  const response = await fetch(`${url}/emergencies`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      reason: 'A traveller has collapsed at the checkpoint.',
      caseReference: 'matrix-1',
      minutes: 10,
    }),
  });
  const { emergency } = (await response.json()) as { emergency: string };
  emergencies.set(key, emergency);
  return emergency;
}

/** A host has to do with what it has filed itself, not with what others have. */
function partsFor(role: Role, purpose: string): ReadonlySet<string> {
  const isHost = purpose === 'hosting' || role === 'hotel';
  return new Set(isHost ? ['Person.arrivalNotifications', 'Person.immigrantRegistrations'] : []);
}

/** As somebody reads it to whom everything is open. */
async function readEverything(role: Role, purpose: string, way: Way): Promise<unknown> {
  // What one is to oneself depends on who asks.
  const key = way.root.coordinate === 'Query.me' ? `${way.name} ${role}` : way.name;
  const known = read.get(key);
  if (known !== undefined) return known;
  const { data, errors } = await askAs(everything.url, role, purpose, way);
  expect(errors, `${way.name}, everything`).toEqual([]);
  read.set(key, data);
  return data;
}

function asksForConsent({ role, purpose }: { role: Role; purpose: string }): boolean {
  return Object.values(POLICY.rules).some(
    ({ roles, permits, ...rule }) =>
      roles.includes(role) && rule.purpose === purpose && permits.consent !== undefined,
  );
}

async function askAs(url: string, role: Role, purpose: string, way: Way) {
  const query = printOperation(way.root, way.spelling, way.operation);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(await personaHeaders(role)),
      'x-purpose': purpose,
      'x-case': 'matrix-1',
      ...(purpose === 'emergency' && { 'x-emergency': await emergencyOf(url, role) }),
    },
    body: JSON.stringify({ query }),
  });
  const body = await response.text();
  const requestId = response.headers.get('x-request-id');
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const { data, errors = [] } = JSON.parse(body);
  const told = errors.flatMap(({ extensions }: { extensions: { consentRequestId?: string } }) => [
    extensions.consentRequestId ?? [],
  ]);
  return { data, errors, text: `${head}\n${body}`, sent: query, told: told.flat(), requestId };
}

/** Of the cast: who is whose case. Everybody else on the ways is a stranger to all personas. */
function relationTo(role: Role, way: Way, person: PersonRead | null): Relation {
  const migrant = graph.people.cast['labour-migrant'].iin;
  const self = personas().find(({ name }) => name === role)?.iin ?? null;
  const isMigrant = person !== null && person.iin === migrant;
  const isGuest = role === 'hotel' && way.name === 'as a guest';
  const isEmployee = role === 'employer' && isMigrant;
  const isHosted = role === 'host' && isMigrant;
  // Before anybody is found, whose record it is is told by what they are looked for by.
  const isSelf = person === null ? way.root.args.includes(`"${self}"`) : person.iin === self;
  return {
    own: self !== null && isSelf,
    case: isGuest || isEmployee || isHosted,
  };
}

function hotelOfPersona(): string {
  const bin = personas().find(({ name }) => name === 'hotel')?.organization?.bin;
  const hotel = HOTELS.find((each) => each.bin === bin);
  if (hotel === undefined) throw new Error('expected the hotel of the persona');
  return hotel.id;
}
