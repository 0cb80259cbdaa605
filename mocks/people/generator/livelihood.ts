import type { NationCode } from '../nations.ts';
import type { Profile } from '../population.ts';

/** What somebody lives on in Kazakhstan: a profile that is no mere place in a worklist. */
export type Livelihood = Exclude<Profile, 'arrival' | 'guest'>;

/** The share of people who have an IIN. Tourists and many labour migrants have none. */
export const IIN_SHARES: Readonly<Record<Livelihood, number>> = {
  citizen: 1,
  'eaeu-worker': 0.85,
  'labour-immigrant': 0.8,
  specialist: 1,
  kandas: 1,
  resident: 1,
  student: 0.7,
  tourist: 0.03,
  'neo-nomad': 0.2,
};

/** Where they come from; a country named twice is drawn twice as often. */
export const COUNTRIES: Readonly<Record<Livelihood, readonly NationCode[]>> = {
  citizen: ['KAZ'],
  'eaeu-worker': ['KGZ', 'KGZ', 'KGZ', 'KGZ', 'RUS', 'RUS', 'RUS', 'RUS', 'ARM', 'BLR'],
  'labour-immigrant': ['UZB', 'UZB', 'UZB', 'UZB', 'UZB', 'UZB', 'UZB', 'TJK', 'TJK', 'AZE', 'TKM'],
  specialist: ['CHN', 'CHN', 'CHN', 'TUR', 'TUR', 'IND', 'KOR', 'DEU', 'GBR', 'USA'],
  kandas: ['UZB', 'UZB', 'UZB', 'UZB', 'UZB', 'CHN', 'CHN', 'MNG', 'TKM', 'KGZ', 'RUS'],
  resident: ['RUS', 'RUS', 'RUS', 'UZB', 'UZB', 'KGZ', 'AZE', 'TJK', 'TUR', 'CHN'],
  student: ['IND', 'IND', 'IND', 'UZB', 'UZB', 'TKM', 'CHN', 'KGZ', 'RUS'],
  tourist: ['RUS', 'RUS', 'UZB', 'CHN', 'CHN', 'DEU', 'KOR', 'TUR', 'IND', 'GBR', 'USA', 'KGZ'],
  'neo-nomad': ['DEU', 'USA', 'GBR', 'IND', 'KOR', 'TUR', 'RUS'],
};

/** Who is on the worklists: each livelihood with the percentage up to which it is drawn. */
export const WORKLIST_LIVELIHOODS: Readonly<
  Record<'arrival' | 'guest', readonly (readonly [Livelihood, number])[]>
> = {
  arrival: [
    ['labour-immigrant', 35],
    ['eaeu-worker', 60],
    ['tourist', 80],
    ['specialist', 90],
    ['student', 97],
    ['neo-nomad', 100],
  ],
  guest: [
    ['tourist', 50],
    ['specialist', 75],
    ['eaeu-worker', 90],
    ['neo-nomad', 100],
  ],
};
