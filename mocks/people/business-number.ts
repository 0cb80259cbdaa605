import { type Bin, parseBin } from '../../schema/bin.ts';
import { iinCheckDigit } from '../../schema/iin.ts';

/** Which invented organizations share a range of serial numbers. */
const FIRST_SERIALS = { employer: 100, hotel: 500, firm: 1_000 } as const;

/** What sort of invented organization. */
export type OrganizationKind = keyof typeof FIRST_SERIALS;

/**
 * Returns the BIN of the n-th invented employer or hotel (n from 0 to 399) or firm (0 to 8,999): a
 * head unit, resident.
 */
export function inventBin(kind: OrganizationKind, n: number): Bin {
  const year = String(5 + (n % 20)).padStart(2, '0');
  const month = String(1 + (n % 12)).padStart(2, '0');
  const serial = String(FIRST_SERIALS[kind] + n).padStart(4, '0');
  // Ten of eleven prefixes have a check digit, and the next eleventh digit always does.
  for (const last of '01') {
    const firstEleven = `${year}${month}40${serial}${last}`;
    const check = iinCheckDigit(firstEleven);
    if (check !== null) return parseBin(`${firstEleven}${check}`);
  }
  throw new Error(`expected a check digit for organization ${kind} ${n}, but there is none`);
}

/** Returns which organization of its kind has the BIN, or null: the inverse of `inventBin`. */
export function numberOfBin(kind: OrganizationKind, bin: string): number | null {
  const n = Number(bin.slice(6, 10)) - FIRST_SERIALS[kind];
  return Number.isInteger(n) && n >= 0 && inventBin(kind, n) === bin ? n : null;
}
