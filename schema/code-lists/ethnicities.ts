import type { CodeList } from './lookup-label.ts';

/**
 * Ethnicities as GBD FL codes them (`nationality`, which is not citizenship).
 *
 * Confidence: 005 is seen in answers; no public list has the others, their numbers are ours. A
 * register's own Kazakh and Russian names come with each answer and win over these.
 */
export const ETHNICITIES = {
  '005': { kk: 'Қазақ', ru: 'Казах', en: 'Kazakh' },
  '009': { kk: 'Қырғыз', ru: 'Киргиз', en: 'Kyrgyz' },
  '010': { kk: 'Орыс', ru: 'Русский', en: 'Russian' },
  '013': { kk: 'Тәжік', ru: 'Таджик', en: 'Tajik' },
  '014': { kk: 'Түрікмен', ru: 'Туркмен', en: 'Turkmen' },
  '015': { kk: 'Өзбек', ru: 'Узбек', en: 'Uzbek' },
  '016': { kk: 'Әзірбайжан', ru: 'Азербайджанец', en: 'Azerbaijani' },
  '017': { kk: 'Армян', ru: 'Армянин', en: 'Armenian' },
  '018': { kk: 'Украин', ru: 'Украинец', en: 'Ukrainian' },
  '019': { kk: 'Неміс', ru: 'Немец', en: 'German' },
  '020': { kk: 'Татар', ru: 'Татарин', en: 'Tatar' },
  '021': { kk: 'Ұйғыр', ru: 'Уйгур', en: 'Uyghur' },
  '033': { kk: 'Түрік', ru: 'Турок', en: 'Turkish' },
  '035': { kk: 'Кәріс', ru: 'Кореец', en: 'Korean' },
  '036': { kk: 'Моңғол', ru: 'Монгол', en: 'Mongol' },
  '043': { kk: 'Қытай', ru: 'Китаец', en: 'Chinese' },
  '044': { kk: 'Үнді', ru: 'Индиец', en: 'Indian' },
  '045': { kk: 'Ағылшын', ru: 'Англичанин', en: 'English' },
} as const satisfies CodeList;
