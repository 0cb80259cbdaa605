import type { Selection } from './selection.ts';

/** Returns the coordinates of selected fields that lead to persons. */
export function fieldsToPersons(roots: readonly Selection[]): string[] {
  return roots.flatMap(({ type, coordinate, children }) => [
    ...(type === 'Person' ? [coordinate] : []),
    ...fieldsToPersons(children),
  ]);
}

/** Returns those of them by which an answer came to somebody. */
export function reachedPersons(roots: readonly Selection[], data: unknown): string[] {
  return roots.flatMap(({ key, type, coordinate, children }) => {
    const value = (data as Record<string, unknown> | null | undefined)?.[key];
    const found = [value].flat().filter((each) => each !== null && each !== undefined);
    if (found.length === 0) return [];
    const below = found.flatMap((each) => reachedPersons(children, each));
    return type === 'Person' ? [coordinate, ...below] : below;
  });
}
