import { isBin } from '../../schema/bin.ts';
import { isIin } from '../../schema/iin.ts';

const COUNTRIES = ['UZB', 'KGZ', 'TJK', 'TUR', 'MNG'];
const REGIONS = ['KZ-71', 'KZ-75', 'KZ-79'];
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2025, 0, 1);

/**
 * Returns what @graphql-tools/mock needs for the scalars and enums of the subgraphs, every value
 * one that the scalar accepts, and the same sequence of values for the same seed.
 */
export function createMockValues(
  seed: number,
  enums: Readonly<Record<string, readonly string[]>>,
): Record<string, () => unknown> {
  const below = createDice(seed);
  let serial = 0;
  const pick = <Value>(values: readonly Value[]) => values[below(values.length)] as Value;
  const iin = () => {
    const born = `${70 + below(30)}${two(1 + below(12))}${two(1 + below(28))}`;
    return complete(() => `${born}3${String(below(10_000)).padStart(4, '0')}`, isIin);
  };
  const day = () => new Date(FIRST_DAY + below(365) * DAY_MS).toISOString().slice(0, 10);
  return {
    ...Object.fromEntries(
      Object.entries(enums).map(([name, values]) => [name, () => pick(values)]),
    ),
    Int: () => below(100),
    Float: () => below(10_000) / 100,
    Boolean: () => below(2) === 0,
    String: () => `mock ${++serial}`,
    ID: () => `mock-${++serial}`,
    Iin: iin,
    Bin: () =>
      complete(
        () => `${two(10 + below(10))}${two(1 + below(12))}40${two(below(100))}${two(below(100))}0`,
        isBin,
      ),
    PersonId: () => `iin:${iin()}`,
    CountryCode: () => pick(COUNTRIES),
    RegionCode: () => pick(REGIONS),
    LocalDate: day,
    DateTime: () => `${day()}T${two(below(24))}:00:00+05:00`,
    Tiyn: () => below(1_000_000_000),
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Adds the check digit to eleven digits; draws again where there is none. */
function complete(draw: () => string, accepts: (text: string) => boolean): string {
  for (;;) {
    const digits = draw();
    const found = [...'0123456789'].map((check) => digits + check).find(accepts);
    if (found !== undefined) return found;
  }
}

/** A linear congruential generator with the constants of Numerical Recipes. */
function createDice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
