const AMOUNT = /^(\d{1,3}(?:[ \u00A0\u202F]?\d{3})*),(\d{2})$/;

/**
 * Returns the tiyn of an amount in tenge as Kazakhstan's offices write it: `8 650,00` is 865000. A
 * decimal comma and two digits, thousands together or parted by a space (also one that does not
 * break). No float on the way: exact up to 2^53 - 1.
 *
 * Throws a RangeError for anything else, without the value.
 */
export function parseTenge(text: string): number {
  const match = AMOUNT.exec(text.trim());
  if (match === null) throw new RangeError('expected an amount in tenge, with a decimal comma');
  const tiyn = Number(match[1]?.replace(/\D/g, '') + (match[2] ?? ''));
  if (!Number.isSafeInteger(tiyn))
    throw new RangeError('expected an amount that a number can hold');
  return tiyn;
}
