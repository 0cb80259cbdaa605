import type { AgencyCode } from '../../../schema/agencies.ts';
import type { ReasonCode } from '../../../schema/code-lists/answer-reasons.ts';
import type { Known } from './facts.ts';

/** Why nothing can be answered. */
export interface Silence {
  readonly reason: ReasonCode;
  readonly missing: readonly AgencyCode[];
}

/** Returns the systems among those of the facts that did not answer, each once, in order. */
export function silentAgencies(facts: readonly Known<unknown>[]): readonly AgencyCode[] {
  const silent = facts.filter(({ known }) => !known).map(({ agency }) => agency);
  return [...new Set(silent)].sort();
}

/** Returns that systems are silent; or, if all have answered, the reason that is given. */
export function silenceOf(
  facts: readonly Known<unknown>[],
  otherwise: { readonly reason: ReasonCode; readonly agency?: AgencyCode },
): Silence {
  const missing = silentAgencies(facts);
  if (missing.length > 0) return { reason: 'SYSTEM_SILENT', missing };
  const { reason, agency } = otherwise;
  return { reason, missing: agency === undefined ? [] : [agency] };
}
