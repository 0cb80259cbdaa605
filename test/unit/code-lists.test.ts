import { describe, expect, test } from 'vitest';
import { ALERT_ISSUERS } from '../../schema/code-lists/alert-issuers.ts';
import { BORDER_POINTS } from '../../schema/code-lists/border-points.ts';
import { CERTIFICATE_STATUSES } from '../../schema/code-lists/certificate-statuses.ts';
import { DOCUMENT_STATUSES } from '../../schema/code-lists/document-statuses.ts';
import { DOCUMENT_TYPES } from '../../schema/code-lists/document-types.ts';
import { ETHNICITIES } from '../../schema/code-lists/ethnicities.ts';
import { ISSUING_AUTHORITIES } from '../../schema/code-lists/issuing-authorities.ts';
import { LIFE_STATUSES } from '../../schema/code-lists/life-statuses.ts';
import { type CodeList, lookupLabel } from '../../schema/code-lists/lookup-label.ts';
import { OFFENCE_MEASURES } from '../../schema/code-lists/offence-measures.ts';
import { OFFENCE_STATUSES } from '../../schema/code-lists/offence-statuses.ts';
import { PURPOSES_OF_ARRIVAL } from '../../schema/code-lists/purposes-of-arrival.ts';
import { SEXES } from '../../schema/code-lists/sexes.ts';
import { VISA_CATEGORIES } from '../../schema/code-lists/visa-categories.ts';
import { VISA_POSTS } from '../../schema/code-lists/visa-posts.ts';
import { INVITATION_STATUSES, VISA_STATUSES } from '../../schema/code-lists/visa-statuses.ts';
import type { LocalizedText } from '../../schema/localized-text.ts';

const LISTS = {
  ALERT_ISSUERS,
  BORDER_POINTS,
  CERTIFICATE_STATUSES,
  DOCUMENT_STATUSES,
  DOCUMENT_TYPES,
  ETHNICITIES,
  INVITATION_STATUSES,
  ISSUING_AUTHORITIES,
  LIFE_STATUSES,
  OFFENCE_MEASURES,
  OFFENCE_STATUSES,
  PURPOSES_OF_ARRIVAL,
  SEXES,
  VISA_POSTS,
  VISA_STATUSES,
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

test('VISA_CATEGORIES have what each class is known for, and their code in every language', () => {
  const codes = Object.keys(VISA_CATEGORIES);
  for (const [code, label] of Object.entries<LocalizedText>(VISA_CATEGORIES)) {
    for (const text of Object.values(label)) expect(text.endsWith(` (${code})`)).toBe(true);
  }
  const a = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
  const exits = ['B17', 'B18', 'B19', 'B20', 'B21', 'B22'];
  const named = [
    'B9-1',
    'B12',
    'B12-1',
    'C1',
    'C2',
    'C3',
    'C4',
    'C5',
    'C6',
    'C8',
    'C9',
    'C10',
    'C12',
  ];
  expect(codes).toEqual(expect.arrayContaining([...a, ...exits, ...named]));
  expect(lookupLabel(VISA_CATEGORIES, 'B12-1').en).toBe('Neo Nomad (B12-1)');
});
