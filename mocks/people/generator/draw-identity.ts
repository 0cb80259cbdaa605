import { dateOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import { KAZAKH_NAMES } from '../names/kazakh.ts';
import { type NamePool, type SpeltName, womanSurname } from '../names/name-pool.ts';
import { NATIONS } from '../nations.ts';
import type { Identity, InventedAddress } from '../records/identity.ts';
import type { Sketch } from './sketch.ts';

/** Of Kazakhstan's citizens, the shares of those with names of other peoples. */
const RUSSIAN_CITIZENS = 0.18;
const UZBEK_CITIZENS = 0.04;

/** The share of citizens who have died, within the last year. */
const DECEASED_CITIZENS = 0.005;

/** Returns who a person is, but for a change of citizenship. */
export function drawIdentity(
  sketch: Sketch,
  address: InventedAddress,
  today: number,
  dice: Dice,
): Identity {
  const names = namesOf(sketch, dice);
  const { birth, country } = sketch;
  const isMan = birth.sex === 'MALE';
  const surname = dice.pick(names.surnames);
  const spelt = isMan ? surname : womanSurname(surname);
  const givenName = dice.pick(isMan ? names.male : names.female);
  const died = country === 'KAZ' && dice.chance(DECEASED_CITIZENS);
  return {
    surnameCyrillic: spelt.cyrillic,
    givenNameCyrillic: givenName.cyrillic,
    patronymicCyrillic: patronymicOf(names, isMan, dice),
    surnameLatin: spelt.latin,
    givenNameLatin: givenName.latin,
    birthDate: birth.date,
    deathDate: died ? dateOf(today - dice.between(20, 360)) : null,
    sex: birth.sex,
    citizenship: country,
    ethnicityCode: names.ethnicityCode,
    lifeStatus: died ? 'DECEASED' : 'ALIVE',
    birthCountry: country,
    birthCity: dice.pick(NATIONS[country].cities),
    registeredAddress: sketch.iin === null || sketch.guestOf !== null ? null : address,
  };
}

function namesOf({ livelihood, country }: Sketch, dice: Dice): NamePool {
  if (livelihood === 'kandas') return KAZAKH_NAMES;
  if (country !== 'KAZ') return NATIONS[country].names;
  const percent = dice.below(100) / 100;
  if (percent < RUSSIAN_CITIZENS) return NATIONS.RUS.names;
  return percent < RUSSIAN_CITIZENS + UZBEK_CITIZENS ? NATIONS.UZB.names : KAZAKH_NAMES;
}

function patronymicOf(names: NamePool, isMan: boolean, dice: Dice): string | null {
  if (names.patronymic === null) return null;
  const father = dice.pick(names.male.filter(takesSuffix));
  return father.cyrillic + (isMan ? names.patronymic.son : names.patronymic.daughter);
}

/** After a vowel or a soft consonant the suffix would change. */
function takesSuffix({ cyrillic }: SpeltName): boolean {
  return /[БВГДЖЗКҚЛМНПРСТХЦЧШҒ]$/.test(cyrillic);
}
