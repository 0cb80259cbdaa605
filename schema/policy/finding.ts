/** What is wrong at a place of a policy file. */
export interface Finding {
  /** From the root: keys and indexes. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** True if it is about the last key of the path, not about what stands under it. */
  readonly ofKey?: boolean;
}
