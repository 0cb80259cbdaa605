import type { Element } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { childElements, childrenNamed } from './read-xml.ts';
import { type SignerName, shepSigner } from './shep-keys.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { signatureMatches } from './signature-matches.ts';
import { NS } from './soap.ts';

const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const BASE64 =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';
const X509V3 =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3';

/** Signs the Body of an envelope made by `soapEnvelope` and returns the signed envelope. */
export function signBody(envelope: string, signerName: SignerName): string {
  const signer = shepSigner(signerName);
  const signature = new SignedXml({
    idMode: 'wssecurity',
    privateKey: signer.privateKey,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXC_C14N,
    getKeyInfoContent: () =>
      '<wsse:SecurityTokenReference>' +
      `<wsse:KeyIdentifier EncodingType="${BASE64}" ValueType="${X509V3}">` +
      `${signer.certificateBase64}</wsse:KeyIdentifier></wsse:SecurityTokenReference>`,
  });
  signature.addReference({
    xpath: "/*/*[local-name(.)='Body']",
    transforms: [EXC_C14N],
    digestAlgorithm: SHA256,
  });
  signature.computeSignature(envelope, {
    prefix: 'ds',
    location: { reference: "/*/*[local-name(.)='Header']/*", action: 'append' },
    existingPrefixes: { wsse: NS.wsse, wsu: NS.wsu },
  });
  return signature.getSignedXml();
}

/**
 * Verifies that the one signature in the security header is `trusted`'s, over this very Body.
 *
 * Refuses more than xml-crypto, which refuses an Id that occurs twice: anything but one Reference
 * to the Body's own `wsu:Id`, other algorithms or transforms, a KeyIdentifier that is not the pinned
 * certificate, and a header that need not be understood.
 */
export function verifyBodySignature(
  text: string,
  header: Element | undefined,
  body: Element,
  trusted: SignerName,
): void {
  const security = header && childrenNamed(header, 'Security');
  if (security?.[0] === undefined || security.length !== 1) refuse('no single Security header');
  if (security[0].getAttributeNS(NS.soap, 'mustUnderstand') !== '1') refuse('mustUnderstand');
  const signatures = childElements(security[0]).filter(
    (child) => child.localName === 'Signature' && child.namespaceURI === NS.ds,
  );
  const [signature] = signatures;
  if (signature === undefined || signatures.length !== 1) refuse('no single Signature');

  const signedInfo = only(signature, 'SignedInfo');
  const reference = only(signedInfo, 'Reference');
  expectAlgorithm(only(signedInfo, 'CanonicalizationMethod'), EXC_C14N);
  expectAlgorithm(only(signedInfo, 'SignatureMethod'), RSA_SHA256);
  expectAlgorithm(only(only(reference, 'Transforms'), 'Transform'), EXC_C14N);
  expectAlgorithm(only(reference, 'DigestMethod'), SHA256);
  const bodyId = body.getAttributeNS(NS.wsu, 'Id') ?? '';
  if (bodyId === '' || reference.getAttribute('URI') !== `#${bodyId}`) {
    refuse('the reference is not the Body');
  }

  const keyReference = only(only(signature, 'KeyInfo'), 'SecurityTokenReference');
  const identifier = only(keyReference, 'KeyIdentifier');
  if (identifier.getAttribute('ValueType') !== X509V3) refuse('KeyIdentifier is not X509v3');
  const { certificateBase64, certificatePem } = shepSigner(trusted);
  if (identifier.textContent?.replace(/\s+/g, '') !== certificateBase64) {
    refuse('the certificate is not the pinned one');
  }
  if (!signatureMatches(certificatePem, text, signature, 'wssecurity')) {
    refuse('digest or signature value does not match');
  }
}

function only(parent: Element, localName: string): Element {
  const found = childrenNamed(parent, localName);
  if (found[0] === undefined || found.length !== 1) refuse(`no single ${localName}`);
  return found[0];
}

function expectAlgorithm(method: Element, algorithm: string): void {
  const got = method.getAttribute('Algorithm');
  if (got !== algorithm) refuse(`expected algorithm ${algorithm}, but got: ${got}`);
}

function refuse(reason: string): never {
  throw new ShepRefusal('signature', `WS-Security signature: ${reason}`);
}
