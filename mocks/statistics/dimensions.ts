import { REGIONS, type RegionCode } from '../../schema/regions.ts';

/** How people of a country come to Kazakhstan, as the model has it: invented. */
export interface Citizenship {
  /** Alpha-3, or `OTHER` for all others. */
  readonly code: string;
  /** As Berkut's aggregates name it: ISO 3166-1 numeric, `000` for all others. */
  readonly numeric: string;
  /** Expected entries a month in January 2016. */
  readonly entries: number;
  /** Growth a month. */
  readonly growth: number;
  /** Shares of purposes, in their order. */
  readonly shares: readonly number[];
}

/** Why people come, as Berkut's aggregates name it, with how the year and a stay go. */
export const PURPOSES = [
  { code: 'PRIVATE', season: 0.15, peak: 7, staysOn: 0.35 },
  { code: 'WORK', season: 0.45, peak: 4, staysOn: 0.8 },
  { code: 'TOURISM', season: 0.6, peak: 7, staysOn: 0.08 },
  { code: 'BUSINESS', season: 0.2, peak: 10, staysOn: 0.1 },
  { code: 'STUDY', season: 0.9, peak: 9, staysOn: 0.9 },
  { code: 'TRANSIT', season: 0.3, peak: 8, staysOn: 0.01 },
  { code: 'FAMILY', season: 0.1, peak: 6, staysOn: 0.85 },
  { code: 'TREATMENT', season: 0.1, peak: 3, staysOn: 0.15 },
  { code: 'OTHER', season: 0.1, peak: 5, staysOn: 0.3 },
] as const;

export const CITIZENSHIPS: readonly Citizenship[] = [
  citizenship('UZB', '860', 95_000, 1.004, '40 42 3 3 2 8 2 0.1 0.2'),
  citizenship('RUS', '643', 70_000, 1.003, '55 6 16 8 1 12 1.5 0.2 0.5'),
  citizenship('KGZ', '417', 42_000, 1.001, '48 18 6 4 2 20 1.5 0.1 0.3'),
  citizenship('TJK', '762', 11_000, 1.004, '30 38 2 2 3 24 1 0.05 0.1'),
  citizenship('CHN', '156', 9_000, 1.008, '14 16 22 38 3 6 1 0.05 0.2'),
  citizenship('TUR', '792', 4_200, 1.002, '16 26 18 32 2 4 1.5 0.1 0.2'),
  citizenship('IND', '356', 1_300, 1.012, '5 12 22 16 44 1 0.3 0.05 0.1'),
  citizenship('TKM', '795', 1_100, 1.001, '50 8 4 4 26 6 1.5 0.1 0.2'),
  citizenship('AZE', '031', 1_700, 1.001, '44 14 8 20 2 10 1.5 0.1 0.2'),
  citizenship('BLR', '112', 1_500, 1.001, '36 16 18 22 1 6 1 0.1 0.2'),
  citizenship('KOR', '410', 1_900, 1.005, '12 6 34 42 2 2 1 0.6 0.1'),
  citizenship('DEU', '276', 2_600, 1.001, '44 4 26 20 0.5 4 1 0.1 0.2'),
  citizenship('GBR', '826', 1_200, 1.001, '14 20 26 34 0.3 5 0.4 0.05 0.2'),
  citizenship('USA', '840', 1_400, 1.001, '24 8 32 30 0.6 4 0.7 0.05 0.3'),
  citizenship('ARM', '051', 600, 1, '46 18 8 16 1 9 1.5 0.1 0.2'),
  citizenship('MNG', '496', 420, 1.001, '50 4 14 12 12 7 1 0.2 0.2'),
  citizenship('OTHER', '000', 5_200, 1.003, '24 10 34 22 4 4 1 0.1 0.4'),
];

/** Where people first stay, by weight. */
export const REGION_WEIGHTS: Readonly<Record<RegionCode, number>> = {
  'KZ-10': 1.2,
  'KZ-11': 1.5,
  'KZ-15': 4,
  'KZ-19': 9,
  'KZ-23': 4.5,
  'KZ-27': 4,
  'KZ-31': 7,
  'KZ-33': 1.8,
  'KZ-35': 2,
  'KZ-39': 2.4,
  'KZ-43': 0.8,
  'KZ-47': 4,
  'KZ-55': 1.6,
  'KZ-59': 1.4,
  'KZ-61': 14,
  'KZ-62': 0.08,
  'KZ-63': 1.3,
  'KZ-71': 9,
  'KZ-75': 22,
  'KZ-79': 8,
};

export const REGION_CODES = Object.keys(REGIONS) as RegionCode[];

function citizenship(
  code: string,
  numeric: string,
  entries: number,
  growth: number,
  percentages: string,
): Citizenship {
  const parts = percentages.split(' ').map(Number);
  const all = parts.reduce((sum, part) => sum + part, 0);
  return { code, numeric, entries, growth, shares: parts.map((part) => part / all) };
}
