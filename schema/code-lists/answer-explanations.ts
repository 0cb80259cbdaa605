import type { LocalizedText } from '../localized-text.ts';

/** A question that is answered in place of somebody's data. */
export type QuestionCode =
  | 'MAY_STAY'
  | 'STAY_DAYS_LEFT'
  | 'MAY_WORK'
  | 'IS_REGISTERED'
  | 'CERTIFICATE_VALID'
  | 'NEO_NOMAD_ELIGIBLE';

/**
 * What an asker is told beside the value of an answer. The texts hang on the question and the value
 * alone, so that they tell nothing of the records. Confidence: the texts are ours.
 */
export const ANSWER_EXPLANATIONS: Readonly<
  Record<QuestionCode, { readonly YES: LocalizedText; readonly NO: LocalizedText }>
> = {
  MAY_STAY: {
    YES: {
      kk: 'Жазбалар бойынша бүгін Қазақстанда болуға құқылы',
      ru: 'По записям сегодня вправе находиться в Казахстане',
      en: 'By the records, may be in Kazakhstan today',
    },
    NO: {
      kk: 'Жазбалар бойынша бүгін Қазақстанда болуға негіз көрінбейді',
      ru: 'По записям сегодня нет основания находиться в Казахстане',
      en: 'By the records, there is no ground to be in Kazakhstan today',
    },
  },
  STAY_DAYS_LEFT: {
    YES: {
      kk: 'Болу күндері шектелмеген',
      ru: 'Дни пребывания не ограничены',
      en: 'The days of stay are not limited',
    },
    NO: {
      kk: 'Бүгінгі күнді қоса есептегенде болуға қалған күндер',
      ru: 'Сколько дней пребывания осталось, считая сегодняшний',
      en: 'The days of stay that are left, today included',
    },
  },
  MAY_WORK: {
    YES: {
      kk: 'Жазбалар бойынша жұмыс істеуге құқылы',
      ru: 'По записям вправе работать',
      en: 'By the records, may work',
    },
    NO: {
      kk: 'Жазбалар бойынша жұмыс істеуге негіз көрінбейді',
      ru: 'По записям нет основания работать',
      en: 'By the records, there is no ground to work',
    },
  },
  IS_REGISTERED: {
    YES: {
      kk: 'Жазбалар бойынша тіркелген немесе тіркеу талап етілмейді',
      ru: 'По записям зарегистрирован, либо регистрация не требуется',
      en: 'By the records, registered, or with no need to be',
    },
    NO: {
      kk: 'Жазбалар бойынша тіркелмеген',
      ru: 'По записям не зарегистрирован',
      en: 'By the records, not registered',
    },
  },
  CERTIFICATE_VALID: {
    YES: {
      kk: 'Жарамды медициналық анықтама бар',
      ru: 'Есть действующая медицинская справка',
      en: 'There is a valid medical certificate',
    },
    NO: {
      kk: 'Жарамды медициналық анықтама жоқ',
      ru: 'Действующей медицинской справки нет',
      en: 'There is no valid medical certificate',
    },
  },
  NEO_NOMAD_ELIGIBLE: {
    YES: {
      kk: 'Жазбалар бойынша Neo Nomad визасының шарттары орындалған',
      ru: 'По записям условия визы Neo Nomad выполнены',
      en: 'By the records, the conditions of a Neo Nomad visa are met',
    },
    NO: {
      kk: 'Жазбалар бойынша Neo Nomad визасының шарттары орындалмаған',
      ru: 'По записям условия визы Neo Nomad не выполнены',
      en: 'By the records, the conditions of a Neo Nomad visa are not met',
    },
  },
};

/** Why an answer is UNKNOWN: systems that were silent, or records that leave it open. */
export const UNKNOWN_EXPLANATIONS = {
  SYSTEM_SILENT: {
    kk: 'Айту мүмкін емес: қажетті жүйе жауап бермеді',
    ru: 'Сказать нельзя: нужная система не ответила',
    en: 'It cannot be told: a system that is needed did not answer',
  },
  RECORDS_INSUFFICIENT: {
    kk: 'Айту мүмкін емес: жүйелердегі мәліметтер жеткіліксіз',
    ru: 'Сказать нельзя: сведений в системах недостаточно',
    en: 'It cannot be told: what the systems hold does not suffice',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
