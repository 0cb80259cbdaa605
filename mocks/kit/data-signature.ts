import type { Element } from '@xmldom/xmldom';
import { XMLSerializer } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { childElements, childrenNamed } from './read-xml.ts';
import { type SignerName, shepSigner } from './shep-keys.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { signatureMatches } from './signature-matches.ts';
import { NS } from './soap.ts';
import { type Markup, rawXml } from './write-xml.ts';

const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const C14N_WITH_COMMENTS = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

/**
 * Puts an enveloped signature into an element that stands for itself, and returns it.
 *
 * The element is a document of its own: every prefix it uses, in names, attributes or attribute
 * values, is declared on it.
 */
export function signData(data: Markup, signerName: SignerName): Markup {
  const signer = shepSigner(signerName);
  const signature = new SignedXml({
    privateKey: signer.privateKey,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: C14N,
    getKeyInfoContent: () =>
      '<ds:X509Data><ds:X509Certificate>' +
      `${signer.certificateBase64}</ds:X509Certificate></ds:X509Data>`,
  });
  signature.addReference({
    xpath: '/*',
    transforms: [ENVELOPED, C14N_WITH_COMMENTS],
    digestAlgorithm: SHA256,
    uri: '',
    isEmptyUri: true,
  });
  signature.computeSignature(data.markup, {
    prefix: 'ds',
    location: { reference: '/*', action: 'append' },
  });
  return rawXml(signature.getSignedXml());
}

/**
 * Verifies that `data` carries one enveloped signature of `trusted` over all of it.
 *
 * Returns `data` without the signature, so that its children can be read in their sequence.
 */
export function verifyDataSignature(data: Element, trusted: SignerName): Element {
  const signatures = childElements(data).filter(
    (child) => child.localName === 'Signature' && child.namespaceURI === NS.ds,
  );
  const [signature] = signatures;
  if (signature === undefined || signatures.length !== 1) refuse('no single Signature in data');
  const [signedInfo] = childrenNamed(signature, 'SignedInfo');
  const references = signedInfo === undefined ? [] : childrenNamed(signedInfo, 'Reference');
  const [reference] = references;
  if (reference === undefined || references.length !== 1) refuse('no single Reference');
  if (!reference.hasAttribute('URI') || reference.getAttribute('URI') !== '') {
    refuse('the reference is not the whole data (URI="")');
  }
  const [transforms] = childrenNamed(reference, 'Transforms');
  const algorithms =
    transforms && childElements(transforms).map((t) => t.getAttribute('Algorithm'));
  if (algorithms?.join(' ') !== `${ENVELOPED} ${C14N_WITH_COMMENTS}`) refuse('transforms');
  const methods = [
    ...childrenNamed(signedInfo as Element, 'CanonicalizationMethod'),
    ...childrenNamed(signedInfo as Element, 'SignatureMethod'),
    ...childrenNamed(reference, 'DigestMethod'),
  ].map((method) => method.getAttribute('Algorithm'));
  if (methods.join(' ') !== `${C14N} ${RSA_SHA256} ${SHA256}`) refuse('algorithms');
  const { certificateBase64, certificatePem } = shepSigner(trusted);
  const [keyInfo] = childrenNamed(signature, 'KeyInfo');
  if (keyInfo?.textContent?.replace(/\s+/g, '') !== certificateBase64) {
    refuse('the certificate is not the pinned one');
  }
  const text = new XMLSerializer().serializeToString(data);
  if (!signatureMatches(certificatePem, text, signature)) {
    refuse('digest or signature value does not match');
  }
  data.removeChild(signature);
  return data;
}

function refuse(reason: string): never {
  throw new ShepRefusal('dataSignature', `signature in data: ${reason}`);
}
