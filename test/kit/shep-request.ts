import { randomUUID } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { signBody, verifyBodySignature } from '../../mocks/kit/body-signature.ts';
import {
  ASYNC_CHANNEL_PATH,
  astanaTime,
  childrenNamed,
  element,
  joinXml,
  type Markup,
  NS,
  parseXml,
  SYNC_CHANNEL_PATH,
} from '../../mocks/kit/index.ts';
import type { SignerName } from '../../mocks/kit/shep-keys.ts';
import { soapEnvelope } from '../../mocks/kit/soap.ts';

/** The particulars of a synchronous request, each of which a test may get wrong. */
export interface SyncRequestParts {
  readonly serviceId?: string;
  readonly password?: string;
  readonly data?: Markup;
  /** The children of requestInfo, in place of the right ones in the right order. */
  readonly requestInfo?: readonly Markup[];
}

/** The children of a right requestInfo, in order. */
export function requestInfo({ serviceId = 'ECHO', password = 'demo' }: SyncRequestParts): Markup[] {
  return [
    element('messageId', randomUUID()),
    element('serviceId', serviceId),
    element('messageDate', astanaTime(Date.now())),
    element('sender', [element('senderId', 'demo'), element('password', password)]),
  ];
}

/** A right `data` for the echo service of the tests. */
export function echoData(iin = '900101300017'): Markup {
  return element('data', element('iin', iin), {
    'xmlns:xsi': NS.xsi,
    'xmlns:e': 'urn:echo',
    'xsi:type': 'e:Request',
  });
}

/** The Body's content of a synchronous request. */
export function sendMessage(parts: SyncRequestParts = {}): Markup {
  const request = element('request', [
    element('requestInfo', parts.requestInfo ?? requestInfo(parts)),
    element('requestData', parts.data ?? echoData()),
  ]);
  return element('t:SendMessage', request, { 'xmlns:t': NS.sync });
}

/** A whole synchronous request, signed. */
export function signedRequest(parts: SyncRequestParts = {}, signer: SignerName = 'shep-client') {
  return signBody(soapEnvelope(sendMessage(parts)), signer);
}

/** A whole request of the asynchronous channel, signed; `children` are those of `request`. */
export function signedAsyncRequest(operation: string, children: readonly Markup[]): string {
  const wrapper = element(`t:${operation}`, element('request', joinXml(children)), {
    'xmlns:t': NS.async,
  });
  return signBody(soapEnvelope(wrapper), 'shep-client');
}

/** An answer read leniently, with its signature checked strictly. */
export interface ShepReply {
  readonly status: number;
  readonly text: string;
  /** Texts of elements of that local name anywhere in the Body, trimmed, in document order. */
  all(localName: string): string[];
  /** The first of `all`, or an empty string. */
  one(localName: string): string;
  /** Throws unless the Body is signed by the service (or whom else the test expects). */
  verify(signer?: SignerName): void;
  elements(localName: string): Element[];
}

/** Posts to the synchronous channel, or to the one at `path`. */
export async function postSoap(
  url: string,
  text: string,
  path = SYNC_CHANNEL_PATH,
): Promise<ShepReply> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml;charset=UTF-8' },
    body: text,
  });
  const answer = await response.text();
  const root = parseXml(answer);
  const [body] = childrenNamed(root, 'Body') as [Element];
  const elements = (name: string): Element[] => [...body.getElementsByTagNameNS('*', name)];
  const all = (name: string): string[] => elements(name).map((e) => e.textContent?.trim() ?? '');
  return {
    status: response.status,
    text: answer,
    all,
    one: (name) => all(name)[0] ?? '',
    elements,
    verify: (signer = 'shep-service') =>
      verifyBodySignature(answer, childrenNamed(root, 'Header')[0], body, signer),
  };
}

/** Posts to the asynchronous channel. */
export function postAsync(url: string, text: string): Promise<ShepReply> {
  return postSoap(url, text, ASYNC_CHANNEL_PATH);
}
