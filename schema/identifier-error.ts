/** The identifiers that this folder parses, as errors name them. */
export type IdentifierKind = 'IIN' | 'BIN' | 'PersonId' | 'document number' | 'country code';

/** What was wrong with an identifier. Stable: programs match on it, never on the message. */
export type IdentifierFault =
  | 'WRONG_SHAPE'
  | 'IMPOSSIBLE_DATE'
  | 'WRONG_CHECK_DIGIT'
  | 'UNKNOWN_CODE';

/**
 * An identifier that was refused.
 *
 * The message says what is expected. It never holds what was given: that may be somebody's number.
 */
export class IdentifierError extends Error {
  override readonly name = 'IdentifierError';
  readonly kind: IdentifierKind;
  readonly fault: IdentifierFault;

  constructor(kind: IdentifierKind, fault: IdentifierFault, expected: string) {
    super(`${kind} refused (${fault}): expected ${expected}`);
    this.kind = kind;
    this.fault = fault;
  }
}
