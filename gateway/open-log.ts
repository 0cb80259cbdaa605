import { readFile } from 'node:fs/promises';
import {
  type AccessLogConfig,
  type AccessLogStore,
  configuredKeys,
  type OpenedLog,
  openAccessLog,
} from './access-log/index.ts';
import type { GatewayConfig } from './config.ts';

export interface OpenLogOptions
  extends Required<Pick<AccessLogConfig, 'retention' | 'observer' | 'now'>> {
  /** In the place of the configured one. */
  readonly store?: AccessLogStore | undefined;
}

/**
 * Opens the access log that the configuration names. Rejects where it cannot be written, and for
 * keys that are missing or, outside the developer profile, everybody's: without a log no gateway
 * starts.
 */
export async function openLog(
  { accessLog, profile }: Pick<GatewayConfig, 'accessLog' | 'profile'>,
  { store: given, ...parts }: OpenLogOptions,
): Promise<OpenedLog> {
  const { store: place, options } = accessLog;
  const keys = configuredKeys(accessLog, profile);
  const store =
    place.kind === 'sqlite'
      ? place
      : {
          kind: place.kind,
          url: (await readFile(place.urlFile, 'utf8')).trim(),
          timeoutMs: options.timeoutMs,
        };
  return openAccessLog({ ...keys, ...parts, store, options }, given).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the access log cannot be opened (${place.kind}): ${reason}`, { cause: error });
  });
}
