export {
  createDisclosures,
  type Disclosure,
  type DisclosureLog,
  type Disclosures,
} from './create-disclosures.ts';
export { operationHash } from './operation-hash.ts';
export { decidedAttempt, unreadAttempt } from './refused-attempt.ts';
