import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAlarms } from '../../gateway/access-log/alarms/find-alarms.ts';
import { ALARM_RULES } from '../../gateway/access-log/alarms/rules.ts';
import { personaHeaders, personaNamed } from '../../mocks/idp/index.ts';
import { ROLES, type Role } from '../../schema/requester.ts';
import { todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import { wayToAlertFile, wayToNotifiedGuest } from '../kit/access/change-ways.ts';
import { readPolicyFile } from '../kit/access/expect-access.ts';
import { printOperation, type Selection, select } from '../kit/access/selection.ts';
import { type PlacedEntry, readEntries } from '../kit/access/told-by-log.ts';
import { valuesOfCast } from '../kit/access/values-of-cast.ts';
import { spelledByTurns, type Way, waysOf } from '../kit/access/ways.ts';
import {
  type ComparedAnswer,
  type LoggedMigrantGraph,
  type LoggedQuestion,
  startLoggedGraph,
} from '../kit/start-logged-graph.ts';

const POLICY = readPolicyFile();
const ASKED = ROLES.flatMap((role) =>
  (POLICY.roles[role]?.purposes ?? []).map((purpose) => ({ role, purpose })),
);

let graph: LoggedMigrantGraph;
let ways: readonly Way[];
/** Requests in which emergencies were declared. */
const declared = new Set<string>();
const counted = { answers: 0, received: 0, canaries: 0 };

beforeAll(async () => {
  graph = await startLoggedGraph();
  const values = await valuesOfCast(graph.people);
  ways = waysOf(graph, values).map((way) => ({ ...way, roots: way.roots.map(withIds) }));
  for (const way of ways) await graph.learn('inspector', { query: printWay(way) });
  await graph.learn('migrant', {
    query: printWay(ways.find(({ name: each }) => each === 'as oneself') as Way),
  });
  const person = 'person { id iin travelDocuments { nodes { number } } }';
  const due = `{ registrationsDue(region: "KZ-75", first: 100) { nodes { ${person} } } }`;
  const guests = `{ hotelGuests(hotelId: "${values.hotelId}", first: 100) { nodes { ${person} } } }`;
  for (const query of [due, guests]) await graph.learn('inspector', { query });
}, 120_000);
afterAll(() => graph.close());

const printWay = ({ roots, spelling, operation }: Way) =>
  printOperation(roots, spelling, operation);

/** Every person says who they are. */
function withIds(selection: Selection): Selection {
  const children = selection.children.map(withIds);
  const isNamed = children.some(({ coordinate }) => coordinate === 'Person.id');
  if (selection.type !== 'Person' || isNamed) return { ...selection, children };
  return { ...selection, children: [select(graph.schema, 'Person.id'), ...children] };
}

/** Declares an emergency, and returns the headers of whoever asks in it. */
async function inEmergency(role: Role): Promise<Record<string, string>> {
  const { authorization = '' } = await personaHeaders(role);
  const response = await fetch(`${graph.url}/emergencies`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      reason: 'A traveller has collapsed at the checkpoint.',
      caseReference: 'completeness-2',
      minutes: 10,
    }),
  });
  declared.add(response.headers.get('x-request-id') ?? '');
  const { emergency } = (await response.json()) as { emergency: string };
  return { 'x-purpose': 'emergency', 'x-case': 'completeness-2', 'x-emergency': emergency };
}

/** Asks, and expects the log to be what came. */
async function ask(role: Role, question: LoggedQuestion, on = ''): Promise<ComparedAnswer> {
  const answer = await graph.ask(role, question);
  counted.answers += 1;
  counted.received += answer.received;
  counted.canaries += answer.canaries;
  expect(answer.problems, on).toEqual([]);
  return answer;
}

const iinOf = (name: keyof LoggedMigrantGraph['people']['cast']) =>
  graph.people.cast[name].iin ?? '';
const typesOf = ({ entries }: ComparedAnswer) => entries.map(({ type }) => type);
const codesOf = ({ errors }: ComparedAnswer) => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];
const PERSON = `id iin name { latin { surname } } birthDate citizenship { code }
  travelDocuments(first: 2) { nodes { number expiresOn } pageInfo { hasNextPage } }
  crossings(first: 2) { nodes { crossedAt borderPoint { label { en } } } }
  hotelStays(first: 2) { nodes { number hotel { name } } } kandasStatus { certificateNumber }`;

