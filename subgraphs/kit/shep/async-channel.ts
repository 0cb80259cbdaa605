import { randomUUID } from 'node:crypto';
import type { AgencyCode } from '../../../schema/agencies.ts';
import { type AgencyCall, AgencyError } from '../agency-error.ts';
import type { XmlNode } from '../xml.ts';
import { type AnswerCollector, createAnswerCollector, type EndedPoll } from './answer-collector.ts';
import {
  deliveryNotificationXml,
  getMessageStatusXml,
  getMessagesXml,
  type MessageContext,
  type MessageStatus,
  readMessageStatus,
  readMessages,
  readSubmission,
  sendMessageXml,
} from './async-messages.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import type { MessageSender } from './message-sender.ts';
import { callSigned, type ShepConnection, toCallError } from './signed-call.ts';

export interface AsyncChannelOptions extends ShepConnection {
  readonly agency: AgencyCode;
  /** SHEP's name of the service. */
  readonly serviceId: string;
  /**
   * Answers are queued per sender and service: two processes that share both would collect each
   * other's answers.
   */
  readonly sender: MessageSender;
  /** Default `/bip-async-wss-gost/`. */
  readonly path?: string;
  /** Milliseconds from a request to its answer. 1 to 600,000, default 10,000. */
  readonly timeoutMs?: number;
  /** Milliseconds between polls while answers come. 1 to 60,000, default 50. */
  readonly pollIntervalMs?: number;
  /** What the interval doubles up to while none come, in milliseconds. Default 500. */
  readonly pollIntervalMaxMs?: number;
  /** Answers of one poll at most. 1 to 100, default 100. */
  readonly amount?: number;
  /** Told of every poll when it has ended. Must not throw. */
  readonly onPoll?: (ended: EndedPoll) => void;
  /** Milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
  /** Default a random UUID. */
  readonly newMessageId?: () => string;
}

export interface AsyncRequest {
  /** The whole `data` element; see `SyncRequest`. */
  readonly dataXml: string;
  /** True where the request changes nothing and may be sent again. Default false. */
  readonly readOnly?: boolean;
  /** What errors and measurements are labelled with. Default the message id. */
  readonly correlationId?: string;
  readonly signal?: AbortSignal | undefined;
}

/** The asynchronous channel of SHEP to one service. */
export interface AsyncChannel {
  /**
   * Sends a request and waits for its answer: the `data` element, or its text where it holds no
   * elements (encoded payloads). Rejects with `AgencyError`; `AGENCY_TIMEOUT`
   * when the answer has not come in time.
   */
  exchange(request: AsyncRequest): Promise<XmlNode | string>;
  /** Asks where a message is. */
  fetchStatus(messageId: string, signal?: AbortSignal): Promise<MessageStatus>;
  /** Resolves when every delivery notification under way has ended. */
  settled(): Promise<void>;
}

/** Returns a channel whose waiting requests share one poller. */
export function createAsyncChannel(options: AsyncChannelOptions): AsyncChannel {
  const { agency, serviceId, sender, now = Date.now, newMessageId = randomUUID } = options;
  const { path = '/bip-async-wss-gost/', onPoll } = options;
  const timeoutMs = within('timeoutMs', options.timeoutMs ?? 10_000, 600_000);
  const intervalMs = within('pollIntervalMs', options.pollIntervalMs ?? 50, 60_000);
  const intervalMaxMs = Math.max(
    intervalMs,
    within('pollIntervalMaxMs', options.pollIntervalMaxMs ?? 500, 60_000),
  );
  const amount = within('amount', options.amount ?? 100, 100);

  const context = (): MessageContext => ({ serviceId, sender, at: now() });
  const callFor = (correlationId: string): AgencyCall => ({
    agency,
    service: serviceId,
    correlationId,
  });

  async function ask(
    bodyXml: string,
    call: AgencyCall,
    { readOnly = true, signal }: { readOnly?: boolean; signal?: AbortSignal | undefined } = {},
  ): Promise<XmlNode> {
    const data = 'IN_PLACE';
    const envelope = await callSigned(options, { path, bodyXml, call, data, readOnly, signal });
    return envelope.operation;
  }

  const collector: AnswerCollector<XmlNode | undefined> = createAnswerCollector({
    amount,
    intervalMs,
    intervalMaxMs,
    onPoll,
    // Not repeated below: the next poll is the repetition.
    collect: async () => {
      const call = callFor(newMessageId());
      try {
        return readMessages(
          await ask(getMessagesXml(context(), amount), call, { readOnly: false }),
        );
      } catch (error) {
        throw toCallError(error, call);
      }
    },
    acknowledge: (messageId) =>
      ask(deliveryNotificationXml(context(), messageId), callFor(messageId)),
  });

  return {
    async exchange({ dataXml, readOnly = false, correlationId, signal }) {
      const messageId = newMessageId();
      const call = callFor(correlationId ?? messageId);
      const deadline = AbortSignal.timeout(timeoutMs);
      const ended = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
      const expected = collector.expect(messageId);
      try {
        const request = sendMessageXml(context(), messageId, dataXml);
        const submitted = await ask(request, call, { readOnly, signal: ended });
        expected.submitted(readSubmission(submitted));
        const data = await untilAborted(expected.answer, ended);
        if (data === undefined) throw new EnvelopeRefusal('UNEXPECTED_SHAPE', 'data missing');
        return data.children.length === 0 ? data.text : data;
      } catch (error) {
        if (ended.aborted && !(error instanceof AgencyError && error.code === 'AGENCY_TIMEOUT')) {
          const internalMessage = deadline.aborted ? 'ANSWER_NOT_IN_TIME' : 'ABORTED';
          throw new AgencyError('AGENCY_TIMEOUT', call, { internalMessage, cause: error });
        }
        throw aboutThisCall(toCallError(error, call), call);
      } finally {
        expected.release();
      }
    },

    async fetchStatus(messageId, signal) {
      const call = callFor(messageId);
      try {
        const request = getMessageStatusXml(context(), messageId);
        return readMessageStatus(await ask(request, call, { signal }));
      } catch (error) {
        throw toCallError(error, call);
      }
    },

    settled: () => collector.settled(),
  };
}

function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** A poll fails for all who wait; each is told about its own call. */
function aboutThisCall(error: Error, call: AgencyCall): Error {
  if (!(error instanceof AgencyError) || error.correlationId === call.correlationId) return error;
  const internalMessage = `POLL_FAILED ${error.internalMessage ?? ''}`;
  return new AgencyError(error.code, call, { internalMessage, cause: error });
}

function within(name: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new RangeError(`${name}: expected an integer from 1 to ${most}, but got ${value}`);
}
