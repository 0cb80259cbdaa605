import type { Element } from '@xmldom/xmldom';
import { childElements, childrenNamed, childText, parseXml, readSequence } from './read-xml.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { NS } from './soap.ts';

/** The qualified name of an XSD type. */
export interface DataType {
  readonly namespace: string;
  readonly localName: string;
}

/** Returns the two parts of a SyncSendMessageRequest; refuses any other wrapper or order. */
export function readSyncRequest(wrapper: Element): { info: Element; data: Element } {
  if (wrapper.localName !== 'SendMessage' || wrapper.namespaceURI !== NS.sync) {
    throw new ShepRefusal('schema', `expected {${NS.sync}}SendMessage in the Body`);
  }
  const { request } = readSequence(wrapper, [{ name: 'request' }]);
  const { requestInfo, requestData } = readSequence(request[0] as Element, [
    { name: 'requestInfo' },
    { name: 'requestData' },
  ]);
  const { data } = readSequence(requestData[0] as Element, [{ name: 'data' }]);
  return { info: requestInfo[0] as Element, data: data[0] as Element };
}

/** Checks that `data/@xsi:type` names the type, by whatever prefix. */
export function checkDataType(data: Element, expected: DataType): void {
  const [localName = '', prefix] = (data.getAttributeNS(NS.xsi, 'type') ?? '').split(':').reverse();
  const namespace = data.lookupNamespaceURI(prefix ?? null);
  if (localName !== expected.localName || namespace !== expected.namespace) {
    throw new ShepRefusal(
      'schema',
      `cvc-elt.4.2: expected data of type {${expected.namespace}}${expected.localName}`,
    );
  }
}

/** Reads the document that stands in `data` as text; refuses elements, and any other root. */
export function readEscapedRoot(data: Element, expected: DataType): Element {
  if (childElements(data).length > 0) {
    throw new ShepRefusal('schema', 'cvc-type.3.1.2: data is text, but has element children');
  }
  const root = parseXml(data.textContent?.trim() ?? '');
  if (root.localName !== expected.localName || root.namespaceURI !== expected.namespace) {
    throw new ShepRefusal(
      'schema',
      `cvc-elt.1: expected root {${expected.namespace}}${expected.localName}`,
    );
  }
  return root;
}

/** Looks for service and data without demanding anything: the log also notes bad requests. */
export function peekRequest(wrapper: Element): { service: string; data: Element | undefined } {
  const [request] = childrenNamed(wrapper, 'request');
  const info = request && childrenNamed(request, 'requestInfo')[0];
  const requestData = request && childrenNamed(request, 'requestData')[0];
  return {
    service: (info && childText(info, 'serviceId')) ?? '',
    data: requestData && childrenNamed(requestData, 'data')[0],
  };
}
