import { indexesBornOn } from './birth.ts';
import { swapDayAndMonth } from './generator/contradict.ts';
import { identityAt } from './identity-at.ts';
import type { InventedPerson } from './invented-person.ts';
import type { SystemName } from './records/identity.ts';

/**
 * Returns the numbers of the generated people whom any system may have under a date of birth: at
 * most 96, since a system may have swapped day and month.
 */
export function candidatesBornOn(birthDate: string): number[] {
  const swapped = swapDayAndMonth(birthDate);
  return [...indexesBornOn(birthDate), ...(swapped === null ? [] : indexesBornOn(swapped))];
}

/** Whether a system has a record of the person under exactly this name and date of birth. */
export function isHeldAs(
  person: InventedPerson,
  name: string,
  birthDate: string,
  system: SystemName,
): boolean {
  if (!person.knownTo.has(system)) return false;
  const held = identityAt(person, system);
  const cyrillic = `${held.surnameCyrillic} ${held.givenNameCyrillic}`;
  const spellings = [
    cyrillic,
    `${cyrillic} ${held.patronymicCyrillic}`,
    `${held.surnameLatin} ${held.givenNameLatin}`,
  ];
  return held.birthDate === birthDate && spellings.includes(normalize(name));
}

function normalize(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toUpperCase();
}
