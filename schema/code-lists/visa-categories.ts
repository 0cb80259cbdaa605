import type { LocalizedText } from '../localized-text.ts';
import type { CodeList } from './lookup-label.ts';

/**
 * Categories of visas under the joint order of the Ministries of Foreign Affairs and of Internal
 * Affairs No. 11-1-2/555 and No. 1100 of November 2016 (V1600014531), amended in October 2024.
 *
 * Confidence: that there are classes A, B and C and what B9-1, B12, B12-1, C3, C9 and C10 are for is
 * seen in public descriptions; the other purposes are seen in a lawyer's draft or known, and have
 * not been compared with the order: they are **not verified**. B14 to B16 and C11 are left out,
 * because no source that we saw says what they are for. The texts are ours.
 */
export const VISA_CATEGORIES = {
  A1: text('A1', 'Дипломатиялық', 'Дипломатическая', 'Diplomatic'),
  A2: text('A2', 'Дипломатиялық', 'Дипломатическая', 'Diplomatic'),
  A3: text('A3', 'Қызметтік', 'Служебная', 'Official'),
  A4: text('A4', 'Қызметтік', 'Служебная', 'Official'),
  A5: text('A5', 'Инвесторлық', 'Инвесторская', 'Investor'),
  A6: text('A6', 'Инвесторлық', 'Инвесторская', 'Investor'),
  B1: text('B1', 'Іскерлік сапар', 'Деловая поездка', 'Business'),
  B2: text('B2', 'Іскерлік сапар', 'Деловая поездка', 'Business'),
  B3: text('B3', 'Іскерлік сапар', 'Деловая поездка', 'Business'),
  B4: text('B4', 'Халықаралық тасымал', 'Международные перевозки', 'International carriage'),
  B5: text('B5', 'Көлік экипажы', 'Экипажи транспорта', 'Crew'),
  B6: text('B6', 'Діни іс-шаралар', 'Религиозные мероприятия', 'Religious events'),
  B7: text('B7', 'Оқу тәжірибесі', 'Учебная практика, стажировка', 'Internship'),
  B8: text(
    'B8',
    'Тұрақты тұруға рұқсат рәсімдеу',
    'Оформление постоянного проживания',
    'To ask for permanent residence',
  ),
  B9: text(
    'B9',
    'Сұранысқа ие кәсіптер: тұрақты тұру',
    'Востребованные профессии: постоянное проживание',
    'Professions in demand: permanent residence',
  ),
  'B9-1': text('B9-1', 'Digital Nomad', 'Digital Nomad', 'Digital Nomad'),
  B10: text('B10', 'Жеке сапар', 'Частная поездка', 'Private'),
  B11: text('B11', 'Бала асырап алу', 'Усыновление', 'Adoption'),
  B12: text('B12', 'Туризм', 'Туризм', 'Tourism'),
  'B12-1': text('B12-1', 'Neo Nomad', 'Neo Nomad', 'Neo Nomad'),
  B13: text('B13', 'Транзит', 'Транзит', 'Transit'),
  B17: text('B17', 'Шығу', 'Выезд', 'Exit'),
  B18: text('B18', 'Шығу', 'Выезд', 'Exit'),
  B19: text('B19', 'Шығу', 'Выезд', 'Exit'),
  B20: text('B20', 'Шығу', 'Выезд', 'Exit'),
  B21: text('B21', 'Шығу', 'Выезд', 'Exit'),
  B22: text('B22', 'Шығу', 'Выезд', 'Exit'),
  C1: text('C1', 'Тұрақты тұру', 'Постоянное проживание', 'Permanent residence'),
  C2: text('C2', 'Отбасын біріктіру', 'Воссоединение семьи', 'Family reunification'),
  C3: text('C3', 'Жұмыс', 'Работа', 'Work'),
  C4: text(
    'C4',
    'Өз бетінше жұмысқа орналасу',
    'Самостоятельное трудоустройство',
    'Own employment',
  ),
  C5: text('C5', 'Бизнес-иммигрант', 'Бизнес-иммигрант', 'Business immigrant'),
  C6: text('C6', 'Миссия', 'Миссия', 'Mission'),
  C7: text('C7', 'Миссионерлік қызмет', 'Миссионерская деятельность', 'Missionary work'),
  C8: text('C8', 'Гуманитарлық уәждер', 'Гуманитарные мотивы', 'Humanitarian grounds'),
  C9: text('C9', 'Оқу', 'Учеба', 'Study'),
  C10: text(
    'C10',
    'Этникалық қазақтардың жеке сапары',
    'Частная поездка этнических казахов',
    'Private, for ethnic Kazakhs',
  ),
  C12: text('C12', 'Емделу', 'Лечение', 'Medical treatment'),
} as const satisfies CodeList;

/** A category, such as `C3` or `B12-1`. */
export type VisaCategory = keyof typeof VISA_CATEGORIES;

/** The code stands in the text: several categories share one purpose. */
function text(code: string, kk: string, ru: string, en: string): LocalizedText {
  return { kk: `${kk} (${code})`, ru: `${ru} (${code})`, en: `${en} (${code})` };
}
