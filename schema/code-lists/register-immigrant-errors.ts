import type { CodeList } from './lookup-label.ts';

/** What may be wrong with a wish to be registered, in words for the immigrant. */
export const REGISTER_IMMIGRANT_ERRORS = {
  IMMIGRANT_UNKNOWN: {
    kk: 'Көші-қон полициясында мұндай шетелдік туралы жазба жоқ.',
    ru: 'В миграционной полиции нет записи о таком иностранце.',
    en: 'The migration police have no record of this foreigner.',
  },
  HOST_INVALID: {
    kk: 'Қабылдаушының ЖСН немесе БСН нөмірін тексеріңіз.',
    ru: 'Проверьте ИИН или БИН принимающего лица.',
    en: 'Check the IIN or BIN of the host.',
  },
  HOST_IS_IMMIGRANT: {
    kk: 'Өзіңізді қабылдаушы ретінде көрсетуге болмайды.',
    ru: 'Нельзя указать принимающим лицом себя.',
    en: 'The host must be somebody else.',
  },
  ENTERED_IN_FUTURE: {
    kk: 'Шекарадан өткен күн бүгіннен кеш болмауы керек.',
    ru: 'День въезда не может быть позже сегодняшнего.',
    en: 'The day of entry must not be later than today.',
  },
  MOVED_OUT_OF_TIME: {
    kk: 'Көшкен күн шекарадан өткен күн мен бүгіннің арасында болуы керек.',
    ru: 'День переезда должен быть между днём въезда и сегодняшним.',
    en: 'The day of the move must lie between the day of entry and today.',
  },
  PASSPORT_NOT_VALID: {
    kk: 'Көші-қон полициясында жарамды паспортыңыз тіркелмеген.',
    ru: 'В миграционной полиции нет Вашего действующего паспорта.',
    en: 'The migration police have no valid passport of the immigrant on file.',
  },
  ADDRESS_INVALID: {
    kk: 'Мекенжайдың бұл бөлігін 1-ден 100 таңбаға дейін жазыңыз.',
    ru: 'Укажите эту часть адреса: от 1 до 100 знаков.',
    en: 'State this part of the address in 1 to 100 characters.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kk: 'Кілт 1-ден 128 таңбаға дейін болуы керек.',
    ru: 'В ключе должно быть от 1 до 128 знаков.',
    en: 'The key must have 1 to 128 characters.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kk: 'Бұл кілтпен басқа тіркеу сұралған: жаңа кілт алыңыз.',
    ru: 'С этим ключом подано другое заявление: возьмите новый ключ.',
    en: 'Another registration was asked for with this key: take a new one.',
  },
} as const satisfies CodeList;

/** The code of a user error of `registerImmigrant`. */
export type RegisterImmigrantErrorCode = keyof typeof REGISTER_IMMIGRANT_ERRORS;
