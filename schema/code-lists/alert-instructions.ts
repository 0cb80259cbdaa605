import type { CodeList } from './lookup-label.ts';

/** What an officer is told to do on a hit. The codes are modelled, no public list exists. */
export const ALERT_INSTRUCTIONS = {
  REFUSE_ENTRY: {
    kk: 'Елге кіргізбеу және бастамашыға хабарлау',
    ru: 'Отказать во въезде и сообщить инициатору',
    en: 'Refuse entry and inform the issuing body',
  },
  DETAIN: {
    kk: 'Ұстау және бастамашыға хабарлау',
    ru: 'Задержать и сообщить инициатору',
    en: 'Detain and inform the issuing body',
  },
  REPORT_WHEREABOUTS: {
    kk: 'Ұстамай, тұрған жерін хабарлау',
    ru: 'Не задерживать, сообщить о местонахождении',
    en: 'Do not detain; report the whereabouts',
  },
} as const satisfies CodeList;
