import type { TransportFailure } from './transport-failure.ts';

/** Whether the connection was there and broke. */
export function isBrokenConnection(error: Error): boolean {
  const code = codeOf(error);
  return code === 'ECONNRESET' || code === 'UND_ERR_SOCKET' || code === 'EPIPE';
}

/** Says in our words why a connection gave no answer. */
export function toConnectionFailure(error: Error): TransportFailure {
  const code = codeOf(error);
  if (/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code)) return { kind: 'timeout' };
  if (
    /^(ERR_TLS|ERR_SSL|CERT_|INVALID_(CA|PURPOSE)|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO)/.test(
      code,
    )
  ) {
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
