const names = new WeakMap<ReadonlyMap<string, string>, string>();

/** Names the types and keys of data subjects by what they are: equal for equal ones. */
export function subjectsName(keys: ReadonlyMap<string, string>): string {
  const name = names.get(keys) ?? JSON.stringify([...keys]);
  names.set(keys, name);
  return name;
}
