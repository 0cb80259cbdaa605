/** What a row is held to: how many times better than each peer, or a figure of our own at most. */
export interface Target {
  readonly apollo?: number;
  readonly hive?: number;
  readonly oursMax?: number;
}

/**
 * The targets by row: what a gateway that is compiled per operation should gain over those that
 * interpret plans, given what a bare prototype of the design reached, which knew no errors, no null
 * bubbling, no abstract types and no authorisation.
 */
export const TARGETS = {
  'identical, shared': { apollo: 25, hive: 8 },
  'identical, not shared': { apollo: 10, hive: 3.5 },
  'identical, hive shares too': { hive: 1 },
  'own authorization': { apollo: 9, hive: 5 },
  'own authorization, processor': { apollo: 9, hive: 5 },
  'subgraph requests': { oursMax: 8 },
  'p99 at half of apollo': { apollo: 1 },
  'p99 at half of hive': { hive: 1 },
  'resident memory': { apollo: 1, hive: 1, oursMax: 250 },
  'memory, last quarter / first': { oursMax: 1.1 },
  'answer of 8 MiB': { apollo: 1, hive: 1 },
  'cold operations': { apollo: 1, hive: 1 },
  'event loop held, cold, p99.9': { oursMax: 20 },
} as const satisfies Record<string, Target>;

export type RowName = keyof typeof TARGETS;
