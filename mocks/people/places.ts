import type { Dice } from './dice.ts';
import type { InventedAddress } from './records/identity.ts';

/** A region of Kazakhstan (ISO 3166-2) and the city where its invented people live, in Russian. */
export interface Place {
  readonly region: string;
  readonly city: string;
}

/** One place in each of the twenty regions, in the order of their codes. */
export const PLACES: readonly Place[] = [
  { region: 'KZ-10', city: 'СЕМЕЙ' },
  { region: 'KZ-11', city: 'КОКШЕТАУ' },
  { region: 'KZ-15', city: 'АКТОБЕ' },
  { region: 'KZ-19', city: 'КОНАЕВ' },
  { region: 'KZ-23', city: 'АТЫРАУ' },
  { region: 'KZ-27', city: 'УРАЛЬСК' },
  { region: 'KZ-31', city: 'ТАРАЗ' },
  { region: 'KZ-33', city: 'ТАЛДЫКОРГАН' },
  { region: 'KZ-35', city: 'КАРАГАНДА' },
  { region: 'KZ-39', city: 'КОСТАНАЙ' },
  { region: 'KZ-43', city: 'КЫЗЫЛОРДА' },
  { region: 'KZ-47', city: 'АКТАУ' },
  { region: 'KZ-55', city: 'ПАВЛОДАР' },
  { region: 'KZ-59', city: 'ПЕТРОПАВЛОВСК' },
  { region: 'KZ-61', city: 'ТУРКЕСТАН' },
  { region: 'KZ-62', city: 'ЖЕЗКАЗГАН' },
  { region: 'KZ-63', city: 'УСТЬ-КАМЕНОГОРСК' },
  { region: 'KZ-71', city: 'АСТАНА' },
  { region: 'KZ-75', city: 'АЛМАТЫ' },
  { region: 'KZ-79', city: 'ШЫМКЕНТ' },
];

const STREETS = [
  'УЛ. АБАЯ',
  'УЛ. САТПАЕВА',
  'УЛ. АУЭЗОВА',
  'УЛ. ЖАМБЫЛА',
  'УЛ. БЕЙБИТШИЛИК',
  'УЛ. ДОСТЫК',
  'УЛ. НАУРЫЗ',
  'УЛ. ЖЕНИС',
  'УЛ. ТАУЕЛСИЗДИК',
  'УЛ. САРЫАРКА',
  'УЛ. АЛАТАУ',
  'УЛ. ЕСИЛЬ',
];

/** Returns the place of a region; throws a RangeError for a code that Kazakhstan does not have. */
export function placeIn(region: string): Place {
  const place = PLACES.find((candidate) => candidate.region === region);
  if (place === undefined) throw new RangeError(`expected a region KZ-nn, but got ${region}`);
  return place;
}

/** Draws an address in the city of a region; two of three are flats. */
export function drawAddress(region: string, dice: Dice): InventedAddress {
  return {
    ...placeIn(region),
    street: dice.pick(STREETS),
    building: String(dice.between(1, 180)),
    flat: dice.chance(2 / 3) ? String(dice.between(1, 120)) : null,
  };
}
