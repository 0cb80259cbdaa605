export type { AccessLogOptions } from '../access-log-options.ts';
export {
  type AccessLog,
  type AccessLogObserver,
  type AccessLogParts,
  createAccessLog,
} from './access-log.ts';
export type { WitnessAddress } from './checkpoint/http-witness.ts';
export { parseVerifierKey, printVerifierKey, verifierOf } from './checkpoint/note-key.ts';
export {
  startWitnessFeeder,
  type UncosignedReason,
  type WitnessFeeder,
  type WitnessObserver,
} from './checkpoint/witness-feeder.ts';
export { configuredKeys, type KeyFiles, type LogKeys } from './configured-keys.ts';
export type {
  Access,
  DisclosedEntry,
  IntentEntry,
  RefusedEntry,
  SourceOutcome,
  SubjectIds,
} from './entry/access.ts';
export { decodeEntry } from './entry/encode-entry.ts';
export type { EntryRecord } from './entry/entry-record.ts';
export { createPseudonymizer, type NamedKey, type Pseudonymizer } from './entry/pseudonym.ts';
export { type Retention, retentionOf, shortestDays } from './entry/retention.ts';
export { createSubjectCipher, type SubjectCipher } from './entry/subject-cipher.ts';
export {
  type AccessLogConfig,
  type OpenedLog,
  openAccessLog,
  openStore,
} from './open-access-log.ts';
export { proveEntry } from './prove-entry.ts';
export {
  type AccessRecordsParts,
  createAccessRecords,
} from './reading/create-access-records.ts';
export type { AccessLogStore, FindQuery, FoundEntry, LogReader, SearchQuery } from './store.ts';
export type { Receipt } from './writer-session.ts';
