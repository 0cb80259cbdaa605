import type { OffenceArticle } from '../../../schema/code-lists/offence-articles.ts';
import { dateOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import { indexesInTiyn } from '../monthly-index.ts';
import { OFFENCE_RATES as RATES } from '../offence-rates.ts';
import type { InventedOffence, OffenceMeasure } from '../records/offence-records.ts';
import type { Visit } from './draw-visits.ts';
import type { Livelihood } from './livelihood.ts';
import type { Sketch } from './sketch.ts';

/** What is decided in these stories, and how many monthly calculation indices a fine is. */
const SANCTIONS = {
  513: ['FINE', 10],
  '517(2)': ['FINE', 10],
  '517(3)': ['WARNING', null],
  '517(4)': ['FINE', 10],
  '517(5)': ['FINE', 15],
  '517(6)': ['EXPULSION', null],
  '517(7)': ['FINE', 25],
  '518(1)': ['WARNING', null],
} as const satisfies Partial<Record<OffenceArticle, readonly [OffenceMeasure, number | null]>>;

type DrawnArticle = `${keyof typeof SANCTIONS}`;

/** An article named twice is drawn twice as often. */
const OF_FOREIGNERS: readonly DrawnArticle[] = [
  '517(3)',
  '517(3)',
  '517(3)',
  '517(4)',
  '517(4)',
  '517(5)',
  '517(6)',
  '517(2)',
  '513',
];
const OF_CITIZENS: readonly DrawnArticle[] = ['518(1)', '518(1)', '513'];
const MAY_HAVE_WORKED: readonly Livelihood[] = ['labour-immigrant', 'tourist', 'student'];

/** How long there is to pay a fine, in days. */
const PAY_DAYS = 30;

/** Returns the offences of somebody, chronological; most people have none. Not of children. */
export function drawOffences(
  sketch: Sketch,
  visits: readonly Visit[],
  today: number,
  dice: Dice,
): InventedOffence[] {
  const isCitizen = sketch.livelihood === 'citizen';
  const hasOne = dice.chance(isCitizen ? RATES.citizen : RATES.foreigner);
  if (!hasOne || sketch.child) return [];
  const days = Array.from({ length: dice.chance(RATES.second) ? 2 : 1 }, () =>
    dayWithin(isCitizen ? [] : visits, today, dice),
  ).sort((a, b) => a - b);
  return days.map((day, at) => {
    const number = `AO-${sketch.number}-${at + 1}`;
    return decided(number, articleOf(sketch, dice), day, today, dice);
  });
}

function dayWithin(visits: readonly Visit[], today: number, dice: Dice): number {
  if (visits.length === 0) return today - dice.between(1, 700);
  const { from, to } = dice.pick(visits);
  return dice.between(from, to ?? today);
}

function articleOf({ livelihood }: Sketch, dice: Dice): DrawnArticle {
  if (livelihood === 'citizen') return dice.pick(OF_CITIZENS);
  const worked: readonly DrawnArticle[] = MAY_HAVE_WORKED.includes(livelihood) ? ['517(7)'] : [];
  return dice.pick([...OF_FOREIGNERS, ...worked]);
}

function decided(
  number: string,
  article: DrawnArticle,
  day: number,
  today: number,
  dice: Dice,
): InventedOffence {
  const decision = day + dice.between(0, 10);
  const [measure, fineMci] = SANCTIONS[article];
  const filed = { number, article, committedOn: dateOf(day) };
  if (decision > today) {
    const open = { decidedOn: null, measure: null, fineMci: null, fineTiyn: null };
    return { ...filed, ...open, finePaidOn: null, status: 'UNDER_REVIEW' };
  }
  const payment = decision + dice.between(1, PAY_DAYS);
  const isPaid = fineMci !== null && dice.chance(RATES.paid) && payment <= today;
  const hasAmount = fineMci !== null && !dice.chance(RATES.withoutAmount);
  const isAnnulled = dice.chance(RATES.annulled);
  const isDone = measure === 'WARNING' || isPaid;
  return {
    ...filed,
    decidedOn: dateOf(decision),
    measure,
    fineMci,
    fineTiyn: hasAmount ? indexesInTiyn(fineMci, dateOf(decision)) : null,
    finePaidOn: isPaid && !isAnnulled ? dateOf(payment) : null,
    status: isAnnulled ? 'ANNULLED' : isDone ? 'EXECUTED' : 'DECIDED',
  };
}
