import type { CodeList } from './lookup-label.ts';

/**
 * Who issues visas: missions of Kazakhstan abroad and, within the country, the ministry itself.
 *
 * Confidence: the cities are well known, the codes are ours; no public list of codes was found.
 */
export const VISA_POSTS = {
  ANKARA: { kk: 'Анкарадағы елшілік', ru: 'Посольство в Анкаре', en: 'Embassy in Ankara' },
  ASHGABAT: { kk: 'Ашхабадтағы елшілік', ru: 'Посольство в Ашхабаде', en: 'Embassy in Ashgabat' },
  ASTANA: {
    kk: 'Астанадағы консулдық қызмет департаменті',
    ru: 'Департамент консульской службы в Астане',
    en: 'Consular department in Astana',
  },
  BEIJING: { kk: 'Бейжіңдегі елшілік', ru: 'Посольство в Пекине', en: 'Embassy in Beijing' },
  BERLIN: { kk: 'Берлиндегі елшілік', ru: 'Посольство в Берлине', en: 'Embassy in Berlin' },
  LONDON: { kk: 'Лондондағы елшілік', ru: 'Посольство в Лондоне', en: 'Embassy in London' },
  'NEW-DELHI': {
    kk: 'Нью-Делидегі елшілік',
    ru: 'Посольство в Нью-Дели',
    en: 'Embassy in New Delhi',
  },
  SEOUL: { kk: 'Сеулдегі елшілік', ru: 'Посольство в Сеуле', en: 'Embassy in Seoul' },
  TASHKENT: { kk: 'Ташкенттегі елшілік', ru: 'Посольство в Ташкенте', en: 'Embassy in Tashkent' },
  ULAANBAATAR: {
    kk: 'Ұлан-Батырдағы елшілік',
    ru: 'Посольство в Улан-Баторе',
    en: 'Embassy in Ulaanbaatar',
  },
  WASHINGTON: {
    kk: 'Вашингтондағы елшілік',
    ru: 'Посольство в Вашингтоне',
    en: 'Embassy in Washington',
  },
} as const satisfies CodeList;

/** A code of `VISA_POSTS`. */
export type VisaPost = keyof typeof VISA_POSTS;
