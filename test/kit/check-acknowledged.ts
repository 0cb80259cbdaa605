import { expect } from 'vitest';
import { decodeEntry, type LogReader, type Receipt } from '../../gateway/access-log/index.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { TEST_LOG_KEY } from './open-test-log.ts';

/** Asserts that a log verifies, and holds every entry for which there is a receipt. */
export async function expectAcknowledged(
  reader: LogReader,
  receipts: readonly Receipt[],
): Promise<void> {
  const report = await verifyLog(reader, { log: TEST_LOG_KEY });
  expect(report.findings).toEqual([]);
  const entries = await reader.read(0, report.size);
  const found = entries.map(({ body }) => decodeEntry(body ?? '').writer);
  const missing = receipts.filter(
    ({ writer, firstSequence }) =>
      !found.some(({ id, sequence }) => id === writer && sequence === firstSequence),
  );
  expect(missing).toEqual([]);
}
