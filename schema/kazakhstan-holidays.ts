/** A holiday of every year from `from` to `to`; one that `moves` frees the next working day. */
interface Holiday {
  readonly month: number;
  readonly day: number;
  readonly moves: boolean;
  readonly from?: number;
  readonly to?: number;
}

/**
 * The holidays of Kazakhstan since 2022: Law No. 267-II of 13 December 2001, as the calendar of
 * egov.kz for 2026 has them. Constitution Day moved with the constitution of 2026.
 */
export const HOLIDAYS: readonly Holiday[] = [
  { month: 1, day: 1, moves: true },
  { month: 1, day: 2, moves: true },
  { month: 1, day: 7, moves: false },
  { month: 3, day: 8, moves: true },
  { month: 3, day: 15, moves: true, from: 2027 },
  { month: 3, day: 21, moves: true },
  { month: 3, day: 22, moves: true },
  { month: 3, day: 23, moves: true },
  { month: 5, day: 1, moves: true },
  { month: 5, day: 7, moves: true },
  { month: 5, day: 9, moves: true },
  { month: 7, day: 6, moves: true },
  { month: 8, day: 30, moves: true, to: 2025 },
  { month: 10, day: 25, moves: true },
  { month: 12, day: 16, moves: true },
];

/**
 * The first day of Kurban Ait, which does not move: announced until 2026, computed for the years
 * after, and so perhaps a day off.
 */
export const KURBAN_AIT: readonly string[] = [
  '2024-06-16',
  '2025-06-06',
  '2026-05-27',
  '2027-05-16',
  '2028-05-05',
];

/** A day of rest that was exchanged for another day of the week. */
export interface ExchangedDay {
  /** The day that became free. */
  readonly off: string;
  /** The day at a weekend that is worked instead. */
  readonly worked: string;
}

/**
 * Days of rest that the ministry of labour moved (Labour Code, Article 85), for a week of five days.
 * Not verified: seen in news of November 2024 (informburo.kz), not in the order; none was found for
 * 2026. It has to be kept up every year.
 */
export const EXCHANGED_DAYS: readonly ExchangedDay[] = [
  { off: '2025-01-03', worked: '2025-01-05' },
];
