import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCertificate } from '../../schema/demo-keys.ts';
import { canonicalizeAt } from '../../subgraphs/kit/shep/canonical-xml.ts';
import { EnvelopeRefusal } from '../../subgraphs/kit/shep/envelope-refusal.ts';
import { createVerifierPool } from '../../subgraphs/kit/shep/verifier-pool.ts';
import { createVerifier } from '../../subgraphs/kit/shep/verify-envelope.ts';
import { requireText } from '../../subgraphs/kit/xml.ts';
import {
  BODY_XPATH,
  envelopeOf,
  signData,
  signEnvelope,
  signedAnswer,
  syncResponse,
} from '../kit/shep-peer.ts';

const pool = createVerifierPool();
const verifier = createVerifier({ pool, certificates: [demoCertificate('shep-service')] });
beforeAll(() => pool.start());
afterAll(() => pool.close());

const IIN = '900101300017';
const OTHER_IIN = '050512600011';
const data = `<data><iin>${IIN}</iin></data>`;
const answer = syncResponse({ dataXml: data, messageId: 'm1' });
const genuine = signedAnswer(answer);
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const WSU = /xmlns:wsu="([^"]*)"/.exec(genuine)?.[1] ?? '';

async function refusalOf(xml: string, limits = {}): Promise<string> {
  const limited = createVerifier({ pool, certificates: [demoCertificate('shep-service')], limits });
  const verified = await limited.verify(Buffer.from(xml), 'READ').catch((error) => error);
  return verified instanceof EnvelopeRefusal ? verified.reason : JSON.stringify(verified);
}

/** The genuine answer with something changed after it was signed; the change must take. */
function altered(from: string | RegExp, to: string): string {
  const xml = genuine.replace(from, to);
  expect(xml).not.toBe(genuine);
  return xml;
}

test('the genuine answer is accepted, so that the refusals below prove something', async () => {
  const { data: read, isSigned } = await verifier.verify(Buffer.from(genuine), 'READ');
  expect(isSigned).toBe(true);
  expect(read.kind === 'READ' && requireText(read.tree, 'iin')).toBe(IIN);
});

