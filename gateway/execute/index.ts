export { createGraph, type GraphOptions, type SubgraphSettings } from './create-graph.ts';
export type {
  FetchObservation,
  Graph,
  GraphRequest,
  GraphResponse,
  SubgraphHealth,
} from './graph.ts';
export { type LiveGraph, type LiveGraphOptions, openLiveGraph } from './open-live-graph.ts';
