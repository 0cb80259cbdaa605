/** Draws that are the same for the same seed and use, on every machine. */
export interface Dice {
  /** An integer from 0 to `bound` - 1. */
  below(bound: number): number;
  /** An integer from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** True in this share of draws, 0 to 1. */
  chance(rate: number): boolean;
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
}

/**
 * Returns the dice of one person for one use.
 *
 * Each use has dice of its own, so that a draw more in one place changes nothing in another.
 */
export function diceOf(seed: number, use: string): Dice {
  let state = stir(seed ^ hash(use));
  // Mulberry32: fast, and even enough for the stated rates.
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(fraction() * bound);
  return {
    below,
    between: (min, max) => min + below(max - min + 1),
    chance: (rate) => fraction() < rate,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new RangeError('expected a list, but got an empty one');
      return item;
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}

/** The finalizer of MurmurHash3: neighbouring seeds become unlike states. */
function stir(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
