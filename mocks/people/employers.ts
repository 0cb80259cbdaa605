import { inventBin } from './business-number.ts';
import { PLACES } from './places.ts';

/** An invented employer. */
export interface InventedEmployer {
  readonly bin: string;
  /** In Russian. */
  readonly name: string;
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

const FIRST_WORDS = ['АЛТЫН', 'ЖАСЫЛ', 'ЖАҢА', 'АҚ', 'КӨК'];

/** The fifty invented employers; the cast's director heads the first, in Almaty. */
export const EMPLOYERS: readonly InventedEmployer[] = FIRST_WORDS.flatMap((word, row) =>
  TRADES.map((trade, column) => {
    const n = row * TRADES.length + column;
    return {
      bin: inventBin('employer', n),
      name: `ТОО «${word} ${trade}»`,
      region: PLACES[(18 + n * 7) % PLACES.length]?.region ?? 'KZ-75',
    };
  }),
);

/** Returns the n-th employer, counted from 0; throws a RangeError past the last. */
export function employerAt(n: number): InventedEmployer {
  const employer = EMPLOYERS[n];
  if (employer === undefined) throw new RangeError(`expected 0 to 49, but got ${n}`);
  return employer;
}
