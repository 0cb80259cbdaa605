import type { CodeList } from './lookup-label.ts';

/**
 * Who issued a document, as GBD FL codes it (`documents/document/issueOrganization`).
 *
 * Confidence: both codes are seen in answers; there are others.
 */
export const ISSUING_AUTHORITIES = {
  '002': {
    kk: 'Қазақстан Республикасының Ішкі істер министрлігі',
    ru: 'Министерство внутренних дел Республики Казахстан',
    en: 'Ministry of Internal Affairs of Kazakhstan',
  },
  '003': {
    kk: 'Шет мемлекеттің органы',
    ru: 'Орган иностранного государства',
    en: 'Authority of another state',
  },
} as const satisfies CodeList;
