/**
 * Codes with which SHEP refuses a request.
 *
 * The codes are seen in clients of the real thing; which of them means what is not public, so the
 * meanings here are the simulators' own.
 */
export const REFUSAL_CODES = {
  schema: 'VAL-JSR-001',
  unknownService: 'VAL-R-004',
  signature: 'SBF-VE-8',
  sender: 'SBF-AD-1',
  dataSignature: 'FAULT-015',
  failure: 'FAULT015',
} as const;

/** Why a request was refused. */
export type RefusalReason = keyof typeof REFUSAL_CODES;

/** A refusal that the caller reads as a SOAP fault; thrown by checks and by services. */
export class ShepRefusal extends Error {
  readonly code: string;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = 'ShepRefusal';
    this.code = REFUSAL_CODES[reason];
  }
}
