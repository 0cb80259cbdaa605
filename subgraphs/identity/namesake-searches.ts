import type { HeldIdentityFact, NamesakeSearchFact } from '../../schema/generated/identity.ts';
import type { PersonFacts } from './held-facts.ts';

/** How many searches one person is worth: each is a call to two registers. */
export const NAMESAKE_SEARCHES_MAX = 6;

type Spelling = Pick<
  HeldIdentityFact,
  'surnameCyrillic' | 'givenNameCyrillic' | 'surnameLatin' | 'givenNameLatin' | 'birthDate'
>;

/**
 * Returns what to search registers for, to find whoever may be the same person under another record:
 * each spelling that GBD FL or IS MP has on file with the date of birth, then with day and month in
 * each other's place. Null where neither has answered: there may be a name to search for.
 */
export function namesakeSearches({
  heldByGbdFl,
  heldByIsMp,
}: PersonFacts): readonly NamesakeSearchFact[] | null {
  if (!heldByGbdFl && !heldByIsMp) return null;
  const held: readonly Spelling[] = [...(heldByGbdFl ?? []), ...(heldByIsMp ?? [])];
  const spelt = held.flatMap((identity) => [
    toSearch(identity.surnameCyrillic, identity.givenNameCyrillic, identity.birthDate),
    toSearch(identity.surnameLatin, identity.givenNameLatin, identity.birthDate),
  ]);
  const straight = spelt.filter((search) => search !== null);
  const swapped = straight.flatMap((search) => {
    const birthDate = swapDayAndMonth(search.birthDate);
    return birthDate === null ? [] : [{ ...search, birthDate }];
  });
  const distinct = new Map([...straight, ...swapped].map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()].slice(0, NAMESAKE_SEARCHES_MAX);
}

function toSearch(
  surname: string | null | undefined,
  givenName: string | null | undefined,
  birthDate: string | null | undefined,
): NamesakeSearchFact | null {
  if (!surname || !givenName || !birthDate) return null;
  return { surname, givenName, birthDate };
}

function swapDayAndMonth(date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-');
  return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null;
}
