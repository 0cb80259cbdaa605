/**
 * Chinese syllables as Russian and Kazakh records write them (the system of Palladius), back to
 * pinyin: consonants and endings, in this order. Vowels follow the common romanisation, since class
 * keys make no more of them.
 */
const SYLLABLES: readonly (readonly [RegExp, string])[] = [
  [/Н(?![ЬАЯЭЕИОУЮЫ])/g, 'NG'],
  [/НЬ/g, 'N'],
  [/ЧЖ/g, 'ZH'],
  [/ЦЗ(?=[ИЮЯ])/g, 'J'],
  [/ЦЗ/g, 'Z'],
  [/Ц(?=[ИЮЯ])/g, 'Q'],
  [/Ц/g, 'C'],
  [/С(?=[ИЮЯ])/g, 'X'],
  [/Ж/g, 'R'],
  [/ЮЙ/g, 'U'],
  [/Х/g, 'H'],
];

const STATES: ReadonlySet<string> = new Set(['CHN', 'HKG', 'MAC', 'TWN']);

/** Whether names of a citizen may be Chinese. */
export function mayBeChinese(citizenship: string | null): boolean {
  return citizenship !== null && STATES.has(citizenship);
}

/** Returns a Cyrillic name in capitals with its consonants as pinyin has them; the rest is left. */
export function fromPalladius(name: string): string {
  let pinyin = name;
  for (const [cyrillic, latin] of SYLLABLES) pinyin = pinyin.replace(cyrillic, latin);
  return pinyin;
}
