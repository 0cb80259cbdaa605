import { buildConnector } from 'undici';
import { TLS_VERSION_MIN, type TlsIdentity } from '../../schema/tls-identity.ts';

/**
 * Returns what makes connections, each with what `tls` tells at its time: what has changed since
 * needs no new pool, and connections that are open stay as they are.
 *
 * The other side shows a certificate of a known authority for the host of the URL, or is sent
 * nothing; no variable of the environment changes that.
 */
export function createTlsConnector(
  timeout: number,
  tls: () => Partial<TlsIdentity>,
): buildConnector.connector {
  const build = (identity: Partial<TlsIdentity>) =>
    buildConnector({
      timeout,
      ...identity,
      minVersion: TLS_VERSION_MIN,
      rejectUnauthorized: true,
    });
  let used = tls();
  let connect = build(used);
  return (options, callback) => {
    const told = tls();
    if (told !== used) {
      // With it go the sessions that the connector remembers of its connections.
      connect = build(told);
      used = told;
    }
    connect(options, callback);
  };
}
