/** Why an operation was not planned: for the log, never for a client. */
export type PlanningFailure =
  /** Planning took longer than the deadline; its thread was ended. */
  | 'DEADLINE'
  /** The planner threw; the error's cause tells what. */
  | 'PLANNER'
  /** The thread died, most often because the plan did not fit its memory. */
  | 'THREAD'
  /** Too many questions wait already. */
  | 'OVERLOADED'
  /** The planner was closed. */
  | 'CLOSED';

/** An operation that has no query plan. Message and cause are for us: they may quote the operation. */
export class QueryPlanningError extends Error {
  override readonly name = 'QueryPlanningError';
  /** What a client may read of it. */
  readonly code: 'QUERY_PLANNING_FAILED' | 'OVERLOADED';
  readonly failure: PlanningFailure;

  constructor(failure: PlanningFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
    this.code =
      failure === 'OVERLOADED' || failure === 'CLOSED' ? 'OVERLOADED' : 'QUERY_PLANNING_FAILED';
  }
}
