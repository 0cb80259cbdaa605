/** How many calls may be tried again, as a share of all calls, so that retries cannot pile up. */
export interface RetryBudget {
  /** Counts one call, which earns a fifth of a retry. */
  deposit(): void;
  /** Returns true and spends one retry where there is one left. */
  withdraw(): boolean;
}

const RATIO = 0.2;
const FLOOR_PER_SECOND = 1;
const SAVED_MAX = 10;

/**
 * Returns a budget of one retry for five calls, plus one for each second so that a quiet service
 * may still be tried again; at most 10 are saved up.
 */
export function createRetryBudget(now: () => number): RetryBudget {
  let saved = SAVED_MAX;
  let refilledAt = now();
  return {
    deposit() {
      saved = Math.min(SAVED_MAX, saved + RATIO);
    },
    withdraw() {
      const time = now();
      const earned = (Math.max(0, time - refilledAt) / 1_000) * FLOOR_PER_SECOND;
      saved = Math.min(SAVED_MAX, saved + earned);
      refilledAt = time;
      if (saved < 1) return false;
      saved -= 1;
      return true;
    },
  };
}
