/**
 * What one name becomes in the hands of different clerks, folded into one: applied in this order.
 *
 * The pairs are practices of romanisation met in the records of the region: ICAO Doc 9303 beside the
 * ones before it (ZH and J, KH and H, IA and YA), Kazakh Latin drafts (Q), passports of Kazakhstan
 * (SS between vowels), of Uzbekistan and France (OU). Digits stand for sounds of two letters.
 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/DZH|ZH|DJ/g, 'J'],
  [/SHCH|SCH|SH/g, 'S'],
  [/KH|X/g, 'H'],
  [/PH/g, 'F'],
  [/T[SCZ]|CZ/g, 'S'],
  [/CH/g, '3'],
  [/[CQ]/g, 'K'],
  [/W/g, 'V'],
  [/Y/g, 'I'],
  [/OU/g, 'U'],
  [/EE/g, 'I'],
  [/(?<=.)I*[EO]V(?=A?$)|(?<=.{2})(?:ULI|KIZI|OGLI|UGLI|GIZI)$/g, ''],
  [/I+(?=[AEOU])/g, ''],
  [/O/g, 'U'],
  [/(.)\1+/g, '$1'],
];

/**
 * Returns the key that is the same for most spellings of one Latin name, and for few other names.
 *
 * Takes one normalised word in Latin capitals. Not a name: never show it.
 */
export function classKey(word: string): string {
  let key = word;
  for (const [pattern, folded] of FOLDS) key = key.replace(pattern, folded);
  return key;
}
