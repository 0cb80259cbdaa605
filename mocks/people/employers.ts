import { inventBin, numberOfBin } from './business-number.ts';
import { PLACES } from './places.ts';
import { BLOCKS } from './population.ts';

/** An invented employer. */
export interface InventedEmployer {
  /** Which of its kind, from 0. */
  readonly n: number;
  readonly bin: string;
  /** In Russian. */
  readonly name: string;
  /** In Russian, as GBD UL writes it. */
  readonly activity: string;
  readonly region: string;
}

const TRADES = [
  'ҚҰРЫЛЫС',
  'АГРО',
  'МҰНАЙ СЕРВИС',
  'ЛОГИСТИКА',
  'ТІГІН',
  'НАН',
  'ДӘРІ',
  'ЭНЕРГО',
  'АҚПАРАТ',
  'МЕТАЛЛ',
];

/** What GBD UL writes of each trade, in its place. */
const ACTIVITIES = [
  'СТРОИТЕЛЬСТВО ЖИЛЫХ ЗДАНИЙ',
  'ВЫРАЩИВАНИЕ ЗЕРНОВЫХ КУЛЬТУР',
  'ПРЕДОСТАВЛЕНИЕ УСЛУГ ПРИ ДОБЫЧЕ НЕФТИ',
  'ПЕРЕВОЗКИ ГРУЗОВ АВТОМОБИЛЬНЫМ ТРАНСПОРТОМ',
  'ПРОИЗВОДСТВО ВЕРХНЕЙ ОДЕЖДЫ',
  'ПРОИЗВОДСТВО ХЛЕБА',
  'ОПТОВАЯ ТОРГОВЛЯ ФАРМАЦЕВТИЧЕСКИМИ ТОВАРАМИ',
  'ПРОИЗВОДСТВО ЭЛЕКТРОЭНЕРГИИ',
  'РАЗРАБОТКА ПРОГРАММНОГО ОБЕСПЕЧЕНИЯ',
  'ЛИТЬЕ ЧУГУНА',
] as const;

const FIRST_WORDS = ['АЛТЫН', 'ЖАСЫЛ', 'ЖАҢА', 'АҚ', 'КӨК'];

/** The fifty invented employers; the cast's director heads the first, in Almaty. */
export const EMPLOYERS: readonly InventedEmployer[] = FIRST_WORDS.flatMap((word, row) =>
  TRADES.map((trade, column) => {
    const n = row * TRADES.length + column;
    return {
      n,
      bin: inventBin('employer', n),
      name: `ТОО «${word} ${trade}»`,
      activity: activityOf(column),
      region: regionAt(18 + n * 7),
    };
  }),
);

/** Returns the n-th employer, counted from 0; throws a RangeError past the last. */
export function employerAt(n: number): InventedEmployer {
  const employer = EMPLOYERS[n];
  if (employer === undefined) throw new RangeError(`expected 0 to 49, but got ${n}`);
  return employer;
}

/**
 * Returns the firm of a block of people, where everybody of the block works who has an employer and
 * is not on the staff of one of the fifty.
 */
export function firmOfBlock(block: number): InventedEmployer {
  return {
    n: block,
    bin: inventBin('firm', block),
    name: `ТОО «${TRADES[block % TRADES.length]} ${block + 1}»`,
    activity: activityOf(block),
    region: regionAt(block),
  };
}

/** Returns the employer of a BIN, or null: one of the fifty, or the firm of a block. */
export function employerByBin(
  bin: string,
): { readonly kind: 'employer' | 'firm'; readonly employer: InventedEmployer } | null {
  const employer = EMPLOYERS.find((each) => each.bin === bin);
  if (employer !== undefined) return { kind: 'employer', employer };
  const block = numberOfBin('firm', bin);
  if (block === null || block >= BLOCKS) return null;
  return { kind: 'firm', employer: firmOfBlock(block) };
}

function activityOf(trade: number): string {
  return ACTIVITIES[trade % ACTIVITIES.length] ?? ACTIVITIES[0];
}

function regionAt(n: number): string {
  return PLACES[n % PLACES.length]?.region ?? 'KZ-75';
}
