import { type AgencyCall, AgencyError } from './agency-error.ts';
import { XmlError } from './xml-error.ts';

/**
 * Returns `thrown` as an `AgencyError` about `call`, for the protocol layers that read answers.
 *
 * An `AgencyError` is returned as it is. An answer of another shape than expected becomes
 * `AGENCY_SCHEMA_MISMATCH`, and everything else that reading an answer throws
 * `AGENCY_BAD_RESPONSE`.
 */
export function toAgencyError(thrown: unknown, call: AgencyCall): AgencyError {
  if (thrown instanceof AgencyError) return thrown;
  const shapeOnly = thrown instanceof XmlError && thrown.kind === 'UNEXPECTED_SHAPE';
  const code = shapeOnly ? 'AGENCY_SCHEMA_MISMATCH' : 'AGENCY_BAD_RESPONSE';
  return new AgencyError(code, call, { cause: thrown });
}

/**
 * Returns what `read` makes of an answer; throws what it throws as an `AgencyError` about `call`. A
 * TypeError is a mistake of ours, and stays one.
 */
export function readAnswer<T>(call: AgencyCall, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    throw toAgencyError(error, call);
  }
}
