import type { CodeList } from './lookup-label.ts';

/**
 * Where an organization stands in the register. GBD UL gives the name in Russian and no code.
 * Confidence: codes, and the texts in Kazakh and English, are ours.
 */
export const ORGANIZATION_STATUSES = {
  REGISTERED: { kk: 'Тіркелген', ru: 'Зарегистрирован', en: 'Registered' },
  REREGISTERED: { kk: 'Қайта тіркелген', ru: 'Перерегистрирован', en: 'Re-registered' },
  IN_LIQUIDATION: { kk: 'Таратылу үстінде', ru: 'В стадии ликвидации', en: 'In liquidation' },
  LIQUIDATED: { kk: 'Таратылған', ru: 'Ликвидирован', en: 'Liquidated' },
} as const satisfies CodeList;
