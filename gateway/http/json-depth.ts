const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * True if objects and arrays of a JSON text lie deeper in one another than `depthMax`.
 *
 * One pass without recursion, so that a hostile text costs no stack before it is refused; whether
 * the text is JSON at all is for the parser to say.
 */
export function isDeeperThan(text: string, depthMax: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (quoted) {
      if (unit === BACKSLASH) index += 1;
      else if (unit === QUOTE) quoted = false;
    } else if (unit === QUOTE) {
      quoted = true;
    } else if (OPENING.has(unit)) {
      depth += 1;
      if (depth > depthMax) return true;
    } else if (CLOSING.has(unit)) {
      depth -= 1;
    }
  }
  return false;
}
