import type { CodeList } from './lookup-label.ts';

/**
 * Kinds of documents as GBD FL codes them (`documents/document/type`).
 *
 * Confidence: 001, 002 and 015 are seen in answers; 003 to 005 follow the numbering of a system that
 * copies its dictionary, not checked. Other systems number documents otherwise: AFM's order has
 * 01 identity card, 02 passport, 03 foreign passport.
 */
export const DOCUMENT_TYPES = {
  '001': {
    kk: 'Қазақстан Республикасы азаматының паспорты',
    ru: 'Паспорт гражданина Республики Казахстан',
    en: 'Passport of Kazakhstan',
  },
  '002': {
    kk: 'Қазақстан Республикасы азаматының жеке куәлігі',
    ru: 'Удостоверение личности гражданина Республики Казахстан',
    en: 'Identity card of Kazakhstan',
  },
  '003': {
    kk: 'Шетелдіктің Қазақстан Республикасында тұруға ықтиярхаты',
    ru: 'Вид на жительство иностранца в Республике Казахстан',
    en: 'Residence permit of a foreigner in Kazakhstan',
  },
  '004': {
    kk: 'Туу туралы куәлік',
    ru: 'Свидетельство о рождении',
    en: 'Birth certificate',
  },
  '005': {
    kk: 'Азаматтығы жоқ адамның куәлігі',
    ru: 'Удостоверение лица без гражданства',
    en: 'Certificate of a stateless person',
  },
  '015': {
    kk: 'Шет мемлекеттің паспорты',
    ru: 'Паспорт иностранного государства',
    en: 'Passport of another state',
  },
} as const satisfies CodeList;
