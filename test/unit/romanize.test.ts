import { expect, test } from 'vitest';
import { romanize } from '../../schema/romanize.ts';

test.each([
  ['ЩЕРБАКОВ', 'SHCHERBAKOV'],
  ['ХАРЧЕНКО', 'KHARCHENKO'],
  ['ЦОЙ ЮЛИЯ', 'TSOI IULIIA'],
  ['ПОДЪЯЧЕВ', 'PODIEIACHEV'],
  ['ОЛЬГА', 'OLGA'],
  ['ӘЛІМЖАН ҚҰРМАНҒАЗЫ', 'ALIMZHAN KURMANGAZY'],
  ['ӨТЕГЕН ҮМІТ ҢҺ', 'OTEGEN UMIT NH'],
  ['Айгерім Әбдіқызы', 'AIGERIM ABDIKYZY'],
])('%s becomes %s', (name, latin) => {
  expect(romanize(name)).toBe(latin);
});

test('a letter written as two characters is the same letter', () => {
  expect(romanize('\u0438\u0306')).toBe('I');
});

test('what is no Cyrillic letter stays', () => {
  expect(romanize("O'Brien-Ли 2")).toBe("O'BRIEN-LI 2");
});

test('every letter of the Kazakh and Russian alphabets has a Latin form', () => {
  const alphabet = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
  expect(romanize(alphabet)).toMatch(/^[A-Z]+$/);
});
