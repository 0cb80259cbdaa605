import type { CodeList } from './lookup-label.ts';

/** What a host has to correct before a notification of arrival can be filed; codes of ours. */
export const NOTIFY_ARRIVAL_ERRORS = {
  HOST_UNKNOWN: {
    kk: 'Хабарламаны ЖСН-і бар адам немесе БСН-і бар ұйым ғана бере алады.',
    ru: 'Уведомить может только человек с ИИН или организация с БИН.',
    en: 'Only a person with an IIN or an organization with a BIN can notify.',
  },
  GUEST_UNKNOWN: {
    kk: 'Көші-қон полициясында мұндай шетелдік туралы жазба жоқ.',
    ru: 'У миграционной полиции нет записи о таком иностранце.',
    en: 'The migration police have no record of this foreigner.',
  },
  ARRIVED_IN_FUTURE: {
    kk: 'Келген күні бүгіннен кеш болмауы керек.',
    ru: 'День прибытия не может быть позже сегодняшнего.',
    en: 'The day of arrival must not be later than today.',
  },
  LEAVES_BEFORE_ARRIVAL: {
    kk: 'Кететін күні келген күннен ерте болмауы керек.',
    ru: 'День выбытия не может быть раньше дня прибытия.',
    en: 'The day of leaving must not be earlier than the day of arrival.',
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
    kk: 'Бұл кілтпен басқа хабарлама жіберілген: жаңа кілт алыңыз.',
    ru: 'С этим ключом отправлено другое уведомление: возьмите новый ключ.',
    en: 'Another notification was sent with this key: take a new one.',
  },
} as const satisfies CodeList;

/** The code of a user error of `notifyArrival`. */
export type NotifyArrivalErrorCode = keyof typeof NOTIFY_ARRIVAL_ERRORS;
