import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';

/**
 * Whether the digests and the value of `signature`, which stands in `text`, are right.
 *
 * Checked with the given certificate (PEM) whatever KeyInfo says. `wssecurity` resolves references
 * by `wsu:Id`.
 */
export function signatureMatches(
  certificatePem: string,
  text: string,
  signature: Element,
  idMode?: 'wssecurity',
): boolean {
  const signed = new SignedXml({
    ...(idMode !== undefined && { idMode }),
    publicCert: certificatePem,
    getCertFromKeyInfo: () => null,
  });
  try {
    signed.loadSignature(new XMLSerializer().serializeToString(signature));
    return signed.checkSignature(text);
  } catch {
    return false;
  }
}
