import { type AccessLog, type AccessLogParts, createAccessLog } from './access-log.ts';
import type { NoteSigner } from './checkpoint/note-key.ts';
import { createPseudonymizer, type NamedKey } from './entry/pseudonym.ts';
import { createSubjectCipher } from './entry/subject-cipher.ts';
import type { PostgresStoreOptions } from './postgres/postgres-store.ts';
import { openPostgresThread } from './postgres/postgres-thread.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { AccessLogStore } from './store.ts';

export interface AccessLogConfig extends Pick<AccessLogParts, 'options' | 'observer' | 'now'> {
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
 * Opens the access log. Rejects where there is no store that can be written: without one a gateway
 * does not start.
 */
export async function openAccessLog(config: AccessLogConfig): Promise<AccessLog> {
  const { pseudonymKeys, wrappingKeys, options, observer, now } = config;
  const pseudonyms = createPseudonymizer(pseudonymKeys);
  const store = await openStore(config);
  try {
    const cipher = createSubjectCipher(store, wrappingKeys);
    return createAccessLog({
      store,
      pseudonyms,
      cipher,
      ...(options !== undefined && { options }),
      ...(observer !== undefined && { observer }),
      ...(now !== undefined && { now }),
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}
