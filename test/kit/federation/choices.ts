import fc from 'fast-check';

/** Where a generator's decisions come from. */
export interface Choices {
  /** A number from 0 to `count - 1`. */
  below(count: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

// Without bias: a generator of trees that sees the bounds more often makes the same trees.
const uniform = (max: number) => fc.noBias(fc.nat(max));

/** Makes choices of fast-check's generator, so that its seed and path repeat them. */
export function choicesOf(generate: fc.GeneratorValue): Choices {
  const below = (count: number): number => (count <= 1 ? 0 : generate(uniform, count - 1));
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('expected something to pick from');
      return list[below(list.length)] as T;
    },
  };
}
