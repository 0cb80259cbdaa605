import { diceOf } from '../people/dice.ts';
import { indexesInTiyn } from '../people/monthly-index.ts';

/** A region in the report: its code in KATO, its Russian name, and how many pay there in a month. */
interface ReportedRegion {
  readonly kato: string;
  readonly name: string;
  readonly payers: number;
}

/** Invented figures, of which some are so small that they would tell of single people. */
const REGIONS: readonly ReportedRegion[] = [
  region('10', 'область Абай', 11),
  region('11', 'Акмолинская область', 60),
  region('15', 'Актюбинская область', 210),
  region('19', 'Алматинская область', 560),
  region('23', 'Атырауская область', 300),
  region('27', 'Западно-Казахстанская область', 120),
  region('31', 'Жамбылская область', 240),
  region('33', 'область Жетысу', 110),
  region('35', 'Карагандинская область', 480),
  region('39', 'Костанайская область', 70),
  region('43', 'Кызылординская область', 90),
  region('47', 'Мангистауская область', 350),
  region('55', 'Павлодарская область', 10),
  region('59', 'Северо-Казахстанская область', 9),
  region('61', 'Туркестанская область', 620),
  region('62', 'область Улытау', 4),
  region('63', 'Восточно-Казахстанская область', 160),
  region('71', 'город Астана', 3_100),
  region('75', 'город Алматы', 3_800),
  region('79', 'город Шымкент', 1_400),
];

/** From January: people come to work when it is warm. */
const SEASON = [0.72, 0.75, 0.9, 1.05, 1.15, 1.2, 1.2, 1.18, 1.12, 1, 0.85, 0.75];

/** The share by which payers grow each month, and how far chance moves a month. */
const GROWTH = 0.01;
const NOISE = 0.06;

const FIRST_YEAR = 2024;

/** What was prepaid in one region for one month. */
export interface RegionRevenue {
  readonly kato: string;
  readonly name: string;
  readonly payers: number;
  readonly amountTiyn: number;
}

/**
 * Returns the income tax that labour immigrants prepaid in each region in a month (1 to 12), in the
 * order of the codes. Drawn by a model, the same on every machine; it is no sum over the invented
 * people, and says nothing of Kazakhstan.
 */
export function regionRevenues(year: number, month: number): RegionRevenue[] {
  const monthsSince = (year - FIRST_YEAR) * 12 + month - 1;
  const trend = (1 + GROWTH) ** monthsSince * (SEASON[month - 1] ?? 1);
  const fee = indexesInTiyn(2, `${year}-${String(month).padStart(2, '0')}`);
  return REGIONS.map(({ kato, name, payers: usual }) => {
    const dice = diceOf(monthsSince * 100 + Number(kato.slice(0, 2)), 'region-revenue');
    const noise = 1 + (dice.below(2_001) - 1_000) * (NOISE / 1_000);
    const payers = Math.max(0, Math.round(usual * trend * noise) + dice.between(-1, 1));
    // Some pay for more than one month at once, and some owe a little for being late.
    const months = payers + Math.floor(payers * 0.1);
    return { kato, name, payers, amountTiyn: months * fee + dice.below(payers * 900 + 1) };
  });
}

function region(digits: string, name: string, payers: number): ReportedRegion {
  return { kato: `${digits}0000000`, name, payers };
}
