/** Why a message was not accepted. For our own log; clients read `AGENCY_BAD_RESPONSE`. */
export type EnvelopeRefusalReason =
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  | 'NOT_UTF_8'
  | 'MALFORMED_XML'
  | 'COMMENT_OR_INSTRUCTION'
  | 'NOT_SOAP'
  | 'BODY_NOT_SINGLE'
  | 'SECURITY_NOT_SINGLE'
  | 'SIGNATURE_NOT_SINGLE'
  | 'SIGNATURE_SHAPE'
  | 'REFERENCE_NOT_SINGLE'
  | 'REFERENCE_ELSEWHERE'
  | 'DUPLICATE_ID'
  | 'ALGORITHM_NOT_ALLOWED'
  | 'CERTIFICATE_NOT_PINNED'
  | 'SIGNATURE_INVALID'
  | 'DATA_UNSIGNED'
  | 'DATA_DIFFERS'
  | 'UNSIGNED'
  | 'UNEXPECTED_SHAPE';

/** A message that is refused. `detail` names places and algorithms, never values of people. */
export class EnvelopeRefusal extends Error {
  override readonly name = 'EnvelopeRefusal';
  readonly reason: EnvelopeRefusalReason;
  readonly detail: string;

  constructor(reason: EnvelopeRefusalReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
