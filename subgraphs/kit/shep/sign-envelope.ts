import { createHash, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { escapeXml } from '../xml.ts';
import { canonicalizeElement, renderDeclarations } from './canonical-xml.ts';
import { runInTurn } from './run-in-turn.ts';
import { signRsaToken } from './sign-rsa-token.ts';
import type { Signer } from './signer.ts';
import { ALGORITHMS, NAMESPACES, WSS_PROFILES } from './wire-names.ts';

export interface RsaSignerOptions {
  /** RSA, at least 2,048 bits. */
  readonly privateKey: KeyObject;
  /** The certificate over `privateKey`; it travels in KeyInfo. */
  readonly certificatePem: string;
}

/** Canonicalisation is linear but runs on the event loop, so that its length has a bound. */
const REQUEST_CHARACTERS_MAX = 256 * 1024;

/**
 * The callback form of `sign` works on the thread pool: an RSA signature takes about a
 * millisecond, and a hundred at once must not hold the event loop for a hundred.
 */
const signOnThreadPool = promisify<string, Buffer, KeyObject, Buffer>(sign);

/**
 * Returns a signer with RSA-SHA256 that writes its messages by templates.
 *
 * No document is built: header and SignedInfo are templates in canonical form, the Body takes one
 * linear pass (`canonicalizeElement`) and is sent as it was given. Throws a TypeError at once when key and certificate do not
 * belong together or the key is too weak.
 */
export function createRsaSigner({ privateKey, certificatePem }: RsaSignerOptions): Signer {
  const certificate = new X509Certificate(certificatePem);
  const { modulusLength = 0 } = privateKey.asymmetricKeyDetails ?? {};
  if (privateKey.asymmetricKeyType !== 'rsa' || modulusLength < 2048) {
    throw new TypeError('expected an RSA key of at least 2048 bits, but got a weaker or other key');
  }
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new TypeError('expected a certificate over the private key, but got one over another');
  }
  const certificateBase64 = certificate.raw.toString('base64');

  async function signatureOver(signedInfo: string): Promise<string> {
    const bytes = Buffer.from(signedInfo, 'utf8');
    return (await signOnThreadPool('RSA-SHA256', bytes, privateKey)).toString('base64');
  }

  return {
    async signEnvelope(bodyXml, bodyId) {
      const body = bodyElement(bodyXml, bodyId);
      const signedInfo = await runInTurn(() =>
        transportSignedInfo(bodyId, digestOf(canonicalizeElement(body, 'exclusive').xml)),
      );
      const value = await signatureOver(signedInfo);
      const keyInfo =
        '<wsse:SecurityTokenReference>' +
        `<wsse:KeyIdentifier EncodingType="${WSS_PROFILES.base64}" ` +
        `ValueType="${WSS_PROFILES.x509v3}">${certificateBase64}</wsse:KeyIdentifier>` +
        '</wsse:SecurityTokenReference>';
      return envelope(signatureElement(signedInfo, value, keyInfo), body);
    },

    async signData(dataXml) {
      checkLength(dataXml);
      const { xml, signedInfo } = await runInTurn(() => {
        const data = canonicalizeElement(dataXml, 'inclusive');
        return { xml: data.xml, signedInfo: dataSignedInfo(data.inScope, digestOf(data.xml)) };
      });
      const value = await signatureOver(signedInfo);
      const keyInfo = `<ds:X509Data><ds:X509Certificate>${certificateBase64}</ds:X509Certificate></ds:X509Data>`;
      const end = xml.lastIndexOf('</');
      const signature = signatureElement(signedInfo, value, keyInfo);
      return xml.slice(0, end) + signature + xml.slice(end);
    },

    signToken: (claims) => signRsaToken(claims, privateKey),
  };
}

/** Returns the envelope without a signature, for a signer that adds the header itself. */
export function unsignedEnvelope(bodyXml: string, bodyId: string): string {
  return envelope('', bodyElement(bodyXml, bodyId));
}

function bodyElement(bodyXml: string, bodyId: string): string {
  checkLength(bodyXml);
  return (
    `<SOAP-ENV:Body xmlns:SOAP-ENV="${NAMESPACES.soap}" xmlns:wsu="${NAMESPACES.wsu}" ` +
    `wsu:Id="${escapeXml(bodyId)}">${bodyXml}</SOAP-ENV:Body>`
  );
}

function envelope(signature: string, body: string): string {
  const security =
    `<wsse:Security xmlns:wsse="${NAMESPACES.wsse}" xmlns:wsu="${NAMESPACES.wsu}" ` +
    `SOAP-ENV:mustUnderstand="1">${signature}</wsse:Security>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<SOAP-ENV:Envelope xmlns:SOAP-ENV="${NAMESPACES.soap}">` +
    `<SOAP-ENV:Header>${signature === '' ? '' : security}</SOAP-ENV:Header>${body}` +
    '</SOAP-ENV:Envelope>'
  );
}

/** SignedInfo in exclusive canonical form. */
function transportSignedInfo(bodyId: string, digest: string): string {
  return signedInfoElement({
    declarations: renderDeclarations([['ds', NAMESPACES.ds]]),
    canonicalization: ALGORITHMS.exclusiveC14n,
    uri: `#${escapeXml(bodyId)}`,
    transforms: [ALGORITHMS.exclusiveC14n],
    digest,
  });
}

/**
 * SignedInfo in inclusive canonical form, which carries every declaration in scope where it
 * stands: those of the data element around it among them.
 */
function dataSignedInfo(inScope: ReadonlyMap<string, string>, digest: string): string {
  return signedInfoElement({
    declarations: renderDeclarations(
      [...new Map([...inScope, ['ds', NAMESPACES.ds]])].filter(([, uri]) => uri !== ''),
    ),
    canonicalization: ALGORITHMS.c14n,
    uri: '',
    transforms: [ALGORITHMS.enveloped, ALGORITHMS.c14nWithComments],
    digest,
  });
}

interface SignedInfoParts {
  readonly declarations: string;
  readonly canonicalization: string;
  readonly uri: string;
  readonly transforms: readonly string[];
  readonly digest: string;
}

function signedInfoElement(parts: SignedInfoParts): string {
  const transforms = parts.transforms.map((name) => emptyElement('ds:Transform', name)).join('');
  return (
    `<ds:SignedInfo${parts.declarations}>` +
    emptyElement('ds:CanonicalizationMethod', parts.canonicalization) +
    emptyElement('ds:SignatureMethod', ALGORITHMS.rsaSha256) +
    `<ds:Reference URI="${parts.uri}"><ds:Transforms>${transforms}</ds:Transforms>` +
    emptyElement('ds:DigestMethod', ALGORITHMS.sha256) +
    `<ds:DigestValue>${parts.digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`
  );
}

/** Canonical XML has no self-closing tags. */
function emptyElement(name: string, algorithm: string): string {
  return `<${name} Algorithm="${algorithm}"></${name}>`;
}

function signatureElement(signedInfo: string, value: string, keyInfo: string): string {
  return (
    `<ds:Signature xmlns:ds="${NAMESPACES.ds}">${signedInfo}` +
    `<ds:SignatureValue>${value}</ds:SignatureValue>` +
    `<ds:KeyInfo>${keyInfo}</ds:KeyInfo></ds:Signature>`
  );
}

function digestOf(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('base64');
}

function checkLength(xml: string): void {
  if (xml.length > REQUEST_CHARACTERS_MAX) {
    throw new RangeError(
      `expected a request of at most ${REQUEST_CHARACTERS_MAX} characters, but got ${xml.length}`,
    );
  }
}
