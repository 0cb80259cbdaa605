/** One check taken out of the source, and the tests that must notice. */
export interface Removal {
  /** What is no longer checked. */
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  /** What stands there instead; the program must still run. */
  readonly replace: string;
  readonly tests: readonly string[];
}
