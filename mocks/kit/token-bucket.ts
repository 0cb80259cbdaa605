/** Counts how many calls a caller may still make. */
export interface TokenBucket {
  /** Takes one token. Returns 0, or the seconds (rounded up) until there is one again. */
  take(): number;
}

/** How much a bucket holds and how fast it fills. */
export interface TokenBucketOptions {
  /** Calls that may be made at once, at least 1. */
  readonly capacity: number;
  /** Calls per second in the long run, above 0. */
  readonly refillPerSecond: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/** Returns a full bucket. */
export function createTokenBucket(options: TokenBucketOptions): TokenBucket {
  const { capacity, refillPerSecond, now = Date.now } = options;
  if (!(capacity >= 1 && refillPerSecond > 0)) {
    throw new Error(
      'expected capacity >= 1 and refillPerSecond > 0, ' +
        `but got: ${capacity} and ${refillPerSecond}`,
    );
  }
  let tokens = capacity;
  let filledAt = now();
  return {
    take() {
      const at = now();
      tokens = Math.min(capacity, tokens + ((at - filledAt) / 1000) * refillPerSecond);
      filledAt = at;
      if (tokens < 1) return Math.max(1, Math.ceil((1 - tokens) / refillPerSecond));
      tokens -= 1;
      return 0;
    },
  };
}
