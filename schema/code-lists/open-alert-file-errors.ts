import type { CodeList } from './lookup-label.ts';

/** What may be wrong with a request for the file behind a hit, in words for the officer. */
export const OPEN_ALERT_FILE_ERRORS = {
  REASON_TOO_SHORT: {
    kk: 'Негіздемені кемінде 20 әріппен, үш сөзден кем емес етіп жазыңыз.',
    ru: 'Укажите основание: не менее 20 букв и трёх слов.',
    en: 'State a reason of at least 20 letters and three words.',
  },
  REASON_TOO_LONG: {
    kk: 'Негіздеме 1000 таңбадан аспауы керек.',
    ru: 'Основание не должно быть длиннее 1000 знаков.',
    en: 'The reason must not be longer than 1000 characters.',
  },
  REFERENCE_UNKNOWN: {
    kk: 'Бұл адам туралы мұндай тексеру жасамағансыз немесе ол пайдаланылған: қайта тексеріңіз.',
    ru: 'Такой проверки этого человека Вы не делали, или она уже использована: проверьте снова.',
    en: 'You have made no such check of this person, or it has been used: check again.',
  },
  REFERENCE_EXPIRED: {
    kk: 'Тексерудің мерзімі өтті: қайта тексеріңіз.',
    ru: 'Срок действия проверки истёк: проверьте снова.',
    en: 'The check has expired: check again.',
  },
  NO_HIT: {
    kk: 'Тексеруде сәйкестік болмады: ашатын файл жоқ.',
    ru: 'Проверка не дала совпадения: открывать нечего.',
    en: 'The check was no hit: there is no file to open.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kk: 'Кілт 1-ден 128 таңбаға дейін болуы керек.',
    ru: 'В ключе должно быть от 1 до 128 знаков.',
    en: 'The key must have 1 to 128 characters.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kk: 'Бұл кілтпен басқа сұрау жіберілген: жаңа кілт алыңыз.',
    ru: 'С этим ключом отправлен другой запрос: возьмите новый ключ.',
    en: 'Another request was sent with this key: take a new one.',
  },
} as const satisfies CodeList;

/** The code of a user error of `openAlertFile`. */
export type OpenAlertFileErrorCode = keyof typeof OPEN_ALERT_FILE_ERRORS;
