export { asksForData } from './asks-for-data.ts';
export { checkVariables } from './check-variables.ts';
export { chooseOperation } from './choose-operation.ts';
export { decideConditions } from './decide-conditions.ts';
export { decideOverrides, type OverrideDecisionOptions } from './decide-overrides.ts';
export { createDocumentStore, type DocumentStore } from './document-store.ts';
export { eachDirective } from './each-selection.ts';
export { type OperationDocument, takeOperation } from './operation-document.ts';
export { isPassKey } from './pass-keys.ts';
export { plannedDocuments } from './planned-documents.ts';
export {
  createPlanner,
  type Planner,
  type PlannerOptions,
  type PlanningObservation,
  type PlanQuestion,
} from './planner.ts';
export { printDocument } from './print-document.ts';
export type * from './query-plan.ts';
export { QueryPlanningError } from './query-planning-error.ts';
export { type GraphqlParams, readParams } from './read-params.ts';
export { type RenamedOperation, renameKeys, responseKey } from './rename-keys.ts';
export { mergeRootFields, placeRootFragments } from './root-fields.ts';
