import type { CodeList } from './lookup-label.ts';

/** What may be wrong with a host's word about a registration, in words for the host. */
export const ANSWER_REGISTRATION_ERRORS = {
  HOST_UNKNOWN: {
    kk: 'Жауапты тек ЖСН бар адам немесе БСН бар ұйым бере алады.',
    ru: 'Ответить может только лицо с ИИН или организация с БИН.',
    en: 'Only a person with an IIN or an organization with a BIN can answer.',
  },
  REGISTRATION_UNKNOWN: {
    kk: 'Сіздің жауабыңызды күтетін мұндай өтініш жоқ.',
    ru: 'Нет такого заявления, которое ждёт Вашего ответа.',
    en: 'There is no such registration for you to answer.',
  },
  ALREADY_ANSWERED: {
    kk: 'Бұл өтініш енді жауапты күтпейді.',
    ru: 'Это заявление уже не ждёт ответа.',
    en: 'This registration no longer waits for an answer.',
  },
  REASON_MISSING: {
    kk: 'Неге қайтаратыныңызды көрсетіңіз.',
    ru: 'Укажите, почему Вы отказываете.',
    en: 'State why you refuse.',
  },
  REASON_NOT_ASKED: {
    kk: 'Растағанда себеп көрсетілмейді.',
    ru: 'При подтверждении причина не указывается.',
    en: 'No reason is given when you confirm.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kk: 'Кілт 1-ден 128 таңбаға дейін болуы керек.',
    ru: 'В ключе должно быть от 1 до 128 знаков.',
    en: 'The key must have 1 to 128 characters.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kk: 'Бұл кілтпен басқа жауап берілген: жаңа кілт алыңыз.',
    ru: 'С этим ключом дан другой ответ: возьмите новый ключ.',
    en: 'Another answer was given with this key: take a new one.',
  },
} as const satisfies CodeList;

/** The code of a user error of `answerRegistration`. */
export type AnswerRegistrationErrorCode = keyof typeof ANSWER_REGISTRATION_ERRORS;
