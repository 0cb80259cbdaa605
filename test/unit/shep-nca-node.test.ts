import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import { createNcaNodeSigner } from '../../subgraphs/kit/shep/nca-node-signer.ts';
import { createSyncChannel } from '../../subgraphs/kit/shep/sync-channel.ts';
import { createVerifierPool } from '../../subgraphs/kit/shep/verifier-pool.ts';
import { createVerifier, type Verifier } from '../../subgraphs/kit/shep/verify-envelope.ts';
import { parseXml } from '../../subgraphs/kit/xml.ts';
import { signData, signedAnswer, syncResponse } from '../kit/shep-peer.ts';

const pool = createVerifierPool();
beforeAll(() => pool.start());
afterAll(() => pool.close());

interface Call {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

let server: Server | undefined;
let calls: Call[] = [];
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Starts an NCANode service that answers each path with what `answers` says. */
async function startNcaNode(answers: Record<string, object | number>): Promise<string> {
  calls = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    calls.push({ path, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    const answer = answers[path] ?? 404;
    if (answer === 0) return;
    response.statusCode = typeof answer === 'number' ? answer : 200;
    response.end(JSON.stringify(typeof answer === 'number' ? { message: 'no' } : answer));
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const GOST = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr3411';

/** An answer whose signatures name the Kazakh algorithms; their values are NCANode's affair. */
function inGost(xml: string): Buffer {
  return Buffer.from(
    xml
      .replaceAll(
        'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
        'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512',
      )
      .replaceAll('http://www.w3.org/2001/04/xmlenc#sha256', `${GOST}2015-512`),
  );
}

const signedDataXml = signData(
  '<data xmlns:xsi="urn:xsi" xmlns:cs="urn:cs" xsi:type="cs:R"><iin>900101300017</iin></data>',
);
const plain = inGost(signedAnswer(syncResponse({ dataXml: '<data>x</data>' })));
const doubly = inGost(signedAnswer(syncResponse({ dataXml: signedDataXml })));

function verifierAt(url: string): Verifier {
  const certificates = [demoCertificate('shep-service')];
  return createVerifier({ pool, certificates, ncaNode: { url, timeoutMs: 500 } });
}

describe('createNcaNodeSigner', () => {
  const key = { key: 'cDEy', password: 'secret' };

  test('has the envelope signed with our key', async () => {
    const url = await startNcaNode({ '/wsse/sign': { status: 200, message: 'OK', xml: '<e/>' } });
    const signer = createNcaNodeSigner({ url, ...key });
    expect(await signer.signEnvelope('<a>x</a>', 'id-1')).toBe('<e/>');
    expect(calls).toMatchObject([
      { path: '/wsse/sign', body: { key: 'cDEy', password: 'secret' } },
    ]);
    const envelope = parseXml(String(calls[0]?.body.xml));
    expect(envelope.children.map((each) => each.localName)).toEqual(['Header', 'Body']);
    expect(envelope.children[1]?.children[0]?.text).toBe('x');
  });

  test('has data signed as a document of its own', async () => {
    const url = await startNcaNode({ '/xml/sign': { status: 200, message: 'OK', xml: '<d/>' } });
    const signer = createNcaNodeSigner({ url, ...key });
    expect(await signer.signData('<data  b="1" a="2"/>')).toBe('<d/>');
    expect(calls).toEqual([
      { path: '/xml/sign', body: { xml: '<data a="2" b="1"></data>', signers: [key] } },
    ]);
  });

  test('signs tokens of KDP itself, with an RSA key that it must be given', async () => {
    const url = await startNcaNode({});
    const signer = createNcaNodeSigner({ url, ...key, tokenKey: demoRsaKey('shep-client') });
    const [header = ''] = (await signer.signToken({ cbin: '200140000014' })).split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'RS256' });
    const without = createNcaNodeSigner({ url, ...key });
    await expect(without.signToken({ cbin: '200140000014' })).rejects.toThrow(TypeError);
    expect(calls).toEqual([]);
  });

  test.each([
    ['refuses', { '/wsse/sign': 400 }],
    ['answers without a document', { '/wsse/sign': { status: 200 } }],
    ['does not answer in time', { '/wsse/sign': 0 }],
  ])('a service that %s makes the agency unavailable, nothing is sent', async (_, answers) => {
    const url = await startNcaNode(answers);
    let sent = 0;
    const channel = createSyncChannel({
      http: {
        request: () => {
          sent += 1;
          return Promise.reject(new Error('sent'));
        },
      },
      signer: createNcaNodeSigner({ url, timeoutMs: 200, ...key }),
      verifier: verifierAt(url),
      agency: 'GBD_FL',
      serviceId: 'S',
      sender: { senderId: 'demo', password: 'demo' },
    });
    const error = await channel.send({ dataXml: '<data/>' }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'AGENCY_UNAVAILABLE', agency: 'GBD_FL' });
    expect(error.internalMessage).toMatch(/^NCANODE/);
    expect(`${error.internalMessage}${error.cause}`).not.toContain('secret');
    expect(sent).toBe(0);
  });
});

describe('createVerifier with NCANode', () => {
  test('asks NCANode about the envelope and the data, and reads what was signed', async () => {
    const url = await startNcaNode({
      '/wsse/verify': { status: 200, valid: true },
      '/xml/verify': { status: 200, valid: true },
    });
    const { data } = await verifierAt(url).verify(doubly, 'READ_SIGNED');
    expect(data).toMatchObject({ kind: 'READ', tree: { children: [{ text: '900101300017' }] } });
    expect(calls.find(({ path }) => path === '/wsse/verify')?.body).toEqual({
      xml: doubly.toString('utf8'),
      revocationCheck: ['OCSP'],
    });
    const document = String(calls.find(({ path }) => path === '/xml/verify')?.body.xml);
    expect(document).toMatch(/^<data xmlns:xsi="urn:xsi" xmlns:cs="urn:cs".*<\/data>$/s);
  });

  test.each([
    ['the envelope', { '/wsse/verify': { valid: false }, '/xml/verify': { valid: true } }],
    ['the data', { '/wsse/verify': { valid: true }, '/xml/verify': { valid: false } }],
    ['neither, vaguely', { '/wsse/verify': { valid: 'true' }, '/xml/verify': { valid: 1 } }],
  ])('refuses when NCANode finds %s not valid', async (_, answers) => {
    const url = await startNcaNode(answers);
    await expect(verifierAt(url).verify(doubly, 'READ_SIGNED')).rejects.toMatchObject({
      reason: 'SIGNATURE_INVALID',
    });
  });

  test('refuses when NCANode cannot be asked', async () => {
    const url = await startNcaNode({ '/wsse/verify': 503 });
    await expect(verifierAt(url).verify(plain, 'READ')).rejects.toThrow('NCANode');
  });

  test.each([
    ['a certificate that is not pinned', inGost(signedAnswer('<a/>', { signer: 'stranger' }))],
    [
      'no certificate, which NCANode would look for in KeyInfo',
      Buffer.from(plain.toString().replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, '')),
    ],
  ])('refuses %s without asking', async (_, bytes) => {
    const url = await startNcaNode({ '/wsse/verify': { valid: true } });
    await expect(verifierAt(url).verify(bytes, 'READ')).rejects.toMatchObject({
      reason: 'CERTIFICATE_NOT_PINNED',
    });
    expect(calls).toEqual([]);
  });

  test('refuses a wrapped Body without asking, which NCANode would not notice', async () => {
    const url = await startNcaNode({ '/wsse/verify': { valid: true } });
    const wrapped = plain.toString().replace('<soap:Body', '<soap:Body/><soap:Body');
    await expect(verifierAt(url).verify(Buffer.from(wrapped), 'READ')).rejects.toMatchObject({
      reason: 'BODY_NOT_SINGLE',
    });
    expect(calls).toEqual([]);
  });

  test('refuses the legacy GOST of before 2015', async () => {
    const url = await startNcaNode({ '/wsse/verify': { valid: true } });
    const legacy = plain
      .toString()
      .replace(
        /urn:[^"]*gostr34102015[^"]*/,
        'http://www.w3.org/2001/04/xmldsig-more#gost34310-gost34311',
      );
    await expect(verifierAt(url).verify(Buffer.from(legacy), 'READ')).rejects.toMatchObject({
      reason: 'ALGORITHM_NOT_ALLOWED',
    });
  });

  test('accepts an unsigned fault without asking', async () => {
    const url = await startNcaNode({});
    const fault = signedAnswer('<soap:Fault/>').replace(/<soap:Header>.*<\/soap:Header>/s, '');
    const read = await verifierAt(url).verify(Buffer.from(fault), 'READ');
    expect(read.isSigned).toBe(false);
    expect(calls).toEqual([]);
  });
});
