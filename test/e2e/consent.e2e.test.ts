import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personaNamed } from '../../mocks/idp/index.ts';
import type { PersonsAnswer } from '../../mocks/kdp/index.ts';
import { type MigrantGraph, startMigrantGraph } from '../kit/start-migrant-graph.ts';

const CONSUL = personaNamed('consul');
const IDENTITY = `query ($iin: Iin!) {
  person(iin: $iin) { id name { latin { surname } } birthDate citizenship { code } } }`;
const REQUEST = `query ($id: ID!) { consentRequest(id: $id) { id status validUntil } }`;
const REVOKE = `mutation ($id: ID!) {
  revokeConsent(id: $id) { request { id status } userErrors { code } } }`;

let graph: MigrantGraph;
beforeAll(async () => {
  graph = await startMigrantGraph();
});
beforeEach(clearLogs);
afterEach(() => graph.faults.clear());
afterAll(() => graph.close());

function clearLogs(): void {
  for (const { requests } of Object.values(graph.simulators.servers)) requests.clear();
}

const iinOf = (name: keyof MigrantGraph['people']['cast']) => graph.people.cast[name].iin ?? '';
const kdp = () => graph.simulators.servers.kdp;
const gbdFl = () => graph.simulators.servers.gbdFl;
function answer(id: string, word: PersonsAnswer): void {
  expect(kdp().consents.answer(id, word)?.state).toBe(word === 'YES' ? 'GRANTED' : 'DENIED');
}
const smsTo = (iin: string) => kdp().consents.messages.filter((message) => message.iin === iin);
const askIdentity = (iin: string, persona = 'consul') => graph.ask(persona, IDENTITY, { iin });
const codesIn = ({ errors }: { errors: { extensions: { code: string } }[] }) => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

