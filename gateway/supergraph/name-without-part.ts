/** What the name of a part of a subgraph ends in (`setRequirementsApart`): no subgraph's name does. */
export const PART = '+required';

/** Returns the name of the subgraph that a plan means by the name of a part of it. */
export function nameWithoutPart(name: string): string {
  return name.endsWith(PART) ? name.slice(0, -PART.length) : name;
}
