import type { CodeList } from './lookup-label.ts';

/** What somebody has to correct before an application can be filed or withdrawn; codes of ours. */
export const APPLICATION_ERRORS = {
  APPLICANT_UNKNOWN: {
    kk: 'Мемлекеттік жүйелерде мұндай адам туралы жазба жоқ.',
    ru: 'В государственных системах нет записи о таком человеке.',
    en: 'The systems of the state have no record of this person.',
  },
  EMPLOYER_UNKNOWN: {
    kk: 'Бұл рұқсатты БСН-і бар ұйым ғана сұрай алады.',
    ru: 'За этим разрешением может обратиться только организация с БИН.',
    en: 'Only an organization with a BIN can apply for this permit.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kk: 'Кілт 1-ден 128 таңбаға дейін болуы керек.',
    ru: 'В ключе должно быть от 1 до 128 знаков.',
    en: 'The key must have 1 to 128 characters.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kk: 'Бұл кілтпен басқа өтініш берілген: жаңа кілт алыңыз.',
    ru: 'С этим ключом подано другое заявление: возьмите новый ключ.',
    en: 'Another application was filed with this key: take a new one.',
  },
  TEXT_INVALID: {
    kk: 'Мәтінді рұқсат етілген ұзындықта, басқару таңбаларынсыз жазыңыз.',
    ru: 'Напишите текст допустимой длины, без управляющих знаков.',
    en: 'Write a text of the permitted length, without control characters.',
  },
  NUMBER_OUT_OF_RANGE: {
    kk: 'Сан рұқсат етілген шектен тыс.',
    ru: 'Число вне допустимых пределов.',
    en: 'The number is beyond the permitted bounds.',
  },
  DAY_IN_PAST: {
    kk: 'Бұл күн бүгіннен ерте болмауы керек.',
    ru: 'Этот день не может быть раньше сегодняшнего.',
    en: 'This day must not be earlier than today.',
  },
  DAY_IN_FUTURE: {
    kk: 'Бұл күн бүгіннен кеш болмауы керек.',
    ru: 'Этот день не может быть позже сегодняшнего.',
    en: 'This day must not be later than today.',
  },
  PERIOD_INVALID: {
    kk: 'Соңғы күн алғашқы күннен ерте болмауы және мерзімнен аспауы керек.',
    ru: 'Последний день не может быть раньше первого и за пределами срока.',
    en: 'The last day must not be earlier than the first, nor beyond the longest term.',
  },
  PARTY_INVALID: {
    kk: 'ЖСН не БСН көрсетіңіз: 12 сан.',
    ru: 'Укажите ИИН или БИН: 12 цифр.',
    en: 'State an IIN or BIN: 12 digits.',
  },
  CONDITION_NOT_MET: {
    kk: 'Бұл шартсыз өтініш қабылданбайды.',
    ru: 'Без этого условия заявление не принимается.',
    en: 'Without this condition no application is accepted.',
  },
  ATTACHMENT_INVALID: {
    kk: 'Құжаттың сілтемесін, SHA-256 мәнін, түрін және көлемін тексеріңіз.',
    ru: 'Проверьте ссылку на файл, его SHA-256, тип и размер.',
    en: "Check the file's reference, its SHA-256, type and size.",
  },
  ATTACHMENT_MISSING: {
    kk: 'Қажетті құжат қоса берілмеген.',
    ru: 'Не приложен нужный документ.',
    en: 'A document that is required is not attached.',
  },
  ATTACHMENTS_TOO_MANY: {
    kk: '20 құжаттан артық қоса беруге болмайды.',
    ru: 'Приложить можно не более 20 документов.',
    en: 'At most 20 documents can be attached.',
  },
  APPLICATION_UNKNOWN: {
    kk: 'Бұл адамның мұндай нөмірлі өтініші жоқ.',
    ru: 'У этого человека нет заявления с таким номером.',
    en: 'This person has no application of this number.',
  },
  APPLICATION_DECIDED: {
    kk: 'Өтініш бойынша шешім қабылданған: қайтарып алуға болмайды.',
    ru: 'Решение уже принято: отозвать заявление нельзя.',
    en: 'The application is decided and cannot be taken back.',
  },
} as const satisfies CodeList;

/** The code of a user error of the single window. */
export type ApplicationErrorCode = keyof typeof APPLICATION_ERRORS;