describe('the consent of a person, through the whole graph', () => {
  it('is asked for, given, used, taken back', async () => {
    const iin = iinOf('labour-migrant');

    const refused = await askIdentity(iin);
    expect(codesIn(refused)).toEqual(['CONSENT_REQUIRED']);
    expect(refused.data.person).toMatchObject({ name: null, birthDate: null, citizenship: null });
    expect(refused.errors.map(({ path }) => path.join('.')).sort()).toEqual([
      'person.birthDate',
      'person.citizenship',
      'person.name',
    ]);
    const [{ extensions }] = refused.errors;
    const id = extensions.consentRequestId;
    expect(smsTo(iin).map(({ consentId }) => consentId)).toEqual([id]);
    // Identifiers are looked up by right of law; nothing is read by consent yet.
    const bin = CONSUL?.organization?.bin;
    expect(gbdFl().grants.filter(({ organizationBin }) => organizationBin === bin)).toEqual([]);

    const waiting = await graph.ask('consul', REQUEST, { id });
    expect(waiting.data.consentRequest).toEqual({ id, status: 'PENDING', validUntil: null });
    expect(codesIn(await askIdentity(iin))).toEqual(['CONSENT_REQUIRED']);
    expect(smsTo(iin).length).toBe(1);

    answer(id, 'YES');
    const granted = await graph.ask('consul', REQUEST, { id });
    expect(granted.data.consentRequest.status).toBe('GRANTED');
    const answered = await askIdentity(iin);
    expect(answered.errors).toEqual([]);
    expect(answered.data.person).toMatchObject({
      name: { latin: { surname: graph.people.cast['labour-migrant'].truth.surnameLatin } },
      birthDate: '1991-03-14',
      citizenship: { code: 'UZB' },
    });
    expect(gbdFl().grants).toContainEqual(
      expect.objectContaining({ iin, service: 'GBDFLUniversal_token', organizationBin: bin }),
    );

    const revoked = await graph.ask('migrant', REVOKE, { id });
    expect(revoked.errors).toEqual([]);
    expect(revoked.data.revokeConsent).toEqual({
      request: { id, status: 'REVOKED' },
      userErrors: [],
    });
    const after = await askIdentity(iin);
    expect(codesIn(after)).toEqual(['CONSENT_REQUIRED']);
    expect(after.data.person.name).toBeNull();
    expect(smsTo(iin).length).toBe(1);
  });

  it('is one SMS, however many officials of a body ask at once', async () => {
    const iin = iinOf('kandas');
    const answers = await Promise.all(Array.from({ length: 5 }, () => askIdentity(iin)));
    const ids = answers.map(({ errors }) => errors[0].extensions.consentRequestId);
    expect(new Set(ids)).toEqual(new Set([smsTo(iin)[0]?.consentId]));
    expect(smsTo(iin).length).toBe(1);
  });

  it('opens nothing when the person says no, and they are left in peace', async () => {
    const iin = iinOf('ended-permit');
    const { errors } = await askIdentity(iin);
    answer(errors[0].extensions.consentRequestId, 'NO');
    expect(codesIn(await askIdentity(iin))).toEqual(['CONSENT_REQUIRED']);
    expect(smsTo(iin).length).toBe(1);
  });

  it('is not there while KDP is down, even if it was given: CONSENT_UNAVAILABLE', async () => {
    const iin = iinOf('three-spellings');
    const { errors } = await askIdentity(iin);
    answer(errors[0].extensions.consentRequestId, 'YES');
    expect((await askIdentity(iin)).errors).toEqual([]);
    await graph.faults.set('KDP', 'down', { service: 'KDP_SERVICE' });
    const refused = await askIdentity(iin);
    expect(codesIn(refused)).toEqual(['CONSENT_UNAVAILABLE']);
    expect(refused.data.person).toMatchObject({ name: null, birthDate: null, citizenship: null });
  });

  it('is not asked of whoever needs none, or asks for nothing personal', async () => {
    const iin = iinOf('host');
    const answered = await askIdentity(iin, 'inspector');
    expect(answered.errors).toEqual([]);
    expect(answered.data.person.name).not.toBeNull();
    await graph.ask('consul', `query ($iin: Iin!) { person(iin: $iin) { id } }`, { iin });
    expect(smsTo(iin)).toEqual([]);
  });

  it('of somebody without an IIN cannot be asked for: CONSENT_REQUIRED without an id', async () => {
    const [document] = graph.people.cast['overstayed-tourist'].travelDocuments;
    const { issuingState, number } = document ?? {};
    const { errors } = await graph.ask(
      'consul',
      `query ($of: TravelDocumentInput!) { person(travelDocument: $of) { birthDate } }`,
      { of: { issuingState, number } },
    );
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'CONSENT_REQUIRED' }),
    ]);
    expect(errors[0].extensions.consentRequestId).toBeUndefined();
  });

  it('shows the person who asked, and nobody else’s questions', async () => {
    const mine = await graph.ask(
      'migrant',
      `query ($iin: Iin!) { person(iin: $iin) {
        consents { nodes { status statement recipient { organizationBin } } } } }`,
      { iin: iinOf('labour-migrant') },
    );
    expect(mine.errors).toEqual([]);
    const bin = CONSUL?.organization?.bin;
    const recipients = mine.data.person.consents.nodes.map(
      ({ recipient }: { recipient: { organizationBin: string } }) => recipient.organizationBin,
    );
    expect(new Set(recipients)).toEqual(new Set([bin]));
    const strangers = await graph.ask(
      'migrant',
      `query ($iin: Iin!) { person(iin: $iin) { consents { nodes { status } } } }`,
      { iin: iinOf('kandas') },
    );
    expect(codesIn(strangers)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(strangers.data.person).toBeNull();
  });

  it('holds no IIN in what a client reads of it', async () => {
    const iin = iinOf('unknown-to-one');
    const refused = await askIdentity(iin);
    const id = refused.errors[0].extensions.consentRequestId;
    const request = await graph.ask('consul', REQUEST, { id });
    for (const { text } of [refused, request]) expect(text).not.toContain(iin);
  });
});
