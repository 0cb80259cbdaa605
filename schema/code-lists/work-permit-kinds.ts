import type { CodeList } from './lookup-label.ts';

/** What kind of work a permit allows. The codes are those of `WorkPermitKind` in the schema. */
export const WORK_PERMIT_KINDS = {
  LABOUR_IMMIGRANT: {
    kk: 'Еңбекші көшіп келушіге рұқсат',
    ru: 'Разрешение трудовому иммигранту',
    en: 'Labour immigrant, work for an individual',
  },
  FOREIGN_LABOUR: {
    kk: 'Шетелдік жұмыс күшін тартуға рұқсат',
    ru: 'Разрешение на привлечение иностранной рабочей силы',
    en: 'Foreign labour, work for an employer',
  },
  SELF_EMPLOYMENT: {
    kk: 'Өз бетінше жұмысқа орналасу',
    ru: 'Самостоятельное трудоустройство',
    en: 'Self-employment in a profession in demand',
  },
} as const satisfies CodeList;
