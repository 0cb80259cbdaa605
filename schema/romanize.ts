const LETTERS: Readonly<Record<string, string>> = {
  А: 'A',
  Ә: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ғ: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'E',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  І: 'I',
  Й: 'I',
  К: 'K',
  Қ: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  Ң: 'N',
  О: 'O',
  Ө: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ұ: 'U',
  Ү: 'U',
  Ф: 'F',
  Х: 'KH',
  Һ: 'H',
  Ц: 'TS',
  Ч: 'CH',
  Ш: 'SH',
  Щ: 'SHCH',
  Ъ: 'IE',
  Ы: 'Y',
  Ь: '',
  Э: 'E',
  Ю: 'IU',
  Я: 'IA',
};

/**
 * Returns a Cyrillic name in Latin capitals: ICAO Doc 9303 part 3, section 6, table B for Russian,
 * and for Kazakh letters, which the table leaves out, what passports of Kazakhstan mostly use.
 *
 * Other characters stay as they are. One way to spell a name among several: passports differ by
 * year and by their holder's wish, so never compare the result with a passport letter by letter.
 */
export function romanize(name: string): string {
  return [...name.normalize('NFC').toUpperCase()]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('');
}
