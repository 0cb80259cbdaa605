export {
  EGOV_WINDOW_TOKEN,
  type EgovWindow,
  type EgovWindowOptions,
  startEgovWindow,
} from './egov-window.ts';
export { createIssuedRecords, type IssuedRecords, withIssuedRecords } from './issued-records.ts';
