import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Element } from '@xmldom/xmldom';
import { signData, verifyDataSignature } from './data-signature.ts';
import type { Fault } from './fault.ts';
import type { LegacyAnswer, LegacyCall, LegacyRequest, LegacyRoute } from './legacy-route.ts';
import {
  DEMO_SENDER,
  type MessageInfo,
  readMessageInfo,
  type ShepSender,
  SYNC_MESSAGE_INFO,
} from './message-info.ts';
import { childText } from './read-xml.ts';
import {
  faultAnswer,
  type OpenedEnvelope,
  openEnvelope,
  signedAnswer,
  signerFor,
  spoils,
  tamper,
  verifyEnvelope,
} from './shep-envelope.ts';
import { ShepRefusal } from './shep-refusal.ts';
import { astanaTime, NS } from './soap.ts';
import {
  checkDataType,
  type DataType,
  peekRequest,
  readEscapedRoot,
  readSyncRequest,
} from './sync-request.ts';
import { element, type Markup, rawXml } from './write-xml.ts';

/** The path of SHEP's synchronous channel. */
export const SYNC_CHANNEL_PATH = '/bip-sync-wss-gost/';

/** What the transport says about an answer; the data owner's own word is in the data. */
export interface ShepStatus {
  readonly code: string;
  readonly message: string;
}

/** The status of an answer that was found and given. */
export const SHEP_SUCCESS: ShepStatus = {
  code: 'SCSS001',
  message: 'Message has been processed successfully',
};

/** What a service answers. */
export interface ShepAnswer {
  /** Default: `SHEP_SUCCESS`. */
  readonly status?: ShepStatus;
  /**
   * The whole `data` element (or the document that stands in it as text) with its own namespace
   * declarations; left out with a bad status.
   */
  readonly data?: Markup;
}

/** One service behind the channel. */
export interface ShepSyncService {
  /** The type that `data/@xsi:type` must name. Default: not checked. */
  readonly dataType?: DataType;
  /**
   * `data` holds a document as text, both ways, and the request's root has this name; `answer` is
   * given the root, and answers with one. Default: `data` holds elements.
   */
  readonly escapedRoot?: DataType;
  /** The request's `data` must carry an enveloped signature of the caller. Default false. */
  readonly demandSignedData?: boolean;
  /** The answer's `data` gets an enveloped signature of the service. Default false. */
  readonly signAnswerData?: boolean;
  /** What is asked for, for the request log. Must bear any `data`. Default: the text of `iin`. */
  keyOf?(data: Element): string;
  /** Answers; the verified signature is already taken out of `data`. May throw `ShepRefusal`. */
  answer(data: Element, call: ShepSyncCall): ShepAnswer | Promise<ShepAnswer>;
}

/** What a service knows about the request besides its data. */
export interface ShepSyncCall {
  readonly requestInfo: MessageInfo;
  /** The fault that this request meets, for the kinds that only the simulator can act out. */
  readonly fault: Fault | undefined;
}

/** How to open a synchronous channel. */
export interface ShepSyncOptions {
  readonly services: Readonly<Record<string, ShepSyncService>>;
  /** Who may call. Default: `DEMO_SENDER`. */
  readonly sender?: ShepSender;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Returns the route of a synchronous channel: `POST /bip-sync-wss-gost/`.
 *
 * Verifies in this order, and refuses with a SOAP fault: the envelope, the signature over the Body,
 * the sequence of every element, the sender, the service, the type and the signature of the data.
 */
export function shepSyncRoute(options: ShepSyncOptions): LegacyRoute {
  const { services, sender = DEMO_SENDER, now = Date.now } = options;
  const fault = {
    namespace: NS.sync,
    detail: 'SendMessageFault1_SendMessageFault',
    now,
  };

  const respond = async (
    envelope: OpenedEnvelope,
    met: Fault | undefined,
  ): Promise<LegacyAnswer> => {
    verifyEnvelope(envelope);
    await nextTurn();
    const { info, data } = readSyncRequest(envelope.wrapper);
    const requestInfo = readMessageInfo(info, SYNC_MESSAGE_INFO, sender);
    const service = Object.hasOwn(services, requestInfo.serviceId)
      ? services[requestInfo.serviceId]
      : undefined;
    if (service === undefined) {
      throw new ShepRefusal('unknownService', `service ${requestInfo.serviceId} is not registered`);
    }
    if (service.dataType !== undefined) checkDataType(data, service.dataType);
    const { escapedRoot } = service;
    const asked = escapedRoot === undefined ? data : readEscapedRoot(data, escapedRoot);
    const verified =
      service.demandSignedData === true ? verifyDataSignature(asked, 'shep-client') : asked;
    const answer = await service.answer(verified, { requestInfo, fault: met });
    const markup = responseMarkup(requestInfo, answer, answerData(service, answer, met), now());
    const outcome = answer.status?.code;
    return {
      body: signedAnswer(markup, met),
      ...(outcome !== undefined && outcome !== SHEP_SUCCESS.code && { outcome }),
    };
  };

  return {
    dialect: 'soap',
    matches: (method, path) => method === 'POST' && path === SYNC_CHANNEL_PATH,
    open(request: LegacyRequest): LegacyCall {
      let envelope: OpenedEnvelope;
      try {
        envelope = openEnvelope(request);
      } catch (error) {
        return { service: '', key: '', answer: () => faultAnswer(error, fault) };
      }
      const asked = peekRequest(envelope.wrapper);
      const service = Object.hasOwn(services, asked.service) ? services[asked.service] : undefined;
      return {
        service: asked.service,
        key: asked.data === undefined ? '' : keyOf(service, asked.data),
        answer: (met) =>
          respond(envelope, met).catch((error: unknown) => faultAnswer(error, fault)),
      };
    },
  };
}

function keyOf(service: ShepSyncService | undefined, data: Element): string {
  if (service?.keyOf === undefined) return childText(data, 'iin') ?? '';
  if (service.escapedRoot === undefined) return service.keyOf(data);
  try {
    return service.keyOf(readEscapedRoot(data, service.escapedRoot));
  } catch {
    return '';
  }
}

function answerData(
  service: ShepSyncService,
  answer: ShepAnswer,
  met: Fault | undefined,
): Markup | undefined {
  const data = signAnswerData(service, answer, met);
  return data === undefined || service.escapedRoot === undefined
    ? data
    : element('data', data.markup);
}

function signAnswerData(
  service: ShepSyncService,
  answer: ShepAnswer,
  met: Fault | undefined,
): Markup | undefined {
  if (answer.data === undefined || service.signAnswerData !== true) return answer.data;
  const signed = signData(answer.data, signerFor(met, 'data'));
  return spoils(met, 'data') ? rawXml(tamper(signed.markup, '<')) : signed;
}

function responseMarkup(
  requestInfo: MessageInfo,
  answer: ShepAnswer,
  data: Markup | undefined,
  at: number,
): Markup {
  const status = answer.status ?? SHEP_SUCCESS;
  return element(
    'ns2:SendMessageResponse',
    element('response', [
      element('responseInfo', [
        element('messageId', requestInfo.messageId),
        element('correlationId', requestInfo.correlationId ?? randomUUID()),
        element('responseDate', astanaTime(at)),
        element('status', [element('code', status.code), element('message', status.message)]),
        element('sessionId', `{${randomUUID()}}`),
      ]),
      element('responseData', data ?? ''),
    ]),
    { 'xmlns:ns2': NS.sync },
  );
}
