import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import { AgencyError } from '../../subgraphs/kit/agency-error.ts';
import { createRsaSigner } from '../../subgraphs/kit/shep/sign-envelope.ts';
import type { ShepHttp } from '../../subgraphs/kit/shep/signed-call.ts';
import {
  createSyncChannel,
  type SyncAnswer,
  type SyncRequest,
} from '../../subgraphs/kit/shep/sync-channel.ts';
import { createVerifierPool } from '../../subgraphs/kit/shep/verifier-pool.ts';
import { createVerifier } from '../../subgraphs/kit/shep/verify-envelope.ts';
import { textOf } from '../../subgraphs/kit/xml.ts';
import {
  type PeerAnswer,
  type PeerRequest,
  plainHttp,
  type ShepPeer,
  signData,
  signedAnswer,
  signedContent,
  startShepPeer,
  syncResponse,
} from '../kit/shep-peer.ts';

const pool = createVerifierPool();
beforeAll(() => pool.start());
afterAll(() => pool.close());

let peer: ShepPeer | undefined;
afterEach(() => peer?.close());

const signer = createRsaSigner({
  privateKey: demoRsaKey('shep-client'),
  certificatePem: demoCertificate('shep-client'),
});
const verifier = createVerifier({ pool, certificates: [demoCertificate('shep-service')] });

const DATA = '<data><iin>900101300017</iin></data>';
const FAULT =
  '<soap:Fault><faultcode>soap:Server</faultcode><faultstring>ORA-00942 of IVANOV</faultstring>' +
  '<detail><t:SendMessageFault1_SendMessageFault xmlns:t="urn:t"><errorCode>SBF-1</errorCode>' +
  '</t:SendMessageFault1_SendMessageFault></detail></soap:Fault>';

function channelOver(http: ShepHttp) {
  return createSyncChannel({
    http,
    signer,
    verifier,
    agency: 'GBD_FL',
    serviceId: 'GBDFLUniversal_token',
    sender: { senderId: 'demo', password: 'd<e>m&o' },
    now: () => Date.parse('2026-11-23T07:00:00.000Z'),
    newMessageId: () => 'm1',
  });
}

/** Sends one request to a peer that answers what `answer` returns. */
async function send(
  answer: (request: PeerRequest) => PeerAnswer,
  request: Partial<SyncRequest> = {},
): Promise<SyncAnswer> {
  peer = await startShepPeer(answer);
  return channelOver(plainHttp(peer.url)).send({ dataXml: DATA, ...request });
}

async function failure(answer: PeerAnswer, request?: Partial<SyncRequest>): Promise<AgencyError> {
  const error = await send(() => answer, request).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AgencyError);
  return error as AgencyError;
}

const found = (dataXml: string) => signedAnswer(syncResponse({ dataXml, messageId: 'm1' }));

