import type { LocalizedText } from '../localized-text.ts';
import type { CodeList } from './lookup-label.ts';

/** What is compared in two records; a code of a reason begins with one of these. */
const ASPECTS = {
  SURNAME: { kk: 'тегі', ru: 'фамилия', en: 'surname' },
  GIVEN_NAME: { kk: 'аты', ru: 'имя', en: 'given name' },
  ORDER: { kk: 'тегі мен атының реті', ru: 'порядок фамилии и имени', en: 'order of the names' },
  PATRONYMIC: { kk: 'әкесінің аты', ru: 'отчество', en: 'name after the father' },
  BIRTH_DATE: { kk: 'туған күні', ru: 'дата рождения', en: 'date of birth' },
  SEX: { kk: 'жынысы', ru: 'пол', en: 'sex' },
  CITIZENSHIP: { kk: 'азаматтығы', ru: 'гражданство', en: 'citizenship' },
} as const satisfies CodeList;

/** How they agree; a code of a reason ends with one of these. */
const LEVELS = {
  SAME: { kk: 'бірдей', ru: 'совпадает', en: 'the same' },
  SAME_CLASS: {
    kk: 'басқаша жазылған бір есім',
    ru: 'то же имя в другом написании',
    en: 'the same name, spelt otherwise',
  },
  TRANSLITERATED: {
    kk: 'басқа жазудағы сол есім',
    ru: 'то же имя другим письмом',
    en: 'the same name in the other script',
  },
  CLOSE: { kk: 'ұқсас', ru: 'похоже', en: 'alike' },
  ALIKE: {
    kk: 'басқа жазуда ұқсас',
    ru: 'похоже другим письмом',
    en: 'alike in the other script',
  },
  DIFFERENT: { kk: 'әртүрлі', ru: 'различается', en: 'different' },
  UNLIKE: {
    kk: 'басқа жазуда ұқсамайды',
    ru: 'не похоже другим письмом',
    en: 'unlike in the other script',
  },
  SWAPPED: { kk: 'орны ауысқан', ru: 'переставлено', en: 'in each other’s place' },
  STRAIGHT: { kk: 'қалыпты', ru: 'обычный', en: 'as usual' },
  ONE_PART: {
    kk: 'күні, айы немесе жылы басқа',
    ru: 'отличается день, месяц или год',
    en: 'another day, month or year',
  },
  MISSING: { kk: 'бір жазбада жоқ', ru: 'в одной записи нет', en: 'missing in one record' },
  UNKNOWN: { kk: 'белгісіз', ru: 'неизвестно', en: 'not known' },
} as const satisfies CodeList;

/** Reasons that are no matter of degree. */
const RULES = {
  SAME_IIN: { kk: 'ЖСН бірдей', ru: 'Один ИИН', en: 'The same individual identification number' },
  DIFFERENT_IIN: {
    kk: 'ЖСН әртүрлі',
    ru: 'Разные ИИН',
    en: 'Different individual identification numbers',
  },
  SAME_DOCUMENT: { kk: 'Құжат бірдей', ru: 'Один документ', en: 'The same document' },
  KNOWN_DOCUMENTS: {
    kk: 'Екі құжат та осы адамдікі ретінде белгілі',
    ru: 'Оба документа известны как документы этого лица',
    en: 'Both documents are known as the person’s',
  },
  SAME_SUBJECT: {
    kk: 'Екі жазба да осы адамның сәйкестендіргіштері бойынша сақталған',
    ru: 'Обе записи хранятся под идентификаторами этого лица',
    en: 'Both records are filed under identifiers of the person',
  },
  IDENTITY_DATA_DIFFER: {
    kk: 'Сәйкестендіргіш ортақ, ал жеке мәліметтер басқа',
    ru: 'Идентификатор общий, а сведения о личности расходятся',
    en: 'A common identifier, and yet other particulars',
  },
  DECIDED: {
    kk: 'Лауазымды адам шешті',
    ru: 'Решено должностным лицом',
    en: 'Decided by an officer',
  },
  DECISIONS_UNKNOWN: {
    kk: 'Көші-қон полициясының шешімдері белгісіз: жүйе жауап бермеді',
    ru: 'Решения миграционной полиции неизвестны: система не ответила',
    en: 'Whether officers have decided is not known: their register did not answer',
  },
} as const satisfies CodeList;

/** The code of a reason that is no matter of degree. */
export type LinkRule = keyof typeof RULES;

/** Why two records are linked, and in which colour: codes of ours, such as `SURNAME_SAME_CLASS`. */
export const IDENTITY_LINK_REASONS: CodeList = {
  ...RULES,
  ...Object.fromEntries(
    Object.entries(ASPECTS).flatMap(([aspect, aspectLabel]) =>
      Object.entries(LEVELS).map(([level, levelLabel]) => [
        `${aspect}_${level}`,
        joinLabels(aspectLabel, levelLabel),
      ]),
    ),
  ),
};

function joinLabels(aspect: LocalizedText, level: LocalizedText): LocalizedText {
  const join = (language: keyof LocalizedText) =>
    `${aspect[language].charAt(0).toUpperCase()}${aspect[language].slice(1)}: ${level[language]}`;
  return { kk: join('kk'), ru: join('ru'), en: join('en') };
}