describe('signature wrapping', () => {
  const forged = answer.replace(IIN, OTHER_IIN);
  const signedBody = /<soap:Body.*<\/soap:Body>/s.exec(genuine)?.[0] ?? '';

  test('a forged Body beside the signed one', async () => {
    const xml = altered('<soap:Body', `<soap:Body>${forged}</soap:Body><soap:Body`);
    expect(await refusalOf(xml)).toBe('BODY_NOT_SINGLE');
    const after = altered('</soap:Envelope>', `<soap:Body>${forged}</soap:Body></soap:Envelope>`);
    expect(await refusalOf(after)).toBe('BODY_NOT_SINGLE');
  });

  test('the signed Body moved into the header, a forged one in its place', async () => {
    const xml = altered(signedBody, `<soap:Body>${forged}</soap:Body>`);
    const moved = xml.replace('</soap:Header>', `<x>${signedBody}</x></soap:Header>`);
    expect(await refusalOf(moved)).toBe('BODY_NOT_SINGLE');
  });

  test('the only Body is the signed one, but hidden in the header', async () => {
    const xml = altered(signedBody, '');
    const hidden = xml.replace('</soap:Header>', `${signedBody}</soap:Header>`);
    expect(await refusalOf(hidden)).toBe('BODY_NOT_SINGLE');
  });

  test('a second element with the Id of the Body', async () => {
    const xml = altered('</soap:Header>', `<x xmlns:wsu="${WSU}" wsu:Id="id-peer"/></soap:Header>`);
    expect(await refusalOf(xml)).toBe('DUPLICATE_ID');
    expect(await refusalOf(altered('</soap:Header>', '<x ID="id-peer"/></soap:Header>'))).toBe(
      'DUPLICATE_ID',
    );
  });

  test('two elements with one wsu:Id, neither of them the Body', async () => {
    const twice = `<x xmlns:wsu="${WSU}" wsu:Id="t"/>`.repeat(2);
    expect(await refusalOf(altered('</soap:Header>', `${twice}</soap:Header>`))).toBe(
      'DUPLICATE_ID',
    );
  });

  test('two Security headers', async () => {
    const security = /<wsse:Security.*<\/wsse:Security>/s.exec(genuine)?.[0] ?? '';
    expect(await refusalOf(altered(security, security + security))).toBe('SECURITY_NOT_SINGLE');
  });

  test('a Security element outside the header', async () => {
    const security = /<wsse:Security.*<\/wsse:Security>/s.exec(genuine)?.[0] ?? '';
    const xml = altered(security, '').replace('<response>', `<response>${security}`);
    expect(await refusalOf(xml)).toBe('SECURITY_NOT_SINGLE');
  });

  test('two signatures in the Security header', async () => {
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(genuine)?.[0] ?? '';
    expect(await refusalOf(altered(signature, signature + signature))).toBe('SIGNATURE_NOT_SINGLE');
  });

  test('a signature elsewhere in the header, where a verifier by name would find it first', async () => {
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(genuine)?.[0] ?? '';
    const xml = altered('<wsse:Security', `<x xmlns:wsse="urn:x">${signature}</x><wsse:Security`);
    expect(await refusalOf(xml)).toBe('SIGNATURE_NOT_SINGLE');
  });

  test('a genuine signature over something else than the Body', async () => {
    const timestamped = envelopeOf(answer).replace(
      '</wsse:Security>',
      '<wsu:Timestamp wsu:Id="t1">2026-11-23</wsu:Timestamp></wsse:Security>',
    );
    const references = ["//*[local-name(.)='Timestamp']"];
    expect(await refusalOf(signEnvelope(timestamped, { references }))).toBe('REFERENCE_ELSEWHERE');
    const both = signEnvelope(timestamped, { references: [BODY_XPATH, ...references] });
    expect(await refusalOf(both)).toBe('REFERENCE_NOT_SINGLE');
  });

  test('a Body without an Id, a signature over the whole document', async () => {
    const xml = altered('URI="#id-peer"', 'URI=""').replace(' wsu:Id="id-peer"', '');
    expect(await refusalOf(xml)).toBe('REFERENCE_ELSEWHERE');
  });

  test('a Reference without a URI', async () => {
    expect(await refusalOf(altered(' URI="#id-peer"', ''))).toBe('REFERENCE_ELSEWHERE');
  });

  test('elements beside Header and Body', async () => {
    expect(await refusalOf(altered('</soap:Envelope>', '<x/></soap:Envelope>'))).toBe('NOT_SOAP');
    const second = altered('</soap:Header>', '</soap:Header><soap:Header/>');
    expect(await refusalOf(second)).toBe('NOT_SOAP');
  });

  test('two operations in the signed Body', async () => {
    expect(await refusalOf(signedAnswer(answer + forged))).toBe('NOT_SOAP');
  });
});

describe('a signature taken apart', () => {
  test('two SignedInfo, one genuine (CVE-2025-29774)', async () => {
    const signedInfo = /<ds:SignedInfo>.*<\/ds:SignedInfo>/s.exec(genuine)?.[0] ?? '';
    const forged = signedInfo.replace(/<ds:DigestValue>[^<]*/, '<ds:DigestValue>AAAA');
    for (const both of [forged + signedInfo, signedInfo + forged]) {
      expect(await refusalOf(altered(signedInfo, both))).toBe('SIGNATURE_SHAPE');
    }
  });

  test('a comment in the DigestValue (CVE-2025-29775)', async () => {
    const xml = altered(/<ds:DigestValue>/, '<ds:DigestValue><!--AAAA-->');
    expect(await refusalOf(xml)).toBe('COMMENT_OR_INSTRUCTION');
  });

  test('a comment or an instruction within a value', async () => {
    for (const inserted of ['<!-- x -->', '<?x y?>']) {
      const xml = altered(IIN, `${IIN.slice(0, 6)}${inserted}${IIN.slice(6)}`);
      expect(await refusalOf(xml)).toBe('COMMENT_OR_INSTRUCTION');
    }
  });

  test.each([
    [
      'a second DigestValue',
      '</ds:Reference>',
      '<ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>',
    ],
    ['a second SignatureValue', '<ds:SignatureValue>', '<ds:SignatureValue/><ds:SignatureValue>'],
    ['an Object', '</ds:KeyInfo>', '</ds:KeyInfo><ds:Object/>'],
    ['an element inside DigestValue', '<ds:DigestValue>', '<ds:DigestValue><x/>'],
    ['two certificates', '</wsse:SecurityTokenReference>', '</wsse:SecurityTokenReference>TWICE'],
  ])('%s', async (_, from, to) => {
    const reference = /<wsse:SecurityTokenReference>.*<\/wsse:SecurityTokenReference>/s;
    const again = reference.exec(genuine)?.[0] ?? '';
    expect(await refusalOf(altered(from, to.replace('TWICE', again)))).toBe('SIGNATURE_SHAPE');
  });

  test('no Reference at all', async () => {
    expect(await refusalOf(altered(/<ds:Reference .*<\/ds:Reference>/s, ''))).toBe(
      'REFERENCE_NOT_SINGLE',
    );
  });
});

