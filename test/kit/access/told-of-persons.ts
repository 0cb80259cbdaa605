import type { PlacedEntry } from './told-by-log.ts';

type Disclosed = Extract<PlacedEntry, { type: 'DISCLOSED' }>;

/** What is told of one person in all entries of a request. */
export type Told = Pick<
  Disclosed,
  'disclosedFields' | 'maskedFields' | 'refusedFields' | 'categories'
>;

/** What is about no person stands under this name. */
export const NOBODY = 'nobody';

const NOTHING: Told = { disclosedFields: [], maskedFields: [], refusedFields: [], categories: [] };

/**
 * Returns what is told of each person: in one entry, or in two of which one is told later. That one
 * has what is held back, the other has nothing of it; whatever is otherwise is a problem, in words.
 */
export function toldOfPersons(
  entries: readonly Disclosed[],
  isHeldBack: (field: string) => boolean,
): { readonly told: ReadonlyMap<string, Told>; readonly problems: readonly string[] } {
  const told = new Map<string, Told>();
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const person = entry.subjects.flat()[0] ?? NOBODY;
    const isLate = entry.hiddenUntil !== undefined;
    const { disclosedFields, maskedFields, refusedFields, categories } = entry;
    const refused = refusedFields.map(({ field }) => field);
    for (const field of [...disclosedFields, ...maskedFields, ...refused]) {
      if (isHeldBack(field) !== isLate) {
        problems.push(`${person}: ${field} is told ${isLate ? 'late' : 'at once'}`);
      }
    }
    if (seen.has(`${person} ${isLate}`)) problems.push('somebody has two entries');
    seen.add(`${person} ${isLate}`);
    const before = told.get(person) ?? NOTHING;
    told.set(person, {
      disclosedFields: [...before.disclosedFields, ...disclosedFields],
      maskedFields: [...before.maskedFields, ...maskedFields],
      refusedFields: [...before.refusedFields, ...refusedFields],
      categories: [...before.categories, ...categories],
    });
  }
  return { told, problems };
}
