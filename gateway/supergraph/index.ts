export { type Composition, composeSupergraph } from './compose-supergraph.ts';
export { type LoadedSupergraph, loadSupergraph, parseSupergraph } from './load-supergraph.ts';
export type { SecurityRequirement } from './strip-security.ts';
