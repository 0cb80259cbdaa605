import type { CodeList } from './lookup-label.ts';

/** How a member of a family is related. Confidence: codes and texts are ours (reference model). */
export const FAMILY_RELATIONS = {
  SPOUSE: { kk: 'Жұбайы', ru: 'Супруг или супруга', en: 'Spouse' },
  CHILD: { kk: 'Баласы', ru: 'Ребёнок', en: 'Child' },
  PARENT: { kk: 'Ата-анасы', ru: 'Родитель', en: 'Parent' },
  SIBLING: { kk: 'Бауыры', ru: 'Брат или сестра', en: 'Brother or sister' },
} as const satisfies CodeList;
