import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createFaults } from '../../mocks/faults.ts';
import { signBody } from '../../mocks/kit/body-signature.ts';
import { signData, verifyDataSignature } from '../../mocks/kit/data-signature.ts';
import {
  childText,
  element,
  joinXml,
  type LegacyServer,
  NS,
  parseXml,
  ShepRefusal,
  shepSyncRoute,
  startLegacyServer,
} from '../../mocks/kit/index.ts';
import { soapEnvelope } from '../../mocks/kit/soap.ts';
import {
  echoData,
  postSoap,
  requestInfo,
  type SyncRequestParts,
  sendMessage,
  signedRequest,
} from '../kit/shep-request.ts';

const faults = createFaults();
let answered: string[] = [];
let server: LegacyServer;

const echo = (data: Parameters<typeof childText>[0]) => {
  const iin = childText(data, 'iin') ?? '';
  answered.push(iin);
  if (iin === '000000000000') return { status: { code: 'SCSE001', message: 'no match' } };
  if (iin === '111111111111') throw new ShepRefusal('schema', 'iin is not usable');
  return { data: element('data', [element('iin', iin), element('name', 'ӘҒҚҢ & <TEST>')]) };
};

beforeAll(async () => {
  server = await startLegacyServer({
    name: 'GBD_FL',
    faults,
    routes: [
      shepSyncRoute({
        services: {
          ECHO: { dataType: { namespace: 'urn:echo', localName: 'Request' }, answer: echo },
          SIGNED: { demandSignedData: true, signAnswerData: true, answer: echo },
          ESCAPED: {
            escapedRoot: { namespace: 'urn:echo', localName: 'Request' },
            demandSignedData: true,
            signAnswerData: true,
            answer: (root) => ({ data: element('Answer', childText(root, 'iin')) }),
          },
        },
      }),
    ],
  });
});
afterAll(() => server.close());
beforeEach(() => {
  answered = [];
  server.requests.clear();
});

test('answers a right request, signed, with the message id that was sent', async () => {
  const request = signedRequest();
  const reply = await postSoap(server.url, request);
  expect(reply.status).toBe(200);
  reply.verify();
  expect(reply.one('code')).toBe('SCSS001');
  expect(reply.one('name')).toBe('ӘҒҚҢ & <TEST>');
  expect(request).toContain(`<messageId>${reply.one('messageId')}</messageId>`);
  expect([...server.requests]).toMatchObject([
    { method: 'POST', path: '/bip-sync-wss-gost/', service: 'ECHO', key: '900101300017' },
  ]);
  expect(server.requests.entries[0]?.outcome).toBe('answered');
});

test('answers a business status without data', async () => {
  const reply = await postSoap(server.url, signedRequest({ data: echoData('000000000000') }));
  reply.verify();
  expect([reply.status, reply.one('code'), reply.all('data')]).toEqual([200, 'SCSE001', []]);
  expect(server.requests.entries[0]?.outcome).toBe('SCSE001');
});

test('turns a refusal of the service into a SOAP fault with an ErrorInfo', async () => {
  const reply = await postSoap(server.url, signedRequest({ data: echoData('111111111111') }));
  reply.verify();
  expect([reply.status, reply.one('errorCode')]).toEqual([500, 'VAL-JSR-001']);
  expect(reply.elements('SendMessageFault1_SendMessageFault')[0]?.namespaceURI).toBe(NS.sync);
});

const [messageId, serviceId, messageDate, sender] = requestInfo({}) as [never, never, never, never];
const signed = signedRequest();
const idOf = (text: string): string => /Body wsu:Id="([^"]+)"/.exec(text)?.[1] ?? '';
const foreign = '900101300811';

/** Moves the signed Body into the header and puts another in its place. */
function wrapped(evilId: string): string {
  const body = /<soap:Body.*<\/soap:Body>/s.exec(signed)?.[0] ?? '';
  const evil = body.replaceAll('900101300017', foreign).replace(idOf(signed), evilId);
  return signed
    .replace(body, evil)
    .replace('</soap:Header>', `<hidden>${body}</hidden></soap:Header>`);
}

const escaped = (iin: string, namespace = 'urn:echo') =>
  element(
    'data',
    signData(element('Request', element('iin', iin), { xmlns: namespace }), 'shep-client').markup,
  );

