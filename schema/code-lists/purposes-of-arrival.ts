import type { CodeList } from './lookup-label.ts';

/**
 * Why somebody comes to Kazakhstan, as stated at the border, at a hotel or by a host.
 *
 * Confidence: the codes are ours, made from the classes of visas and from eQonaq's list; no public
 * list of the border service exists. Not the purpose for which data is asked (`PURPOSES`).
 */
export const PURPOSES_OF_ARRIVAL = {
  OFFICIAL: { kk: 'Қызметтік', ru: 'Служебная', en: 'Official' },
  BUSINESS: { kk: 'Іскерлік', ru: 'Деловая', en: 'Business' },
  TOURISM: { kk: 'Туризм', ru: 'Туризм', en: 'Tourism' },
  PRIVATE: { kk: 'Жеке', ru: 'Частная', en: 'Private' },
  WORK: { kk: 'Жұмыс', ru: 'Работа', en: 'Work' },
  STUDY: { kk: 'Оқу', ru: 'Учеба', en: 'Study' },
  TREATMENT: { kk: 'Емделу', ru: 'Лечение', en: 'Medical treatment' },
  FAMILY: { kk: 'Отбасын біріктіру', ru: 'Воссоединение семьи', en: 'Family reunification' },
  PERMANENT_RESIDENCE: {
    kk: 'Тұрақты тұру',
    ru: 'Постоянное проживание',
    en: 'Permanent residence',
  },
  TRANSIT: { kk: 'Транзит', ru: 'Транзит', en: 'Transit' },
  RELIGIOUS: { kk: 'Миссионерлік қызмет', ru: 'Миссионерская деятельность', en: 'Religious' },
  HUMANITARIAN: {
    kk: 'Гуманитарлық уәждер',
    ru: 'Гуманитарные мотивы',
    en: 'Humanitarian grounds',
  },
  INVESTMENT: {
    kk: 'Инвестициялық қызмет',
    ru: 'Инвестиционная деятельность',
    en: 'Investment',
  },
  CREW: {
    kk: 'Көлік экипажының мүшесі',
    ru: 'Член экипажа транспортного средства',
    en: 'Crew member',
  },
  REMOTE_WORK: { kk: 'Қашықтан жұмыс істеу', ru: 'Удаленная работа', en: 'Remote work' },
  ASYLUM: { kk: 'Баспана іздеу', ru: 'Поиск убежища', en: 'Asylum' },
} as const satisfies CodeList;

/** A code of `PURPOSES_OF_ARRIVAL`. */
export type PurposeOfArrival = keyof typeof PURPOSES_OF_ARRIVAL;
