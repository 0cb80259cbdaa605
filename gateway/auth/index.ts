export { type Authenticate, createAuthenticator } from './authenticate.ts';
export {
  type AskedOperation,
  type Authorization,
  type Authorize,
  type AuthorizedOperation,
  createAuthorizer,
  ownSubjects,
} from './authorize.ts';
export { contextPrivateKey } from './context-private-key.ts';
export type { Credentials } from './credentials-of.ts';
export {
  type DeclareOptions,
  declareEmergency,
  type EmergencyRequest,
} from './declare-emergency.ts';
export { createEdgeIds, type EdgeIds, type EdgeIdsOf } from './edge-ids.ts';
export {
  createEmergencyDesk,
  type DeclaredEmergency,
  type EmergencyDesk,
} from './emergency-desk.ts';
export {
  type IdentifyOptions,
  type Inquiry,
  identifyRequester,
  isCaseReference,
} from './identify-requester.ts';
export { createKeySource, type KeySource } from './key-source.ts';
export { isDeveloper, mayIntrospect } from './may-introspect.ts';
export { namedSubjects } from './named-subjects.ts';
export { SEALED_SCALAR } from './open-ids.ts';
export { type LivePolicy, openLivePolicy } from './open-live-policy.ts';
export { operationDemandsOf } from './operation-demands.ts';
export type { HoldsFor, PersonalReading } from './personal-reading.ts';
export { schemaDemandsOf } from './schema-demands.ts';
export { sealingKeys } from './sealing-keys.ts';
export { subjectKeysOf } from './subject-keys-of.ts';
export { createSubjectQuestions } from './subject-questions.ts';