test('reads and writes a signed document that stands in the data as text', async () => {
  const data = escaped('900101300017');
  const reply = await postSoap(server.url, signedRequest({ serviceId: 'ESCAPED', data }));
  reply.verify();
  const root = parseXml(reply.one('data'));
  expect(verifyDataSignature(root, 'shep-service').textContent).toBe('900101300017');
});

const refusals: Record<string, { request: string; code: string }> = {
  'elements where the data is text': {
    request: signedRequest({ serviceId: 'ESCAPED', data: echoData() }),
    code: 'VAL-JSR-001',
  },
  'text that is no XML': {
    request: signedRequest({ serviceId: 'ESCAPED', data: element('data', 'a < b') }),
    code: 'VAL-JSR-001',
  },
  'a document of another root': {
    request: signedRequest({
      serviceId: 'ESCAPED',
      data: escaped('900101300017', 'urn:other'),
    }),
    code: 'VAL-JSR-001',
  },
  'a document without a signature in it': {
    request: signedRequest({
      serviceId: 'ESCAPED',
      data: element('data', '<Request xmlns="urn:echo"/>'),
    }),
    code: 'FAULT-015',
  },
  'an unsigned request': { request: soapEnvelope(sendMessage()), code: 'SBF-VE-8' },
  "a stranger's signature": { request: signedRequest({}, 'stranger'), code: 'SBF-VE-8' },
  'the signature of the service itself': {
    request: signedRequest({}, 'shep-service'),
    code: 'SBF-VE-8',
  },
  'a Body changed after signing': {
    request: signed.replaceAll('900101300017', foreign),
    code: 'SBF-VE-8',
  },
  'a SignedInfo changed after signing': {
    request: signed.replace(
      /(<ds:DigestValue>)(.)/,
      (_, tag: string, first: string) => tag + (first === 'A' ? 'B' : 'A'),
    ),
    code: 'SBF-VE-8',
  },
  "a stranger's signature that shows the trusted certificate": {
    request: signedRequest({}, 'stranger').replace(
      /(X509v3">)[^<]+/,
      `$1${/X509v3">([^<]+)/.exec(signed)?.[1]}`,
    ),
    code: 'SBF-VE-8',
  },
  'a signature over another element (wrapping)': { request: wrapped('id-evil'), code: 'SBF-VE-8' },
  'a second element with the same Id (wrapping)': {
    request: wrapped(idOf(signed)),
    code: 'SBF-VE-8',
  },
  'a second Body': {
    request: signed.replace('</soap:Envelope>', '<soap:Body><x/></soap:Body></soap:Envelope>'),
    code: 'VAL-JSR-001',
  },
  'a header that need not be understood': {
    request: signed.replace(' soap:mustUnderstand="1"', ''),
    code: 'SBF-VE-8',
  },
  'a document type': {
    request: signed.replace('?><', '?><!DOCTYPE a [<!ENTITY b "c">]><'),
    code: 'VAL-JSR-001',
  },
  'XML that is not well-formed': {
    request: signed.replace('</soap:Body>', ''),
    code: 'VAL-JSR-001',
  },
  'elements out of order': {
    request: signedRequest({ requestInfo: [messageId, messageDate, serviceId, sender] }),
    code: 'VAL-JSR-001',
  },
  'an envelope of another name': {
    request: signed.replaceAll('soap:Envelope', 'soap:Letter'),
    code: 'VAL-JSR-001',
  },
  'two messages in one Body': {
    request: signBody(soapEnvelope(joinXml([sendMessage(), sendMessage()])), 'shep-client'),
    code: 'VAL-JSR-001',
  },
  'a request without a message id': {
    request: signedRequest({ requestInfo: [serviceId, messageDate, sender] }),
    code: 'VAL-JSR-001',
  },
  'a missing element': {
    request: signedRequest({ requestInfo: [messageId, serviceId, sender] }),
    code: 'VAL-JSR-001',
  },
  'a repeated element': {
    request: signedRequest({ requestInfo: [messageId, messageId, serviceId, messageDate, sender] }),
    code: 'VAL-JSR-001',
  },
  'an unknown element': {
    request: signedRequest({
      requestInfo: [messageId, serviceId, messageDate, sender, element('extra', 1)],
    }),
    code: 'VAL-JSR-001',
  },
  'a date without a zone': {
    request: signedRequest({
      requestInfo: [messageId, serviceId, element('messageDate', '2026-11-23T12:00:00'), sender],
    }),
    code: 'VAL-JSR-001',
  },
  'another wrapper': {
    request: signBody(
      soapEnvelope({ markup: sendMessage().markup.replaceAll('t:SendMessage', 't:Other') }),
      'shep-client',
    ),
    code: 'VAL-JSR-001',
  },
  'a wrapper of another namespace': {
    request: signBody(
      soapEnvelope({ markup: sendMessage().markup.replace(NS.sync, NS.async) }),
      'shep-client',
    ),
    code: 'VAL-JSR-001',
  },
  'a wrong password': { request: signedRequest({ password: 'guess' }), code: 'SBF-AD-1' },
  'an unknown service': { request: signedRequest({ serviceId: 'NOBODY' }), code: 'VAL-R-004' },
  'a service named like a property of every object': {
    request: signedRequest({ serviceId: 'constructor' }),
    code: 'VAL-R-004',
  },
  'data of another type': {
    request: signedRequest({ data: element('data', element('iin', foreign)) }),
    code: 'VAL-JSR-001',
  },
};

test.each(Object.entries(refusals))('refuses %s and asks no service', async (_name, refusal) => {
  const reply = await postSoap(server.url, refusal.request);
  expect([reply.status, reply.one('errorCode')]).toEqual([500, refusal.code]);
  reply.verify();
  expect(answered).toEqual([]);
  expect(server.requests.entries[0]?.outcome).toBe(refusal.code);
});

test('refuses a request that is not text/xml', async () => {
  const response = await fetch(`${server.url}/bip-sync-wss-gost/`, {
    method: 'POST',
    headers: { 'content-type': 'application/soap+xml' },
    body: signed,
  });
  expect(response.status).toBe(500);
  expect(answered).toEqual([]);
});

const SIGNED = (data: SyncRequestParts['data']) =>
  signedRequest({ serviceId: 'SIGNED', ...(data !== undefined && { data }) });
const signedData = signData(echoData(), 'shep-client');

test('takes signed data and signs the data of its answer', async () => {
  const reply = await postSoap(server.url, SIGNED(signedData));
  expect([reply.status, answered]).toEqual([200, ['900101300017']]);
  reply.verify();
  const [data] = reply.elements('data');
  expect(data && verifyDataSignature(data, 'shep-service').localName).toBe('data');
});

test.each([
  ['data without a signature', echoData()],
  ['data signed by a stranger', signData(echoData(), 'stranger')],
  ['data changed after signing', { markup: signedData.markup.replaceAll('900101300017', foreign) }],
  [
    'data with two signatures',
    { markup: signedData.markup.replace(/(<ds:Signature .*<\/ds:Signature>)/s, '$1$1') },
  ],
  [
    'a signature over a part of the data',
    { markup: signedData.markup.replace('Reference URI=""', 'Reference URI="#part"') },
  ],
])('refuses %s where the service demands a signature', async (_name, data) => {
  const reply = await postSoap(server.url, SIGNED(data));
  expect([reply.status, reply.one('errorCode')]).toEqual([500, 'FAULT-015']);
  expect(answered).toEqual([]);
});

test.each(['body', 'data'] as const)('spoils the signature of the %s on demand', async (layer) => {
  await faults.set('GBD_FL', { kind: 'badSignature', layer }, { calls: 1 });
  const reply = await postSoap(server.url, SIGNED(signedData));
  const verifyBody = () => reply.verify();
  const verifyData = () => verifyDataSignature(reply.elements('data')[0] as never, 'shep-service');
  const spoilt = layer === 'body' ? verifyBody : verifyData;
  expect(spoilt).toThrow(/does not match/);
  if (layer === 'data') verifyBody();
});

test.each(['body', 'data'] as const)("signs the %s with a stranger's key", async (layer) => {
  await faults.set('GBD_FL', { kind: 'strangerSignature', layer }, { calls: 1 });
  const reply = await postSoap(server.url, SIGNED(signedData));
  const [data] = reply.elements('data');
  if (data === undefined) throw new Error('expected data');
  reply.verify(layer === 'body' ? 'stranger' : 'shep-service');
  verifyDataSignature(data, layer === 'data' ? 'stranger' : 'shep-service');
});
