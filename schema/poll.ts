/**
 * Calls `look` every `pollMs` milliseconds, never twice at once, until the returned function is called,
 * which waits for a look that is under way. Keeps no process alive. `look` must not reject.
 *
 * Throws a RangeError unless `pollMs` is from 20 to 3,600,000.
 */
export function poll(look: () => Promise<void>, pollMs: number): () => Promise<void> {
  if (!(pollMs >= 20 && pollMs <= 3_600_000)) {
    throw new RangeError(`expected pollMs from 20 to 3600000, but got ${pollMs}`);
  }
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = null;
    });
  }, pollMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
