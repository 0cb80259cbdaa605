/** Why a machine-readable zone was refused. Stable: programs match on it, never on the message. */
export type MrzFault =
  | 'UNKNOWN_FORMAT'
  | 'WRONG_CHARACTER'
  | 'WRONG_CHECK_DIGIT'
  | 'IMPOSSIBLE_DATE'
  | 'UNKNOWN_STATE'
  | 'WRONG_VALUE';

/** The part that was wrong; `composite` is the last check digit, over most of the others. */
export type MrzPart =
  | 'lines'
  | 'documentCode'
  | 'issuingState'
  | 'documentNumber'
  | 'nationality'
  | 'names'
  | 'birthDate'
  | 'sex'
  | 'expiryDate'
  | 'optionalData'
  | 'composite';

/**
 * A machine-readable zone that was refused.
 *
 * Names the failing part and the reason. Never holds a character of the document.
 */
export class MrzError extends Error {
  override readonly name = 'MrzError';
  readonly reason: MrzFault;
  readonly field: MrzPart;

  constructor(reason: MrzFault, field: MrzPart) {
    super(`machine-readable zone refused: ${field}, ${reason}`);
    this.reason = reason;
    this.field = field;
  }
}
