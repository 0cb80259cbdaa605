import type { Dice } from '../dice.ts';
import type { Identity } from '../records/identity.ts';

/** How one clerk writes what another wrote otherwise: practices of romanisation (ICAO and others). */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/ZH/, 'J'],
  [/J/, 'DZH'],
  [/KH/, 'H'],
  [/IIA$/, 'IYA'],
  [/YA/, 'IA'],
  [/IA/, 'YA'],
  [/IU/, 'YU'],
  [/YU/, 'IU'],
  [/YE/, 'E'],
  [/SS/, 'S'],
  [/([AEIOU])S(?=[AEIOU])/, '$1SS'],
  [/EV(?=A?$)/, 'YEV'],
  [/AI/, 'AY'],
  [/AY/, 'AI'],
  [/U/, 'OU'],
  [/Y/, 'I'],
  [/K/, 'Q'],
];

type LatinName = Pick<Identity, 'surnameLatin' | 'givenNameLatin'>;

/** Returns another spelling of the Latin name, never the same one. */
export function respell({ surnameLatin, givenNameLatin }: LatinName, dice: Dice): LatinName {
  const first = dice.below(HABITS.length);
  for (let step = 0; step < HABITS.length; step += 1) {
    const habit = HABITS[(first + step) % HABITS.length];
    if (habit === undefined) break;
    const surname = surnameLatin.replace(...habit);
    const givenName = givenNameLatin.replace(...habit);
    if (surname !== surnameLatin || givenName !== givenNameLatin) {
      return { surnameLatin: surname, givenNameLatin: givenName };
    }
  }
  // Chinese and Western names are often entered with given name and surname in each other's place.
  if (surnameLatin !== givenNameLatin) {
    return { surnameLatin: givenNameLatin, givenNameLatin: surnameLatin };
  }
  return { surnameLatin: `${surnameLatin}H`, givenNameLatin };
}
