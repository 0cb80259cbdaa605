import i18nIsoCountries from 'i18n-iso-countries';
import { PURPOSES_OF_ARRIVAL } from '../../schema/code-lists/purposes-of-arrival.ts';

/** An entry of one of eQonaq's own dictionaries, whose ids mean nothing elsewhere. */
export interface DictionaryEntry {
  readonly id: number;
  readonly code: string;
}

/** 216 switches the police's notice off in the web client, so that it stands for Kazakhstan. */
const KAZAKHSTAN_ID = 216;
const AFTER_ALL = 300;

/** Countries by an id of eQonaq's own; `code` is alpha-3. */
export const COUNTRIES: readonly DictionaryEntry[] = Object.keys(i18nIsoCountries.getAlpha3Codes())
  .sort()
  .map((code, at) => {
    if (code === 'KAZ') return { id: KAZAKHSTAN_ID, code };
    return { id: at + 1 === KAZAKHSTAN_ID ? AFTER_ALL : at + 1, code };
  });

/** Kinds of document; `code` is GBD FL's. 5 is the web client's default, the foreign passport. */
export const DOCTYPES: readonly DictionaryEntry[] = [
  { id: 1, code: '002' },
  { id: 2, code: '001' },
  { id: 5, code: '015' },
];

/** Purposes of the journey; 3 is the web client's default, tourism. */
export const TARGETS: readonly DictionaryEntry[] = [
  'TOURISM',
  ...Object.keys(PURPOSES_OF_ARRIVAL).filter((code) => code !== 'TOURISM'),
].map((code, at) => ({ id: at + 3, code }));

/** Returns an entry's id; throws a RangeError for a code that the dictionary lacks. */
export function idOf(dictionary: readonly DictionaryEntry[], code: string): number {
  const entry = dictionary.find((known) => known.code === code);
  if (entry === undefined)
    throw new RangeError(`expected a code of the dictionary, but got ${code}`);
  return entry.id;
}
