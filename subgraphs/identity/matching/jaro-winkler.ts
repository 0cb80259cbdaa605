/** How much a common beginning adds, per letter, up to four letters (Winkler 1990). */
const PREFIX_SCALE = 0.1;
const PREFIX_MAX = 4;

/**
 * Returns how alike two words are, from 0 to 1: Jaro's measure, raised by a common beginning.
 *
 * Own lines, since the packages that do this are no longer kept and make several arrays a call.
 */
export function jaroWinkler(first: string, second: string): number {
  if (first === second) return 1;
  // Letters are paired greedily: in a fixed order the measure is the same both ways.
  const [one, other] = isBefore(first, second) ? [first, second] : [second, first];
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Uint8Array(other.length);
  let common = '';
  for (let at = 0; at < one.length; at += 1) {
    const last = Math.min(other.length - 1, at + reach);
    for (let there = Math.max(0, at - reach); there <= last; there += 1) {
      if (taken[there] === 1 || one[at] !== other[there]) continue;
      taken[there] = 1;
      common += one[at];
      break;
    }
  }
  const matches = common.length;
  if (matches === 0) return 0;
  const outOfPlace = countOutOfPlace(common, other, taken);
  const jaro =
    (matches / one.length + matches / other.length + (matches - outOfPlace / 2) / matches) / 3;
  return jaro + commonPrefix(one, other) * PREFIX_SCALE * (1 - jaro);
}

function isBefore(first: string, second: string): boolean {
  return first.length === second.length ? first < second : first.length < second.length;
}

function countOutOfPlace(common: string, other: string, taken: Uint8Array): number {
  let count = 0;
  let at = 0;
  for (let there = 0; there < other.length; there += 1) {
    if (taken[there] !== 1) continue;
    if (other[there] !== common[at]) count += 1;
    at += 1;
  }
  return count;
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < PREFIX_MAX && length < one.length && one[length] === other[length]) length += 1;
  return length;
}
