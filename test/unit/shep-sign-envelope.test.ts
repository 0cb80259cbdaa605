import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import { createRsaSigner } from '../../subgraphs/kit/shep/sign-envelope.ts';
import { escapeXml } from '../../subgraphs/kit/xml.ts';
import { signedContent } from '../kit/shep-peer.ts';

const signer = createRsaSigner({
  privateKey: demoRsaKey('shep-client'),
  certificatePem: demoCertificate('shep-client'),
});

const TRICKY = ['<', '>', '&', '"', "'", '\t', '\n', '\r', ' ', ']]>', '&amp;', '<!--', '😀'];
const KAZAKH = [...'әғқңөұүһіӘҒҚҢӨҰҮҺІ'];
const value = fc
  .array(fc.constantFrom(...TRICKY, ...KAZAKH, 'a', '0'), { maxLength: 20 })
  .map((parts) => parts.join(''));

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** As subgraphs write data: prefixes of which one is used in a value only, unsorted, unescaped `>`. */
function dataOf(iin: string, name: string): string {
  return (
    `<data xmlns:xsi='${XSI}' xmlns:cs="http://message.persistence.interactive.nat" ` +
    `xsi:type="cs:Request"><iin b="${escapeXml(name)}" a='x'>${escapeXml(iin)}</iin>` +
    `<name>${escapeXml(name)}</name><empty/></data>`
  );
}

function operation(dataXml: string): string {
  return `<ns3:SendMessage xmlns:ns3="urn:sync"><request>${dataXml}</request></ns3:SendMessage>`;
}

function parse(xml: string) {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

function textOf(xml: string, name: string): string {
  return parse(xml).getElementsByTagName(name)[0]?.textContent ?? '';
}

describe('createRsaSigner', () => {
  test('signs envelopes that the library verifies, whatever the values', async () => {
    await fc.assert(
      fc.asyncProperty(value, value, fc.uuid(), async (iin, name, id) => {
        const xml = await signer.signEnvelope(operation(dataOf(iin, name)), `id-${id}`);
        const content = signedContent(xml, 'shep-client');
        expect(textOf(content, 'iin')).toBe(iin);
        expect(textOf(content, 'name')).toBe(name);
        expect(textOf(xml, 'iin')).toBe(iin);
        expect(parse(content).getElementsByTagName('iin')[0]?.getAttribute('b')).toBe(name);
      }),
      { numRuns: 100 },
    );
  });

  test('signs data that the library verifies as a document of its own', async () => {
    await fc.assert(
      fc.asyncProperty(value, value, async (iin, name) => {
        const content = signedContent(await signer.signData(dataOf(iin, name)), 'shep-client');
        expect(textOf(content, 'iin')).toBe(iin);
        expect(textOf(content, 'name')).toBe(name);
      }),
      { numRuns: 100 },
    );
  });

  test('signs data with a default namespace, which SignedInfo inherits', async () => {
    const data =
      '<Request xmlns="http://gbdulinfobybin_v2.egp.gbdul.tamur.kz"><BIN>1</BIN></Request>';
    expect(signedContent(await signer.signData(data), 'shep-client')).toBe(data);
  });

  test('keeps the signature in the data valid inside a signed envelope', async () => {
    const signed = await signer.signData(dataOf('900101300017', 'Әбіл'));
    const xml = await signer.signEnvelope(operation(signed), 'id-1');
    signedContent(xml, 'shep-client');
    expect(xml).toContain(signed);
    expect(textOf(signedContent(signed, 'shep-client'), 'name')).toBe('Әбіл');
  });

  test('writes the header that SHEP demands', async () => {
    const xml = await signer.signEnvelope(operation('<data/>'), 'id-1');
    expect(
      xml
        .replace(/(<ds:DigestValue>|<ds:SignatureValue>)[^<]+/g, '$1...')
        .replace(/(X509v3">)[^<]+/, '$1...')
        .replaceAll(/http:\/\/[^"]*\//g, '')
        .replaceAll('><', '>\n<'),
    ).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <SOAP-ENV:Envelope xmlns:SOAP-ENV="">
      <SOAP-ENV:Header>
      <wsse:Security xmlns:wsse="oasis-200401-wss-wssecurity-secext-1.0.xsd" xmlns:wsu="oasis-200401-wss-wssecurity-utility-1.0.xsd" SOAP-ENV:mustUnderstand="1">
      <ds:Signature xmlns:ds="xmldsig#">
      <ds:SignedInfo xmlns:ds="xmldsig#">
      <ds:CanonicalizationMethod Algorithm="xml-exc-c14n#">
      </ds:CanonicalizationMethod>
      <ds:SignatureMethod Algorithm="xmldsig-more#rsa-sha256">
      </ds:SignatureMethod>
      <ds:Reference URI="#id-1">
      <ds:Transforms>
      <ds:Transform Algorithm="xml-exc-c14n#">
      </ds:Transform>
      </ds:Transforms>
      <ds:DigestMethod Algorithm="xmlenc#sha256">
      </ds:DigestMethod>
      <ds:DigestValue>...</ds:DigestValue>
      </ds:Reference>
      </ds:SignedInfo>
      <ds:SignatureValue>...</ds:SignatureValue>
      <ds:KeyInfo>
      <wsse:SecurityTokenReference>
      <wsse:KeyIdentifier EncodingType="oasis-200401-wss-soap-message-security-1.0#Base64Binary" ValueType="oasis-200401-wss-x509-token-profile-1.0#X509v3">...</wsse:KeyIdentifier>
      </wsse:SecurityTokenReference>
      </ds:KeyInfo>
      </ds:Signature>
      </wsse:Security>
      </SOAP-ENV:Header>
      <SOAP-ENV:Body xmlns:SOAP-ENV="" xmlns:wsu="oasis-200401-wss-wssecurity-utility-1.0.xsd" wsu:Id="id-1">
      <ns3:SendMessage xmlns:ns3="urn:sync">
      <request>
      <data/>
      </request>
      </ns3:SendMessage>
      </SOAP-ENV:Body>
      </SOAP-ENV:Envelope>"
    `);
  });

  test('signs tokens that a library verifies, RS256 with the same key', async () => {
    const claims = { cbin: '200140000014', mcheck: 'Bio', iat: 1, exp: 4_000_000_000 };
    const key = createPublicKey(demoRsaKey('shep-client'));
    const { payload } = await jwtVerify(await signer.signToken(claims), key, {
      algorithms: ['RS256'],
    });
    expect(payload).toEqual(claims);
  });

  test('refuses data that is not one well-formed element', async () => {
    await expect(signer.signData('<data>')).rejects.toThrow(TypeError);
    await expect(signer.signEnvelope('<a/></b>', 'id-1')).rejects.toThrow(TypeError);
  });

  test('refuses a request that would hold the event loop', async () => {
    const long = `<data>${'x'.repeat(256 * 1024)}</data>`;
    await expect(signer.signData(long)).rejects.toThrow(RangeError);
    await expect(signer.signEnvelope(long, 'id-1')).rejects.toThrow(RangeError);
  });

  test('refuses a certificate over another key', () => {
    const certificatePem = demoCertificate('stranger');
    expect(() =>
      createRsaSigner({ privateKey: demoRsaKey('shep-client'), certificatePem }),
    ).toThrow(TypeError);
  });

  test.each([
    ['a short RSA key', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey],
    ['a key of another kind', generateKeyPairSync('ed25519').privateKey],
  ])('refuses %s', (_, privateKey) => {
    const certificatePem = demoCertificate('shep-client');
    expect(() => createRsaSigner({ privateKey, certificatePem })).toThrow('expected an RSA key');
  });
});
