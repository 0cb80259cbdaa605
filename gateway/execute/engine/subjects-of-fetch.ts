import type { GraphRequest, SubjectKeys } from '../graph.ts';
import { type JsonObject, ownValue } from '../json-object.ts';
import { valueBehind } from './subject-way.ts';

/**
 * Returns the keys of the data subjects of one request to a subgraph, each once: those among its
 * representations; where none of them is one, those whom the operation names.
 */
export function subjectsOf(
  { subjectKeys = NONE, namedSubjects = [] }: Pick<GraphRequest, 'subjectKeys' | 'namedSubjects'>,
  lists: readonly { readonly objects: readonly JsonObject[] }[],
): readonly string[] {
  const found = new Set<string>();
  for (const { objects } of lists) {
    for (const object of objects) {
      const typename = ownValue(object, '__typename');
      const way = typeof typename === 'string' ? subjectKeys.get(typename) : undefined;
      const subject = way === undefined ? undefined : valueBehind(object, way);
      if (typeof subject === 'string') found.add(subject);
    }
  }
  return found.size === 0 ? [...new Set(namedSubjects)] : [...found];
}

const NONE: SubjectKeys = new Map();
