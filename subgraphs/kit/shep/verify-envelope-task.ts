import { parseXml, type XmlNode } from '../xml.ts';
import { XmlError } from '../xml-error.ts';
import { canonicalizeAt } from './canonical-xml.ts';
import { elementAt, findDataPath, pathTo, withoutElement } from './data-path.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import { type EnvelopeShape, readEnvelopeShape } from './envelope-shape.ts';
import { type FlatXml, flattenXml } from './flat-xml.ts';
import { type ElementPath, findElementEnd, locateElement } from './locate-element.ts';
import { parseStrictly } from './parse-strictly.ts';
import { choosePinned } from './pinned-certificates.ts';
import { type DataReading, readData } from './read-data.ts';
import { readSignatureClaims } from './signature-shape.ts';
import {
  allowedSuites,
  type VerificationOutcome,
  type VerificationTask,
} from './verification-task.ts';
import { verifySignature } from './verify-signature.ts';
import { ALGORITHMS, NAMESPACES } from './wire-names.ts';

/**
 * Verifies one answer and returns what was signed in it, and nothing else.
 *
 * Order matters: size, encoding, well-formedness and depth come first; the shape of envelope and
 * signature before any cryptography; and what is returned is parsed from the very string whose
 * digest was signed. Never throws for a bad answer.
 */
export function verifyEnvelopeTask(task: VerificationTask): VerificationOutcome {
  try {
    return verifyEnvelope(task);
  } catch (error) {
    return { outcome: 'REFUSED', ...refusalOf(error) };
  }
}

function verifyEnvelope(task: VerificationTask): VerificationOutcome {
  const xml = decode(task);
  const envelope = parseStrictly(xml, task.limits);
  const shape = readEnvelopeShape(envelope);
  if (shape.signed === undefined) {
    return { outcome: 'UNSIGNED_FAULT', operation: unsignedFault(shape.body) };
  }
  const bodyPath = pathTo(envelope, shape.body) ?? [];
  const signaturePath = pathTo(envelope, shape.signed.signature) ?? [];
  const signedBody = parseXml(
    readSignedBody(task, xml, shape.signed, bodyPath, signaturePath),
    task.limits,
  );
  const operation = onlyChild(signedBody);
  const path = task.data === 'IN_PLACE' ? undefined : findDataPath(operation);
  if (path === undefined) return verified(task, operation, { data: { kind: 'ABSENT' } });

  const rest = withoutElement(operation, path);
  try {
    const asSent = () => {
      const { start } = locateElement(xml, [...bodyPath, 0, ...path]);
      return xml.slice(start, findElementEnd(xml, start));
    };
    return verified(task, rest, readData(task, elementAt(operation, path), asSent));
  } catch (error) {
    return verified(task, rest, { data: { kind: 'REFUSED', ...refusalOf(error) } });
  }
}

function decode({ bytes, limits }: VerificationTask): string {
  if (bytes.byteLength > limits.bytesMax) throw new EnvelopeRefusal('TOO_LARGE');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new EnvelopeRefusal('NOT_UTF_8');
  }
}

function unsignedFault(body: XmlNode): FlatXml {
  const fault = onlyChild(body);
  const isFault = fault.localName === 'Fault' && fault.namespaceUri === NAMESPACES.soap;
  if (!isFault) throw new EnvelopeRefusal('UNSIGNED');
  return flattenXml(fault);
}

/** Returns the canonical Body, once the signature in the header has been found to cover it. */
function readSignedBody(
  task: VerificationTask,
  xml: string,
  { bodyId, signature }: NonNullable<EnvelopeShape['signed']>,
  bodyPath: ElementPath,
  signaturePath: ElementPath,
): string {
  const claims = readSignatureClaims(signature, {
    canonicalization: ALGORITHMS.exclusiveC14n,
    transforms: [ALGORITHMS.exclusiveC14n],
    suites: allowedSuites(task),
    uri: `#${bodyId}`,
  });
  const certificates = choosePinned(task, task.certificates, claims.certificate);
  const content = canonicalizeAt(xml, 'exclusive', locateElement(xml, bodyPath)).xml;
  if (task.signatures === 'HERE') {
    const info = locateElement(xml, [...signaturePath, 0]);
    const signedInfo = canonicalizeAt(xml, 'exclusive', info).xml;
    verifySignature({ signedInfo, content }, claims, certificates);
  }
  return content;
}

function onlyChild(body: XmlNode): XmlNode {
  const [first] = body.children;
  if (first === undefined || body.children.length > 1) {
    throw new EnvelopeRefusal('NOT_SOAP', `${body.children.length} elements in Body`);
  }
  return first;
}

function verified(
  { signatures }: VerificationTask,
  operation: XmlNode,
  { data, document }: DataReading,
): VerificationOutcome {
  const dataDocument = signatures === 'ELSEWHERE' ? document : undefined;
  return { outcome: 'VERIFIED', operation: flattenXml(operation), data, dataDocument };
}

/** A TypeError is the scanner's: markup that `parseXml` accepts and a message never has. */
function refusalOf(error: unknown): Pick<EnvelopeRefusal, 'reason' | 'detail'> {
  if (error instanceof EnvelopeRefusal) return { reason: error.reason, detail: error.detail };
  const isReaders = error instanceof XmlError || error instanceof TypeError;
  return { reason: 'MALFORMED_XML', detail: isReaders ? error.message : 'unexpected' };
}
