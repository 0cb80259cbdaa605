import { type Dispatcher, Pool } from 'undici';
import { TLS_VERSION_MIN, type TlsIdentity } from '../../schema/tls-identity.ts';

export interface ConnectionPoolOptions {
  readonly connections: number;
  readonly connectTimeoutMs: number;
  readonly keepAliveMs: number;
  readonly tls?: () => Partial<TlsIdentity>;
}

/** Connections to one origin. */
export interface ConnectionPool {
  /** Where a request that begins now is sent. */
  current(): Dispatcher;
  /** Waits for what is under way, then closes every connection. */
  close(): Promise<void>;
}

/**
 * Opens a pool, which is replaced when `tls` tells something else; the old one closes when what is
 * under way there has ended.
 *
 * With `tls` the other side shows a certificate of a known authority for the host of the origin, or
 * is sent nothing; no variable of the environment changes that.
 */
export function openConnectionPool(origin: string, options: ConnectionPoolOptions): ConnectionPool {
  const { connections, connectTimeoutMs: timeout, keepAliveMs, tls } = options;
  const open = (identity: Partial<TlsIdentity> | undefined) =>
    new Pool(origin, {
      connections,
      connect:
        identity === undefined
          ? { timeout }
          : { timeout, ...identity, minVersion: TLS_VERSION_MIN, rejectUnauthorized: true },
      keepAliveTimeout: keepAliveMs,
      // Zero turns undici's own timers off: ours covers the whole call.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  let used = tls?.();
  let pool = open(used);
  const retiring = new Set<Promise<void>>();

  return {
    current() {
      const told = tls?.();
      if (told === used) return pool;
      const retired = pool.close().finally(() => retiring.delete(retired));
      retiring.add(retired);
      used = told;
      pool = open(told);
      return pool;
    },
    async close() {
      await Promise.all([...retiring, pool.close()]);
    },
  };
}
