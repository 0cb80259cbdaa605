const WEIGHTS = [7, 3, 1];

/**
 * Returns the check digit of upper-case text (ICAO Doc 9303 part 3, section 4.9).
 *
 * Digits count as themselves, A to Z as 10 to 35, the filler as 0, weighted 7, 3, 1, modulo 10.
 * Characters ten apart (`0`, `A`, `K`, `U`, `<`) weigh the same: one read for the other passes.
 */
export function mrzCheckDigit(text: string): number {
  let sum = 0;
  for (const [at, character] of [...text].entries()) {
    const value = character === '<' ? 0 : Number.parseInt(character, 36);
    sum += value * (WEIGHTS[at % 3] ?? 0);
  }
  return sum % 10;
}
