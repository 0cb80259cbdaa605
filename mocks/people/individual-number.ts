import { type Iin, iinCheckDigit, isIin, parseIin, readIin } from '../../schema/iin.ts';
import { type Birth, birthOf, indexBornOn } from './birth.ts';

/** Serials of generated people are 5 to 616; those from 900 are left to the cast. */
const FIRST_SERIAL = 5;
const SERIAL_STEP = 13;

/** Returns the IIN that person `index` has, if the person has one. */
export function inventIin(index: number): Iin {
  const birth = birthOf(index);
  return printIin(birth, FIRST_SERIAL + SERIAL_STEP * birth.slot);
}

/** Returns the person whose IIN it would be, or null: the inverse of `inventIin`. */
export function indexOfIin(text: string): number | null {
  if (!isIin(text)) return null;
  const { birthDate } = readIin(text);
  const slot = (Number(text.slice(7, 10)) - FIRST_SERIAL) / SERIAL_STEP;
  const index = birthDate === null ? null : indexBornOn(birthDate, slot);
  return index !== null && inventIin(index) === text ? index : null;
}

/** Prints the IIN for a date of birth, a sex and a serial number of three digits. */
export function printIin(birth: Pick<Birth, 'date' | 'sex'>, serial: number): Iin {
  const [year, month, day] = birth.date.split('-') as [string, string, string];
  const century = (year < '2000' ? 3 : 5) + (birth.sex === 'MALE' ? 0 : 1);
  const firstTen = `${year.slice(2)}${month}${day}${century}${String(serial).padStart(3, '0')}`;
  // One prefix in 121 has no check digit; the next eleventh digit then has one.
  for (const last of '01') {
    const check = iinCheckDigit(firstTen + last);
    if (check !== null) return parseIin(`${firstTen}${last}${check}`);
  }
  throw new Error(`expected a check digit for ${firstTen}, but there is none`);
}
