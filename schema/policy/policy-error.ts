/** One thing that is wrong in a policy file; lines and columns count from 1. */
export interface PolicyProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A policy file that cannot be used: every problem that was found, a line each. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly code = 'POLICY_INVALID';
  readonly problems: readonly PolicyProblem[];

  constructor(fileName: string, problems: readonly PolicyProblem[]) {
    super(
      problems
        .map(({ line, column, message }) => `${fileName}:${line}:${column} ${message}`)
        .join('\n'),
    );
    this.problems = problems;
  }
}
