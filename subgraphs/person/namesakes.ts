import type { HeldIdentity } from '../kit/held-identity.ts';
import type { PersonSearch } from './client.ts';

/** How many searches one person is worth: each is a call to two registers. */
export const NAMESAKE_SEARCHES_MAX = 6;

/**
 * Returns what to search registers for, to find whoever may be the same person under another record:
 * each spelling on file with the date of birth, then with day and month in each other's place.
 */
export function namesakeSearches(held: readonly HeldIdentity[]): readonly PersonSearch[] {
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
  surname: string | null,
  givenName: string | null,
  birthDate: string | null,
): PersonSearch | null {
  if (surname === null || givenName === null || birthDate === null) return null;
  return { surname, givenName, birthDate };
}

function swapDayAndMonth(date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-');
  return Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null;
}