describe('the access log says what a client received, all of it and nothing else', () => {
  it.each(ASKED)(
    '$role for $purpose, on every way to a person',
    async (asked) => {
      const { role, purpose } = asked;
      const stated = { 'x-purpose': purpose, 'x-case': 'completeness-1' };
      const headers = purpose === 'emergency' ? await inEmergency(role) : stated;
      const open = spelledByTurns(ways, ASKED.indexOf(asked));
      for (const way of open) await ask(role, { query: printWay(way), headers }, way.name);
    },
    120_000,
  );

  it('of lists, with as many people as they have and more refusals than are told', async () => {
    const due = `{ registrationsDue(region: "KZ-75", first: 100) {
      nodes { arrivedOn dueOn person { ${PERSON} } } pageInfo { hasNextPage } } }`;
    const worklist = await ask('inspector', { query: due });
    expect(worklist.entries.length).toBeGreaterThan(50);
    const hotelId = personaNamed('hotel')?.hotelId;
    const guests = `{ hotelGuests(hotelId: "${hotelId}", first: 100) {
      nodes { recordedSex stay { number } person { ${PERSON} } } } }`;
    const refused = await ask('hotel', { query: guests });
    expect(refused.errors.length).toBeGreaterThan(100);
  }, 120_000);

  it('of several persons in one document, of nobody, and of those who are not found', async () => {
    const query = `{ one: person(iin: "${iinOf('labour-migrant')}") { ${PERSON} }
      other: person(iin: "${iinOf('kandas')}") { id birthDate }
      nobody: person(iin: "900101300017") { ${PERSON} } }`;
    const answer = await ask('inspector', { query });
    expect(answer.data.nobody).toBeNull();
    expect(answer.entries.length).toBe(4);
    const nobodys = await ask('inspector', {
      query: `{ people(name: "NOBODY AT ALL", birthDate: "1900-01-01") { nodes { ${PERSON} } } }`,
    });
    expect(typesOf(nobodys)).toEqual(['INTENT', 'DISCLOSED']);
  });

  it('by an id from an answer, in variables, through fragments and skipped fields', async () => {
    const iin = iinOf('labour-migrant');
    const { data } = await ask('inspector', { query: `{ person(iin: "${iin}") { id } }` });
    const query = `query ($id: PersonId!, $with: Boolean!) {
      person(id: $id) { id ... on Person @include(if: $with) { birthDate }
        sex @skip(if: $with) ...Documents } }
      fragment Documents on Person { papers: travelDocuments { nodes { number } } }`;
    for (const withBirthDate of [true, false]) {
      const variables = { id: data.person.id, with: withBirthDate };
      await ask('inspector', { query, variables, names: [`iin:${iin}`] });
    }
  });

  it('while agencies are down, or answer what nobody can read', async () => {
    const query = `{ person(iin: "${iinOf('labour-migrant')}") { ${PERSON} } }`;
    for (const [system, fault] of [
      ['BERKUT', 'down'],
      ['GBD_FL', 'down'],
      ['IS_MP', 'malformed'],
    ] as const) {
      await graph.faults.set(system, fault);
      const answer = await ask('inspector', { query });
      expect([system, answer.errors.length]).not.toEqual([system, 0]);
      await graph.faults.clear();
    }
  });

  it('before a consent is given, and while it is in force', async () => {
    const query = `{ person(iin: "${iinOf('three-spellings')}") { id birthDate name { latin { surname } } } }`;
    const asking = await ask('consul', { query });
    expect(codesOf(asking)).toEqual(['CONSENT_REQUIRED']);
    const id = asking.errors[0]?.extensions.consentRequestId ?? '';
    graph.simulators.servers.kdp.consents.answer(id, 'YES');
    const granted = await ask('consul', { query });
    expect(granted.data.person.birthDate).not.toBeNull();
    expect(granted.entries.at(-1)).toHaveProperty('consentReference');
  });

  it('of a file behind an alert, which the person is told of later than of the rest', async () => {
    const [passport] = graph.people.cast['overstayed-tourist'].travelDocuments;
    const { issuingState, number } = passport as { issuingState: string; number: string };
    const checked = await ask('border-officer', {
      query: `{ person(travelDocument: { issuingState: "${issuingState}", number: "${number}" }) {
        id birthDate alertCheck { hit reference } } }`,
    });
    const { id, alertCheck } = checked.data.person;
    const { reference } = alertCheck;
    const way = wayToAlertFile(graph, { person: id, reference, idempotencyKey: 'completeness-1' });
    const opened = await ask('border-officer', {
      query: printWay({ ...way, roots: way.roots.map(withIds) }),
      names: [`doc:${issuingState}:${number}`],
    });
    expect(opened.data.openAlertFile.file.alerts).not.toEqual([]);
    const late = opened.entries.filter(({ hiddenUntil }) => hiddenUntil !== undefined);
    expect(late.map(({ type }) => type)).toContain('DISCLOSED');
    expect(opened.entries.length - late.length).toBeGreaterThan(0);
    const atOnce = opened.entries.map(({ hiddenUntil: _, ...entry }) => entry as PlacedEntry);
    expect(opened.compareWith(atOnce)).not.toEqual([]);
    expect(opened.compareWith(opened.entries.filter((one) => !late.includes(one)))).not.toEqual([]);
  });

  it('of a change that was asked for', async () => {
    const guest = graph.people.cast['neo-nomad'].travelDocuments[0];
    const { issuingState, number } = guest as { issuingState: string; number: string };
    const found = await ask('host', {
      query: `{ person(travelDocument: { issuingState: "${issuingState}", number: "${number}" }) { id } }`,
      headers: { 'x-purpose': 'hosting', 'x-case': 'completeness-1' },
    });
    const way = wayToNotifiedGuest(graph, {
      guest: found.data.person.id,
      arrivedOn: todayInKazakhstan(new Date()),
      idempotencyKey: 'completeness-1',
    });
    const answer = await ask('host', {
      query: printWay({ ...way, roots: way.roots.map(withIds) }),
      headers: { 'x-purpose': 'hosting', 'x-case': 'completeness-1' },
      names: [`doc:${issuingState}:${number}`],
    });
    expect(answer.data.notifyArrival.notification.number).toEqual(expect.any(String));
  });
});

