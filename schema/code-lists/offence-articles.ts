import type { CodeList } from './lookup-label.ts';

/**
 * Articles of the Code on administrative offences (No. 235-V of 5 July 2014) that migration meets,
 * a part in brackets behind its article.
 *
 * Confidence: 517(3), 517(4) and 518(1) as quoted in public sources; that the articles 513, 518(2) and
 * 519 exist is known, their words here are ours; the other parts of 517 are from memory, unverified.
 */
export const OFFENCE_ARTICLES = {
  513: {
    kk: 'Мемлекеттік шекараны өткізу пункттеріндегі режимді бұзу',
    ru: 'Нарушение режима в пунктах пропуска через Государственную границу',
    en: 'Breach of the rules at a border crossing point',
  },
  '517(1)': {
    kk: 'Транзитпен өту қағидаларын бұзу',
    ru: 'Нарушение правил транзитного проезда',
    en: 'Breach of the rules of transit',
  },
  '517(2)': {
    kk: 'Қызметтің келу мақсатына сәйкес келмеуі',
    ru: 'Несоответствие деятельности целям въезда',
    en: 'Activity other than the stated purpose of entry',
  },
  '517(3)': {
    kk: 'Мерзім өткен соң үш тәулікке дейін кетпеу',
    ru: 'Невыезд в срок до трёх суток',
    en: 'Not leaving in time, by up to three days',
  },
  '517(4)': {
    kk: 'Мерзім өткен соң үш тәуліктен бес тәулікке дейін кетпеу',
    ru: 'Невыезд в срок свыше трёх и до пяти суток',
    en: 'Not leaving in time, by more than three and up to five days',
  },
  '517(5)': {
    kk: 'Мерзім өткен соң бес тәуліктен он тәулікке дейін кетпеу',
    ru: 'Невыезд в срок свыше пяти и до десяти суток',
    en: 'Not leaving in time, by more than five and up to ten days',
  },
  '517(6)': {
    kk: 'Мерзім өткен соң он тәуліктен астам кетпеу',
    ru: 'Невыезд в срок свыше десяти суток',
    en: 'Not leaving in time, by more than ten days',
  },
  '517(7)': {
    kk: 'Рұқсатсыз еңбек қызметін жүзеге асыру',
    ru: 'Осуществление трудовой деятельности без разрешения',
    en: 'Working without a permit',
  },
  '518(1)': {
    kk: 'Қабылдаушының шетелдіктің болуын уақтылы хабарламауы',
    ru: 'Несвоевременное информирование принимающим лицом о пребывании иностранца',
    en: 'A host who did not inform of a foreigner’s stay in time',
  },
  '518(2)': {
    kk: 'Болу қағидаларын бұзған шетелдікке тұрғынжай беру',
    ru: 'Предоставление жилища иностранцу, нарушающему правила пребывания',
    en: 'Housing a foreigner who stays in breach of the rules',
  },
  519: {
    kk: 'Шетелдік жұмыс күшін рұқсатсыз немесе бұзушылықпен тарту',
    ru: 'Привлечение иностранной рабочей силы без разрешения или с нарушениями',
    en: 'Engaging foreign labour without a permit or in breach of its terms',
  },
} as const satisfies CodeList;

/** An article, with its part, of which the list has a label. */
export type OffenceArticle = `${keyof typeof OFFENCE_ARTICLES}`;
