import type { CodeList } from './lookup-label.ts';

/** What records of who somebody is can disagree about: codes of ours. */
export const HELD_FIELDS = {
  SURNAME_CYRILLIC: {
    kk: 'Тегі, кирилл',
    ru: 'Фамилия кириллицей',
    en: 'Surname in Cyrillic letters',
  },
  GIVEN_NAME_CYRILLIC: {
    kk: 'Аты, кирилл',
    ru: 'Имя кириллицей',
    en: 'Given name in Cyrillic letters',
  },
  PATRONYMIC: { kk: 'Әкесінің аты', ru: 'Отчество', en: 'Name after the father' },
  SURNAME_LATIN: {
    kk: 'Тегі, латын',
    ru: 'Фамилия латиницей',
    en: 'Surname in Latin letters',
  },
  GIVEN_NAME_LATIN: {
    kk: 'Аты, латын',
    ru: 'Имя латиницей',
    en: 'Given name in Latin letters',
  },
  BIRTH_DATE: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Date of birth' },
  SEX: { kk: 'Жынысы', ru: 'Пол', en: 'Sex' },
  CITIZENSHIP: { kk: 'Азаматтығы', ru: 'Гражданство', en: 'Citizenship' },
  DOCUMENT: { kk: 'Жол жүру құжаты', ru: 'Проездной документ', en: 'Travel document' },
  IIN: { kk: 'ЖСН', ru: 'ИИН', en: 'Individual identification number' },
} as const satisfies CodeList;

/** The code of a field. */
export type HeldField = keyof typeof HELD_FIELDS;
