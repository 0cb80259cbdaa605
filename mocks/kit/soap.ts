import { randomUUID } from 'node:crypto';
import { element, joinXml, type Markup } from './write-xml.ts';

/** The namespaces of domain and standard messages, by the name used in this kit. */
export const NS = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  sync: 'http://bip.bee.kz/SyncChannel/v10/Types',
  async: 'http://bip.bee.kz/AsyncChannel/v10/Types',
} as const;

/** Returns a SOAP 1.1 envelope with an empty security header, ready to be signed. */
export function soapEnvelope(body: Markup, bodyId = `id-${randomUUID()}`): string {
  const security = element('wsse:Security', '', {
    'soap:mustUnderstand': '1',
    'xmlns:wsse': NS.wsse,
    'xmlns:wsu': NS.wsu,
  });
  const envelope = element(
    'soap:Envelope',
    [
      element('soap:Header', security),
      element('soap:Body', body, { 'wsu:Id': bodyId, 'xmlns:wsu': NS.wsu }),
    ],
    { 'xmlns:soap': NS.soap },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${envelope.markup}`;
}

/** What a SOAP fault of SHEP says; `detail` is the fault element's qualified name. */
export interface FaultDetails {
  readonly namespace: string;
  /** Such as `SendMessageFault1_SendMessageFault`. */
  readonly detail: string;
  readonly code: string;
  readonly message: string;
  readonly at: number;
  readonly sender?: boolean;
}

/** Returns the `soap:Fault` with an ErrorInfo as its detail (common v10 types). */
export function soapFault(fault: FaultDetails): Markup {
  const errorInfo = joinXml([
    element('errorCode', fault.code),
    element('errorMessage', fault.message),
    element('errorDate', astanaTime(fault.at)),
    element('sessionId', `{${randomUUID()}}`),
  ]);
  return element('soap:Fault', [
    element('faultcode', fault.sender === true ? 'soap:Client' : 'soap:Server'),
    element('faultstring', fault.message),
    element('detail', element(`t:${fault.detail}`, errorInfo, { 'xmlns:t': fault.namespace })),
  ]);
}

/** Milliseconds since the epoch as the systems write a moment: local time of Astana, +05:00. */
export function astanaTime(at: number): string {
  return new Date(at + 5 * 3_600_000).toISOString().replace('Z', '+05:00');
}
