/** What the names of parts of a subgraph begin with after its own (`setRequirementsApart`). */
export const PART = '+required';

/** Returns the name of the subgraph that a plan means by the name of a part of it. */
export function nameWithoutPart(name: string): string {
  const at = name.indexOf(PART);
  return at === -1 ? name : name.slice(0, at);
}
