import { z } from 'zod';
import type { RestClient } from '../kit/index.ts';

/** eQonaq's own dictionaries: what its numbers stand for, in our codes. */
export interface Dictionaries {
  countryId(alpha3: string): number | null;
  countryCode(id: number): string | null;
  purposeCode(id: number): string | null;
}

/** How long dictionaries serve before they are read again. */
const FRESH_MS = 3_600_000;

const entries = z.object({ data: z.array(z.object({ id: z.int(), code: z.string() })) });

/**
 * Reads the dictionaries when they are first needed and again each hour; meanwhile all requests
 * share them. They hold no personal data, and reading them for each request would put a call in
 * front of every other. While they cannot be read again the old ones serve; a first reading that
 * fails rejects, and the next request tries again.
 */
export function createDictionaries(
  rest: RestClient,
  now: () => Date,
): { load(): Promise<Dictionaries> } {
  let known: { dictionaries: Dictionaries; readAt: number } | null = null;
  let reading: Promise<Dictionaries> | null = null;

  async function read(): Promise<Dictionaries> {
    try {
      const [countries, targets] = await Promise.all([
        rest.readJson('/api/v1/country/index', entries),
        rest.readJson('/api/v1/target/index', entries),
      ]);
      const dictionaries = toDictionaries(countries.data, targets.data);
      known = { dictionaries, readAt: now().getTime() };
      return dictionaries;
    } catch (error) {
      if (known !== null) return known.dictionaries;
      throw error;
    } finally {
      reading = null;
    }
  }

  return {
    async load() {
      if (known !== null && now().getTime() - known.readAt < FRESH_MS) return known.dictionaries;
      reading ??= read();
      return reading;
    },
  };
}

type Entry = { readonly id: number; readonly code: string };

function toDictionaries(countries: readonly Entry[], targets: readonly Entry[]): Dictionaries {
  const idByCountry = new Map(countries.map(({ id, code }) => [code, id]));
  const countryById = new Map(countries.map(({ id, code }) => [id, code]));
  const purposeById = new Map(targets.map(({ id, code }) => [id, code]));
  return {
    countryId: (alpha3) => idByCountry.get(alpha3) ?? null,
    countryCode: (id) => countryById.get(id) ?? null,
    purposeCode: (id) => purposeById.get(id) ?? null,
  };
}
