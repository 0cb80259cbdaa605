import { attribute, children, type XmlNode } from '../xml.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import { NAMESPACES } from './wire-names.ts';

/** The parts of an envelope that a verifier needs; nothing in it is verified yet. */
export interface EnvelopeShape {
  readonly body: XmlNode;
  /** Undefined in an answer without a signature, which can only be a fault. */
  readonly signed: { readonly bodyId: string; readonly signature: XmlNode } | undefined;
}

/**
 * Returns the parts of a SOAP 1.1 envelope that has exactly one Body and at most one Security
 * header with exactly one signature, and in which no identifier is ambiguous.
 *
 * This is the defence against signature wrapping: whatever a signature points at by Id, there is
 * one element that it can mean, and it is the Body. Throws `EnvelopeRefusal`.
 */
export function readEnvelopeShape(envelope: XmlNode): EnvelopeShape {
  if (!isSoap(envelope, 'Envelope')) throw new EnvelopeRefusal('NOT_SOAP', envelope.localName);
  const bodies: XmlNode[] = [];
  const securities: XmlNode[] = [];
  const ids: { readonly value: string; readonly isWsu: boolean }[] = [];
  for (const node of descendants(envelope)) {
    if (isSoap(node, 'Body')) bodies.push(node);
    if (node.localName === 'Security' && node.namespaceUri === NAMESPACES.wsse) {
      securities.push(node);
    }
    for (const { namespaceUri, localName, value } of node.attributes) {
      if (/^id$/i.test(localName)) ids.push({ value, isWsu: namespaceUri === NAMESPACES.wsu });
    }
  }

  const [body] = bodies;
  if (body === undefined || bodies.length > 1 || !envelope.children.includes(body)) {
    throw new EnvelopeRefusal('BODY_NOT_SINGLE', `${bodies.length}`);
  }
  const header = envelope.children.find((node) => isSoap(node, 'Header'));
  const expected = header === undefined ? [body] : [header, body];
  if (!expected.every((node, index) => envelope.children[index] === node)) {
    throw new EnvelopeRefusal('NOT_SOAP', 'order of Header and Body');
  }
  if (envelope.children.length !== expected.length) throw new EnvelopeRefusal('NOT_SOAP', 'extra');

  const [security] = securities;
  if (security === undefined) return { body, signed: undefined };
  if (securities.length > 1 || !header?.children.includes(security)) {
    throw new EnvelopeRefusal('SECURITY_NOT_SINGLE', `${securities.length}`);
  }
  const inHeader = [...descendants(header)].filter(isSignature);
  const [signature] = children(security, 'Signature', NAMESPACES.ds);
  if (signature === undefined || inHeader.length !== 1) {
    throw new EnvelopeRefusal('SIGNATURE_NOT_SINGLE', `${inHeader.length}`);
  }
  return { body, signed: { bodyId: unambiguousId(body, ids), signature } };
}

/** Says whether `node` is a ds:Signature. */
export function isSignature(node: XmlNode): boolean {
  return node.localName === 'Signature' && node.namespaceUri === NAMESPACES.ds;
}

/** Yields `root` and every element in it, in document order. */
export function* descendants(root: XmlNode): Generator<XmlNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as XmlNode);
  }
}

/**
 * Payloads may repeat an `id` of their own; what nobody may repeat is a `wsu:Id`, or the Body's
 * in any attribute that some verifier takes for an identifier.
 */
function unambiguousId(
  body: XmlNode,
  ids: readonly { readonly value: string; readonly isWsu: boolean }[],
): string {
  const bodyId = attribute(body, 'Id', NAMESPACES.wsu);
  if (bodyId === undefined) throw new EnvelopeRefusal('REFERENCE_ELSEWHERE', 'Body without wsu:Id');
  const relevant = ids.filter(({ value, isWsu }) => isWsu || value === bodyId);
  if (new Set(relevant.map(({ value }) => value)).size !== relevant.length) {
    throw new EnvelopeRefusal('DUPLICATE_ID');
  }
  return bodyId;
}

function isSoap(node: XmlNode, localName: string): boolean {
  return node.localName === localName && node.namespaceUri === NAMESPACES.soap;
}
