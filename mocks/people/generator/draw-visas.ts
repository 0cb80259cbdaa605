import type { VisaCategory } from '../../../schema/code-lists/visa-categories.ts';
import type { VisaPost } from '../../../schema/code-lists/visa-posts.ts';
import { dateOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import type { NationCode } from '../nations.ts';
import type { HeldDocument } from '../records/held-document.ts';
import type { Identity } from '../records/identity.ts';
import type { InventedApplicant, InventedVisa } from '../records/visa-records.ts';
import { carriedOn } from './draw-documents.ts';
import type { Visit } from './draw-visits.ts';
import type { Livelihood } from './livelihood.ts';
import { respell } from './respell.ts';
import type { Sketch } from './sketch.ts';

/** What visas somebody comes with. */
interface VisaHabit {
  readonly category: VisaCategory;
  /** Who has one: invented, it says nothing of who needs one. */
  readonly countries: readonly NationCode[];
  readonly days: number;
  readonly entries: InventedVisa['entries'];
  readonly stayDaysMax: number | null;
  /** Whether another follows, issued in the country, when it runs out during a visit. */
  readonly renewable: boolean;
}

const YEAR = { days: 365, entries: 'MULTIPLE', stayDaysMax: null, renewable: true } as const;

const HABITS: Readonly<Partial<Record<Livelihood, VisaHabit>>> = {
  specialist: {
    category: 'C3',
    countries: ['CHN', 'TUR', 'IND', 'KOR', 'DEU', 'GBR', 'USA'],
    ...YEAR,
  },
  'labour-immigrant': { category: 'C3', countries: ['TKM'], ...YEAR },
  student: { category: 'C9', countries: ['IND', 'TKM', 'CHN'], ...YEAR },
  resident: { category: 'C2', countries: ['TUR', 'CHN'], ...YEAR },
  'neo-nomad': {
    category: 'B12-1',
    countries: ['DEU', 'USA', 'GBR', 'IND', 'KOR', 'TUR'],
    ...YEAR,
    renewable: false,
  },
  kandas: {
    category: 'C1',
    countries: ['UZB', 'CHN', 'MNG', 'TKM'],
    days: 90,
    entries: 'SINGLE',
    stayDaysMax: null,
    renewable: false,
  },
  tourist: {
    category: 'B12',
    countries: ['CHN', 'IND'],
    days: 90,
    entries: 'SINGLE',
    stayDaysMax: 30,
    renewable: false,
  },
};

const POSTS: Readonly<Partial<Record<NationCode, VisaPost>>> = {
  CHN: 'BEIJING',
  DEU: 'BERLIN',
  GBR: 'LONDON',
  IND: 'NEW-DELHI',
  KOR: 'SEOUL',
  MNG: 'ULAANBAATAR',
  TKM: 'ASHGABAT',
  TUR: 'ANKARA',
  USA: 'WASHINGTON',
  UZB: 'TASHKENT',
};

/** The shares of visas that are not renewed in time, are revoked, and have another spelling. */
const NOT_RENEWED = 0.06;
const REVOKED = 0.01;
const RESPELT = 0.04;

/** The share of Neo Nomads who declared less than the USD 3,000 a month that the visa asks for. */
const INCOME_TOO_LOW = 0.12;

/** Returns the visas for a foreigner's visits, chronological. */
export function drawVisas(
  sketch: Sketch,
  visits: readonly Visit[],
  identity: Identity,
  passports: readonly HeldDocument[],
  today: number,
  dice: Dice,
): InventedVisa[] {
  const habit = habitOf(sketch);
  if (habit === null) return [];
  const visas: InventedVisa[] = [];
  let validTo = Number.NEGATIVE_INFINITY;
  const issue = (issued: number, validFrom: number, post: VisaPost): void => {
    validTo = validFrom + habit.days - 1;
    visas.push({
      number: `VI-${sketch.number}-${visas.length + 1}`,
      category: habit.category,
      status: validTo < today ? 'EXPIRED' : dice.chance(REVOKED) ? 'REVOKED' : 'VALID',
      entries: habit.entries,
      stayDaysMax: habit.stayDaysMax,
      issuedOn: dateOf(issued),
      validFrom: dateOf(validFrom),
      validTo: dateOf(validTo),
      post,
      monthlyIncomeUsd: habit.category === 'B12-1' && !sketch.child ? drawIncome(dice) : null,
      invitationNumber: null,
      applicant: applicantOn(issued, identity, passports, dice),
    });
  };
  for (const { from, to } of visits) {
    if (habit.entries === 'SINGLE' || from > validTo) {
      const issued = from - dice.between(5, 25);
      issue(issued, issued + dice.between(0, 3), POSTS[sketch.country] ?? 'ASTANA');
    }
    const end = to ?? today;
    while (habit.renewable && validTo < end && !dice.chance(NOT_RENEWED)) {
      issue(Math.min(validTo - dice.between(3, 20), today), validTo + 1, 'ASTANA');
    }
  }
  return visas;
}

/** Returns who asked, with the passport that was carried on a day. */
export function applicantOn(
  day: number,
  identity: Identity,
  passports: readonly HeldDocument[],
  dice: Dice,
): InventedApplicant {
  const { surnameLatin, givenNameLatin, birthDate, sex, citizenship } = identity;
  const spelt = dice.chance(RESPELT) ? respell(identity, dice) : { surnameLatin, givenNameLatin };
  return { ...spelt, birthDate, sex, citizenship, document: carriedOn(day, passports) };
}

/** Returns the visas that somebody of this livelihood and country has; children come as family. */
function habitOf({ livelihood, country, child }: Sketch): VisaHabit | null {
  const habit = HABITS[livelihood];
  if (habit?.countries.includes(country) !== true) return null;
  return child && habit.category === 'C3' ? { ...habit, category: 'C2' } : habit;
}

function drawIncome(dice: Dice): number {
  return dice.chance(INCOME_TOO_LOW) ? dice.between(1_500, 2_999) : dice.between(3_000, 9_500);
}
