export { createGraph, type GraphOptions, type SubgraphSettings } from './create-graph.ts';
export type {
  AskingRequest,
  DataSubject,
  FetchObservation,
  Graph,
  GraphAnswer,
  GraphRequest,
  GraphResponse,
  KnownOperation,
  LeafObserver,
  LeafText,
  RefusedFields,
  SubgraphHealth,
  SubgraphQuestion,
  SubgraphReply,
} from './graph.ts';
export { toGraphAnswer } from './graph-answer.ts';
export { type LiveGraph, type LiveGraphOptions, openLiveGraph } from './open-live-graph.ts';
export { readSubgraphSettings } from './subgraph-settings.ts';
