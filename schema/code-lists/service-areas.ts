import type { AgencyCode } from '../agencies.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { AttachmentKindCode } from './attachment-kinds.ts';

/** The parts of a draft, each of one kind of personal data. */
export type DraftPartCode =
  | 'IDENTITY'
  | 'DOCUMENT'
  | 'ADDRESS'
  | 'WORK'
  | 'RESIDENCE'
  | 'KANDAS'
  | 'VISA';

/** An area of the single window. */
export interface ServiceAreaEntry {
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly appliedForBy: 'PERSON' | 'EMPLOYER';
  /** Who may apply, in words. */
  readonly mayApply: LocalizedText;
  /** What has to be attached. */
  readonly documents: readonly AttachmentKindCode[];
  /** What of the application the state knows already. */
  readonly draftParts: readonly DraftPartCode[];
  /** Working days until the decision, at most. */
  readonly termWorkingDays: number;
  /** Where the decision is recorded. */
  readonly decidedIn: AgencyCode;
}

/** What holds of every area: nobody has published a list, and terms are not compared with the law. */
export const SERVICE_AREAS_STANDING = {
  isOfficial: false,
  isVerified: false,
  source: 'Working list of this project; terms and documents from memory, to be verified',
  validFrom: '2026-01-01',
} as const;

/**
 * The thirteen areas of the single window. That there are thirteen is said of it; which they are is
 * listed nowhere: this list is ours. Long because it is data: each area in three languages.
 */
