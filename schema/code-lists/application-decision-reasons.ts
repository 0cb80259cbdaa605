import type { CodeList } from './lookup-label.ts';

/** Why an application was refused or has to be corrected. Confidence: the codes are modelled. */
export const APPLICATION_DECISION_REASONS = {
  ATTACHMENT_UNREADABLE: {
    kk: 'Қоса берілген құжат оқылмайды: қайта беріңіз.',
    ru: 'Приложенный документ не читается: подайте заново.',
    en: 'An attachment cannot be read: apply again with a better one.',
  },
  QUOTA_EXHAUSTED: {
    kk: 'Өңірдің квотасы таусылды.',
    ru: 'Квота региона исчерпана.',
    en: "The region's quota is exhausted.",
  },
  NOT_ELIGIBLE: {
    kk: 'Мәртебе беру шарттары орындалмаған.',
    ru: 'Условия для получения статуса не выполнены.',
    en: 'The conditions for the status are not met.',
  },
  WRONG_DATA: {
    kk: 'Мәліметтер дұрыс емес.',
    ru: 'Сведения неверны.',
    en: 'What was stated is wrong.',
  },
} as const satisfies CodeList;

/** Why an application was refused or has to be corrected. */
export type DecisionReasonCode = keyof typeof APPLICATION_DECISION_REASONS;
