import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

let graph: MigrantGraph;

beforeAll(async () => {
  graph = await startMigrantGraph();
}, 60_000);
beforeEach(() => {
  graph.calls.length = 0;
});
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

const CHECK = `query ($number: String!, $issuingState: CountryCode!) {
  person(travelDocument: { issuingState: $issuingState, number: $number }) {
    id alertCheck { hit reference } } }`;
const OPEN = `mutation ($input: OpenAlertFileInput!) { openAlertFile(input: $input) {
  file { alerts { number kind } person { id } } userErrors { code } } }`;

function passportOf(name: 'overstayed-tourist' | 'labour-migrant') {
  const [passport] = graph.people.cast[name].travelDocuments;
  return { issuingState: passport?.issuingState, number: passport?.number };
}

const servicesAsked = (agency: string) =>
  graph.calls.filter((call) => call.agency === agency).map(({ service }) => service);

test('a border officer learns of a hit, and opens the file with a reason', async () => {
  const checked = await graph.ask('border-officer', CHECK, passportOf('overstayed-tourist'));
  expect(checked.errors).toEqual([]);
  const { id, alertCheck } = checked.data.person;
  expect(alertCheck).toEqual({ hit: true, reference: expect.any(String) });
  const input = {
    idempotencyKey: 'desk-4',
    person: id,
    reference: alertCheck.reference,
    reason: 'Стойка 4: решение о пропуске через границу',
  };
  const opened = await graph.ask('border-officer', OPEN, { input });
  expect(opened.errors).toEqual([]);
  expect(opened.data.openAlertFile).toMatchObject({
    userErrors: [],
    file: { alerts: [{ kind: 'ENTRY_BAN' }, { kind: 'SEARCH' }], person: { id } },
  });
  expect(servicesAsked('ALERTS')).toEqual(['ALERTS_Check', 'ALERTS_OpenFile']);
});

test('an inspector learns of the hit, and not what is in the file', async () => {
  const { data, errors } = await graph.ask('inspector', CHECK, passportOf('overstayed-tourist'));
  expect(errors).toEqual([]);
  const input = {
    idempotencyKey: 'case-1',
    person: data.person.id,
    reference: data.person.alertCheck.reference,
    reason: 'Проверка пребывания иностранца по делу',
  };
  const refused = await graph.ask('inspector', OPEN, { input });
  expect(refused.data?.openAlertFile ?? null).toBeNull();
  expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual([
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ]);
  expect(servicesAsked('ALERTS')).toEqual(['ALERTS_Check']);
});

test('people never learn whether there is an alert about them: empty, without an error, unasked', async () => {
  const { data, errors } = await graph.ask('migrant', '{ me { id alertCheck { hit reference } } }');
  expect(errors).toEqual([]);
  expect(data.me.alertCheck).toBeNull();
  expect(servicesAsked('ALERTS')).toEqual([]);
});

test.each(['ALERTS', 'IS_MP', 'GBD_FL'] as const)(
  'while %s is down, the check of somebody who is not on file is null with an error',
  async (agency) => {
    const known = await graph.ask('border-officer', CHECK, passportOf('labour-migrant'));
    expect(known.data.person.alertCheck.hit).toBe(false);
    await graph.faults.set(agency, { kind: 'down', status: 503 });
    const query = `query ($id: PersonId!) { person(id: $id) { id alertCheck { hit } } }`;
    const { data, errors } = await graph.ask('border-officer', query, { id: known.data.person.id });
    expect(data.person.alertCheck).toBeNull();
    expect(errors).toContainEqual(
      expect.objectContaining({ extensions: expect.objectContaining({ agency }) }),
    );
  },
);

const REGISTER = `mutation ($input: RegisterImmigrantInput!) { registerImmigrant(input: $input) {
  registration { number status immigrant { id } } userErrors { code } } }`;
const WAITING = '{ registrationsToAnswer { nodes { number name immigrant { id } } } }';
const ANSWER = `mutation ($input: AnswerRegistrationInput!) { answerRegistration(input: $input) {
  registration { number status validUntil } userErrors { code } } }`;

test('an immigrant asks to be registered, the host sees who and confirms, the immigrant reads it', async () => {
  const me = await graph.ask('migrant', '{ me { id } }');
  const { 'labour-migrant': migrant, host } = graph.people.cast;
  const input = {
    idempotencyKey: 'new flat',
    immigrant: me.data.me.id,
    host: host.iin,
    enteredOn: migrant.crossings.at(-1)?.at.slice(0, 10),
    movedOn: graph.people.today,
    address: { region: 'KZ-75', city: 'Алматы', street: 'Абая', building: '12' },
  };
  const asked = await graph.ask('migrant', REGISTER, { input });
  expect(asked.errors).toEqual([]);
  expect(asked.data.registerImmigrant).toMatchObject({
    userErrors: [],
    registration: { status: 'PENDING_HOST', immigrant: { id: me.data.me.id } },
  });
  const { number } = asked.data.registerImmigrant.registration;

  const waiting = await graph.ask('host', WAITING);
  expect(waiting.errors).toEqual([]);
  expect(waiting.data.registrationsToAnswer.nodes).toContainEqual({
    number,
    name: 'TOREBEKOV AYBEK',
    immigrant: { id: expect.any(String) },
  });
  const answer = { idempotencyKey: 'yes', number, confirm: true };
  const answered = await graph.ask('host', ANSWER, { input: answer });
  expect(answered.errors).toEqual([]);
  expect(answered.data.answerRegistration).toMatchObject({
    userErrors: [],
    registration: { number, status: 'CONFIRMED' },
  });

  const own = await graph.ask(
    'migrant',
    '{ me { immigrantRegistrations(first: 1) { nodes { number status } } } }',
  );
  expect(own.errors).toEqual([]);
  expect(own.data.me.immigrantRegistrations.nodes).toEqual([{ number, status: 'CONFIRMED' }]);
});

test('offences come to whoever may read them, and to nobody else', async () => {
  const query = '{ me { offences { nodes { number article { code } fineTiyn } } } }';
  const own = await graph.ask('migrant', query);
  expect(own.errors).toEqual([]);
  expect(own.data.me.offences.nodes.map(({ number }: { number: string }) => number)).toEqual([
    'AO-C01-2',
    'AO-C01-1',
  ]);
  const officer = await graph.ask(
    'border-officer',
    `query ($number: String!, $issuingState: CountryCode!) {
      person(travelDocument: { issuingState: $issuingState, number: $number }) {
        offences { nodes { number } } } }`,
    passportOf('labour-migrant'),
  );
  expect(officer.data?.person?.offences ?? null).toBeNull();
  expect(officer.errors.map(({ extensions }) => extensions.code)).toEqual([
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ]);
});
