import type { Dice } from '../dice.ts';
import type { Livelihood } from './livelihood.ts';
import type { Sketch } from './sketch.ts';

/** A stay in Kazakhstan, or a trip abroad of its citizen, in days since 1970. */
export interface Visit {
  readonly from: number;
  /** Null while it lasts. */
  readonly to: number | null;
}

type Range = readonly [min: number, max: number];

interface Habit {
  /** How many visits. */
  readonly count: Range;
  /** The share of people whose last visit lasts. */
  readonly lasting: number;
  /** Days of the visit that lasts, of one that is over, and between two. */
  readonly soFar: Range;
  readonly length: Range;
  readonly gap: Range;
}

/** Trips abroad in the case of citizens. A tourist of 34 days has overstayed a visa-free month. */
const HABITS: Readonly<Record<Livelihood, Habit>> = {
  citizen: { count: [0, 3], lasting: 0.03, soFar: [1, 20], length: [2, 21], gap: [60, 300] },
  'eaeu-worker': { count: [1, 3], lasting: 0.85, soFar: [5, 240], length: [60, 260], gap: [7, 60] },
  'labour-immigrant': {
    count: [1, 3],
    lasting: 0.85,
    soFar: [5, 300],
    length: [60, 300],
    gap: [7, 60],
  },
  specialist: { count: [1, 4], lasting: 0.9, soFar: [5, 200], length: [60, 300], gap: [7, 40] },
  kandas: { count: [1, 2], lasting: 1, soFar: [420, 800], length: [10, 60], gap: [60, 300] },
  resident: { count: [1, 3], lasting: 0.97, soFar: [5, 300], length: [200, 500], gap: [5, 50] },
  student: { count: [1, 3], lasting: 0.9, soFar: [5, 120], length: [120, 300], gap: [30, 70] },
  tourist: { count: [1, 3], lasting: 0.3, soFar: [1, 34], length: [2, 28], gap: [100, 500] },
  'neo-nomad': { count: [1, 2], lasting: 0.8, soFar: [3, 180], length: [20, 90], gap: [60, 200] },
};

/** People on a worklist came at most three days ago, so that there is still time to notify. */
const JUST_ARRIVED: Range = [1, 3];

/** Returns the visits of a person, chronological and apart from one another, none after `today`. */
export function drawVisits(sketch: Sketch, today: number, dice: Dice): Visit[] {
  const habit = HABITS[sketch.livelihood];
  const onWorklist = sketch.arriving || sketch.guestOf !== null;
  const count = Math.max(dice.between(...habit.count), onWorklist ? 1 : 0);
  const lasting = dice.chance(habit.lasting) || onWorklist;
  const visits: Visit[] = [];
  let before = today;
  for (let left = count; left > 0; left -= 1) {
    const lasts = lasting && left === count;
    const to = lasts ? today : before - dice.between(...habit.gap);
    const soFar = onWorklist ? JUST_ARRIVED : habit.soFar;
    const from = to - dice.between(...(lasts ? soFar : habit.length));
    visits.push({ from, to: lasts ? null : to });
    before = from;
  }
  return visits.reverse();
}
