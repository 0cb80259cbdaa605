import { createSign } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import {
  answerOfCast,
  issueKdpToken,
  type Kdp,
  kdpPublicKey,
  startKdp,
  verifyKdpToken,
} from '../../mocks/kdp/index.ts';
import { signData } from '../../mocks/kit/data-signature.ts';
import { element, type Markup, NS } from '../../mocks/kit/index.ts';
import { CAST_IINS } from '../../mocks/people.ts';
import { demoRsaKey } from '../../schema/demo-keys.ts';
import { postSoap, type ShepReply, signedRequest } from '../kit/shep-request.ts';

const iin = '900101300017';
const service = 'GBDFLUniversal_token';
const bin = '200140000014';
const faults = createFaults();
let time = Date.parse('2026-11-23T12:00:00+05:00');
let kdp: Kdp;

beforeAll(async () => {
  kdp = await startKdp({ faults, now: () => time });
});
afterAll(() => kdp.close());
afterEach(() => faults.clear());

function presence(claims: object = {}, key = demoRsaKey('shep-client'), alg = 'RS256'): string {
  const exp = time / 1000 + 60;
  const parts = [{ alg }, { cbin: bin, mcheck: 'Bio', exp, ...claims }];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const signature = createSign('sha256').update(signed.join('.')).sign(key, 'base64url');
  return [...signed, signature].join('.');
}

function ask(changes: Record<string, string | undefined> = {}): Promise<ShepReply> {
  const fields = {
    uin: iin,
    company: 'Комитет',
    company_bin: bin,
    company_responsible: 'ТЕСТОВ Т.',
    employee_name: 'ТЕСТОВ Т.',
    access_name: service,
    personal_data_name: '',
    expiresIn: '600000',
    'omit-sms': 'true',
    ovt: presence(),
    ...changes,
  };
  const children: Markup[] = Object.entries(fields).map(([name, text]) => element(name, text));
  const data = element('data', children, {
    'xmlns:xsi': NS.xsi,
    'xmlns:kdp': 'http://service.2fa-chain.kz/ns/kdp',
    'xsi:type': 'kdp:getUserDataRequest',
  });
  return postSoap(kdp.url, signedRequest({ serviceId: 'KDP_SERVICE', data }));
}

const tokenIn = (reply: ShepReply): string =>
  (reply.elements('code').at(-1)?.textContent ?? '').replace(/\s+/g, '');

test('issues a token for one person and one service, among stray white space', async () => {
  const reply = await ask();
  reply.verify();
  const raw = reply.elements('code').at(-1)?.textContent ?? '';
  expect(raw).toMatch(/^\s+\S+\s+\S/);
  expect(reply.all('status').at(-1)).toBe('VALID');
  expect(reply.one('public-key').replace(/\s+/g, '')).toBe(kdpPublicKey());
  expect(verifyKdpToken(tokenIn(reply), { iin, service, now: time })).toMatchObject({
    outcome: 'valid',
    grant: { iin, service, organizationBin: bin, expiresAt: time + 600_000 },
  });
  expect(kdp.requests.keys('KDP_SERVICE')).toEqual([iin]);
});

const sms = { 'omit-sms': 'false', ovt: undefined };
const statusIn = (reply: ShepReply): string => reply.all('status').at(-1) ?? '';
const smsTo = (person: string) => kdp.consents.messages.filter((each) => each.iin === person);

/** Somebody whom no other test asks. */
let serial = 0;
function somebody(): string {
  serial += 1;
  return `9001013${String(serial).padStart(5, '0')}`;
}

test('sends no SMS where the right to a token is proved', async () => {
  await ask();
  expect(smsTo(iin)).toEqual([]);
});

test('asks the person by SMS and gives a token when they have said yes', async () => {
  const uin = somebody();
  const first = await ask({ ...sms, uin });
  expect([statusIn(first), first.all('code').at(-1)]).toEqual(['PENDING', 'SCSS001']);
  const [message] = smsTo(uin);
  expect(message).toMatchObject({ consentId: first.one('request-id'), sentAt: time });
  expect(message?.text).toContain('1414: Комитет');
  kdp.consents.answer(message?.consentId ?? '', 'YES');
  const second = await ask({ ...sms, uin });
  expect(second.one('request-id')).toBe(first.one('request-id'));
  expect(verifyKdpToken(tokenIn(second), { iin: uin, service, now: time })).toMatchObject({
    outcome: 'valid',
    grant: { expiresAt: time + 600_000 },
  });
});

