import type { Failure } from './failure.ts';
import { findingOf } from './finding.ts';
import { openCode } from './open-errors.ts';

/** How a failure is called. */
export interface FailureCode {
  readonly code: string;
  /** Else it is about single fields, or about what was asked: the subgraph did what it has to. */
  readonly isOfSubgraph: boolean;
}

/** Returns the code by which clients learn of a failure. */
export function failureCode(failure: Failure, mode: 'guarded' | 'open'): FailureCode {
  if (mode === 'open') return { code: openCode(failure), isOfSubgraph: true };
  const { code, grouped } = findingOf(failure);
  return { code, isOfSubgraph: grouped };
}
