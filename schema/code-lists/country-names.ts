import type { LocalizedText } from '../localized-text.ts';

/**
 * Names that we spell otherwise than `i18n-iso-countries` does, by alpha-3 code.
 *
 * Where the package is wrong or dated in Kazakh, uses an abbreviation, or a Russian name that
 * official texts of Kazakhstan do not use (Kyrgyzstan, Moldova, Turkmenistan).
 */
export const COUNTRY_NAMES: Readonly<Record<string, Partial<LocalizedText>>> = {
  ARE: { ru: 'Объединенные Арабские Эмираты' },
  CAF: { ru: 'Центральноафриканская Республика' },
  CHN: { ru: 'Китай', en: 'China' },
  COD: { kk: 'Конго Демократиялық Республикасы' },
  ESH: { ru: 'Западная Сахара' },
  FSM: { en: 'Micronesia' },
  GMB: { en: 'Gambia' },
  IRN: { en: 'Iran' },
  KGZ: { ru: 'Кыргызстан' },
  LAO: { en: 'Laos' },
  MDA: { ru: 'Молдова', en: 'Moldova' },
  MKD: { kk: 'Солтүстік Македония', en: 'North Macedonia' },
  MMR: { kk: 'Мьянма' },
  NLD: { kk: 'Нидерланд', ru: 'Нидерланды' },
  PRK: { ru: 'Северная Корея' },
  PSE: { kk: 'Палестина', ru: 'Палестина', en: 'Palestine' },
  RUS: { ru: 'Россия', en: 'Russia' },
  SWZ: { kk: 'Эсватини' },
  SYR: { en: 'Syria' },
  TKM: { ru: 'Туркменистан' },
  TWN: { ru: 'Тайвань', en: 'Taiwan' },
  TZA: { en: 'Tanzania' },
  USA: { kk: 'Америка Құрама Штаттары', ru: 'Соединенные Штаты Америки', en: 'United States' },
  ZAF: { ru: 'Южно-Африканская Республика' },
};
