import type { CodeList } from './lookup-label.ts';

/** What an officer has to correct before a decision can be put on file; codes of ours. */
export const DECIDE_IDENTITY_LINK_ERRORS = {
  OFFICER_UNKNOWN: {
    kk: 'Шешімді ұйымның қызметкері ғана қабылдай алады.',
    ru: 'Решить может только должностное лицо организации.',
    en: 'Only an official of an organization can decide.',
  },
  PERSON_UNKNOWN: {
    kk: 'Мұндай адам туралы жазба жоқ.',
    ru: 'О таком человеке записей нет.',
    en: 'No register knows this person.',
  },
  ONE_RECORD: {
    kk: 'Екі түрлі жазбаны көрсетіңіз.',
    ru: 'Укажите две разные записи.',
    en: 'Name two different records.',
  },
  RECORD_INVALID: {
    kk: 'Жазбаны байланыста көрсетілгендей атаңыз: жүйенің коды мен нөмірі.',
    ru: 'Назовите запись так, как она стоит в связи: код системы и номер.',
    en: 'Name the record as the link has it: the code of its system and its number.',
  },
  REASON_INVALID: {
    kk: 'Шешімнің себебін 1-ден 1000 таңбаға дейін жазыңыз.',
    ru: 'Укажите причину решения: от 1 до 1000 знаков.',
    en: 'State the reason for the decision in 1 to 1,000 characters.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kk: 'Кілт 1-ден 128 таңбаға дейін болуы керек.',
    ru: 'В ключе должно быть от 1 до 128 знаков.',
    en: 'The key must have 1 to 128 characters.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kk: 'Бұл кілтпен басқа шешім жіберілген: жаңа кілт алыңыз.',
    ru: 'С этим ключом отправлено другое решение: возьмите новый ключ.',
    en: 'Another decision was sent with this key: take a new one.',
  },
} as const satisfies CodeList;

/** The code of a user error of `decideIdentityLink`. */
export type DecideIdentityLinkErrorCode = keyof typeof DECIDE_IDENTITY_LINK_ERRORS;
