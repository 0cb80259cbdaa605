import type { Element } from '@xmldom/xmldom';
import { signBody, verifyBodySignature } from './body-signature.ts';
import type { Fault } from './fault.ts';
import type { LegacyAnswer, LegacyRequest } from './legacy-route.ts';
import { childElements, childrenNamed, parseXml } from './read-xml.ts';
import type { SignerName } from './shep-keys.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { NS, soapEnvelope, soapFault } from './soap.ts';
import type { Markup } from './write-xml.ts';

/** A SOAP request taken apart; nothing in it is verified yet. */
export interface OpenedEnvelope {
  readonly text: string;
  readonly header: Element | undefined;
  readonly body: Element;
  /** The operation's wrapper, the only child of the Body. */
  readonly wrapper: Element;
}

/** Takes a request apart. Throws a `ShepRefusal` for anything but one SOAP 1.1 envelope. */
export function openEnvelope(request: LegacyRequest): OpenedEnvelope {
  const contentType = request.headers['content-type'] ?? '';
  if (!/^text\/xml\s*(;|$)/i.test(contentType)) {
    throw new ShepRefusal('schema', `expected content type text/xml, but got: ${contentType}`);
  }
  const text = decodeUtf8(request.body);
  const root = parseXml(text);
  if (root.localName !== 'Envelope' || root.namespaceURI !== NS.soap) {
    throw new ShepRefusal('schema', 'expected a SOAP 1.1 Envelope');
  }
  const names = childElements(root).map((child) => `{${child.namespaceURI}}${child.localName}`);
  const expected = [`{${NS.soap}}Header`, `{${NS.soap}}Body`];
  if (names.join() !== expected.join() && names.join() !== expected[1]) {
    throw new ShepRefusal('schema', 'expected one Header, then one Body');
  }
  const [header] = childrenNamed(root, 'Header');
  const [body] = childrenNamed(root, 'Body');
  const [wrapper, ...others] = body === undefined ? [] : childElements(body);
  if (body === undefined || wrapper === undefined || others.length > 0) {
    throw new ShepRefusal('schema', 'expected one element in the Body');
  }
  return { text, header, body, wrapper };
}

/** Verifies the caller's signature over the Body of `envelope`. */
export function verifyEnvelope(envelope: OpenedEnvelope): void {
  verifyBodySignature(envelope.text, envelope.header, envelope.body, 'shep-client');
}

/** Wraps and signs an answer; the signature faults of the body layer are applied here. */
export function signedAnswer(body: Markup, fault: Fault | undefined): string {
  const signer = signerFor(fault, 'body');
  const signed = signBody(soapEnvelope(body), signer);
  return spoils(fault, 'body') ? tamper(signed, '<soap:Body') : signed;
}

/** A signed SOAP fault with HTTP 500; any error but a `ShepRefusal` is a failure of the service. */
export function faultAnswer(
  error: unknown,
  to: { namespace: string; detail: string; now: () => number },
): LegacyAnswer {
  const refusal = error instanceof ShepRefusal ? error : new ShepRefusal('failure', String(error));
  const { code, message } = refusal;
  const sender = error instanceof ShepRefusal;
  const { namespace, detail, now } = to;
  const markup = soapFault({ namespace, detail, code, message, at: now(), sender });
  return { status: 500, body: signedAnswer(markup, undefined), outcome: code };
}

/** Who signs an answer's layer under the given fault. */
export function signerFor(fault: Fault | undefined, layer: 'body' | 'data'): SignerName {
  return fault?.kind === 'strangerSignature' && fault.layer === layer ? 'stranger' : 'shep-service';
}

/** Whether what was signed in this layer is to be changed afterwards. */
export function spoils(fault: Fault | undefined, layer: 'body' | 'data'): boolean {
  return fault?.kind === 'badSignature' && fault.layer === layer;
}

/** Changes the first text after `from`, which a signature over it must then betray. */
export function tamper(markup: string, from: string): string {
  const start = markup.indexOf(from);
  const changed = markup.slice(start).replace(/>([^<>]+)</, (_match, text: string) => `>${text}0<`);
  return markup.slice(0, start) + changed;
}

function decodeUtf8(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ShepRefusal('schema', 'the request is not UTF-8');
  }
}
