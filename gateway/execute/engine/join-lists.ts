import type { JsonObject } from '../json-object.ts';
import type { Collected } from './collect-representations.ts';
import type { CompiledFetch } from './compile-operation.ts';

/** Makes one list of the representations of several fetches, each once. */
export function joinLists(
  fetches: readonly CompiledFetch[],
  collected: readonly (Collected | undefined)[],
) {
  const [only] = fetches;
  const first = only && collected[only.record.index];
  if (first === undefined) return { representations: [], objects: [], sentAt: [[]] };
  if (fetches.length === 1) {
    const { representations, objects } = first;
    return { representations, objects, sentAt: [representations.map((_, number) => number)] };
  }
  const representations: string[] = [];
  const objects: JsonObject[] = [];
  const numbers = new Map<string, number>();
  const sentAt = fetches.map(({ record }) => {
    const own = collected[record.index];
    return (own?.representations ?? []).map((representation, place) => {
      const known = numbers.get(representation);
      if (known !== undefined) return known;
      const number = representations.push(representation) - 1;
      objects.push(own?.objects[place] as JsonObject);
      numbers.set(representation, number);
      return number;
    });
  });
  return { representations, objects, sentAt };
}