test('sends one SMS for the same question, another for another one', async () => {
  const uin = somebody();
  await Promise.all([ask({ ...sms, uin }), ask({ ...sms, uin, employee_name: 'ДРУГОЙ Д.' })]);
  expect(smsTo(uin).length).toBe(1);
  await ask({ ...sms, uin, company_bin: '971240001315' });
  await ask({ ...sms, uin, access_name: 'OTHER' });
  await ask({ ...sms, uin, personal_data_name: 'Иная цель' });
  expect(smsTo(uin).length).toBe(4);
});

test('takes a no for an answer for a day', async () => {
  const uin = somebody();
  const asked = await ask({ ...sms, uin });
  kdp.consents.answer(asked.one('request-id'), 'NO');
  expect(statusIn(await ask({ ...sms, uin }))).toBe('DENIED');
  time += 86_400_000;
  expect(statusIn(await ask({ ...sms, uin }))).toBe('PENDING');
  expect(smsTo(uin).length).toBe(2);
});

test('hears no answer after ten minutes, and may ask again then', async () => {
  const uin = somebody();
  const asked = await ask({ ...sms, uin });
  time += 600_000;
  expect(kdp.consents.answer(asked.one('request-id'), 'YES')).toBeNull();
  expect(kdp.consents.find(asked.one('request-id'))?.state).toBe('EXPIRED');
  expect(statusIn(await ask({ ...sms, uin }))).toBe('PENDING');
});

test('ends a consent with its term, and at once when it is withdrawn', async () => {
  const uin = somebody();
  const expiring = await ask({ ...sms, uin, expiresIn: '1000' });
  kdp.consents.answer(expiring.one('request-id'), 'YES');
  time += 1_000;
  const asked = await ask({ ...sms, uin });
  expect(statusIn(asked)).toBe('PENDING');
  kdp.consents.answer(asked.one('request-id'), 'YES');
  expect(kdp.consents.withdraw(asked.one('request-id'), iin)).toBeNull();
  expect(kdp.consents.withdraw(asked.one('request-id'), uin)?.state).toBe('REVOKED');
  const after = await ask({ ...sms, uin });
  expect([statusIn(after), after.all('public-key')]).toEqual(['REVOKED', []]);
});

const CONSENTS = 'urn:reference-model:kdp:consents:v1';
function askAbout(serviceId: string, type: string, children: Markup[], signs = false) {
  const data = element('data', children, {
    'xmlns:xsi': NS.xsi,
    'xmlns:c': CONSENTS,
    'xsi:type': `c:${type}`,
  });
  const sent = signs ? signData(data, 'shep-client') : data;
  return postSoap(kdp.url, signedRequest({ serviceId, data: sent }));
}

test.each<[string, Markup[]]>([
  ['nobody', []],
  ['persons and ids at once', [element('uin', iin), element('id', 'a')]],
  ['a hundred and one', Array.from({ length: 101 }, () => element('uin', iin))],
])('lists no consents of %s', async (_name, keys) => {
  const reply = await askAbout('KDP_CONSENTS', 'consentsRequest', keys);
  expect([reply.status, reply.one('errorCode')]).toEqual([500, 'VAL-JSR-001']);
});

test('takes back what is the person’s own, under a signature in the data', async () => {
  const uin = somebody();
  const id = (await ask({ ...sms, uin })).one('request-id');
  kdp.consents.answer(id, 'YES');
  const withdrawal = (of: string) => [element('id', id), element('uin', of)];
  const unsigned = await askAbout('KDP_WITHDRAWAL', 'withdrawalRequest', withdrawal(uin));
  expect([unsigned.status, unsigned.one('errorCode')]).toEqual([500, 'FAULT-015']);
  const stranger = await askAbout('KDP_WITHDRAWAL', 'withdrawalRequest', withdrawal(iin), true);
  expect(stranger.one('code')).toBe('SCSE001');
  expect(kdp.consents.find(id)?.state).toBe('GRANTED');
  const own = await askAbout('KDP_WITHDRAWAL', 'withdrawalRequest', withdrawal(uin), true);
  expect([own.one('code'), statusIn(own)]).toEqual(['SCSS001', 'REVOKED']);
});