export const SERVICE_AREAS = {
  INVITATION: {
    title: { kk: 'Шақыру және виза', ru: 'Приглашение и виза', en: 'Invitation and visa' },
    description: {
      kk: 'Қазақстанға келуге шақыру мен виза.',
      ru: 'Приглашение и виза для въезда в Казахстан.',
      en: 'An invitation and a visa to come to Kazakhstan.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Шақырушысы бар шетелдік',
      ru: 'Иностранец, которого приглашают',
      en: 'A foreigner whom somebody invites',
    },
    documents: ['PHOTO', 'PROOF_OF_MEANS'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'VISA'],
    termWorkingDays: 5,
    decidedIn: 'MFA_VISAS',
  },
  ARRIVAL_REGISTRATION: {
    title: {
      kk: 'Келу туралы хабарлау және тіркеу',
      ru: 'Уведомление о прибытии и регистрация',
      en: 'Notification and registration of arrival',
    },
    description: {
      kk: 'Келген шетелдікті мекенжай бойынша тіркеу; қабылдаушы растайды.',
      ru: 'Регистрация прибывшего по адресу; подтверждает принимающий.',
      en: 'Registration at an address after arrival, which the host confirms.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Елге кірген шетелдік',
      ru: 'Иностранец, въехавший в страну',
      en: 'A foreigner who has entered the country',
    },
    documents: [],
    draftParts: ['IDENTITY', 'DOCUMENT'],
    termWorkingDays: 3,
    decidedIn: 'IS_MP',
  },
  TEMPORARY_RESIDENCE: {
    title: { kk: 'Уақытша тұру', ru: 'Временное проживание', en: 'Temporary residence' },
    description: {
      kk: 'Бір жылға дейін уақытша тұруға рұқсат.',
      ru: 'Разрешение на временное проживание до одного года.',
      en: 'A permit to reside for at most a year.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Негізі бар шетелдік: жұмыс, оқу, отбасы',
      ru: 'Иностранец, имеющий основание: работа, учёба, семья',
      en: 'A foreigner with a ground: work, study, family',
    },
    documents: ['PHOTO', 'PROOF_OF_GROUND', 'PROOF_OF_HOUSING'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'ADDRESS', 'WORK', 'RESIDENCE', 'VISA'],
    termWorkingDays: 5,
    decidedIn: 'IS_MP',
  },
  PERMANENT_RESIDENCE: {
    title: { kk: 'Тұрақты тұру', ru: 'Постоянное проживание', en: 'Permanent residence' },
    description: {
      kk: 'Қазақстанда тұрақты тұруға рұқсат.',
      ru: 'Разрешение на постоянное проживание в Казахстане.',
      en: 'A permit to reside in Kazakhstan for good.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Қаражаты мен тұрғын үйі бар шетелдік, қандас',
      ru: 'Иностранец со средствами и жильём, кандас',
      en: 'A foreigner with means and a place to live, a kandas',
    },
    documents: ['PHOTO', 'CRIMINAL_RECORD', 'PROOF_OF_MEANS', 'PROOF_OF_HOUSING'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'ADDRESS', 'RESIDENCE', 'KANDAS', 'VISA'],
    termWorkingDays: 45,
    decidedIn: 'IS_MP',
  },
  LABOUR_IMMIGRANT_PERMIT: {
    title: {
      kk: 'Еңбекші иммигрантқа рұқсат',
      ru: 'Разрешение трудовому иммигранту',
      en: 'Permit of a labour immigrant',
    },
    description: {
      kk: 'Жеке тұлғаның үй шаруашылығында жұмыс істеуге рұқсат.',
      ru: 'Разрешение на работу в домашнем хозяйстве у физического лица.',
      en: 'A permit for domestic work for an individual.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Визасыз келетін елдің азаматы',
      ru: 'Гражданин страны с безвизовым въездом',
      en: 'A citizen of a country whose people need no visa',
    },
    documents: ['PHOTO'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'ADDRESS', 'WORK'],
    termWorkingDays: 3,
    decidedIn: 'ENBEK',
  },
  FOREIGN_LABOUR_PERMIT: {
    title: {
      kk: 'Шетелдік жұмыс күшін тартуға рұқсат',
      ru: 'Разрешение на привлечение иностранной рабочей силы',
      en: "Employer's permit for foreign labour",
    },
    description: {
      kk: 'Жұмыс берушінің шетелдікті квота шегінде тартуына рұқсат.',
      ru: 'Разрешение работодателю привлечь иностранца в пределах квоты.',
      en: 'A permit for an employer to engage a foreigner within the quota.',
    },
    appliedForBy: 'EMPLOYER',
    mayApply: {
      kk: 'БСН-і бар жұмыс беруші',
      ru: 'Работодатель, имеющий БИН',
      en: 'An employer with a business identification number',
    },
    documents: ['QUALIFICATION', 'DRAFT_CONTRACT'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'WORK', 'VISA'],
    termWorkingDays: 15,
    decidedIn: 'ENBEK',
  },
  SELF_EMPLOYMENT_CERTIFICATE: {
    title: {
      kk: 'Өз бетінше жұмысқа орналасуға біліктілік сәйкестігі туралы анықтама',
      ru: 'Справка о соответствии квалификации для самостоятельного трудоустройства',
      en: "Certificate for work on one's own account",
    },
    description: {
      kk: 'Сұранысқа ие кәсіп бойынша өз бетінше жұмыс істеу құқығы, үш жылға дейін.',
      ru: 'Право самостоятельно работать по востребованной профессии, до трёх лет.',
      en: "The right to work on one's own account in a profession in demand, for at most three years.",
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Сұранысқа ие кәсіптің маманы',
      ru: 'Специалист востребованной профессии',
      en: 'A specialist of a profession in demand',
    },
    documents: ['QUALIFICATION', 'CURRICULUM_VITAE'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'WORK', 'VISA'],
    termWorkingDays: 5,
    decidedIn: 'ENBEK',
  },
  KANDAS_STATUS: {
    title: { kk: 'Қандас мәртебесі', ru: 'Статус кандаса', en: 'Status of a kandas' },
    description: {
      kk: 'Тарихи отанына оралған этникалық қазақтың мәртебесі, бір жылға.',
      ru: 'Статус этнического казаха, вернувшегося на историческую родину, на один год.',
      en: 'The status of an ethnic Kazakh who comes home, for a year.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Этникалық қазақ және оның отбасы',
      ru: 'Этнический казах и его семья',
      en: 'An ethnic Kazakh and their family',
    },
    documents: ['PHOTO', 'PROOF_OF_DESCENT', 'CURRICULUM_VITAE'],
    draftParts: ['IDENTITY', 'DOCUMENT'],
    termWorkingDays: 5,
    decidedIn: 'KUTTY_MEKEN',
  },
  REGIONAL_QUOTA: {
    title: {
      kk: 'Қандастар мен қоныс аударушылардың өңірлік квотасы',
      ru: 'Региональная квота кандасов и переселенцев',
      en: 'Regional quota for kandas and settlers',
    },
    description: {
      kk: 'Өңірге квота бойынша қоныстану және қолдау.',
      ru: 'Переселение в регион по квоте и поддержка.',
      en: 'Settling in a region within its quota, with support.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Қандас немесе қоныс аударушы',
      ru: 'Кандас или переселенец',
      en: 'A kandas or a settler',
    },
    documents: ['PROOF_OF_GROUND'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'KANDAS'],
    termWorkingDays: 10,
    decidedIn: 'KUTTY_MEKEN',
  },
  CITIZENSHIP: {
    title: { kk: 'Азаматтық', ru: 'Гражданство', en: 'Citizenship' },
    description: {
      kk: 'Қазақстан азаматтығына қабылдау.',
      ru: 'Приём в гражданство Казахстана.',
      en: 'Admission to the citizenship of Kazakhstan.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Тұрақты тұратын адам, қандас, азаматтың жұбайы',
      ru: 'Постоянно проживающий, кандас, супруг гражданина',
      en: 'A permanent resident, a kandas, the spouse of a citizen',
    },
    documents: ['PHOTO', 'CRIMINAL_RECORD', 'CURRICULUM_VITAE'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'ADDRESS', 'RESIDENCE', 'KANDAS'],
    termWorkingDays: 120,
    decidedIn: 'GBD_FL',
  },
  ASYLUM: {
    title: {
      kk: 'Босқын мәртебесі және баспана',
      ru: 'Статус беженца и убежище',
      en: 'Refuge and asylum',
    },
    description: {
      kk: 'Қудаланудан қорғау.',
      ru: 'Защита от преследования.',
      en: 'Protection from persecution.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Баспана іздеген адам',
      ru: 'Лицо, ищущее убежище',
      en: 'Whoever seeks refuge',
    },
    documents: [],
    draftParts: ['IDENTITY', 'DOCUMENT'],
    termWorkingDays: 60,
    decidedIn: 'IS_MP',
  },
  IDENTITY_DOCUMENT: {
    title: {
      kk: 'ЖСН және жеке құжаттар',
      ru: 'ИИН и документы',
      en: 'Identification number and documents',
    },
    description: {
      kk: 'Жеке сәйкестендіру нөмірі, шетелдіктің куәлігі, азаматтығы жоқ адамның куәлігі.',
      ru: 'Индивидуальный идентификационный номер, вид на жительство, удостоверение лица без гражданства.',
      en: 'The individual identification number, the card of a resident foreigner, the certificate of a stateless person.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Шетелдік немесе азаматтығы жоқ адам',
      ru: 'Иностранец или лицо без гражданства',
      en: 'A foreigner or a stateless person',
    },
    documents: ['PHOTO'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'ADDRESS', 'RESIDENCE'],
    termWorkingDays: 7,
    decidedIn: 'GBD_FL',
  },
  DEPARTURE: {
    title: {
      kk: 'Тұрақты тұруға шетелге шығу',
      ru: 'Выезд на постоянное жительство',
      en: 'Departure for good',
    },
    description: {
      kk: 'Елден тұрақты тұруға шығуды рәсімдеу.',
      ru: 'Оформление выезда на постоянное жительство за границу.',
      en: 'Papers for leaving the country for good.',
    },
    appliedForBy: 'PERSON',
    mayApply: {
      kk: 'Шетелге тұрақты тұруға кететін адам',
      ru: 'Лицо, уезжающее за границу на постоянное жительство',
      en: 'Whoever leaves to live abroad',
    },
    documents: ['NO_DEBTS'],
    draftParts: ['IDENTITY', 'DOCUMENT', 'ADDRESS', 'VISA'],
    termWorkingDays: 30,
    decidedIn: 'IS_MP',
  },
} as const satisfies Readonly<Record<string, ServiceAreaEntry>>;

/** The code of an area. */
export type ServiceAreaCode = keyof typeof SERVICE_AREAS;

/** Whether a text is the code of an area. */
export function isServiceAreaCode(text: string): text is ServiceAreaCode {
  return Object.hasOwn(SERVICE_AREAS, text);
}
