import { parseXml, type XmlNode } from '../xml.ts';
import { canonicalizeAt, canonicalizeElement } from './canonical-xml.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import { descendants, isSignature } from './envelope-shape.ts';
import { flattenXml } from './flat-xml.ts';
import { findElementEnd, locateElement } from './locate-element.ts';
import { parseStrictly } from './parse-strictly.ts';
import { choosePinned } from './pinned-certificates.ts';
import { readSignatureClaims } from './signature-shape.ts';
import { allowedSuites, type VerificationTask, type VerifiedData } from './verification-task.ts';
import { verifySignature } from './verify-signature.ts';
import { ALGORITHMS } from './wire-names.ts';

/** The data of an answer and, where it was signed, the document that its signature is about. */
export interface DataReading {
  readonly data: VerifiedData;
  readonly document?: string;
}

/**
 * Returns the business data of an answer: `inBody` itself, the XML escaped in it, or, with
 * `READ_SIGNED`, what the data's own signature covers.
 *
 * `asSent` gives the source of the data element in the message. The canonical Body does not do:
 * exclusive canonicalisation has dropped `xmlns:cs`, which occurs in a value only
 * (`xsi:type="cs:Response"`), while the data's signature was made with it. Throws
 * `EnvelopeRefusal` or `XmlError` for data that cannot be read or is not signed as demanded.
 */
export function readData(
  task: VerificationTask,
  inBody: XmlNode,
  asSent: () => string,
): DataReading {
  const text = inBody.children.length === 0 ? inBody.text.trim() : undefined;
  if (text === '') return { data: { kind: 'ABSENT' } };
  const escaped = text?.startsWith('<') ? text : undefined;
  if (task.data === 'READ') {
    const data = escaped === undefined ? inBody : parseStrictly(escaped, task.limits);
    return { data: { kind: 'READ', tree: flattenXml(data) } };
  }
  const document = escaped ?? asSent();
  const content = readSignedContent(task, document);
  const data = parseXml(content, task.limits);
  return { data: { kind: 'READ', tree: flattenXml(data) }, document };
}

/** Returns the canonical data without the signature enveloped in it. */
function readSignedContent(task: VerificationTask, document: string): string {
  const root = parseStrictly(document, task.limits);
  const [signature, ...others] = [...descendants(root)].filter(isSignature);
  if (signature === undefined) throw new EnvelopeRefusal('DATA_UNSIGNED');
  const position = root.children.indexOf(signature);
  if (others.length > 0 || position === -1)
    throw new EnvelopeRefusal('SIGNATURE_NOT_SINGLE', 'data');

  const claims = readSignatureClaims(signature, {
    canonicalization: ALGORITHMS.c14n,
    transforms: [ALGORITHMS.enveloped, ALGORITHMS.c14nWithComments],
    suites: allowedSuites(task),
    uri: '',
  });
  const certificates = choosePinned(task, task.dataCertificates, claims.certificate);
  const { start } = locateElement(document, [position]);
  const end = findElementEnd(document, start);
  const withoutSignature = document.slice(0, start) + document.slice(end);
  const content = canonicalizeElement(withoutSignature, 'inclusive').xml;
  if (task.signatures === 'HERE') {
    const info = locateElement(document, [position, 0]);
    const signedInfo = canonicalizeAt(document, 'inclusive', info).xml;
    verifySignature({ signedInfo, content }, claims, certificates);
  }
  return content;
}
