import type { CodeList } from './lookup-label.ts';

/** What somebody has to correct before an appeal about a reading can be filed; codes of ours. */
export const APPEAL_ERRORS = {
  APPLICANT_UNKNOWN: {
    kk: 'Өтінішті тек ЖСН-і бар адам бере алады.',
    ru: 'Обращение может подать только человек с ИИН.',
    en: 'Only a person with an IIN can file an appeal.',
  },
  ACCESS_UNKNOWN: {
    kk: 'Бұл адамның журналында мұндай жазба жоқ: журналды қайта ашыңыз.',
    ru: 'В журнале этого человека нет такой записи: откройте журнал снова.',
    en: "There is no such entry in this person's log: open the log again.",
  },
  ACCESS_OWN: {
    kk: 'Бұл деректерді адамның өзі қараған.',
    ru: 'Эти данные человек смотрел сам.',
    en: 'The person has read this data themselves.',
  },
  FIELD_NOT_SHOWN: {
    kk: 'Бұл жазбада мұндай өріс көрсетілмеген.',
    ru: 'По этой записи такое поле не показано.',
    en: 'This entry shows no such field.',
  },
  AGENCY_NOT_ASKED: {
    kk: 'Бұл жазбада мұндай жүйе сұралмаған.',
    ru: 'По этой записи такая система не запрашивалась.',
    en: 'This entry names no such system.',
  },
  TEXT_INVALID: {
    kk: '1-ден 2000 таңбаға дейін жазыңыз.',
    ru: 'Напишите от 1 до 2000 знаков.',
    en: 'Write 1 to 2000 characters.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kk: 'Кілт 1-ден 128 таңбаға дейін болуы керек.',
    ru: 'В ключе должно быть от 1 до 128 знаков.',
    en: 'The key must have 1 to 128 characters.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kk: 'Бұл кілтпен басқа өтініш жіберілген: жаңа кілт алыңыз.',
    ru: 'С этим ключом отправлено другое обращение: возьмите новый ключ.',
    en: 'Another appeal was sent with this key: take a new one.',
  },
} as const satisfies CodeList;

/** The code of a user error of `objectToAccess` or `requestRectification`. */
export type AppealErrorCode = keyof typeof APPEAL_ERRORS;
