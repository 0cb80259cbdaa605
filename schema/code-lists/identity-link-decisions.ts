import type { CodeList } from './lookup-label.ts';

/** What an officer may decide about two records: codes of ours, after the EU's four colours. */
export const IDENTITY_LINK_DECISIONS = {
  SAME_PERSON_JUSTIFIED: {
    kk: 'Бір адам, екі жазбаның негізі бар',
    ru: 'Одно лицо, две записи обоснованны',
    en: 'One person, with good reason for two records',
  },
  DIFFERENT_PERSONS: {
    kk: 'Екі түрлі адам',
    ru: 'Разные лица',
    en: 'Two persons',
  },
  UNJUSTIFIED: {
    kk: 'Бір адамның негізсіз екі жазбасы немесе бір жеке басын екі адам пайдаланған',
    ru: 'Одно лицо с необоснованными записями или два лица под одной личностью',
    en: 'One person with no good reason for two records, or two persons under one identity',
  },
} as const satisfies CodeList;

/** The code of a decision. */
export type IdentityLinkVerdict = keyof typeof IDENTITY_LINK_DECISIONS;
