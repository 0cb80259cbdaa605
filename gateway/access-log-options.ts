import { z } from 'zod';

/** What may be set about a log, with defaults and bounds. */
export const accessLogOptions = z.strictObject({
  /** How long after a commit none begins, so that entries join the next, in milliseconds. */
  pauseMs: z.number().min(0).max(1_000).default(2),
  /** Entries with which the next waits no longer. */
  groupSize: z.int().min(1).max(10_000).default(256),
  /** Entries that may wait; beyond, OVERLOADED. */
  waitingMax: z.int().min(1).max(1_000_000).default(10_000),
  /** For one commit, in milliseconds. */
  timeoutMs: z.int().min(1).max(60_000).default(1_000),
  /** Between two attempts to reach a store that failed, in milliseconds. */
  retryMs: z.int().min(1).max(60_000).default(250),
  /** Between two checkpoints, in milliseconds. */
  checkpointMs: z.int().min(10).max(60_000).default(1_000),
  /** Entries with which a checkpoint waits no longer. */
  checkpointEntries: z.int().min(1).max(1_000_000).default(10_000),
  /** For how long entries may be written without being signed, in milliseconds. */
  unsignedMsMax: z
    .int()
    .min(1_000)
    .default(4 * 60 * 60 * 1_000),
  retention: z
    .strictObject({
      defaultDays: z.int().min(1).max(36_500).default(1_095),
      categoryDays: z.record(z.string(), z.int().min(1).max(36_500)).default({}),
    })
    .prefault({}),
});

/** What a caller may say; the rest are defaults. */
export type AccessLogOptions = z.input<typeof accessLogOptions>;

/** Fills in defaults; throws for what is unknown or out of its bounds. */
export function parseOptions(input: AccessLogOptions = {}): z.output<typeof accessLogOptions> {
  return accessLogOptions.parse(input);
}
