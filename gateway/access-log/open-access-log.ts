import { type AccessLog, type AccessLogParts, createAccessLog } from './access-log.ts';
import type { NoteSigner } from './checkpoint/note-key.ts';
import { createPseudonymizer, type NamedKey, type Pseudonymizer } from './entry/pseudonym.ts';
import { createSubjectCipher } from './entry/subject-cipher.ts';
import type { PostgresStoreOptions } from './postgres/postgres-store.ts';
import { openPostgresThread } from './postgres/postgres-thread.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { AccessLogStore } from './store.ts';

/** An access log, and what reads it. */
export interface OpenedLog {
  readonly log: AccessLog;
  readonly store: AccessLogStore;
  readonly pseudonyms: Pseudonymizer;
}

export interface AccessLogConfig
  extends Pick<AccessLogParts, 'options' | 'retention' | 'observer' | 'now'> {
  readonly store:
    | { readonly kind: 'sqlite'; readonly file: string }
    | ({ readonly kind: 'postgres' } & PostgresStoreOptions);
  /** Signs checkpoints; its name is the log's origin, such as `migrant-graph.example/access-log`. */
  readonly signer: NoteSigner;
  /** For pseudonyms: the first is used, the others find what was written under them. */
  readonly pseudonymKeys: readonly [NamedKey, ...(readonly NamedKey[])];
  /** They wrap the keys of free text: the first is used, the others open what they wrapped. */
  readonly wrappingKeys: readonly [NamedKey, ...(readonly NamedKey[])];
}

/** Opens a store; rejects where there is none that can be written. */
export function openStore({
  store,
  signer,
}: Pick<AccessLogConfig, 'store' | 'signer'>): Promise<AccessLogStore> {
  return store.kind === 'sqlite'
    ? openSqliteStore(store.file, signer)
    : openPostgresThread(store, signer);
}

/**
 * Opens the access log, over a store that is open already or the one that is configured. Rejects where
 * there is no store that can be written: without one a gateway does not start. Closing the log closes
 * the store.
 */
export async function openAccessLog(
  config: AccessLogConfig,
  given?: AccessLogStore,
): Promise<OpenedLog> {
  const { store: _place, signer: _signer, pseudonymKeys, wrappingKeys, ...parts } = config;
  const pseudonyms = createPseudonymizer(pseudonymKeys);
  const store = given ?? (await openStore(config));
  try {
    const cipher = createSubjectCipher(store, wrappingKeys);
    return { log: createAccessLog({ ...parts, store, pseudonyms, cipher }), store, pseudonyms };
  } catch (error) {
    await store.close();
    throw error;
  }
}
