/**
 * Returns a name in capitals, as words with one space between them.
 *
 * Marks above and below Latin letters, apostrophes and dots go; hyphens part words. Cyrillic letters
 * keep their marks, which make other letters of them.
 */
export function normalizeName(name: string): string {
  const capitals = name.toUpperCase();
  if (PLAIN.test(capitals)) return capitals;
  return capitals
    .normalize('NFD')
    .replace(/(?<=[A-Z]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/['.`\u02B9-\u02BF\u2018\u2019]/g, '')
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .trim();
}

const PLAIN = /^[A-Z\u0400-\u04FF]+$/;
