import type { CodeList } from './lookup-label.ts';

/**
 * On what ground a residence permit was given.
 *
 * Confidence: the codes are modelled after the grounds of the law; no public list exists.
 */
export const RESIDENCE_GROUNDS = {
  WORK: { kk: 'Еңбек қызметі', ru: 'Трудовая деятельность', en: 'Work' },
  STUDY: { kk: 'Оқу', ru: 'Обучение', en: 'Study' },
  FAMILY: { kk: 'Отбасын біріктіру', ru: 'Воссоединение семьи', en: 'Family reunification' },
  ETHNIC_RETURN: {
    kk: 'Тарихи отанына оралу',
    ru: 'Возвращение на историческую родину',
    en: 'Return of an ethnic Kazakh',
  },
  PRIVATE: { kk: 'Жеке мақсат', ru: 'Частная цель', en: 'Private' },
} as const satisfies CodeList;
