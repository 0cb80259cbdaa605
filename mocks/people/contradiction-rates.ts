/**
 * How often the systems contradict one another about generated people: shares of 0 to 1.
 *
 * Invented figures, chosen so that each contradiction turns up in any thousand people. One system
 * of those that know the person is wrong; several contradictions may meet in one person.
 */
export const CONTRADICTION_RATES = {
  /** Of people known to two systems or more: one spells the Latin name in another way. */
  latinSpelling: 0.12,
  /** Of people with a patronymic, known to two systems or more: one record lacks it. */
  patronymicMissing: 0.05,
  /**
   * Of people whose day and month of birth can change places (day at most 12, and not equal to the
   * month), known to a system other than GBD FL: one of those has them swapped.
   */
  birthDateSwapped: 0.06,
  /**
   * Of people who have an expired passport and are known to GBD FL, enbek, Kutty Meken or eQonaq:
   * one of those still has the expired passport on file.
   */
  expiredPassportOnFile: 0.25,
  /** Of people who became citizens of Kazakhstan: a system still has the citizenship before. */
  citizenshipOutdated: 0.3,
  /** Of people with two crossings or more: one of them, not the last, was not recorded. */
  crossingUnrecorded: 0.02,
  /** Of foreigners with an IIN: GBD FL has no record of them. */
  unknownToGbdFl: 0.005,
} as const;
