import { getNamedType } from 'graphql';
import type { EntityKeys } from '../supergraph/index.ts';
import type { SelectionShape } from './answer-shape.ts';
import type { ResponsePath } from './response-path.ts';

/**
 * Returns how much of a path, below an object of the given shape, leads to the innermost entity on
 * it: 0 if there is none.
 */
export function entityDepth(
  shape: SelectionShape,
  entityKeys: EntityKeys,
  path: ResponsePath,
): number {
  let current: SelectionShape | null = shape;
  let isEntity = false;
  let depth = 0;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'string') {
      const field = current?.fieldsOf(null).get(step);
      if (field === undefined) break;
      current = field.selection;
      isEntity = entityKeys.has(getNamedType(field.type).name);
    }
    // The list that holds the entities is none itself, but an error may end there.
    if (isEntity) depth = index + 1;
  }
  return depth;
}
