import type { CodeList } from './lookup-label.ts';

/** Why nobody was asked for consent, or none was taken back; codes of ours. */
export const CONSENT_ERRORS = {
  ORGANIZATION_REQUIRED: {
    kk: 'Келісімді тек БСН-і бар ұйым сұрай алады.',
    ru: 'Запросить согласие может только организация с БИН.',
    en: 'Only an organization with a BIN can ask for consent.',
  },
  PURPOSE_REQUIRED: {
    kk: 'Адамға деректердің не үшін қажет екенін айту керек: мақсатты көрсетіңіз.',
    ru: 'Человек должен знать, для чего нужны данные: укажите цель.',
    en: 'The person has to be told what the data is for: state the purpose.',
  },
  PERSON_WITHOUT_IIN: {
    kk: 'ЖСН-і жоқ адамнан келісім сұрау мүмкін емес: SMS тек ЖСН бойынша жіберіледі.',
    ru: 'У человека без ИИН нельзя запросить согласие: SMS отправляется по ИИН.',
    en: 'A person without an IIN cannot be asked: the SMS is sent by IIN.',
  },
  PERSON_UNREACHABLE: {
    kk: 'Қол жеткізуді бақылау қызметі бұл адамды білмейді.',
    ru: 'Сервис контроля доступа не знает этого человека.',
    en: 'The access control service does not know this person.',
  },
  CATEGORIES_INVALID: {
    kk: '1-ден 10-ға дейін санатты атаңыз.',
    ru: 'Назовите от 1 до 10 категорий.',
    en: 'Name 1 to 10 categories.',
  },
  CATEGORY_NOT_BY_CONSENT: {
    kk: 'Бұл санат келісім бойынша ашылмайды.',
    ru: 'Эта категория не открывается по согласию.',
    en: 'No consent opens this category.',
  },
  CONSENT_UNKNOWN: {
    kk: 'Сізде мұндай келісім жоқ.',
    ru: 'У вас нет такого согласия.',
    en: 'You have no such consent.',
  },
} as const satisfies CodeList;

/** The code of a user error of `requestConsent` or `revokeConsent`. */
export type ConsentErrorCode = keyof typeof CONSENT_ERRORS;
