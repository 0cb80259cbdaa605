// Composition is for the command line, which imports it itself: its library takes 12 MB of a gateway.
export { declaredRequirements } from './declared-requirements.ts';
export type { EntityKeys } from './entity-keys.ts';
export { isOfType } from './is-of-type.ts';
export {
  type LoadedSubgraph,
  type LoadedSupergraph,
  loadSupergraph,
  parseSupergraph,
} from './load-supergraph.ts';
export type { PlannerFacts } from './planner-facts.ts';
export { printFieldCall } from './print-field-call.ts';
export type { SecurityRequirement } from './strip-security.ts';
export { SUPERGRAPH_FILE } from './supergraph-file.ts';
export { type WatchOptions, watchSupergraph } from './watch-supergraph.ts';