describe('algorithms', () => {
  const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
  const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

  test.each([
    ['RSA with SHA-1', { signatureAlgorithm: `${XMLDSIG}rsa-sha1` }],
    [
      'RSA with SHA-512',
      { signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512' },
    ],
    ['SHA-1 digests', { digestAlgorithm: `${XMLDSIG}sha1` }],
    [
      'inclusive canonicalisation of SignedInfo',
      { canonicalization: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315' },
    ],
    ['canonicalisation with comments', { transforms: [`${EXCLUSIVE}WithComments`] }],
    [
      'a transform that removes signatures',
      { transforms: [`${XMLDSIG}enveloped-signature`, EXCLUSIVE] },
    ],
  ])('%s, correctly signed by the pinned key', async (_, variation) => {
    expect(await refusalOf(signedAnswer(answer, variation))).toBe('ALGORITHM_NOT_ALLOWED');
  });

  test('an HMAC, whose secret would be the public certificate', async () => {
    const xml = altered(/http:[^"]*#rsa-sha256/, `${XMLDSIG}hmac-sha1`);
    expect(await refusalOf(xml)).toBe('ALGORITHM_NOT_ALLOWED');
  });

  test('a GOST signature where no NCANode service is configured', async () => {
    const gost =
      'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512';
    expect(await refusalOf(altered(/http:[^"]*#rsa-sha256/, gost))).toBe('ALGORITHM_NOT_ALLOWED');
  });

  test('no transform at all', async () => {
    const xml = altered(/<ds:Transforms>.*<\/ds:Transforms>/s, '<ds:Transforms/>');
    expect(await refusalOf(xml)).toBe('ALGORITHM_NOT_ALLOWED');
  });
});

describe('keys', () => {
  test('a stranger who brings a certificate along', async () => {
    expect(await refusalOf(signedAnswer(answer, { signer: 'stranger' }))).toBe(
      'CERTIFICATE_NOT_PINNED',
    );
  });

  test('a stranger who shows the pinned certificate', async () => {
    const keyInfo = /<ds:KeyInfo>(.*)<\/ds:KeyInfo>/s.exec(genuine)?.[1] ?? '';
    expect(await refusalOf(signedAnswer(answer, { signer: 'stranger', keyInfo }))).toBe(
      'SIGNATURE_INVALID',
    );
  });

  test('a stranger who shows no certificate', async () => {
    const xml = signedAnswer(answer, { signer: 'stranger' });
    expect(await refusalOf(xml.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, ''))).toBe(
      'SIGNATURE_INVALID',
    );
  });

  test('our own signature sent back to us', async () => {
    expect(await refusalOf(signedAnswer(answer, { signer: 'shep-client' }))).toBe(
      'CERTIFICATE_NOT_PINNED',
    );
  });

  test('the pinned key is enough where KeyInfo is left out', async () => {
    const { data: read } = await verifier.verify(
      Buffer.from(altered(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, '')),
      'READ',
    );
    expect(read.kind).toBe('READ');
  });

  test('either of two pinned keys signs while one is being replaced', async () => {
    const certificates = [demoCertificate('shep-service'), demoCertificate('stranger')];
    const rotating = createVerifier({ pool, certificates });
    for (const signer of ['shep-service', 'stranger'] as const) {
      const xml = signedAnswer(answer, { signer });
      await expect(rotating.verify(Buffer.from(xml), 'READ')).resolves.toBeDefined();
    }
  });
});

describe('content', () => {
  test('a value changed after signing', async () => {
    const refused = verifier.verify(Buffer.from(altered(IIN, OTHER_IIN)), 'READ');
    await expect(refused).rejects.toThrow('SIGNATURE_INVALID: digest');
  });

  test('a value changed together with its digest', async () => {
    const xml = altered(IIN, OTHER_IIN);
    const body = /<soap:Body.*<\/soap:Body>/s.exec(xml)?.[0] ?? '';
    const outer = new Map([['soap', SOAP]]);
    const canonical = canonicalizeAt(body, 'exclusive', { start: 0, outer }).xml;
    const digest = createHash('sha256').update(canonical).digest('base64');
    const redigested = xml.replace(/<ds:DigestValue>[^<]*/, `<ds:DigestValue>${digest}`);
    const refused = verifier.verify(Buffer.from(redigested), 'READ');
    await expect(refused).rejects.toThrow('SIGNATURE_INVALID: value');
  });

  test.each([
    ['added', '<iin>', '<iin checked="true">'],
    ['renamed', '<iin>IIN</iin>', '<bin>IIN</bin>'],
    ['put into a namespace', '<iin>', '<iin xmlns="urn:x">'],
    ['padded with white space', '<iin>', '\n<iin>'],
  ])('an element or attribute %s', async (_, from, to) => {
    const xml = altered(from.replace('IIN', IIN), to.replace('IIN', IIN));
    expect(await refusalOf(xml)).toBe('SIGNATURE_INVALID');
  });

  test('an answer without a signature', async () => {
    const bare = envelopeOf(answer).replace(/<soap:Header>.*<\/soap:Header>/s, '');
    expect(await refusalOf(bare)).toBe('UNSIGNED');
    expect(await refusalOf(envelopeOf(answer))).toBe('SIGNATURE_NOT_SINGLE');
  });

  test('an unsigned fault is a fault and never data', async () => {
    const fault = '<soap:Fault><faultcode>soap:Server</faultcode></soap:Fault>';
    const bare = envelopeOf(fault).replace(/<soap:Header>.*<\/soap:Header>/s, '');
    const read = await verifier.verify(Buffer.from(bare), 'READ');
    expect(read).toMatchObject({ isSigned: false, data: { kind: 'ABSENT' } });
    const withData = bare.replace(fault, fault + answer);
    expect(await refusalOf(withData)).toBe('NOT_SOAP');
  });
});

describe('exhaustion', () => {
  test('a billion laughs are refused unexpanded', async () => {
    const entities = Array.from(
      { length: 10 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    const doctype = `<!DOCTYPE x [<!ENTITY l0 "ha">${entities.join('')}]>`;
    const xml = doctype + altered(IIN, '&l10;');
    const refused = await verifier.verify(Buffer.from(xml), 'READ').catch((error) => error.message);
    expect(refused).toMatch(/^MALFORMED_XML: DOCTYPE/);
  });

  test('an external entity is refused unfetched', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${genuine}`;
    expect(await refusalOf(xml)).toBe('MALFORMED_XML');
  });

  test('more bytes than allowed', async () => {
    expect(await refusalOf(genuine, { bytesMax: genuine.length - 1 })).toBe('TOO_LARGE');
  });

  test.each([
    ['depth', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'TOO_DEEP'],
    ['elements', '<a/>'.repeat(100_001), 'TOO_MANY_ELEMENTS'],
    [
      'attributes',
      `<a ${Array.from({ length: 65 }, (_, i) => `b${i}=""`).join(' ')}/>`,
      'TOO_MANY_ATTRIBUTES',
    ],
  ])('more %s than allowed', async (_, inserted, reason) => {
    const xml = altered('<data>', `<data>${inserted}`);
    const refused = await verifier.verify(Buffer.from(xml), 'READ').catch((error) => error.message);
    expect(refused).toMatch(`MALFORMED_XML: ${reason}`);
  });

  test('escaped data is held to the same limits', async () => {
    const deep = '&lt;a>'.repeat(100) + '&lt;/a>'.repeat(100);
    const xml = signedAnswer(syncResponse({ dataXml: `<data>${deep}</data>` }));
    const { data: read } = await verifier.verify(Buffer.from(xml), 'READ');
    expect(read).toMatchObject({ kind: 'REFUSED', detail: expect.stringMatching('TOO_DEEP') });
  });

  test('bytes that are not UTF-8', async () => {
    const bytes = Buffer.from(genuine.replace(IIN, '\xff'), 'latin1');
    await expect(verifier.verify(bytes, 'READ')).rejects.toMatchObject({ reason: 'NOT_UTF_8' });
  });

  test.each(['', 'not xml', '<html><body/></html>', genuine.slice(0, -20)])(
    'something else than an envelope (%#)',
    async (xml) => {
      expect(await refusalOf(xml)).toMatch(/^(MALFORMED_XML|NOT_SOAP)$/);
    },
  );
});

describe('the signature of the business data', () => {
  const typed =
    '<data xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    `xmlns:cs="urn:genuine" xsi:type="cs:Response"><iin>${IIN}</iin></data>`;

  async function readSigned(dataXml: string): Promise<unknown> {
    const xml = signedAnswer(syncResponse({ dataXml }));
    const { data: read } = await verifier.verify(Buffer.from(xml), 'READ_SIGNED');
    if (read.kind === 'READ') return requireText(read.tree, 'iin');
    return read.kind === 'REFUSED' ? read.reason : read.kind;
  }

  test('is verified over the data as it stood, with the prefixes that only values use', async () => {
    expect(await readSigned(signData(typed))).toBe(IIN);
  });

  test('is verified within data written as an escaped string', async () => {
    const escaped = signData(typed).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(await readSigned(`<data>${escaped}</data>`)).toBe(IIN);
  });

  test('a prefix bound to another namespace, which the signature over the Body does not see', async () => {
    const xml = signedAnswer(syncResponse({ dataXml: signData(typed) }));
    const rebound = Buffer.from(xml.replace('urn:genuine', 'urn:forged'));
    await expect(verifier.verify(rebound, 'IN_PLACE')).resolves.toMatchObject({ isSigned: true });
    const { data: read } = await verifier.verify(rebound, 'READ_SIGNED');
    expect(read).toMatchObject({ kind: 'REFUSED', reason: 'SIGNATURE_INVALID' });
  });

  test('data without a signature', async () => {
    expect(await readSigned(typed)).toBe('DATA_UNSIGNED');
  });

  test('a value changed by who signed the envelope', async () => {
    expect(await readSigned(signData(typed).replace(IIN, OTHER_IIN))).toBe('SIGNATURE_INVALID');
  });

  test('a stranger who signed the data', async () => {
    expect(await readSigned(signData(typed, { signer: 'stranger' }))).toBe(
      'CERTIFICATE_NOT_PINNED',
    );
  });

  test('a signature beside others, or deeper than the data itself', async () => {
    const signed = signData(typed);
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0] ?? '';
    expect(await readSigned(signed.replace(signature, signature + signature))).toBe(
      'SIGNATURE_NOT_SINGLE',
    );
    const wrapped = `<data><iin>${OTHER_IIN}</iin><old>${signed}</old></data>`;
    expect(await readSigned(wrapped)).toBe('SIGNATURE_NOT_SINGLE');
  });

  test('a Reference to a part of the data', async () => {
    const part = signData(typed).replace('URI=""', 'URI="#part"');
    expect(await readSigned(part)).toBe('REFERENCE_ELSEWHERE');
  });

  test('other transforms than those agreed', async () => {
    const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
    const transforms = ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', inclusive];
    expect(await readSigned(signData(typed, { transforms }))).toBe('ALGORITHM_NOT_ALLOWED');
  });

  test('the key of the envelope does not sign data that another agency owns', async () => {
    const owned = createVerifier({
      pool,
      certificates: [demoCertificate('shep-service')],
      dataCertificates: [demoCertificate('stranger')],
    });
    const readBy = async (signer: 'stranger' | 'shep-service') => {
      const xml = signedAnswer(syncResponse({ dataXml: signData(typed, { signer }) }));
      return (await owned.verify(Buffer.from(xml), 'READ_SIGNED')).data.kind;
    };
    expect(await readBy('stranger')).toBe('READ');
    expect(await readBy('shep-service')).toBe('REFUSED');
  });
});
