import { createSign } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { issueKdpToken, kdpPublicKey, startKdp, verifyKdpToken } from '../../mocks/kdp/index.ts';
import { element, type LegacyServer, type Markup, NS } from '../../mocks/kit/index.ts';
import { demoRsaKey } from '../../schema/demo-keys.ts';
import { postSoap, type ShepReply, signedRequest } from '../kit/shep-request.ts';

const iin = '900101300017';
const service = 'GBDFLUniversal_token';
const bin = '200140000014';
const faults = createFaults();
let time = Date.parse('2026-11-23T12:00:00+05:00');
let kdp: LegacyServer;

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

test('sends no SMS question without presence: grants at once all the same', async () => {
  const reply = await ask({ 'omit-sms': 'false', ovt: undefined });
  expect(verifyKdpToken(tokenIn(reply), { iin, service, now: time }).outcome).toBe('valid');
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
