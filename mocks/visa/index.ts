export { type MfaVisasOptions, startMfaVisas } from './mfa-visas.ts';
export { MFA_CLIENT } from './token-desk.ts';
