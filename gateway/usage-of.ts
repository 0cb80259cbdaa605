import { createAccessRecords, retentionOf } from './access-log/index.ts';
import type { FindUsageParts } from './http/index.ts';
import type { Door } from './open-door.ts';

/** Puts together what shows people, by the way of Estonia's Data Tracker, who read their data. */
export function usageOf(
  { access, accessLog: { store, pseudonyms, log } }: Pick<Door, 'access' | 'accessLog'>,
  parts: Pick<FindUsageParts, 'live' | 'deadlineMs' | 'now' | 'onInternalError'>,
): FindUsageParts {
  const now = () => parts.now().getTime();
  return {
    ...parts,
    access,
    records: createAccessRecords({ reader: store, pseudonyms, deadlineMs: parts.deadlineMs, now }),
    reader: store,
    retention: () => retentionOf(access.policies.current()),
    ready: log.ready,
  };
}
