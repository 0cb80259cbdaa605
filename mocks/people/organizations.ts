import { birthOf, isChild } from './birth.ts';
import { CAST_IINS } from './cast/cast-iins.ts';
import { diceOf } from './dice.ts';
import { employerByBin } from './employers.ts';
import { HOTELS } from './hotels.ts';
import { inventIin } from './individual-number.ts';
import { drawAddress } from './places.ts';
import { indexOfStanding, shareOf } from './population.ts';
import type { InventedOrganization } from './records/organization.ts';

/**
 * Employers with a story in GBD UL: the thirteenth is no more, while enbek.kz still has contracts with
 * it; the twenty-second has been registered again, the thirty-second is being wound up.
 */
const STATUSES: Readonly<Record<number, InventedOrganization['status']>> = {
  12: 'LIQUIDATED',
  21: 'REREGISTERED',
  31: 'IN_LIQUIDATION',
};

/** From which of a block's citizens on a head is looked for, so that nobody heads two. */
const FIRST_CITIZEN = { firm: 0, employer: 20, hotel: 40 } as const;

/** Returns what GBD UL has on an employer, a firm or a hotel; null for an unknown BIN. */
export function organizationByBin(bin: string): InventedOrganization | null {
  const found = employerByBin(bin);
  if (found !== null) {
    const { kind, employer } = found;
    const { n, name, activity, region } = employer;
    const status = (kind === 'employer' ? STATUSES[n] : undefined) ?? 'REGISTERED';
    const head = status === 'LIQUIDATED' ? null : headOf(kind, n);
    return { ...namesOf(name), ...lasting(bin, region, status), activity, head };
  }
  const at = HOTELS.findIndex((hotel) => hotel.bin === bin);
  const hotel = HOTELS[at];
  if (hotel === undefined) return null;
  return {
    ...namesOf(`ТОО «${hotel.name}»`),
    ...lasting(bin, hotel.region, 'REGISTERED'),
    activity: 'ПРЕДОСТАВЛЕНИЕ УСЛУГ ГОСТИНИЦАМИ С РЕСТОРАНАМИ',
    head: headOf('hotel', at),
  };
}

function namesOf(nameRu: string) {
  return { nameRu, nameKk: `${nameRu.replace('ТОО ', '')} ЖШС` };
}

/** The BIN states the month of the first registration. */
function lasting(bin: string, region: string, status: InventedOrganization['status']) {
  const dice = diceOf(Number(bin.slice(6, 10)), 'organization');
  const day = String(dice.between(1, 28)).padStart(2, '0');
  const registeredOn = `20${bin.slice(0, 2)}-${bin.slice(2, 4)}-${day}`;
  const address = { ...drawAddress(region, dice), flat: null };
  const isAgain = status === 'REREGISTERED';
  const lastRegistration = {
    on: isAgain ? '2025-06-16' : registeredOn,
    department: `УПРАВЛЕНИЕ РЕГИСТРАЦИИ, ${address.city}`,
    bases: isAgain ? ['СМЕНА НАИМЕНОВАНИЯ', 'СМЕНА СОСТАВА УЧАСТНИКОВ'] : ['СОЗДАНИЕ'],
    personFounders: dice.between(1, 3),
    organizationFounders: dice.between(0, 1),
  };
  return { bin, status, registeredOn, address, lastRegistration };
}

function headOf(kind: keyof typeof FIRST_CITIZEN, n: number): InventedOrganization['head'] {
  if (kind === 'employer' && n === 0) {
    return { iin: CAST_IINS.director, position: 'ГЕНЕРАЛЬНЫЙ ДИРЕКТОР' };
  }
  for (let ordinal = FIRST_CITIZEN[kind]; ordinal < shareOf('citizen'); ordinal += 1) {
    const index = indexOfStanding('citizen', n, ordinal);
    if (!isChild(birthOf(index).date)) return { iin: inventIin(index), position: 'ДИРЕКТОР' };
  }
  return null;
}
