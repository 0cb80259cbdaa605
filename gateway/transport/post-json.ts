import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import type { HttpAnswer } from './parse-answer.ts';
import type { TransportFailure } from './transport-failure.ts';

/** One HTTP exchange: what is sent, and what it may cost. */
export interface Exchange {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** From now until the last byte of the answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Bytes of the answer's body at most. */
  readonly bodyBytesMax: number;
  readonly signal: AbortSignal;
}

/** How one exchange ended. */
export type ExchangeOutcome =
  | { readonly outcome: 'answered'; readonly answer: HttpAnswer }
  | {
      readonly outcome: 'failed';
      readonly failure: TransportFailure;
      /** True if the connection broke while nothing of the answer had come. */
      readonly brokeBeforeAnswer: boolean;
    };

/**
 * Posts a body and reads the whole answer, or says why there is none; never throws.
 *
 * The deadline is one for connecting, waiting and reading, so that a dripping answer ends too.
 */
export function postJson(dispatcher: Dispatcher, exchange: Exchange): Promise<ExchangeOutcome> {
  return new Promise((resolve) => {
    const { signal, bodyBytesMax } = exchange;
    let controller: Dispatcher.DispatchController | null = null;
    let started: { status: number; headers: IncomingHttpHeaders } | null = null;
    let settled = false;
    let bytes = 0;
    const chunks: Buffer[] = [];

    const settle = (outcome: ExchangeOutcome) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const giveUp = (failure: TransportFailure) => {
      settle({ outcome: 'failed', failure, brokeBeforeAnswer: false });
      controller?.abort(new Error(failure.kind));
    };
    const cancel = () => giveUp({ kind: 'cancelled' });
    const timer = setTimeout(() => giveUp({ kind: 'timeout' }), exchange.timeoutMs);
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) return cancel();

    dispatcher.dispatch(
      {
        path: exchange.path,
        method: 'POST',
        headers: { ...exchange.headers, 'content-length': String(exchange.body.length) },
        body: exchange.body,
      },
      {
        onRequestStart(current) {
          controller = current;
          if (settled) current.abort(new Error('given up'));
        },
        onResponseStart(_, status, headers) {
          // Early hints and the like are not the answer.
          if (status >= 200) started = { status, headers };
          if (Number(headers['content-length'] ?? 0) > bodyBytesMax) giveUp({ kind: 'too-large' });
        },
        onResponseData(_, chunk) {
          bytes += chunk.length;
          if (bytes > bodyBytesMax) giveUp({ kind: 'too-large' });
          else chunks.push(chunk);
        },
        onResponseEnd() {
          if (started === null) return giveUp({ kind: 'truncated' });
          const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, bytes);
          settle({ outcome: 'answered', answer: { ...started, body } });
        },
        onResponseError(_, error) {
          const failure: TransportFailure =
            started === null ? failureOf(error) : { kind: 'truncated' };
          settle({
            outcome: 'failed',
            failure,
            brokeBeforeAnswer: started === null && isBrokenConnection(error),
          });
        },
      },
    );
  });
}

function isBrokenConnection(error: Error): boolean {
  const code = codeOf(error);
  return code === 'ECONNRESET' || code === 'UND_ERR_SOCKET' || code === 'EPIPE';
}

function failureOf(error: Error): TransportFailure {
  const code = codeOf(error);
  if (/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code)) return { kind: 'timeout' };
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO)/.test(code)) {
    return { kind: 'tls' };
  }
  // What undici says when the other side does not speak HTTP.
  if (error.name === 'HTTPParserError') return { kind: 'malformed' };
  return { kind: 'unreachable' };
}

function codeOf(error: Error): string {
  const code = (error as NodeJS.ErrnoException).code;
  return typeof code === 'string' ? code : '';
}
