import type { LogWrites } from './log-writes.ts';
import type { TracedCall } from './parse-trace.ts';

export interface OrderOptions {
  readonly log: LogWrites;
  /** The port at which the gateway answers. */
  readonly port: number;
  /** What stands in every answer with personal data, and in no other. */
  readonly canary: string;
}

/** What a trace proves. */
export interface OrderReport {
  /** Answers with personal data, each begun after its DISCLOSED was on the disk. */
  readonly answers: number;
  /** Requests to subgraphs for them, each begun after its INTENT was on the disk. */
  readonly fetches: number;
  /** What came too early, or was never written. */
  readonly violations: readonly string[];
}

const SENDING = new Set(['write', 'writev', 'sendto', 'sendmsg']);
const SYNCING = new Set(['fsync', 'fdatasync']);
/** What has to be traced: by these, and `pwrite64`, something is written, synced or sent. */
export const TRACED_CALLS: readonly string[] = [...SENDING, ...SYNCING, 'pwrite64', 'pwritev'];
const REQUEST_ID = /x-request-id: ([\w-]+)/i;
const ENTRY = /"queryId":"([\w-]+)"(?:(?!"queryId").)*?"type":"(INTENT|DISCLOSED)"/gs;

/**
 * Looks at each answer with personal data, and each request to a subgraph for one: the file that its
 * entry was written to must have been synced to the disk after that write, and the sync must have
 * returned, before the first byte was sent.
 */
export function checkOrder(calls: readonly TracedCall[], options: OrderOptions): OrderReport {
  const durable = findDurable(calls, options.log);
  const sent = calls.filter(({ name, on }) => SENDING.has(name) && on.startsWith('TCP'));
  const from = `:${options.port}->`;
  const answers = sent.filter(({ on, text }) => on.includes(from) && text.includes(options.canary));
  const answered = new Set(answers.map(requestOf));
  const fetches = sent.filter(
    (call) => !call.on.includes(from) && answered.has(requestOf(call)) && /POST/.test(call.text),
  );
  const early = (type: string) => (call: TracedCall) =>
    (durable.get(`${requestOf(call)} ${type}`) ?? Number.POSITIVE_INFINITY) >= call.beginsAt;
  return {
    answers: answers.length,
    fetches: fetches.length,
    violations: [
      ...answers.filter(early('DISCLOSED')).map((call) => `answer ${requestOf(call)}`),
      ...fetches.filter(early('INTENT')).map((call) => `fetch ${requestOf(call)}`),
    ],
  };
}

/** An answer whose head is elsewhere belongs to no request, and so is one too early. */
function requestOf({ text }: TracedCall): string {
  return REQUEST_ID.exec(text)?.[1] ?? 'of nobody';
}

/** Returns where in the trace each entry was known to be on the disk, by request and type. */
function findDurable(
  calls: readonly TracedCall[],
  { isLog, readEntries }: LogWrites,
): ReadonlyMap<string, number> {
  const durable = new Map<string, number>();
  const waiting = new Map<string, TracedCall>();
  // Writes and syncs of one file, a write by its end: a sync covers what had been written when it began.
  const ofLog = calls.filter(({ on }) => isLog(on)).toSorted((a, b) => keyOf(a) - keyOf(b));
  for (const call of ofLog) {
    if (SYNCING.has(call.name)) {
      if (call.result !== '0') continue;
      for (const [entry, write] of waiting) {
        if (write.on !== call.on) continue;
        waiting.delete(entry);
        durable.set(entry, call.endsAt);
      }
      continue;
    }
    for (const [, request, type] of readEntries(call).matchAll(ENTRY)) {
      const entry = `${request} ${type}`;
      if (!durable.has(entry) && !waiting.has(entry)) waiting.set(entry, call);
    }
  }
  return durable;
}

function keyOf({ name, beginsAt, endsAt }: TracedCall): number {
  return SYNCING.has(name) ? beginsAt : endsAt;
}
