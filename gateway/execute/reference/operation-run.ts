import type { Failure, Incompleteness } from '../failure.ts';
import type { GraphRequest } from '../graph.ts';
import { followMergedData, type MergedData } from './merged-data.ts';

/** What one execution of an operation gathers beside its data. */
export interface OperationRun {
  readonly request: GraphRequest;
  readonly data: MergedData;
  readonly failures: Failure[];
  readonly incomplete: Incompleteness[];
  /** True once there is a query plan: what fails after that is not the client's fault. */
  planned: boolean;
}

/** Begins a run; nothing of it is shared with another one. */
export function beginRun(request: GraphRequest): OperationRun {
  return { request, data: followMergedData(), failures: [], incomplete: [], planned: false };
}
