/** Where in a response something stands, as in `errors[].path`. */
export type ResponsePath = readonly (string | number)[];

/** Whether one of the two paths leads to, or through, the end of the other. */
export function isSameBranch(one: ResponsePath, other: ResponsePath): boolean {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/** Returns the paths without repetitions, in their order, at most `limit` of them. */
export function distinctPaths(paths: Iterable<ResponsePath>, limit: number): ResponsePath[] {
  const seen = new Map<string, ResponsePath>();
  for (const path of paths) {
    if (seen.size >= limit) break;
    const key = JSON.stringify(path);
    if (!seen.has(key)) seen.set(key, path);
  }
  return [...seen.values()];
}
