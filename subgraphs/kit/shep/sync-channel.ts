import { randomUUID } from 'node:crypto';
import type { AgencyCode } from '../../../schema/agencies.ts';
import { type AgencyCall, AgencyError } from '../agency-error.ts';
import { escapeXml, type XmlNode } from '../xml.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import { type MessageSender, senderXml } from './message-sender.ts';
import { childNamed, responseOf, textNamed } from './read-leniently.ts';
import { shepTime } from './shep-time.ts';
import { badResponse, callSigned, type ShepConnection, toCallError } from './signed-call.ts';
import type { VerifiedEnvelope } from './verify-envelope.ts';
import { NAMESPACES } from './wire-names.ts';

export interface SyncChannelOptions extends ShepConnection {
  readonly agency: AgencyCode;
  /** SHEP's name of the service, such as `GBDFLUniversal_token`. */
  readonly serviceId: string;
  readonly sender: MessageSender;
  /** Default `/bip-sync-wss-gost/`. */
  readonly path?: string;
  /** Milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
  /** Default a random UUID. */
  readonly newMessageId?: () => string;
}

export interface SyncRequest {
  /**
   * The whole `data` element (or, with `escapeData`, a document), with the declarations of every prefix it uses, its values escaped
   * (`escapeXml`). With `signData` it is sent in canonical form.
   */
  readonly dataXml: string;
  /**
   * Send `dataXml`, signed or not, as text inside a `data` element of SHEP's: it is then a document
   * of any root. Default false.
   */
  readonly escapeData?: boolean;
  /** Put a signature of ours into the data as well. Default false. */
  readonly signData?: boolean;
  /** Demand a signature of the data's owner in the answer's data. Default false. */
  readonly expectSignedData?: boolean;
  /** True where the request changes nothing and may be repeated. Default false. */
  readonly readOnly?: boolean;
  /** What errors and measurements are labelled with. Default the message id. */
  readonly correlationId?: string;
  readonly signal?: AbortSignal | undefined;
}

/** What the transport said about a request; the data's owner has a word of its own in the data. */
export interface ShepStatus {
  readonly code: string;
  readonly message: string;
}

/** The answer to a request. */
export type SyncAnswer =
  | {
      readonly outcome: 'FOUND';
      readonly status: ShepStatus;
      /**
       * The `data` element, or the root of the XML that stood escaped in it. Without the signature
       * when one was demanded.
       */
      readonly data: XmlNode;
      readonly messageId: string;
    }
  | { readonly outcome: 'NOT_FOUND'; readonly status: ShepStatus; readonly messageId: string };

/** The synchronous channel of SHEP to one service. */
export interface SyncChannel {
  /** Asks the service. Rejects with `AgencyError`; see `callSigned`. */
  send(request: SyncRequest): Promise<SyncAnswer>;
}

const SUCCESS = 'SCSS001';
const NOT_FOUND: ReadonlySet<string> = new Set(['404', 'SCSE001']);

/** Returns a channel that writes in the order of the XSD and reads leniently. */
export function createSyncChannel(options: SyncChannelOptions): SyncChannel {
  const { agency, serviceId, sender, path = '/bip-sync-wss-gost/' } = options;
  const { now = Date.now, newMessageId = randomUUID } = options;

  return {
    async send(request) {
      const messageId = newMessageId();
      const { correlationId = messageId, expectSignedData = false, readOnly = false } = request;
      const call: AgencyCall = { agency, service: serviceId, correlationId };
      try {
        const { dataXml, signData = false, escapeData = false, signal } = request;
        const written = signData ? await options.signer.signData(dataXml) : dataXml;
        const data = escapeData ? `<data>${escapeXml(written)}</data>` : written;
        const bodyXml = requestXml({ messageId, serviceId, sender, at: now(), data });
        const reading = expectSignedData ? 'READ_SIGNED' : 'READ';
        const signed = { path, bodyXml, call, data: reading, readOnly, signal } as const;
        return readAnswer(await callSigned(options, signed), messageId, call);
      } catch (error) {
        throw toCallError(error, call);
      }
    },
  };
}

interface RequestParts {
  readonly messageId: string;
  readonly serviceId: string;
  readonly sender: MessageSender;
  readonly at: number;
  readonly data: string;
}

/** SyncSendMessageRequest in the order of its XSD. */
function requestXml({ messageId, serviceId, sender, at, data }: RequestParts): string {
  return (
    `<ns3:SendMessage xmlns:ns3="${NAMESPACES.sync}"><request><requestInfo>` +
    `<messageId>${escapeXml(messageId)}</messageId>` +
    `<serviceId>${escapeXml(serviceId)}</serviceId>` +
    `<messageDate>${shepTime(at)}</messageDate>${senderXml(sender)}</requestInfo>` +
    `<requestData>${data}</requestData></request></ns3:SendMessage>`
  );
}

function readAnswer(
  { operation, data }: VerifiedEnvelope,
  messageId: string,
  call: AgencyCall,
): SyncAnswer {
  const response = responseOf(operation, 'SendMessageResponse', NAMESPACES.sync);
  const info = childNamed(response, 'responseInfo');
  const echoed = textNamed(info, 'messageId');
  if (echoed !== undefined && echoed !== messageId) {
    throw badResponse(call, 'ANSWER_TO_ANOTHER_MESSAGE');
  }
  const statusNode = childNamed(info, 'status');
  const code = textNamed(statusNode, 'code');
  if (code === undefined) throw new EnvelopeRefusal('UNEXPECTED_SHAPE', 'status/code missing');
  const status = { code, message: textNamed(statusNode, 'message') ?? '' };

  if (NOT_FOUND.has(code)) return { outcome: 'NOT_FOUND', status, messageId };
  if (code !== SUCCESS) {
    const internalMessage = `STATUS ${code}: ${status.message.slice(0, 500)}`;
    throw new AgencyError('AGENCY_FAULT', call, { internalMessage });
  }
  if (data.kind === 'REFUSED') throw new EnvelopeRefusal(data.reason, `data: ${data.detail}`);
  if (data.kind === 'ABSENT') throw new EnvelopeRefusal('UNEXPECTED_SHAPE', 'data missing');
  return { outcome: 'FOUND', status, data: data.tree, messageId };
}
