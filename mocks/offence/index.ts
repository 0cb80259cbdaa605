export { type OffencesOptions, startOffences } from './offences.ts';
