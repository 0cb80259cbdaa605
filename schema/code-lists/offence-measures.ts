import type { CodeList } from './lookup-label.ts';

/** What may be decided about an administrative offence. The codes are modelled, no public list exists. */
export const OFFENCE_MEASURES = {
  WARNING: { kk: 'Ескерту', ru: 'Предупреждение', en: 'Warning' },
  FINE: { kk: 'Айыппұл', ru: 'Штраф', en: 'Fine' },
  ARREST: {
    kk: 'Әкімшілік қамаққа алу',
    ru: 'Административный арест',
    en: 'Administrative arrest',
  },
  EXPULSION: {
    kk: 'Елден әкімшілік шығарып жіберу',
    ru: 'Административное выдворение',
    en: 'Expulsion from the country',
  },
} as const satisfies CodeList;
