import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSupergraph } from '../../gateway/supergraph/index.ts';
import { ROLES, type Role } from '../../schema/requester.ts';
import { todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import { type AskedAgencies, readAskedAgencies } from '../kit/access/asked-agencies.ts';
import {
  wayToAlertFile,
  wayToNotifiedGuest,
  wayToRegisteredImmigrant,
} from '../kit/access/change-ways.ts';
import { compareAccess, type Place } from '../kit/access/compare-access.ts';
import { createAsking } from '../kit/access/create-asking.ts';
import { type Expectation, expectAccess, readPolicyFile } from '../kit/access/expect-access.ts';
import type { WayGraph } from '../kit/access/person-selections.ts';
import { policyOfEverything } from '../kit/access/policy-of-everything.ts';
import { fieldsToPersons, reachedPersons } from '../kit/access/reached-persons.ts';
import { readCategories } from '../kit/access/read-categories.ts';
import { relationTo } from '../kit/access/relation-to.ts';
import { printOperation } from '../kit/access/selection.ts';
import { valuesOfCast } from '../kit/access/values-of-cast.ts';
import { spelledByTurns, type Way, waysOf } from '../kit/access/ways.ts';
import { idsOf } from '../kit/demo-ids.ts';
import { selectField } from '../kit/select-everything.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url).pathname;
/** The document of a way selects everything a person has, under an alias each. */
const LIMITS = { aliases: 1_000, tokens: 20_000, depth: 20 };
const POLICY = readPolicyFile();
const ask = createAsking();

let graph: MigrantGraph;
let ways: readonly Way[];
let wayGraph: WayGraph;
let agenciesAskedFor: AskedAgencies;
let folder: string;
let everything: { readonly url: string; close(): Promise<void> };
const logged: string[] = [];
const read = new Map<string, unknown>();
/** Fields by which somebody was reached. */
const reached = new Set<string>();

beforeAll(async () => {
  const log = new PassThrough().on('data', (line) => logged.push(String(line)));
  graph = await startMigrantGraph({ gateway: { limits: LIMITS }, logTo: log });
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
  const policyFile = join(folder, 'everything.yaml');
  await writeFile(policyFile, await policyOfEverything());
  everything = await graph.startGateway({ limits: LIMITS, policyFile });
  const { apiSchema: schema } = await loadSupergraph(SUPERGRAPH);
  const sdl = await readFile(SUPERGRAPH, 'utf8');
  wayGraph = { schema, categories: readCategories(sdl) };
  agenciesAskedFor = readAskedAgencies(sdl);
  ways = waysOf(wayGraph, await valuesOfCast(graph.people));
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

/** What is asked about whoever is read, whatever is read of them. */
const CASE_FACTS: Readonly<Record<string, string>> = {
  guests: 'Person.isGuestOf',
  employees: 'Person.isEmployedBy',
  hosted: 'Person.isHostedBy',
};

describe('what a role gets for a purpose', () => {
  it.each(ASKED)(
    '$role for $purpose: as the policy says, on every way',
    async (asked) => {
      const problems: string[] = [];
      // In an emergency nobody reads in bulk, which is refused as a whole.
      const turn = spelledByTurns(ways, ASKED.indexOf(asked));
      const open = asked.purpose === 'emergency' ? turn.filter(isOfOnePerson) : turn;
      for (const way of open) {
        const all = await readEverything(asked, way);
        const got = await askFor(graph.url, asked, way);
        const allowed = new Set(askedAnyway(asked));
        const found = compareAccess({
          roots: way.roots,
          everything: all,
          ...got,
          parts: partsFor(asked),
          expect(coordinate, place) {
            const expected = expectFor(asked, coordinate, place);
            if (expected.kind === 'visible') {
              for (const agency of agenciesAskedFor(coordinate)) allowed.add(agency);
            }
            // Nobody is asked for consent to be found: it is not known yet who that would be.
            const isSearch = expected.kind === 'consent' && place.around?.type !== 'Person';
            return isSearch ? { kind: 'refused', silent: false } : expected;
          },
        });
        for (const agency of agenciesCalled(got)) {
          if (!allowed.has(agency)) found.push(`${agency} is called for nothing`);
        }
        problems.push(...found.map((problem) => `${way.name}: ${problem}`));
      }
      expect(problems).toEqual([]);
    },
    120_000,
  );

  it('leads to somebody by every field that returns a person', () => {
    const fields = new Set(ways.flatMap(({ roots }) => fieldsToPersons(roots)));
    expect(fields.size).toBeGreaterThan(15);
    expect([...fields].filter((field) => !reached.has(field))).toEqual([]);
  });

  it.each([
    { role: 'host', purpose: 'hosting' },
    { role: 'hotel', purpose: 'lodging' },
    { role: 'inspector', purpose: 'migration-control' },
    { role: 'migrant', purpose: 'self' },
  ] as const)('$role for $purpose: no more of the guest whom it notifies', async (asked) => {
    const finder =
      asked.role === 'migrant' ? ({ role: 'host', purpose: 'hosting' } as const) : asked;
    const guest = await idOf(finder, 'neo-nomad');
    const way = wayToNotifiedGuest(wayGraph, {
      guest,
      arrivedOn: todayInKazakhstan(new Date()),
      idempotencyKey: `matrix-${asked.role}`,
    });
    // Whoever notifies has the guest as a case from then on; a hotel has those who sleep there.
    const relation = ({ around }: Place) => ({
      own: false,
      case: asked.role !== 'hotel' || around === null,
    });
    const all = await askFor(everything.url, asked, way);
    expect(all.errors).toEqual([]);
    const got = await askFor(graph.url, asked, way);
    expect(compareChange(asked, way, all.data, got, relation)).toEqual([]);
  });

  it('host for hosting: no more of the immigrant whose registration it confirms', async () => {
    const asked = { role: 'host', purpose: 'hosting' } as const;
    const [registration] = graph.people.cast['ended-permit'].immigrantRegistrations;
    const number = registration?.number ?? '';
    const way = wayToRegisteredImmigrant(wayGraph, { number, idempotencyKey: 'matrix-1' });
    const all = await askFor(everything.url, asked, way);
    expect(all.errors).toEqual([]);
    const got = await askFor(graph.url, asked, way);
    expect(compareChange(asked, way, all.data, got)).toEqual([]);
  });

  it.each(['border-control', 'emergency'] as const)(
    'border-officer for %s: no more of whom a file is about',
    async (purpose) => {
      const asked = { role: 'border-officer', purpose } as const;
      const person = await idOf(asked, 'overstayed-tourist');
      const open = async (url: string) => {
        const check = `{ person(id: "${person}") { alertCheck { reference } } }`;
        const { data } = await ask(url, asked, check);
        const { reference } = (data as { person: { alertCheck: { reference: string } } }).person
          .alertCheck;
        const way = wayToAlertFile(wayGraph, { person, reference, idempotencyKey: reference });
        return { way, answer: await askFor(url, asked, way) };
      };
      const all = await open(everything.url);
      expect(all.answer.errors).toEqual([]);
      const { way, answer } = await open(graph.url);
      expect(compareChange(asked, way, all.answer.data, answer)).toEqual([]);
      expect(answer.data).toMatchObject({ openAlertFile: { file: { alerts: expect.any(Array) } } });
    },
  );

  it.each(ASKED)(
    '$role for $purpose: nothing changes of a stranger, and nobody is asked to change it',
    async (asked) => {
      const stranger = JSON.stringify(idsOf(asked.role).seal('iin:900101300017'));
      let count = 0;
      for (const field of Object.values(wayGraph.schema.getMutationType()?.getFields() ?? {})) {
        const { name } = field;
        const expected = expectAccess(
          POLICY,
          { ...asked, coordinate: `Mutation.${name}` },
          wayGraph.categories.get(`Mutation.${name}`) ?? [],
          { own: false, case: false },
        );
        if (expected.kind !== 'refused') continue;
        count += 1;
        const change = selectField(field as never).replaceAll('"iin:900101300017"', stranger);
        const got = await ask(graph.url, asked, `mutation { ${change} }`);
        const told = got.errors.map(({ extensions }) => extensions.code);
        expect([name, told]).toEqual([name, expected.silent ? [] : ['UNAUTHORIZED_FIELD_OR_TYPE']]);
        expect([name, readField(got, name)]).toEqual([name, null]);
        expect([name, agenciesCalled(got)]).toEqual([name, []]);
      }
      expect(count).toBeGreaterThan(15);
    },
  );

  it('has no purpose that the policy does not give it', async () => {
    const [way] = ways;
    for (const role of ROLES) {
      const allowed = POLICY.roles[role]?.purposes ?? [];
      const others = ASKED.map(({ purpose }) => purpose).filter((each) => !allowed.includes(each));
      for (const purpose of new Set(others)) {
        graph.calls.length = 0;
        const { text, data } = await askFor(graph.url, { role, purpose }, way as Way);
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
    expect(logged.length).toBeGreaterThan(ASKED.length * spelledByTurns(ways, 0).length);
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

interface Asked {
  readonly role: Role;
  readonly purpose: string;
}

function readField({ data }: { readonly data: unknown }, field: string): unknown {
  return (data as Record<string, unknown> | null | undefined)?.[field] ?? null;
}

function isOfOnePerson({ roots }: Way): boolean {
  return roots.every(({ coordinate }) => ['Query.person', 'Query.me'].includes(coordinate));
}

function askFor(url: string, asked: Asked, { roots, spelling, operation }: Way) {
  return ask(url, asked, printOperation(roots, spelling, operation));
}

/** The id of somebody of the cast, as whoever asks knows them. */
async function idOf(asked: Asked, name: keyof MigrantGraph['people']['cast']): Promise<string> {
  const [passport] = graph.people.cast[name].travelDocuments;
  const document = `{ issuingState: "${passport?.issuingState}", number: "${passport?.number}" }`;
  const { data } = await ask(graph.url, asked, `{ person(travelDocument: ${document}) { id } }`);
  return (data as { person: { id: string } }).person.id;
}

function expectFor(
  asked: Asked,
  coordinate: string,
  place: Place,
  relation = relationTo(graph.people, asked.role, place),
): Expectation {
  const demanded = wayGraph.categories.get(coordinate) ?? [];
  return expectAccess(POLICY, { ...asked, coordinate }, demanded, relation);
}

function compareChange(
  asked: Asked,
  { roots }: Way,
  everything: unknown,
  got: Awaited<ReturnType<typeof ask>>,
  relation?: (place: Place) => { readonly own: boolean; readonly case: boolean },
): string[] {
  return compareAccess({
    ...{ roots, everything },
    ...got,
    parts: partsFor(asked),
    expect: (coordinate, place) => expectFor(asked, coordinate, place, relation?.(place)),
  });
}

/** Whoever has somebody as a case alone has to do with what it filed itself, not with others' filings. */
function partsFor({ role, purpose }: Asked): ReadonlySet<string> {
  if (role === 'employer') return new Set(['Person.applications']);
  const isHost = purpose === 'hosting' || role === 'hotel';
  return new Set(isHost ? ['Person.arrivalNotifications', 'Person.immigrantRegistrations'] : []);
}

/** The systems that are asked whose case somebody is, and whether they consented. */
function askedAnyway(asked: Asked): readonly string[] {
  const relation = POLICY.roles[asked.role]?.cases;
  const facts = [
    ...(relation === undefined ? [] : [CASE_FACTS[relation] ?? '']),
    ...(asksForConsent(asked) ? ['Person.consentStates'] : []),
  ];
  return facts.flatMap((fact) => [...agenciesAskedFor(fact)]);
}

function agenciesCalled({ requestId }: { readonly requestId: string | null }): string[] {
  const own = graph.calls.filter(({ correlationId }) => correlationId === requestId);
  return [...new Set(own.map(({ agency }) => agency))];
}

const OF_WHOEVER_ASKS = ['Query.me', 'Query.registrationsToAnswer'];

/** As somebody reads it to whom everything is open. */
async function readEverything(asked: Asked, way: Way): Promise<unknown> {
  // What one is to oneself, or waits for one's own word, depends on who asks.
  const isOfAsker = way.roots.some(({ coordinate }) => OF_WHOEVER_ASKS.includes(coordinate));
  const key = isOfAsker ? `${way.name} ${asked.role}` : way.name;
  const known = read.get(key);
  if (known !== undefined) return known;
  const { data, errors } = await askFor(everything.url, asked, way);
  expect(errors, `${way.name}, everything`).toEqual([]);
  read.set(key, data);
  for (const field of reachedPersons(way.roots, data)) reached.add(field);
  return data;
}

function asksForConsent({ role, purpose }: Asked): boolean {
  return Object.values(POLICY.rules).some(
    ({ roles, permits, ...rule }) =>
      roles.includes(role) && rule.purpose === purpose && permits.consent !== undefined,
  );
}
