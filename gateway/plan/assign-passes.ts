import type { Conflict } from './find-conflicts.ts';

/**
 * Returns the pass, from 0, of every field that is in conflict: another one than those that it is in
 * conflict with. No field may be in conflict with itself.
 */
export function assignPasses(conflicts: readonly Conflict[]): ReadonlyMap<string, number> {
  const neighbours = new Map<string, Set<string>>();
  for (const [one, other] of conflicts) {
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
    neighbours.set(other, (neighbours.get(other) ?? new Set()).add(one));
  }
  const passes = new Map<string, number>();
  for (const [coordinate, others] of neighbours) {
    const taken = new Set([...others].map((other) => passes.get(other)));
    let pass = 0;
    while (taken.has(pass)) pass += 1;
    passes.set(coordinate, pass);
  }
  return passes;
}
