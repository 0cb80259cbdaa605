import { CircuitState, type IBreaker } from 'cockatiel';
import type { BreakerOptions } from './agency-http-options.ts';

const BUCKETS = 10;

interface Bucket {
  readonly beganAt: number;
  calls: number;
  failures: number;
}

/**
 * Returns the rule by which a circuit opens: the share of failed calls among those of the last
 * `windowMs`, once there were `callsMin` of them. A call is forgotten when its tenth of the window
 * is over, however quiet the service was since.
 */
export function createFailureWindow(
  { failureRatio, callsMin, windowMs }: Required<BreakerOptions>,
  now: () => number,
): IBreaker {
  let buckets: Bucket[] = [];

  function count(failures: 0 | 1): void {
    const time = now();
    buckets = buckets.filter((bucket) => time - bucket.beganAt < windowMs);
    let current = buckets.at(-1);
    if (current === undefined || time - current.beganAt >= windowMs / BUCKETS) {
      current = { beganAt: time, calls: 0, failures: 0 };
      buckets.push(current);
    }
    current.calls += 1;
    current.failures += failures;
  }

  return {
    state: undefined,
    success(state) {
      if (state === CircuitState.HalfOpen) buckets = [];
      count(0);
    },
    failure(state) {
      count(1);
      if (state !== CircuitState.Closed) return true;
      const calls = buckets.reduce((sum, bucket) => sum + bucket.calls, 0);
      const failures = buckets.reduce((sum, bucket) => sum + bucket.failures, 0);
      return calls >= callsMin && failures >= calls * failureRatio;
    },
  };
}
