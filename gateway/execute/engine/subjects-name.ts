import type { SubjectKeys } from '../graph.ts';

const names = new WeakMap<SubjectKeys, string>();

/** Names the types and keys of data subjects by what they are: equal for equal ones. */
export function subjectsName(keys: SubjectKeys): string {
  const name = names.get(keys) ?? JSON.stringify([...keys]);
  names.set(keys, name);
  return name;
}
