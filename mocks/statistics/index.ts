export {
  BERKUT_AGGREGATES_KEY,
  type BerkutAggregatesOptions,
  LOST_FLOW_MONTH,
  startBerkutAggregates,
} from './berkut-aggregates.ts';
export { CITIZENSHIPS, PURPOSES, REGION_CODES } from './dimensions.ts';
export {
  ENBEK_AGGREGATES_KEY,
  type EnbekAggregatesOptions,
  LOST_PERMIT_MONTH,
  startEnbekAggregates,
} from './enbek-aggregates.ts';
export { type Flow, type FlowMonth, lastClosedMonth, modelFlows } from './flow-model.ts';
export { modelPermits, PERMIT_KINDS } from './permit-model.ts';
