import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import type { ShepHttp } from '../../subgraphs/kit/shep/signed-call.ts';

type PeerName = 'shep-client' | 'shep-service' | 'stranger';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const WSSE = `${OASIS}-wssecurity-secext-1.0.xsd`;
const WSU = `${OASIS}-wssecurity-utility-1.0.xsd`;
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const ENVELOPED = `${DS}enveloped-signature`;
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';

/** What a test may change about an otherwise correct signature. */
export interface SigningVariation {
  /** Whose key signs and whose certificate stands in KeyInfo. Default `shep-service`. */
  readonly signer?: PeerName;
  readonly signatureAlgorithm?: string;
  readonly digestAlgorithm?: string;
  readonly canonicalization?: string;
  readonly transforms?: readonly string[];
  /** XPaths of what is signed. Default the Body. */
  readonly references?: readonly string[];
  /** Replaces the content of KeyInfo. */
  readonly keyInfo?: string;
}

export const BODY_XPATH = "/*/*[local-name(.)='Body']";

/** Returns an unsigned envelope with an empty Security header. */
export function envelopeOf(bodyXml: string, bodyId = 'id-peer'): string {
  return (
    `<soap:Envelope xmlns:soap="${SOAP}"><soap:Header>` +
    `<wsse:Security xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}" soap:mustUnderstand="1">` +
    '</wsse:Security></soap:Header>' +
    `<soap:Body xmlns:wsu="${WSU}" wsu:Id="${bodyId}">${bodyXml}</soap:Body></soap:Envelope>`
  );
}

/** Returns `envelope` signed by the library, not by our templates, as SHEP signs its answers. */
export function signEnvelope(envelope: string, variation: SigningVariation = {}): string {
  const { signer = 'shep-service', references = [BODY_XPATH] } = variation;
  const keyInfo =
    variation.keyInfo ??
    '<wsse:SecurityTokenReference>' +
      `<wsse:KeyIdentifier EncodingType="${OASIS}-soap-message-security-1.0#Base64Binary" ` +
      `ValueType="${OASIS}-x509-token-profile-1.0#X509v3">${certificateBase64(signer)}` +
      '</wsse:KeyIdentifier></wsse:SecurityTokenReference>';
  const signature = new SignedXml({
    privateKey: demoRsaKey(signer).export({ type: 'pkcs8', format: 'pem' }),
    signatureAlgorithm: variation.signatureAlgorithm ?? RSA_SHA256,
    canonicalizationAlgorithm: variation.canonicalization ?? EXCLUSIVE,
    idMode: 'wssecurity',
    getKeyInfoContent: () => keyInfo,
  });
  for (const xpath of references) {
    signature.addReference({
      xpath,
      digestAlgorithm: variation.digestAlgorithm ?? SHA256,
      transforms: [...(variation.transforms ?? [EXCLUSIVE])],
    });
  }
  signature.computeSignature(envelope, {
    prefix: 'ds',
    location: { reference: "//*[local-name(.)='Security']", action: 'append' },
    existingPrefixes: { wsse: WSSE },
  });
  return signature.getSignedXml();
}

/** Returns an answer as SHEP sends it: `bodyXml` in a signed envelope. */
export function signedAnswer(bodyXml: string, variation?: SigningVariation): string {
  return signEnvelope(envelopeOf(bodyXml), variation);
}

/** Returns `dataXml` with an enveloped signature over it as a document of its own. */
export function signData(dataXml: string, variation: SigningVariation = {}): string {
  const { signer = 'shep-service' } = variation;
  const signature = new SignedXml({
    privateKey: demoRsaKey(signer).export({ type: 'pkcs8', format: 'pem' }),
    publicCert: demoCertificate(signer),
    signatureAlgorithm: variation.signatureAlgorithm ?? RSA_SHA256,
    canonicalizationAlgorithm: variation.canonicalization ?? INCLUSIVE,
  });
  signature.addReference({
    xpath: '/*',
    digestAlgorithm: variation.digestAlgorithm ?? SHA256,
    transforms: [...(variation.transforms ?? [ENVELOPED, `${INCLUSIVE}#WithComments`])],
    isEmptyUri: true,
  });
  signature.computeSignature(dataXml, { prefix: 'ds' });
  return signature.getSignedXml();
}

