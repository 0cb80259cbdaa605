import type { CodeList } from './lookup-label.ts';

/**
 * What is attached to an application because no system of the state holds it.
 *
 * Confidence: the codes are ours (reference model), and so is which area wants which.
 */
export const ATTACHMENT_KINDS = {
  PHOTO: { kk: 'Фотосурет', ru: 'Фотография', en: 'Photograph' },
  CRIMINAL_RECORD: {
    kk: 'Шыққан елінен сотталмағаны туралы анықтама',
    ru: 'Справка о несудимости из страны исхода',
    en: 'Certificate of criminal record of the country of origin',
  },
  PROOF_OF_MEANS: {
    kk: 'Табысы немесе қаражаты туралы растама',
    ru: 'Подтверждение дохода или средств',
    en: 'Proof of income or means',
  },
  PROOF_OF_HOUSING: {
    kk: 'Тұрғын үйі бары туралы растама',
    ru: 'Подтверждение наличия жилья',
    en: 'Proof of a place to live',
  },
  QUALIFICATION: {
    kk: 'Диплом не біліктілік туралы құжат',
    ru: 'Диплом или документ о квалификации',
    en: 'Diploma or proof of qualification',
  },
  PROOF_OF_DESCENT: {
    kk: 'Қазақ ұлтына жататыны туралы растама',
    ru: 'Подтверждение казахского происхождения',
    en: 'Proof of Kazakh descent',
  },
  CURRICULUM_VITAE: { kk: 'Өмірбаян', ru: 'Автобиография', en: 'Curriculum vitae' },
  PROOF_OF_GROUND: {
    kk: 'Негізді растайтын құжат',
    ru: 'Документ, подтверждающий основание',
    en: 'Proof of the ground',
  },
  DRAFT_CONTRACT: {
    kk: 'Еңбек шартының жобасы',
    ru: 'Проект трудового договора',
    en: 'Draft employment contract',
  },
  NO_DEBTS: {
    kk: 'Берешегі жоқтығы туралы растама',
    ru: 'Подтверждение отсутствия задолженности',
    en: 'Proof that no debts are left',
  },
  OTHER: { kk: 'Өзге құжат', ru: 'Иной документ', en: 'Another document' },
} as const satisfies CodeList;

/** What is attached. */
export type AttachmentKindCode = keyof typeof ATTACHMENT_KINDS;
