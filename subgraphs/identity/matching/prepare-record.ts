import { romanize } from '../../../schema/romanize.ts';
import { classKey } from './class-key.ts';
import type { MatchRecord } from './match-record.ts';
import { normalizeName } from './normalize-name.ts';
import { fromPalladius, mayBeChinese } from './palladius.ts';

/** One part of a name, ready to be compared. */
export interface PreparedPart {
  /** As the record spells it, normalised. */
  readonly text: string;
  /** The class key of each word, in alphabetical order. */
  readonly keys: readonly string[];
  /** The class keys as one word. */
  readonly key: string;
}

/** A name in one script; a part that the record lacks is null. */
export interface PreparedName {
  readonly script: 'CYRILLIC' | 'LATIN';
  readonly surname: PreparedPart | null;
  readonly givenName: PreparedPart | null;
}

/** A record with all that comparing it needs worked out once. */
export interface PreparedRecord {
  readonly record: MatchRecord;
  /** One for each script that the record holds, and each way to read it. */
  readonly names: readonly PreparedName[];
  readonly patronymic: PreparedPart | null;
}

/** Returns a record ready to be compared with any number of others. */
export function prepareRecord(record: MatchRecord): PreparedRecord {
  const { surnameCyrillic, givenNameCyrillic, surnameLatin, givenNameLatin } = record;
  const names: PreparedName[] = [
    {
      script: 'CYRILLIC',
      surname: preparePart(surnameCyrillic, romanize),
      givenName: preparePart(givenNameCyrillic, romanize),
    },
    {
      script: 'LATIN',
      surname: preparePart(surnameLatin, romanize),
      givenName: preparePart(givenNameLatin, romanize),
    },
  ];
  if (mayBeChinese(record.citizenship)) {
    names.push({
      script: 'CYRILLIC',
      surname: preparePart(surnameCyrillic, romanizeChinese),
      givenName: preparePart(givenNameCyrillic, romanizeChinese),
    });
  }
  return {
    record,
    names: names.filter(({ surname, givenName }) => surname !== null || givenName !== null),
    patronymic: preparePart(record.patronymicCyrillic, romanize),
  };
}

function romanizeChinese(name: string): string {
  return romanize(fromPalladius(name));
}

function preparePart(name: string | null, toLatin: (text: string) => string): PreparedPart | null {
  const text = name === null ? '' : normalizeName(name);
  if (text === '') return null;
  const keys = toLatin(text)
    .split(' ')
    .map((word) => classKey(word.replace(/[^A-Z]/g, '')))
    .sort();
  return { text, keys, key: keys.join('') };
}
