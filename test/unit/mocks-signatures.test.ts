import { expect, test } from 'vitest';
import { verifyBodySignature } from '../../mocks/kit/body-signature.ts';
import { verifyDataSignature } from '../../mocks/kit/data-signature.ts';
import { childrenNamed, parseXml } from '../../mocks/kit/index.ts';
import {
  BODY_XPATH,
  envelopeOf,
  type SigningVariation,
  signData,
  signEnvelope,
} from '../kit/shep-peer.ts';

const SHA1 = 'http://www.w3.org/2000/09/xmldsig#sha1';
const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
const RSA_SHA512 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512';
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const PEER = { signer: 'shep-client' } as const;

const verifyBody = (text: string): void => {
  const root = parseXml(text);
  const [header] = childrenNamed(root, 'Header');
  const [body] = childrenNamed(root, 'Body');
  verifyBodySignature(text, header, body as never, 'shep-client');
};
const signed = (variation: SigningVariation = {}, envelope = envelopeOf('<a>1</a>')): string =>
  signEnvelope(envelope, { ...PEER, ...variation });
const keyInfo = (text: string): string => /<ds:KeyInfo>(.*)<\/ds:KeyInfo>/s.exec(text)?.[1] ?? '';

test('accepts an envelope signed by another implementation', () => {
  expect(() => verifyBody(signed())).not.toThrow();
});

test.each<[string, () => string]>([
  ['RSA-SHA1', () => signed({ signatureAlgorithm: RSA_SHA1 })],
  ['RSA-SHA512', () => signed({ signatureAlgorithm: RSA_SHA512 })],
  ['a SHA-1 digest', () => signed({ digestAlgorithm: SHA1 })],
  ['inclusive canonicalisation of SignedInfo', () => signed({ canonicalization: C14N })],
  ['an inclusive transform', () => signed({ transforms: [C14N] })],
  ['a second transform', () => signed({ transforms: [ENVELOPED, EXC_C14N] })],
  ['two references', () => signed({ references: [BODY_XPATH, "//*[local-name(.)='a']"] })],
  ['a reference to a part of the Body', () => signed({ references: ["//*[local-name(.)='a']"] })],
  ['no KeyInfo', () => signed({ keyInfo: '' })],
  [
    'a KeyIdentifier of another type',
    () => signed({ keyInfo: keyInfo(signed()).replace('#X509v3', '#X509SubjectKeyIdentifier') }),
  ],
  [
    'the certificate of another under a good signature',
    () => signed({ keyInfo: keyInfo(signed({ signer: 'stranger' })) }),
  ],
  ['two signatures', () => signed({}, signed())],
  ['a Body without an Id', () => signed().replace(/ wsu:Id="[^"]*"/, '')],
  [
    'a second Security header',
    () => signed().replace('</soap:Header>', '<Security xmlns="urn:x"/></soap:Header>'),
  ],
  [
    'a Security header before the signed one',
    () => signed().replace('<soap:Header>', '<soap:Header><Security xmlns="urn:x"/>'),
  ],
])('refuses %s on the Body', (_name, make) => {
  expect(() => verifyBody(make())).toThrow(/WS-Security signature/);
});

const data = '<data xmlns:c="urn:c" type="c:T"><iin>900101300017</iin></data>';
const verifyData = (text: string) => verifyDataSignature(parseXml(text), 'shep-client');

test('accepts data signed by another implementation, and takes the signature out', () => {
  const verified = verifyData(signData(data, PEER));
  expect([...verified.childNodes].map((node) => node.nodeName)).toEqual(['iin']);
});

const signedData = signData(data, PEER);
const [reference] = /<ds:Reference .*<\/ds:Reference>/s.exec(signedData) ?? [''];
const certificateIn = (text: string): string => /X509Certificate>([^<]+)/.exec(text)?.[1] ?? '';

test.each([
  ['no single Reference', signedData.replace(reference, reference + reference)],
  ['not the whole data', signedData.replace('URI=""', 'URI="#part"')],
  ['not the whole data', signedData.replace(' URI=""', '')],
  [
    'not the pinned one',
    signedData.replace(
      certificateIn(signedData),
      certificateIn(signData(data, { signer: 'stranger' })),
    ),
  ],
])('refuses data: %s', (reason, text) => {
  expect(() => verifyData(text)).toThrow(reason);
});

test.each<[string, SigningVariation]>([
  ['RSA-SHA1', { signatureAlgorithm: RSA_SHA1 }],
  ['a SHA-1 digest', { digestAlgorithm: SHA1 }],
  ['exclusive canonicalisation of SignedInfo', { canonicalization: EXC_C14N }],
  ['an exclusive transform', { transforms: [ENVELOPED, EXC_C14N] }],
  ['a transform without comments', { transforms: [ENVELOPED, C14N] }],
  ['a stranger', { signer: 'stranger' }],
])('refuses %s in the data', (_name, variation) => {
  expect(() => verifyData(signData(data, { ...PEER, ...variation }))).toThrow(/signature in data/);
});