test('lets whoever plays the person read and answer at a terminal', async () => {
  const uin = somebody();
  const id = (await ask({ ...sms, uin })).one('request-id');
  const read = await fetch(`${kdp.url}/phone?iin=${uin}`);
  expect(await read.json()).toMatchObject([{ consentId: id, iin: uin, state: 'PENDING' }]);
  const answer = (body: object) =>
    fetch(`${kdp.url}/phone/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await answer({ answer: 'PERHAPS' })).status).toBe(400);
  expect(await (await answer({ answer: 'YES' })).json()).toMatchObject({ state: 'GRANTED' });
  expect((await answer({ answer: 'NO' })).status).toBe(404);
});

test('answers for the cast of the demo: yes after two seconds, no, or never', async () => {
  const cast = await startKdp({ now: () => time, foresee: answerOfCast });
  const stateLater = (person: string, afterMs: number) => {
    const { id } = cast.consents.ask({
      iin: person,
      service,
      statement: '',
      organization: { bin, name: 'Комитет' },
      official: 'ТЕСТОВ Т.',
      expiresInMs: 60_000,
    });
    time += afterMs;
    return cast.consents.find(id)?.state;
  };
  expect(stateLater(CAST_IINS['labour-migrant'], 1_999)).toBe('PENDING');
  expect(stateLater(CAST_IINS['labour-migrant'], 1)).toBe('GRANTED');
  expect(stateLater(CAST_IINS['ended-permit'], 2_000)).toBe('DENIED');
  expect(stateLater(CAST_IINS['three-spellings'], 600_000)).toBe('EXPIRED');
  await cast.close();
});

const token = issueKdpToken({
  iin,
  service,
  organizationBin: bin,
  issuedAt: time,
  expiresAt: time + 1_000,
});
const forged = `${token.slice(0, -6)}${token.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA'}`;

test.each([
  ['malformed', 'nonsense', { iin, service, now: time }],
  ['signature', forged, { iin, service, now: time }],
  ['expired', token, { iin, service, now: time + 1_000 }],
  ['other-person', token, { iin: '900101300811', service, now: time }],
  ['other-service', token, { iin, service: 'GBDFL_OTHER', now: time }],
])('refuses a token: %s', (reason, shown, expected) => {
  expect(verifyKdpToken(shown, expected)).toEqual({ outcome: 'refused', reason });
});

test.each<[string, Record<string, string | undefined>]>([
  ['an IIN of eleven digits', { uin: '90010130001' }],
  ['no official', { employee_name: '' }],
  ['no service', { access_name: '' }],
  ['an endless token', { expiresIn: '132000001' }],
  ['an unclear omit-sms', { 'omit-sms': 'perhaps' }],
  ['a missing field', { personal_data_name: undefined }],
  ['no SMS and no proof of presence', { ovt: undefined }],
  ["another organisation's proof of presence", { ovt: presence({ cbin: '971240001315' }) }],
  ['a proof that is no JWT', { ovt: 'present' }],
  ['a proof of another algorithm', { ovt: presence({}, undefined, 'PS256') }],
  ['a proof that does not say how', { ovt: presence({ mcheck: '' }) }],
  ['an expired proof of presence', { ovt: presence({ exp: 1 }) }],
  ["a stranger's proof of presence", { ovt: presence({}, demoRsaKey('stranger')) }],
])('refuses %s and issues no token', async (_name, changes) => {
  const reply = await ask(changes);
  expect([reply.status, reply.one('errorCode')]).toEqual([500, 'VAL-JSR-001']);
  expect(reply.all('public-key')).toEqual([]);
});

test('answers about another person or nobody under those faults', async () => {
  await faults.set('KDP', 'otherPerson', { calls: 1 });
  const wrong = verifyKdpToken(tokenIn(await ask()), { iin, service, now: time });
  expect(wrong).toEqual({ outcome: 'refused', reason: 'other-person' });
  await faults.set('KDP', 'notFound', { calls: 1 });
  expect((await ask()).one('code')).toBe('SCSE001');
});

test('counts the life of a token from its own clock', async () => {
  const first = tokenIn(await ask({ expiresIn: '1000' }));
  time += 1_000;
  expect(verifyKdpToken(first, { iin, service, now: time })).toMatchObject({ reason: 'expired' });
});
