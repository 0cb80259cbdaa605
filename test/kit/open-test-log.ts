import { type AccessLog, createAccessLog } from '../../gateway/access-log/access-log.ts';
import { verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { createPseudonymizer } from '../../gateway/access-log/entry/pseudonym.ts';
import { createSubjectCipher } from '../../gateway/access-log/entry/subject-cipher.ts';
import type { AccessLogStore } from '../../gateway/access-log/store.ts';
import type { AccessLogOptions } from '../../gateway/access-log-options.ts';
import { createLogSigner, createNamedKey } from './access-log-fixtures.ts';

export const TEST_SIGNER = createLogSigner();
export const TEST_LOG_KEY = verifierOf(TEST_SIGNER);
export const TEST_PSEUDONYM_KEY = createNamedKey('p1');
export const TEST_WRAPPING_KEY = createNamedKey('w1');

/** A log over a store, with what it told its operator. */
export interface TestLog {
  readonly log: AccessLog;
  readonly failures: unknown[];
  readonly refusals: string[];
  readonly recoveries: () => number;
}

/** Opens a log that loses no time: short waits, and soon back. */
export function openTestLog(
  store: AccessLogStore,
  options: AccessLogOptions = {},
  now?: () => number,
): TestLog {
  const failures: unknown[] = [];
  const refusals: string[] = [];
  let recoveries = 0;
  const log = createAccessLog({
    store,
    pseudonyms: createPseudonymizer([TEST_PSEUDONYM_KEY]),
    cipher: createSubjectCipher(store, [TEST_WRAPPING_KEY]),
    options: { retryMs: 20, checkpointMs: 50, timeoutMs: 2_000, ...options },
    observer: {
      onFailure: (error) => failures.push(error),
      onRefused: (code) => refusals.push(code),
      onRecovered: () => {
        recoveries += 1;
      },
    },
    ...(now !== undefined && { now }),
  });
  return { log, failures, refusals, recoveries: () => recoveries };
}