describe('the access log has a refusal, and nothing else', () => {
  const query = () => `{ person(iin: "${iinOf('labour-migrant')}") { ${PERSON} } }`;

  it.each([
    ['a role that has not the purpose', 'labour-inspector', { 'x-purpose': 'border-control' }],
    ['no purpose', 'inspector', { 'x-purpose': '' }],
    ['an emergency that nobody declared', 'inspector', { 'x-purpose': 'emergency' }],
  ] as const)('for %s', async (_, role, headers) => {
    const answer = await ask(role, { query: query(), headers });
    expect(typesOf(answer)).toEqual(['REFUSED']);
    expect(answer.data).toBeNull();
  });

  it('for everything in a document, though the rest of it is public', async () => {
    const answer = await ask('statistician', { query: query() });
    expect(typesOf(answer)).toEqual(['REFUSED']);
    expect(codesOf(answer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('the access log', () => {
  it('has nothing of what is about nobody', async () => {
    const { requestId, data } = await graph.ask('inspector', { query: '{ __typename }' });
    expect(data).toEqual({ __typename: 'Query' });
    const entries = await readEntries(graph.log);
    expect(entries.filter(({ queryId }) => queryId === requestId)).toEqual([]);
  });

  it('has nothing but what was asked and declared', async () => {
    const entries = await readEntries(graph.log);
    const strangers = entries.filter(
      ({ queryId }) => !graph.asked.has(queryId) && !declared.has(queryId),
    );
    expect(strangers).toEqual([]);
    const isMasked = (entry: PlacedEntry) =>
      entry.type === 'DISCLOSED' && entry.maskedFields.length > 0;
    expect(entries.some(isMasked)).toBe(true);
    expect(counted.answers).toBeGreaterThan(180);
    expect(counted.received).toBeGreaterThan(3_500);
    expect(counted.canaries).toBeGreaterThan(500);
  });

  it('has what an auditor looks for: emergencies that nobody has reviewed, until somebody has', async () => {
    const notReviewed = async () => {
      const rules = ALARM_RULES.filter(({ kind }) => kind === 'emergency');
      const period = { from: null, before: null, relations: null, rules };
      const { rules: reports } = await findAlarms(graph.log, {
        ...period,
        now: Date.now() + 72 * 3_600_000,
      });
      return reports.flatMap(({ alarms }) => alarms.map(({ caseReference }) => caseReference));
    };
    expect(await notReviewed()).toEqual(['completeness-2', 'completeness-2']);
    await ask('auditor', {
      query: '{ accesses(filter: { caseReference: "completeness-2" }) { nodes { at } } }',
      headers: { 'x-purpose': 'data-protection', 'x-case': 'completeness-2' },
    });
    expect(await notReviewed()).toEqual([]);
  });

  it('would not pass if it said less or more than that', async () => {
    const query = `{ person(iin: "${iinOf('labour-migrant')}") { ${PERSON} } }`;
    const { entries, compareWith } = await ask('inspector', { query });
    const [intent, disclosed] = entries;
    if (intent?.type !== 'INTENT' || disclosed?.type !== 'DISCLOSED')
      throw new Error('expected two');
    const { disclosedFields } = disclosed;
    for (const field of disclosedFields) {
      if (['Query.person', 'Person.id'].includes(field)) continue;
      const less = disclosedFields.filter((each) => each !== field);
      expect(compareWith([intent, { ...disclosed, disclosedFields: less }])).not.toEqual([]);
    }
    const more = [...disclosedFields, 'Person.ethnicity'];
    expect(compareWith([intent, { ...disclosed, disclosedFields: more }])).toHaveLength(1);
    const refusedFields = [{ field: 'Person.sex', code: 'UNAUTHORIZED_FIELD_OR_TYPE' as const }];
    expect(compareWith([intent, { ...disclosed, refusedFields }])).toHaveLength(1);
    for (const wrong of [
      [intent],
      [disclosed],
      [{ ...intent, place: disclosed.place + 1 }, disclosed],
      [{ ...intent, plannedFields: [] }, disclosed],
      [intent, { ...disclosed, disclosedFields: [], maskedFields: disclosedFields }],
      [intent, { ...disclosed, categories: [] }],
      [intent, { ...disclosed, subjects: [['demo:somebody']] }],
      [intent, disclosed, { ...disclosed, subjects: [['demo:somebody']] }],
    ]) {
      expect(compareWith(wrong)).not.toEqual([]);
    }
  });
});
