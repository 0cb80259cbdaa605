import type { CodeList } from './lookup-label.ts';

/**
 * Whether a document is valid, as GBD FL codes it (`documents/document/status`).
 *
 * Confidence: all four codes are seen in answers; there are others.
 */
export const DOCUMENT_STATUSES = {
  '00': { kk: 'Құжат жарамды', ru: 'Документ действителен', en: 'Valid' },
  '07': { kk: 'Құжат жарамсыз', ru: 'Документ непригоден', en: 'Unfit for use' },
  17: {
    kk: 'Жаңа құжат берілді',
    ru: 'Выдан новый документ',
    en: 'Replaced by a new document',
  },
  18: {
    kk: 'Қайтыс болу туралы жазба өзгертілді',
    ru: 'Изменение записи о смерти',
    en: 'Record of death changed',
  },
} as const satisfies CodeList;
