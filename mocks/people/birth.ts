import { dateOf, dayOf } from './calendar-day.ts';
import { POPULATION } from './population.ts';
import { createScramble } from './scramble.ts';

/** When a generated person was born, of which sex, and which of those born on that day. */
export interface Birth {
  /** `YYYY-MM-DD`, 1956 to 2013. */
  readonly date: string;
  readonly sex: 'MALE' | 'FEMALE';
  /** 0 to 47; even numbers are men. */
  readonly slot: number;
}

const FIRST_DAY = dayOf('1956-01-01');
const BIRTH_DAYS = dayOf('2014-01-01') - FIRST_DAY;

/** People born on this day or later are children, whatever the day of the simulation. */
const FIRST_CHILD = '2008-01-01';

const scramble = createScramble(POPULATION, 618_033, 271_828);

/** Returns the birth of person `index`; throws a RangeError outside 0..999,999. */
export function birthOf(index: number): Birth {
  const scrambled = scramble.forward(index);
  const slot = Math.floor(scrambled / BIRTH_DAYS);
  return {
    date: dateOf(FIRST_DAY + (scrambled % BIRTH_DAYS)),
    sex: slot % 2 === 0 ? 'MALE' : 'FEMALE',
    slot,
  };
}

/** Returns the person born on that day in that slot, or null when there is none. */
export function indexBornOn(date: string, slot: number): number | null {
  const day = dayOf(date) - FIRST_DAY;
  const scrambled = slot * BIRTH_DAYS + day;
  if (day < 0 || day >= BIRTH_DAYS || !Number.isInteger(slot) || slot < 0) return null;
  return scrambled < POPULATION ? scramble.backward(scrambled) : null;
}

/** Returns everybody born on that day: at most 48 people. */
export function indexesBornOn(date: string): number[] {
  const found: number[] = [];
  for (let slot = 0; ; slot += 1) {
    const index = indexBornOn(date, slot);
    if (index === null) return found;
    found.push(index);
  }
}

/** Whether somebody born on that date is a child in all simulations. */
export function isChild(birthDate: string): boolean {
  return birthDate >= FIRST_CHILD;
}