describe('a request', () => {
  test('is written in the order of the schema', async () => {
    await send(() => found('<data>x</data>'));
    const body = peer?.requests[0]?.signedBody.replace(/Id="id-[-0-9a-f]+"/, 'Id="id-..."');
    expect(body?.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
      "<SOAP-ENV:Body xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" wsu:Id="id-...">
      <ns3:SendMessage xmlns:ns3="http://bip.bee.kz/SyncChannel/v10/Types">
      <request>
      <requestInfo>
      <messageId>m1</messageId>
      <serviceId>GBDFLUniversal_token</serviceId>
      <messageDate>2026-11-23T12:00:00.000+05:00</messageDate>
      <sender>
      <senderId>demo</senderId>
      <password>d&lt;e&gt;m&amp;o</password>
      </sender>
      </requestInfo>
      <requestData>
      <data>
      <iin>900101300017</iin>
      </data>
      </requestData>
      </request>
      </ns3:SendMessage>
      </SOAP-ENV:Body>"
    `);
  });

  test('goes to the path of the channel as SOAP 1.1', async () => {
    await send(() => found('<data>x</data>'));
    expect(peer?.requests[0]).toMatchObject({
      path: '/bip-sync-wss-gost/',
      headers: { 'content-type': 'text/xml;charset=UTF-8', soapaction: '""' },
    });
  });

  test('carries a signature of ours in its data when told to', async () => {
    const dataXml =
      '<data xmlns:xsi="urn:xsi" xmlns:cs="urn:cs" xsi:type="cs:Request"><iin>1</iin></data>';
    await send(() => found('<data>x</data>'), { dataXml, signData: true });
    const sent = /<data .*<\/data>/s.exec(peer?.requests[0]?.xml ?? '')?.[0] ?? '';
    expect(sent).toContain('<ds:X509Certificate>');
    expect(signedContent(sent, 'shep-client')).toContain('xmlns:cs="urn:cs"');
  });

  test('carries a signed document as text when told to', async () => {
    const dataXml = '<Request xmlns="urn:gbdul"><BIN>200140000014</BIN></Request>';
    await send(() => found('<data>x</data>'), { dataXml, signData: true, escapeData: true });
    const sent = /<data>([^<]*)<\/data>/.exec(peer?.requests[0]?.xml ?? '')?.[1] ?? '';
    const written = sent.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(signedContent(written, 'shep-client')).toBe(dataXml);
  });

  test('is not sent when its data is not one element', async () => {
    await expect(send(() => found('<data>x</data>'), { dataXml: '<data>' })).rejects.toThrow(
      TypeError,
    );
    expect(peer?.requests).toHaveLength(0);
  });

  test('is repeated by the client only when it is said to change nothing', async () => {
    const calls: boolean[] = [];
    const http: ShepHttp = {
      async request({ readOnly }) {
        calls.push(readOnly);
        return { status: 200, body: Buffer.from(found('<data>x</data>')) };
      },
    };
    await channelOver(http).send({ dataXml: DATA });
    await channelOver(http).send({ dataXml: DATA, readOnly: true });
    expect(calls).toEqual([false, true]);
  });
});

describe('an answer', () => {
  test('gives status, data and message id', async () => {
    const answer = await send(() => found(DATA));
    expect(answer).toMatchObject({
      outcome: 'FOUND',
      status: { code: 'SCSS001', message: 'processed' },
      messageId: 'm1',
    });
    expect(answer.outcome === 'FOUND' && textOf(answer.data, 'iin')).toBe('900101300017');
  });

  test('may come in another order, with other capitals and a lower-case namespace', async () => {
    const odd =
      '<q:sendMessageResponse xmlns:q="http://bip.bee.kz/synchannel/v10/types"><Response>' +
      `<responseData>${DATA}</responseData><responseInfo><sessionId>{1}</sessionId>` +
      '<status><message/><Code>SCSS001</Code></status><messageId>m1</messageId></responseInfo>' +
      '<sessionId>{1}</sessionId></Response></q:sendMessageResponse>';
    const answer = await send(() => signedAnswer(odd.replace('synchannel', 'syncchannel')));
    expect(answer.outcome === 'FOUND' && textOf(answer.data, 'iin')).toBe('900101300017');
  });

  test('may leave the message id out', async () => {
    const answer = await send(() => signedAnswer(syncResponse({ dataXml: DATA })));
    expect(answer.outcome).toBe('FOUND');
  });

  test('to another message is refused', async () => {
    const replayed = signedAnswer(syncResponse({ dataXml: DATA, messageId: 'm0' }));
    expect(await failure(replayed)).toMatchObject({
      code: 'AGENCY_BAD_RESPONSE',
      internalMessage: 'ANSWER_TO_ANOTHER_MESSAGE',
    });
  });

  test.each(['404', 'SCSE001'])('with the code %s says that nobody was found', async (code) => {
    const answer = await send(() => signedAnswer(syncResponse({ code, messageId: 'm1' })), {
      expectSignedData: true,
    });
    expect(answer).toMatchObject({ outcome: 'NOT_FOUND', status: { code } });
  });

  test('that found nobody needs no signature in what data it has', async () => {
    const dataXml = '<data><comment>nobody</comment></data>';
    const xml = signedAnswer(syncResponse({ code: '404', dataXml, messageId: 'm1' }));
    const answer = await send(() => xml, { expectSignedData: true });
    expect(answer.outcome).toBe('NOT_FOUND');
  });

  test('that is signed in its data gives what that signature covers', async () => {
    const dataXml = signData(
      '<data xmlns:xsi="urn:xsi" xmlns:cs="urn:cs" xsi:type="cs:R"><iin>900101300017</iin></data>',
    );
    const answer = await send(() => found(dataXml), { expectSignedData: true });
    expect(
      answer.outcome === 'FOUND' && answer.data.children.map((each) => each.localName),
    ).toEqual(['iin']);
  });
});

describe('a refusal', () => {
  test('data without the signature demanded', async () => {
    expect(await failure(found(DATA), { expectSignedData: true })).toMatchObject({
      code: 'AGENCY_BAD_RESPONSE',
      internalMessage: expect.stringMatching('DATA_UNSIGNED'),
    });
  });

  test('any other status code, whose text stays inside', async () => {
    const xml = signedAnswer(syncResponse({ code: 'SBF-VE-8', messageId: 'm1' }));
    const error = await failure(xml);
    expect(error).toMatchObject({ code: 'AGENCY_FAULT', agency: 'GBD_FL', correlationId: 'm1' });
    expect(error.internalMessage).toContain('SBF-VE-8');
    expect(JSON.stringify(error) + error.message).not.toContain('SBF-VE-8');
  });

  test.each([200, 500])('a SOAP fault with status %d, signed or not', async (status) => {
    const unsigned = signedAnswer(FAULT).replace(/<soap:Header>.*<\/soap:Header>/s, '');
    for (const body of [signedAnswer(FAULT), unsigned]) {
      const error = await failure({ status, body });
      expect(error.code).toBe('AGENCY_FAULT');
      expect(error.internalMessage).toBe('SOAP_FAULT Server SBF-1: ORA-00942 of IVANOV');
      expect(JSON.stringify(error) + error.message).not.toContain('IVANOV');
      await peer?.close();
    }
  });

  test('a signed fault that was changed', async () => {
    expect(await failure(signedAnswer(FAULT).replace('SBF-1', 'SBF-2'))).toMatchObject({
      code: 'AGENCY_BAD_RESPONSE',
    });
  });

  test('an answer signed by a stranger', async () => {
    const xml = signedAnswer(syncResponse({ dataXml: DATA }), { signer: 'stranger' });
    expect(await failure(xml)).toMatchObject({
      code: 'AGENCY_BAD_RESPONSE',
      internalMessage: 'CERTIFICATE_NOT_PINNED',
    });
  });

  const html = '<!DOCTYPE html><html><body>Please log in, IVANOV</body></html>';

  test.each([
    [200, html, 'AGENCY_BAD_RESPONSE'],
    [200, '', 'AGENCY_BAD_RESPONSE'],
    [200, '<soap:Envelope', 'AGENCY_BAD_RESPONSE'],
    [500, html, 'AGENCY_UNAVAILABLE'],
    [500, 'x', 'AGENCY_UNAVAILABLE'],
    [500, found(DATA), 'AGENCY_BAD_RESPONSE'],
    [502, html, 'AGENCY_UNAVAILABLE'],
    [503, found(DATA), 'AGENCY_UNAVAILABLE'],
    [429, '', 'AGENCY_UNAVAILABLE'],
    [404, html, 'AGENCY_BAD_RESPONSE'],
    [202, found(DATA), 'AGENCY_BAD_RESPONSE'],
  ])('status %d with %j', async (status, body, code) => {
    const error = await failure({ status, body });
    expect(error.code).toBe(code);
    expect(JSON.stringify(error) + error.message).not.toContain('IVANOV');
  });

  test('an answer in another charset', async () => {
    const http: ShepHttp = {
      async request() {
        return { status: 200, body: Buffer.from(found('<data>\u00c0</data>'), 'latin1') };
      },
    };
    await expect(channelOver(http).send({ dataXml: DATA })).rejects.toMatchObject({
      code: 'AGENCY_BAD_ENCODING',
    });
  });

  test('success without data', async () => {
    const xml = signedAnswer(syncResponse({ messageId: 'm1' }));
    expect((await failure(xml)).code).toBe('AGENCY_SCHEMA_MISMATCH');
  });

  test('an answer to another operation', async () => {
    const xml = signedAnswer('<x:getMessagesResponse xmlns:x="urn:x"/>');
    expect((await failure(xml)).code).toBe('AGENCY_SCHEMA_MISMATCH');
  });

  test('an answer without a status', async () => {
    const body = syncResponse({ dataXml: DATA }).replace(/<status>.*<\/status>/, '');
    expect((await failure(signedAnswer(body))).code).toBe('AGENCY_SCHEMA_MISMATCH');
  });

  test('what the client reports is passed on as it is', async () => {
    const call = { agency: 'GBD_FL', service: 's', correlationId: 'c' } as const;
    const error = new AgencyError('AGENCY_TIMEOUT', call);
    const http: ShepHttp = { request: () => Promise.reject(error) };
    await expect(channelOver(http).send({ dataXml: DATA })).rejects.toBe(error);
  });
});