/**
 * Returns what the first signature in `xml` covers, verified with the certificate of `signer`;
 * throws when it is invalid.
 */
export function signedContent(xml: string, signer: PeerName): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const verifier = new SignedXml({ publicCert: demoCertificate(signer) });
  verifier.loadSignature(document.getElementsByTagNameNS(DS, 'Signature')[0] as never);
  if (!verifier.checkSignature(xml)) throw new Error('the digest does not match');
  return verifier.getSignedReferences().join('');
}

function certificateBase64(name: PeerName): string {
  return demoCertificate(name).replace(/-----[^-]+-----|\s/g, '');
}

/** The result of a synchronous call as SHEP words it; `dataXml` is the whole data element. */
export function syncResponse(options: {
  readonly dataXml?: string;
  readonly code?: string;
  readonly messageId?: string | undefined;
}): string {
  const { dataXml, code = 'SCSS001', messageId } = options;
  return (
    '<ns2:SendMessageResponse xmlns:ns2="http://bip.bee.kz/SyncChannel/v10/Types"><response>' +
    `<responseInfo>${messageId === undefined ? '' : `<messageId>${messageId}</messageId>`}` +
    '<responseDate>2026-11-23T12:00:01.094+05:00</responseDate>' +
    `<status><code>${code}</code><message>processed</message></status></responseInfo>` +
    `${dataXml === undefined ? '' : `<responseData>${dataXml}</responseData>`}` +
    '</response></ns2:SendMessageResponse>'
  );
}

/** One request as the peer received it, its signature verified. */
export interface PeerRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The whole envelope. */
  readonly xml: string;
  /** The canonical Body that the signature covers. */
  readonly signedBody: string;
  /** Returns the text of the first element of that name in the signed Body, '' if none. */
  readonly textOf: (name: string) => string;
}

/** What the peer answers; a string is sent as it is, with status 200. */
export type PeerAnswer =
  | string
  | { readonly status: number; readonly body: string; readonly contentType?: string };

/** A SHEP channel on a port of its own that refuses unsigned requests with status 400. */
export interface ShepPeer {
  readonly url: string;
  readonly requests: readonly PeerRequest[];
  close(): Promise<void>;
}

/** Starts a peer that answers each correctly signed request with what `answer` returns. */
export async function startShepPeer(
  answer: (request: PeerRequest) => PeerAnswer | Promise<PeerAnswer>,
): Promise<ShepPeer> {
  const requests: PeerRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    let reply: PeerAnswer;
    try {
      const request = readRequest(incoming.url ?? '', incoming.headers, Buffer.concat(chunks));
      requests.push(request);
      reply = await answer(request);
    } catch (error) {
      reply = { status: 400, body: String(error), contentType: 'text/plain' };
    }
    const {
      status,
      body,
      contentType = 'text/xml;charset=UTF-8',
    } = typeof reply === 'string' ? { status: 200, body: reply } : reply;
    outgoing.writeHead(status, { 'content-type': contentType }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readRequest(path: string, headers: PeerRequest['headers'], body: Buffer): PeerRequest {
  const xml = body.toString('utf8');
  const signedBody = signedContent(xml, 'shep-client');
  const document = new DOMParser().parseFromString(signedBody, 'text/xml');
  return {
    path,
    headers,
    xml,
    signedBody,
    textOf: (name) => document.getElementsByTagNameNS('*', name)[0]?.textContent ?? '',
  };
}

/** An HTTP client as SHEP's channels need it, without retries, breaker or queue. */
export function plainHttp(url: string): ShepHttp {
  return {
    async request({ method, path, headers, body, signal }) {
      const init = { method, headers, body, ...(signal === undefined ? {} : { signal }) };
      const answer = await fetch(new URL(path, url), init);
      return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
    },
  };
}
