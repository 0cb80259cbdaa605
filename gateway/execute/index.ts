export { createGraph, type GraphOptions, type SubgraphSettings } from './create-graph.ts';
export type {
  AnswerSource,
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
  SubjectKeys,
} from './graph.ts';
export { toGraphAnswer } from './graph-answer.ts';
export { type LiveGraph, type LiveGraphOptions, openLiveGraph } from './open-live-graph.ts';
export { readSubgraphSettings } from './subgraph-settings.ts';
