const NO_BREAK_SPACE = '\u00A0';

/** Returns an amount as the revenue committee prints it: thousands apart, a decimal comma. */
export function writeTenge(tiyn: number): string {
  return `${writeCount(Math.floor(tiyn / 100))},${String(tiyn % 100).padStart(2, '0')}`;
}

/** Returns a whole number with its thousands apart. */
export function writeCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
}
