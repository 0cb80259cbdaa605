import { randomUUID } from 'node:crypto';
import { createDice, shuffle } from './dice.ts';
import type { Markup } from './write-xml.ts';

/** How unreliable the queue of the asynchronous channel is. */
export interface AnswerQueueOptions {
  /** Answers are ready after half to one and a half times this many milliseconds. Default 20. */
  readonly answerDelayMs?: number;
  /** Every so many answers one is queued twice; 0 for never. Default 7. */
  readonly duplicateEvery?: number;
  /** Milliseconds after which an unacknowledged answer is given again. Default 500. */
  readonly redeliverAfterMs?: number;
  /** Decides the order of answers and their delays. Default 1. */
  readonly seed?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/** An answer that waits to be collected. */
export interface QueuedAnswer {
  readonly messageId: string;
  readonly correlationId: string;
  readonly serviceId: string;
  readonly data: Markup;
}

/** Where a message is, as getMessageStatus tells it. */
export type MessageState = 'ON_DELIVERY' | 'DELIVERED' | 'DELIVERY_STOPPED';

/** The answers of an asynchronous channel between a request and its delivery notification. */
export interface AnswerQueue {
  /** Queues the answer to the request `correlationId`. Returns the answer's message id. */
  put(answer: Omit<QueuedAnswer, 'messageId'>): string;
  /** Answers that are ready, at most `amount`, in no order that a caller could rely on. */
  collect(serviceId: string, amount: number, correlationId?: string): QueuedAnswer[];
  /**
   * Takes note of a delivery: copies that were given out are not given out again; a second copy
   * still on its way is. Returns false for an unknown message.
   */
  acknowledge(messageId: string): boolean;
  /** Gives a message back to be delivered again at once, or never again. */
  reject(messageId: string, resend: boolean): boolean;
  /** Notes that a request was taken in, so that its state can be asked for. */
  noteRequest(messageId: string): void;
  stateOf(messageId: string): MessageState | undefined;
}

interface Copy extends QueuedAnswer {
  readonly queuedAt: number;
  readyAt: number;
  given: boolean;
}

const FORGOTTEN_AFTER_MS = 10 * 60_000;

/** Returns an empty queue. */
export function createAnswerQueue(options: AnswerQueueOptions = {}): AnswerQueue {
  const { answerDelayMs = 20, duplicateEvery = 7, redeliverAfterMs = 500, seed = 1 } = options;
  const now = options.now ?? Date.now;
  const dice = createDice(seed);
  const states = new Map<string, { state: MessageState; at: number }>();
  let copies: Copy[] = [];
  let answers = 0;

  const forget = (): void => {
    const limit = now() - FORGOTTEN_AFTER_MS;
    copies = copies.filter((copy) => copy.queuedAt > limit);
    for (const [messageId, { at }] of states) {
      if (at > limit) break;
      states.delete(messageId);
    }
  };
  return {
    put(answer) {
      forget();
      answers += 1;
      const messageId = randomUUID();
      const twice = duplicateEvery > 0 && answers % duplicateEvery === 0;
      for (let copy = 0; copy < (twice ? 2 : 1); copy += 1) {
        const readyAt = now() + answerDelayMs * (0.5 + dice());
        copies.push({ ...answer, messageId, queuedAt: now(), readyAt, given: false });
      }
      states.set(messageId, { state: 'ON_DELIVERY', at: now() });
      return messageId;
    },
    collect(serviceId, amount, correlationId) {
      const ready = copies.filter(
        (copy) =>
          copy.serviceId === serviceId &&
          (correlationId === undefined || copy.correlationId === correlationId) &&
          copy.readyAt <= now(),
      );
      const chosen = shuffle(ready, dice).slice(0, amount);
      for (const copy of chosen) {
        copy.given = true;
        copy.readyAt = now() + redeliverAfterMs;
      }
      return chosen;
    },
    acknowledge(messageId) {
      const known = states.get(messageId);
      if (known === undefined) return false;
      known.state = 'DELIVERED';
      copies = copies.filter((copy) => copy.messageId !== messageId || !copy.given);
      return true;
    },
    reject(messageId, resend) {
      const known = states.get(messageId);
      if (known === undefined) return false;
      if (resend) {
        for (const copy of copies) if (copy.messageId === messageId) copy.readyAt = now();
      } else {
        known.state = 'DELIVERY_STOPPED';
        copies = copies.filter((copy) => copy.messageId !== messageId);
      }
      return true;
    },
    noteRequest: (messageId) => states.set(messageId, { state: 'DELIVERED', at: now() }),
    stateOf: (messageId) => states.get(messageId)?.state,
  };
}
