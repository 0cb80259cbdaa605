import { isJsonObject } from '../json-object.ts';

type Mutable = Record<string, unknown>;

/** The data of an operation while it is fetched, as the executor merges it. */
export interface MergedData {
  /** Notes what a fetch from the root hands to the executor. */
  add(data: Mutable): void;
  /** Returns the root as the executor has it when the next fetch begins. */
  root(): Readonly<Mutable>;
}

/**
 * Follows the executor, which shows nobody the object that it merges into: it takes over what a
 * fetch returns by reference and changes it in place, so that only the top level has to be done
 * again here. That is done late, because renames happen between a fetch and its merge.
 */
export function followMergedData(): MergedData {
  const root: Mutable = Object.create(null);
  const waiting: Mutable[] = [];
  return {
    add(data) {
      waiting.push(data);
    },
    root() {
      for (const data of waiting.splice(0)) {
        for (const [key, value] of Object.entries(data)) {
          if (value === undefined) continue;
          const known = root[key];
          const mergedInPlace =
            (known && isJsonObject(value)) ||
            (Array.isArray(known) && Array.isArray(value) && known.length === value.length);
          if (!mergedInPlace) root[key] = value;
        }
      }
      return root;
    },
  };
}
