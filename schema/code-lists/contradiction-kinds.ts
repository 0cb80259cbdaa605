import type { CodeList } from './lookup-label.ts';

/** How records of who somebody is disagree: codes of ours. */
export const CONTRADICTION_KINDS = {
  TRANSLITERATION: {
    kk: 'Латын әріптерімен басқаша жазылған',
    ru: 'Иначе записано латиницей',
    en: 'Written otherwise in Latin letters',
  },
  SPELLING: {
    kk: 'Кирилл әріптерімен басқаша жазылған',
    ru: 'Иначе записано кириллицей',
    en: 'Written otherwise in Cyrillic letters',
  },
  MISSPELLING: {
    kk: 'Жақын, бірақ басқа жазылым',
    ru: 'Похожее, но другое написание',
    en: 'Alike, and yet another word',
  },
  NAME_ORDER: {
    kk: 'Тегі мен аты ауысқан',
    ru: 'Фамилия и имя переставлены',
    en: 'Surname and given name in each other’s place',
  },
  NAME_DIFFERS: { kk: 'Басқа есім', ru: 'Другое имя', en: 'Another name' },
  PATRONYMIC_MISSING: {
    kk: 'Әкесінің аты көрсетілмеген',
    ru: 'Отчество не указано',
    en: 'The name after the father is missing',
  },
  DATE_SWAPPED: {
    kk: 'Күні мен айы ауысқан',
    ru: 'День и месяц переставлены',
    en: 'Day and month in each other’s place',
  },
  DATE_DIFFERS: { kk: 'Басқа күн', ru: 'Другая дата', en: 'Another day' },
  SEX_DIFFERS: { kk: 'Жынысы басқа', ru: 'Указан другой пол', en: 'Another sex' },
  CITIZENSHIP_DIFFERS: {
    kk: 'Азаматтығы басқа',
    ru: 'Другое гражданство',
    en: 'Another citizenship',
  },
  DOCUMENT_REPLACED: {
    kk: 'Адамның басқа құжаты',
    ru: 'Другой документ того же лица',
    en: 'Another document of the same person',
  },
  DOCUMENT_UNKNOWN: {
    kk: 'Тізілімдерге белгісіз құжат',
    ru: 'Документ, не известный регистрам',
    en: 'A document that no register knows as the person’s',
  },
  IIN_DIFFERS: {
    kk: 'Басқа ЖСН',
    ru: 'Другой ИИН',
    en: 'Another individual identification number',
  },
} as const satisfies CodeList;

/** The code of a kind of contradiction. */
export type ContradictionKind = keyof typeof CONTRADICTION_KINDS;
