import {
  BrokenCircuitError,
  CircuitState,
  circuitBreaker,
  type FailureReason,
  handleWhenResult,
  type IBackoff,
} from 'cockatiel';
import type { BreakerOptions } from './agency-http-options.ts';
import { createFailureWindow } from './failure-window.ts';

/** The agency is being left alone. */
export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';
  /** Milliseconds until the agency is tried again. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('the circuit is open');
    this.retryAfterMs = retryAfterMs;
  }
}

/** What a call that threw says about the agency's health. */
export type Verdict = 'SICK' | 'WELL' | 'UNKNOWN';

/** Lets calls through while the agency is well. */
export interface AgencyBreaker {
  /** Throws `CircuitOpenError` where `guard` would refuse. */
  assertClosed(): void;
  /**
   * Runs `call` and counts how it ends; what it throws counts as `judge` says. Rejects with
   * `CircuitOpenError`, without calling, while the circuit is open or being tried by another call.
   */
  guard<T>(call: () => Promise<T>, judge: (error: unknown) => Verdict): Promise<T>;
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown; readonly verdict: Verdict };
type Backoff = IBackoff<{ result: FailureReason<unknown> }>;

/** Returns a breaker around one agency, closed. `random` (0 to below 1) spreads the tries. */
export function createCircuitBreaker(
  options: Required<BreakerOptions>,
  random: () => number,
): AgencyBreaker {
  let openUntil = 0;

  function wait(duration: number, failedTries: number): Backoff {
    openUntil = Date.now() + duration;
    return {
      duration,
      // A try that told nothing is taken again at once; only a failed one makes the wait longer.
      next: ({ result }) =>
        isInconclusive(result) ? wait(0, failedTries) : waitAfter(failedTries + 1),
    };
  }
  function waitAfter(failedTries: number): Backoff {
    const grown = options.halfOpenAfterMs * 2 ** Math.min(failedTries, 30);
    const bounded = Math.min(options.halfOpenMaxMs, grown);
    return wait(Math.ceil(bounded * (1 - random() / 5)), failedTries);
  }

  const policy = circuitBreaker(
    handleWhenResult((outcome) => isFailure(outcome as Outcome<unknown>)),
    {
      breaker: createFailureWindow(options, Date.now),
      halfOpenAfter: { next: () => waitAfter(0) },
    },
  );

  function assertClosed(): void {
    const left = Math.max(0, openUntil - Date.now());
    // The library would let further calls wait for the one that tries; they are refused instead.
    const isTried = policy.state === CircuitState.HalfOpen;
    if (isTried || (policy.state === CircuitState.Open && left > 0)) {
      throw new CircuitOpenError(left);
    }
  }

  return {
    assertClosed,
    async guard<T>(call: () => Promise<T>, judge: (error: unknown) => Verdict): Promise<T> {
      assertClosed();
      const isTry = policy.state === CircuitState.Open;
      const outcome = await policy
        .execute(async (): Promise<Outcome<T>> => {
          try {
            return { value: await call() };
          } catch (error) {
            const verdict = judge(error);
            // What is thrown through the library is not counted, except by a try.
            if (verdict === 'UNKNOWN' && !isTry) throw error;
            return { error, verdict };
          }
        })
        .catch((error: unknown) => {
          throw error instanceof BrokenCircuitError ? new CircuitOpenError(0) : error;
        });
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    },
  };
}

function isFailure(outcome: Outcome<unknown>): boolean {
  return 'error' in outcome && outcome.verdict !== 'WELL';
}

function isInconclusive(reason: FailureReason<unknown>): boolean {
  if (!('value' in reason)) return false;
  const outcome = reason.value as Outcome<unknown>;
  return 'error' in outcome && outcome.verdict === 'UNKNOWN';
}
