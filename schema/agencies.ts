import type { LocalizedText } from './localized-text.ts';

/** One legacy system as errors, logs and configuration name it. Stable: clients match on it. */
export const AGENCIES = {
  GBD_FL: {
    kk: '«Жеке тұлғалар» мемлекеттік деректер базасы',
    ru: 'Государственная база данных «Физические лица»',
    en: 'State database of individuals',
  },
  KDP: {
    kk: 'Дербес деректерге қол жеткізуді бақылау қызметі',
    ru: 'Сервис контроля доступа к персональным данным',
    en: 'Personal data access control service',
  },
  IS_MP: {
    kk: 'Ішкі істер министрлігінің «Көші-қон полициясы» ақпараттық жүйесі',
    ru: 'Информационная система «Миграционная полиция» МВД',
    en: 'Migration police information system',
  },
  BERKUT: {
    kk: '«Бүркіт» бірыңғай ақпараттық жүйесі, Шекара қызметі',
    ru: 'Единая информационная система «Беркут», Пограничная служба',
    en: 'Berkut unified information system, border service',
  },
  ENBEK: {
    kk: 'Еңбек министрлігінің enbek.kz порталы',
    ru: 'Портал enbek.kz Министерства труда',
    en: 'enbek.kz portal of the Ministry of Labour',
  },
  KUTTY_MEKEN: {
    kk: '«Құтты мекен», Еңбек министрлігі',
    ru: '«Құтты мекен», Министерство труда',
    en: 'Kutty Meken, Ministry of Labour',
  },
  EQONAQ: {
    kk: 'eQonaq қонақтарды тіркеу жүйесі',
    ru: 'Система регистрации гостей eQonaq',
    en: 'eQonaq guest registration system',
  },
  E_OTINISH: {
    kk: '«e-Өтініш» өтініштер жүйесі',
    ru: 'Система обращений «е-Өтініш»',
    en: 'e-Otinish system of appeals',
  },
} as const satisfies Record<string, LocalizedText>;

/** The code of a legacy system, as in `extensions.agency`. */
export type AgencyCode = keyof typeof AGENCIES;
