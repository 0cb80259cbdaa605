/** A one-to-one mapping of 0..size-1 onto itself, so that neighbours do not look alike. */
export interface Scramble {
  /** Both throw a RangeError for anything but an integer from 0 to size - 1. */
  forward(value: number): number;
  backward(value: number): number;
}

/**
 * Returns an affine scramble of a power of ten.
 *
 * `size` is at most 10,000,000, so that products stay exact; `multiplier` must not be divisible by
 * 2 or 5, else the mapping would not be one-to-one.
 */
export function createScramble(size: number, multiplier: number, offset: number): Scramble {
  const inverse = invert(multiplier, size);
  const check = (value: number): number => {
    if (Number.isInteger(value) && value >= 0 && value < size) return value;
    throw new RangeError(`expected an integer from 0 to ${size - 1}, but got ${value}`);
  };
  return {
    forward: (value) => (check(value) * multiplier + offset) % size,
    backward: (value) => (((check(value) - offset + size) % size) * inverse) % size,
  };
}

/** The extended Euclidean algorithm; throws a RangeError where there is no inverse. */
function invert(value: number, modulus: number): number {
  let [r, nextR, s, nextS] = [modulus, value % modulus, 0, 1];
  while (nextR !== 0) {
    const quotient = Math.floor(r / nextR);
    [r, nextR] = [nextR, r - quotient * nextR];
    [s, nextS] = [nextS, s - quotient * nextS];
  }
  if (r !== 1)
    throw new RangeError(`expected a multiplier coprime to ${modulus}, but got ${value}`);
  return s < 0 ? s + modulus : s;
}
