import { constants } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import { TLS_VERSION_MIN, type TlsIdentity } from '../../schema/tls-identity.ts';

const HANDSHAKE_MS_MAX = 10_000;

/**
 * Returns what a server needs to listen with TLS to those alone who show a certificate of the
 * identity's authority that is for clients; others reach no handler, whatever they ask.
 */
export function mutualTls({ cert, key, ca }: TlsIdentity): ServerOptions {
  return {
    cert,
    key,
    ca,
    minVersion: TLS_VERSION_MIN,
    requestCert: true,
    rejectUnauthorized: true,
    handshakeTimeout: HANDSHAKE_MS_MAX,
    // A resumed session shows no certificate: one that has expired meanwhile would go on.
    secureOptions: constants.SSL_OP_NO_TICKET,
  };
}
