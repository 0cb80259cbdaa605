import type { Element } from '@xmldom/xmldom';
import { regionFromKato } from '../../schema/regions.ts';
import { childText, readSequence, ShepRefusal } from '../kit/index.ts';
import type { InventedAddress, InventedHost } from '../people.ts';

/** A day of the calendar, as requests write it. */
export const DAY = /^\d{4}-\d\d-\d\d$/;

/** Reads `iin` or `bin`. */
export function readHost(parent: Element): InventedHost {
  const { iin, bin } = readSequence(parent, [
    { name: 'iin', optional: true },
    { name: 'bin', optional: true },
  ]);
  if (iin.length + bin.length !== 1) throw new ShepRefusal('schema', 'host: expected iin or bin');
  const number = demand(parent.textContent?.trim(), /^\d{12}$/, 'host');
  return iin.length === 1 ? { kind: 'person', iin: number } : { kind: 'organization', bin: number };
}

/** Reads an address; its region is a code of KATO. */
export function readAddress(parent: Element): InventedAddress {
  readSequence(parent, [
    { name: 'region' },
    { name: 'city' },
    { name: 'street' },
    { name: 'building' },
    { name: 'flat', optional: true },
  ]);
  const region = regionFromKato(childText(parent, 'region') ?? '');
  if (region === null) throw new ShepRefusal('schema', 'address/region is a code of KATO');
  const part = (name: string) => demand(childText(parent, name), /^.{1,100}$/u, name);
  const flat = childText(parent, 'flat');
  return {
    region,
    city: part('city'),
    street: part('street'),
    building: part('building'),
    flat: flat ?? null,
  };
}

/** Returns a text that has the form; refuses any other. */
export function demand(text: string | undefined, pattern: RegExp, name: string): string {
  if (text !== undefined && pattern.test(text)) return text;
  throw new ShepRefusal('schema', `cvc-pattern-valid: ${name}`);
}

/** Returns a whole number within bounds; refuses any other. */
export function readCount(text: string | undefined, least: number, most: number): number {
  const count = /^\d{1,7}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw new ShepRefusal('schema', `cvc-range: expected ${least} to ${most}`);
}
