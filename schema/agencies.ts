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
  GBD_UL: {
    kk: '«Заңды тұлғалар» мемлекеттік деректер базасы',
    ru: 'Государственная база данных «Юридические лица»',
    en: 'State database of legal entities',
  },
  MFA_VISAS: {
    kk: 'Сыртқы істер министрлігінің визалар мен шақырулар жүйесі',
    ru: 'Система виз и приглашений Министерства иностранных дел',
    en: 'Visa and invitation system of the Ministry of Foreign Affairs',
  },
  MOH_CERTIFICATES: {
    kk: 'Денсаулық сақтау министрлігінің медициналық анықтамалары',
    ru: 'Медицинские справки Министерства здравоохранения',
    en: 'Medical certificates of the Ministry of Health',
  },
  KGD: {
    kk: 'Мемлекеттік кірістер комитеті',
    ru: 'Комитет государственных доходов',
    en: 'State Revenue Committee',
  },
  OFFENCES: {
    kk: 'Әкімшілік құқық бұзушылықтар тізілімі, Құқықтық статистика комитеті',
    ru: 'Реестр административных правонарушений, Комитет по правовой статистике',
    en: 'Register of administrative offences, Committee on Legal Statistics',
  },
  ALERTS: {
    kk: 'Іздеу және кіруге тыйым салу тізілімі, Ішкі істер министрлігі',
    ru: 'Реестр розыска и запретов на въезд, Министерство внутренних дел',
    en: 'Register of wanted persons and entry bans, Ministry of Internal Affairs',
  },
  EGOV_WINDOW: {
    kk: 'eGov «бірыңғай терезесі»',
    ru: '«Единое окно» eGov',
    en: 'eGov single window',
  },
  E_OTINISH: {
    kk: '«e-Өтініш» өтініштер жүйесі',
    ru: 'Система обращений «е-Өтініш»',
    en: 'e-Otinish system of appeals',
  },
} as const satisfies Record<string, LocalizedText>;

/** The code of a legacy system, as in `extensions.agency`. */
export type AgencyCode = keyof typeof AGENCIES;
