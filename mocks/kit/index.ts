export { type AnswerData, answerDataIn, type MessageResult } from './answer-data.ts';
export { answerPersons, keyOfPersons, PERSONS_MAX } from './asked-persons.ts';
export { type AskedSubject, readSubject, subjectMarkup } from './asked-subject.ts';
export { FAULT_KINDS, type Fault, type FaultInput, type FaultKind } from './fault.ts';
export { LEAK_CANARIES } from './fault-bodies.ts';
export { startFaultControl } from './fault-control.ts';
export type { LegacyAnswer, LegacyCall, LegacyRequest, LegacyRoute } from './legacy-route.ts';
export { type LegacyServer, type LegacyServerOptions, startLegacyServer } from './legacy-server.ts';
export { DEMO_SENDER, type MessageInfo, type ShepSender } from './message-info.ts';
export { type CursorPage, cursorPage, type OffsetPage, offsetPage } from './paging.ts';
export {
  childElements,
  childrenNamed,
  childText,
  parseXml,
  readSequence,
  type SequenceItem,
} from './read-xml.ts';
export type { RequestLog, RequestLogEntry } from './request-log.ts';
export {
  bytesAnswer,
  type RestCall,
  type RestRouteOptions,
  restAnswer,
  restRoute,
} from './rest.ts';
export { apiKeyCheck, bearerCheck, type RestCheck, rateCheck } from './rest-checks.ts';
export { RestRefusal } from './rest-refusal.ts';
export {
  ASYNC_CHANNEL_PATH,
  type ShepAsyncOptions,
  type ShepAsyncService,
  shepAsyncRoute,
} from './shep-async-service.ts';
export { ShepRefusal } from './shep-refusal.ts';
export {
  SHEP_SUCCESS,
  type ShepAnswer,
  type ShepStatus,
  type ShepSyncCall,
  type ShepSyncOptions,
  type ShepSyncService,
  SYNC_CHANNEL_PATH,
  shepSyncRoute,
} from './shep-sync-service.ts';
export { astanaTime, NS } from './soap.ts';
export { createTokenBucket, type TokenBucket } from './token-bucket.ts';
export { type ElementContent, element, joinXml, type Markup, rawXml } from './write-xml.ts';
