const LONGEST_MS = 24 * 3_600_000;

/**
 * Returns the wait that a `Retry-After` header asks for (RFC 9110, section 10.2.3), in milliseconds
 * from `now`, at most a day; undefined when there is none or it cannot be read.
 */
export function readRetryAfter(
  header: string | string[] | undefined,
  now: number,
): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\d{1,9}$/.test(header)) return Math.min(LONGEST_MS, Number(header) * 1_000);
  // Only the preferred form of a date: Date.parse alone would read nearly anything.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)) {
    return undefined;
  }
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.min(LONGEST_MS, Math.max(0, at - now));
}
