/** The files of rules cannot be used. `problems` names each place; nothing is taken in part. */
export class LawError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`the rules cannot be used: ${problems.join('; ')}`);
    this.name = 'LawError';
    this.problems = problems;
  }
}
