import { type DestinationStream, type Logger, pino } from 'pino';
import { redactText } from './redact-text.ts';

/** Names under which a line would hold what no line may hold, wherever somebody puts them. */
const SECRETS = ['authorization', 'token', 'headers', 'body', 'query', 'variables'];
const REDACTED_PATHS = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * Makes the log of the gateway: one JSON line per event, on stdout unless a destination is given.
 *
 * Requests are logged by what we know of them (id, method, route, status, time), never by what they
 * carry; and every line passes two masks: of names that hold secrets, and of values that look personal.
 */
export function createLog(destination?: DestinationStream, level = 'info'): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
    hooks: { streamWrite: redactText },
  };
  return pino(options, destination ?? pino.destination(1));
}

/** What a log may hold of an error: its kind and where it was thrown, not its text. */
export function describeError(error: unknown): { readonly name: string; readonly at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    at: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' < '),
  };
}
