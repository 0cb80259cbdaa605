import { LRUCache } from 'lru-cache';

const OPERATIONS_MAX = 10_000;

/**
 * The operations whose entities, in the open mode, turned out not to know their own keys: from then
 * on they are not asked for them.
 */
export interface EntitiesWithoutKeys {
  has(subgraph: string, operation: string): boolean;
  add(subgraph: string, operation: string): void;
}

/** Makes an empty list; it forgets the least recently used of 10,000. */
export function createEntitiesWithoutKeys(): EntitiesWithoutKeys {
  const known = new LRUCache<string, true>({ max: OPERATIONS_MAX });
  return {
    has: (subgraph, operation) => known.has(`${subgraph} ${operation}`),
    add: (subgraph, operation) => void known.set(`${subgraph} ${operation}`, true),
  };
}
