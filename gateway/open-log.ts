import { readFile } from 'node:fs/promises';
import {
  type AccessLog,
  type AccessLogObserver,
  type AccessLogStore,
  configuredKeys,
  createAccessLog,
  createPseudonymizer,
  createSubjectCipher,
  openStore,
  type Pseudonymizer,
  type Retention,
} from './access-log/index.ts';
import type { GatewayConfig } from './config.ts';

/** The access log of a gateway, and what reads it. */
export interface OpenedLog {
  readonly log: AccessLog;
  readonly store: AccessLogStore;
  readonly pseudonyms: Pseudonymizer;
  /** Writes what waits, signs it, and closes the store. */
  close(): Promise<void>;
}

export interface OpenLogOptions {
  /** For how long an entry that is written now is kept. */
  readonly retention: () => Retention;
  readonly observer: Partial<AccessLogObserver>;
  readonly now: () => Date;
  /** In the place of the configured one. */
  readonly store?: AccessLogStore;
}

/**
 * Opens the access log that the configuration names. Rejects where it cannot be written, and for
 * keys that are missing or, outside the developer profile, everybody's: without a log no gateway
 * starts.
 */
export async function openLog(
  { accessLog, profile }: Pick<GatewayConfig, 'accessLog' | 'profile'>,
  { retention, observer, now, store: given }: OpenLogOptions,
): Promise<OpenedLog> {
  const { signer, pseudonymKeys, wrappingKeys } = configuredKeys(accessLog, profile);
  const { store: place, options } = accessLog;
  const opening = async () =>
    place.kind === 'sqlite'
      ? place
      : {
          kind: place.kind,
          url: (await readFile(place.urlFile, 'utf8')).trim(),
          timeoutMs: options.timeoutMs,
        };
  const store =
    given ??
    (await openStore({ store: await opening(), signer }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`the access log cannot be opened (${place.kind}): ${reason}`, {
        cause: error,
      });
    }));
  try {
    const pseudonyms = createPseudonymizer(pseudonymKeys);
    const cipher = createSubjectCipher(store, wrappingKeys);
    const log = createAccessLog({
      ...{ store, pseudonyms, cipher, options, retention, observer },
      now: () => now().getTime(),
    });
    return { log, store, pseudonyms, close: log.close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
