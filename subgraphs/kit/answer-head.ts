import { type AgencyCall, AgencyError } from './agency-error.ts';
import { type Charset, decodeText } from './charset.ts';
import type { AgencyAnswer } from './send-once.ts';

/** What an answer says that its body is; empty for one that does not say. */
export interface ContentType {
  /** In lower case and without parameters, such as `text/csv`. */
  readonly media: string;
  readonly charset: string | undefined;
}

/** Returns the content type of an answer. */
export function readContentType({ headers }: AgencyAnswer): ContentType {
  const header = headers['content-type'];
  const text = typeof header === 'string' ? header.toLowerCase() : '';
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)"?/.exec(text)?.[1];
  return { media: text.split(';', 1)[0]?.trim() ?? '', charset };
}

/**
 * Throws unless the status is 2xx: `AGENCY_FAULT` for 4xx, `AGENCY_UNAVAILABLE` for 5xx,
 * `AGENCY_BAD_RESPONSE` for any other.
 */
export function checkStatus(status: number, where: AgencyCall): void {
  if (status >= 200 && status < 300) return;
  const details = { internalMessage: `STATUS_${status}` };
  if (status >= 500) throw new AgencyError('AGENCY_UNAVAILABLE', where, details);
  if (status >= 400) throw new AgencyError('AGENCY_FAULT', where, details);
  throw new AgencyError('AGENCY_BAD_RESPONSE', where, details);
}

/**
 * Returns the text of an answer that is no JSON, such as XML or CSV.
 *
 * Throws as `checkStatus` does, `AGENCY_BAD_RESPONSE` for a content type that is not among `media`,
 * and `AGENCY_BAD_ENCODING` as `decodeText` does.
 */
export function readText(
  answer: AgencyAnswer,
  expected: { readonly media: readonly string[]; readonly charset: Charset },
  where: AgencyCall,
): string {
  checkStatus(answer.status, where);
  const { media, charset: declared } = readContentType(answer);
  if (!expected.media.includes(media)) {
    throw new AgencyError('AGENCY_BAD_RESPONSE', where, { internalMessage: 'another media type' });
  }
  return decodeText(answer.body, { declared, configured: expected.charset }, where);
}
