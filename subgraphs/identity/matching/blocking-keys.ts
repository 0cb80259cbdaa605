import type { PreparedRecord } from './prepare-record.ts';

/**
 * Returns the keys of which two records must share one to be worth comparing: date of birth, day and
 * month in either order, with the class key of one word of the name, wherever it stands.
 *
 * One wrong part of a name, or a wrong order, loses nobody. Empty for a record without a date or
 * without a name.
 */
export function blockingKeys({ record, names }: PreparedRecord): ReadonlySet<string> {
  const keys = new Set<string>();
  if (record.birthDate === null) return keys;
  const [year = '', ...dayAndMonth] = record.birthDate.split('-');
  const date = `${year}-${dayAndMonth.sort().join('-')}`;
  for (const { surname, givenName } of names) {
    for (const part of [surname, givenName]) {
      for (const key of part?.keys ?? []) keys.add(`${date} ${key}`);
    }
  }
  return keys;
}
