import { describe, expect, test } from 'vitest';
import { BORDER_POINTS } from '../../schema/code-lists/border-points.ts';
import { DOCUMENT_STATUSES } from '../../schema/code-lists/document-statuses.ts';
import { DOCUMENT_TYPES } from '../../schema/code-lists/document-types.ts';
import { ETHNICITIES } from '../../schema/code-lists/ethnicities.ts';
import { ISSUING_AUTHORITIES } from '../../schema/code-lists/issuing-authorities.ts';
import { LIFE_STATUSES } from '../../schema/code-lists/life-statuses.ts';
import { type CodeList, lookupLabel } from '../../schema/code-lists/lookup-label.ts';
import { PURPOSES_OF_ARRIVAL } from '../../schema/code-lists/purposes-of-arrival.ts';
import { SEXES } from '../../schema/code-lists/sexes.ts';

const LISTS = {
  BORDER_POINTS,
  DOCUMENT_STATUSES,
  DOCUMENT_TYPES,
  ETHNICITIES,
  ISSUING_AUTHORITIES,
  LIFE_STATUSES,
  PURPOSES_OF_ARRIVAL,
  SEXES,
} satisfies Record<string, CodeList>;

describe.each(Object.entries<CodeList>(LISTS))('%s', (_, list) => {
  test('names every code in the right script', () => {
    for (const [code, { kk, ru, en }] of Object.entries(list)) {
      expect(kk, code).toMatch(/^[\u0400-\u04ff .-]+$/);
      expect(ru, code).toMatch(/^[\u0400-\u04ff .-]+$/);
      expect(en, code).toMatch(/^[A-Za-z .-]+$/);
    }
  });

  test('gives no two codes one name', () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      const names = Object.values(list).map((label) => label[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

test.each<[keyof typeof LISTS, string, string, string, string]>([
  ['SEXES', '2', 'Әйел', 'Женский', 'Female'],
  ['LIFE_STATUSES', '0', 'Қалыпты', 'Нормальный', 'Alive'],
  ['ETHNICITIES', '005', 'Қазақ', 'Казах', 'Kazakh'],
  ['DOCUMENT_STATUSES', '00', 'Құжат жарамды', 'Документ действителен', 'Valid'],
  ['PURPOSES_OF_ARRIVAL', 'WORK', 'Жұмыс', 'Работа', 'Work'],
  ['BORDER_POINTS', 'zhibek-zholy', 'Жібек жолы', 'Жибек Жолы', 'Zhibek Zholy'],
  ['BORDER_POINTS', 'airport-ala', 'Алматы әуежайы', 'Аэропорт Алматы', 'Almaty airport'],
])('%s %s is looked up', (list, code, kk, ru, en) => {
  expect(lookupLabel(LISTS[list], code)).toEqual({ kk, ru, en });
});

test.each(['', '5', '999', 'constructor', '__proto__', 'toString'])(
  'the unknown code %j has a label that says so',
  (code) => {
    for (const list of Object.values<CodeList>(LISTS)) {
      expect(lookupLabel(list, code)).toEqual({
        kk: 'Белгісіз код',
        ru: 'Неизвестный код',
        en: 'Unknown code',
      });
    }
  },
);
