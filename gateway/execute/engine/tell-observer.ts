import { failureCode } from '../failure-code.ts';
import type { LeafObserver } from '../graph.ts';
import { type Explanation, NULL_CODES } from './explain.ts';
import type { FetchTiming } from './fetch-timing.ts';
import type { FieldLocator } from './locate-field.ts';
import { ObservedFields } from './observed-fields.ts';
import { REFUSED_FIELD } from './refusals.ts';
import type { WrittenData } from './write-response.ts';

export interface TellOptions {
  readonly mode: 'guarded' | 'open';
  readonly locate: FieldLocator;
}

/** Tells an observer of a response that is not as it should be; see `LeafObserver`. */
export function tellObserver(
  observer: LeafObserver,
  { leaves, refusals }: Pick<WrittenData, 'leaves' | 'refusals'>,
  { failures, problems }: Pick<Explanation, 'failures' | 'problems'>,
  { mode, locate }: TellOptions,
): void {
  const observed = new ObservedFields();
  for (const leaf of leaves) observed.addLeaf(leaf);
  if (observer.onErrors !== undefined) {
    for (const refusal of refusals) observed.addError(refusal, REFUSED_FIELD);
    for (const failure of failures) {
      if (failure.kind !== 'reported') continue;
      const { code } = failureCode(failure, mode);
      for (const path of failure.fields) {
        const field = locate(path);
        if (field !== null) observed.addError(field, code);
      }
    }
    for (const problem of problems) {
      if (problem.kind === 'refused') continue;
      const { subgraph } = problem;
      const form = subgraph && failureCode({ kind: 'form', subgraph, objects: [] }, mode).code;
      observed.addError(problem, form ?? NULL_CODES[mode]);
    }
  }
  observed.tell(observer);
}

/** Notes what came of each subgraph that was asked. */
export function noteOutcomes(
  timing: FetchTiming,
  failures: Explanation['failures'],
  mode: 'guarded' | 'open',
): void {
  for (const failure of failures) {
    const { subgraph } = failure;
    if (failure.kind === 'transport') timing.note(subgraph, failure.failure.kind, 'failure');
    else {
      const { code, isOfSubgraph } = failureCode(failure, mode);
      if (isOfSubgraph) timing.note(subgraph, code, 'error');
    }
  }
}
