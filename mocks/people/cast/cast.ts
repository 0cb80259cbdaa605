import type { InventedPerson } from '../invented-person.ts';
import { castCalendar } from './cast-calendar.ts';
import { deceased } from './deceased.ts';
import { director } from './director.ts';
import { endedPermit } from './ended-permit.ts';
import { host } from './host.ts';
import { kandas } from './kandas.ts';
import { labourMigrant } from './labour-migrant.ts';
import { minor } from './minor.ts';
import { neoNomad } from './neo-nomad.ts';
import { overstayedTourist } from './overstayed-tourist.ts';
import { threeSpellings } from './three-spellings.ts';
import { twoPassports } from './two-passports.ts';
import { unknownToOne } from './unknown-to-one.ts';

/** The stories of the cast, each in the file of its name; the first has data in every system. */
const STORIES = {
  'labour-migrant': labourMigrant,
  'overstayed-tourist': overstayedTourist,
  kandas,
  'neo-nomad': neoNomad,
  'ended-permit': endedPermit,
  'three-spellings': threeSpellings,
  'two-passports': twoPassports,
  minor,
  deceased,
  'unknown-to-one': unknownToOne,
  host,
  director,
} as const;

/** What somebody of the cast is called. */
export type CastName = keyof typeof STORIES;

/** The names of the cast, in its order: member `C01` of record numbers is the first. */
export const CAST_NAMES = Object.keys(STORIES) as readonly CastName[];

/** Returns the cast as of a day (in days since 1970). */
export function createCast(today: number): Readonly<Record<CastName, InventedPerson>> {
  const days = castCalendar(today);
  const entries = CAST_NAMES.map((name) => [name, STORIES[name](days)] as const);
  return Object.fromEntries(entries) as Record<CastName, InventedPerson>;
}
