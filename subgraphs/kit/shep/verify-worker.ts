/** The worker thread of `createVerifierPool`: one task in, its outcome out. */
export { verifyEnvelopeTask as default } from './verify-envelope-task.ts';
