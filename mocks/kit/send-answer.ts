import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import iconv from 'iconv-lite';
import type { Fault } from './fault.ts';
import { FAULT_IN_200, LOGIN_PAGE, UNAVAILABLE_PAGE } from './fault-bodies.ts';
import type { LegacyAnswer, LegacyCall } from './legacy-route.ts';

interface Exchange {
  readonly call: LegacyCall;
  readonly dialect: 'soap' | 'json';
  readonly fault: Fault | undefined;
  readonly latencyMs: number;
  readonly response: ServerResponse;
  /** Aborted when the caller's connection is gone. */
  readonly gone: AbortController;
}

/** Answers one call, or misbehaves as its fault says. Returns what the request log notes. */
export async function sendAnswer(exchange: Exchange): Promise<string> {
  const { call, dialect, fault, latencyMs, response, gone } = exchange;
  const delayMs = latencyMs + (fault?.kind === 'slow' ? fault.delayMs : 0);
  if (delayMs > 0) await sleep(delayMs, undefined, { signal: gone.signal });
  switch (fault?.kind) {
    case undefined:
      break;
    case 'hang':
      await new Promise((resolve) => response.once('close', resolve));
      return 'fault:hang';
    case 'reset':
      response.socket?.resetAndDestroy();
      return 'fault:reset';
    case 'down': {
      const retryAfter =
        fault.retryAfterS === undefined ? {} : { 'retry-after': String(fault.retryAfterS) };
      response.writeHead(fault.status, { 'content-type': 'text/html', ...retryAfter });
      response.end(UNAVAILABLE_PAGE);
      return 'fault:down';
    }
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(LOGIN_PAGE);
      return 'fault:html';
    case 'faultIn200':
      response.writeHead(200, { 'content-type': contentTypeOf(dialect) });
      response.end(FAULT_IN_200[dialect]);
      return 'fault:faultIn200';
    default:
  }
  const answer = await call.answer(fault);
  if (response.destroyed) return 'aborted';
  if (fault === undefined) {
    send(response, dialect, answer);
    return answer.outcome ?? 'answered';
  }
  await sendSpoilt(fault, exchange, answer);
  return `fault:${fault.kind}`;
}

function send(response: ServerResponse, dialect: 'soap' | 'json', answer: LegacyAnswer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status ?? 200, {
    'content-type': contentTypeOf(dialect),
    'content-length': body.length,
    ...answer.headers,
  });
  response.end(body);
}

async function sendSpoilt(fault: Fault, exchange: Exchange, answer: LegacyAnswer): Promise<void> {
  const { dialect, response, gone } = exchange;
  const body = Buffer.from(answer.body);
  const half = Math.floor(body.length / 2);
  switch (fault.kind) {
    case 'malformed':
      return send(response, dialect, {
        ...answer,
        body: insertAt(letterFrom(body, half), body, '<&"'),
      });
    case 'truncated':
      return send(response, dialect, { ...answer, body: body.subarray(0, half) });
    case 'resetMidBody':
      writeHead(response, dialect, answer, { 'content-length': String(body.length) });
      await new Promise((resolve) => response.write(body.subarray(0, half), resolve));
      response.socket?.resetAndDestroy();
      return;
    case 'drip':
      writeHead(response, dialect, answer, { 'content-length': String(body.length) });
      for (let at = 0; at < body.length; at += fault.bytes) {
        response.write(body.subarray(at, at + fault.bytes));
        await sleep(fault.intervalMs, undefined, { signal: gone.signal });
      }
      response.end();
      return;
    case 'oversize':
      writeHead(response, dialect, answer, {});
      return writePadded(response, body, fault.bytes, gone.signal);
    case 'wrongCharset': {
      const text = relabel(body.toString('utf8'), fault.label);
      const charset = fault.label === 'none' ? '' : `;charset=${fault.label}`;
      const type = contentTypeOf(dialect).replace(/;.*/, charset);
      const headers = { ...answer.headers, 'content-type': type };
      return send(response, dialect, {
        ...answer,
        headers,
        body: iconv.encode(text, fault.bytesIn),
      });
    }
    default:
      return send(response, dialect, answer);
  }
}

function writeHead(
  response: ServerResponse,
  dialect: 'soap' | 'json',
  answer: LegacyAnswer,
  more: Record<string, string>,
): void {
  const headers = { 'content-type': contentTypeOf(dialect), ...answer.headers, ...more };
  response.writeHead(answer.status ?? 200, headers);
}

/** White space after the document is legal in XML and JSON: only a cap on the size refuses it. */
async function writePadded(
  response: ServerResponse,
  body: Buffer,
  bytes: number,
  signal: AbortSignal,
): Promise<void> {
  response.write(body);
  const padding = Buffer.alloc(65_536, ' ');
  for (let left = bytes - body.length; left > 0 && !signal.aborted; left -= padding.length) {
    if (!response.write(padding.subarray(0, left))) {
      await Promise.race([
        new Promise((resolve) => response.once('drain', resolve)),
        new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true })),
      ]);
    }
  }
  response.end();
}

function relabel(text: string, label: string): string {
  if (label === 'none') return text.replace(/^(<\?xml[^>]*?) encoding="[^"]*"/, '$1');
  return text.replace(/^(<\?xml[^>]*? encoding=")[^"]*"/, `$1${label}"`);
}

function contentTypeOf(dialect: 'soap' | 'json'): string {
  return dialect === 'soap' ? 'text/xml;charset=UTF-8' : 'application/json;charset=UTF-8';
}

function insertAt(at: number, body: Buffer, text: string): Buffer {
  return Buffer.concat([body.subarray(0, at), Buffer.from(text), body.subarray(at)]);
}

/** Where the next letter of UTF-8 begins: half a letter would be another fault. */
function letterFrom(body: Buffer, from: number): number {
  let at = from;
  while (at < body.length && ((body[at] ?? 0) & 0xc0) === 0x80) at += 1;
  return at;
}
