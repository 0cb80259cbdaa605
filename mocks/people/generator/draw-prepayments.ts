import { dateOf, dayOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import { indexesInTiyn, monthsBetween } from '../monthly-index.ts';
import type { InventedWorkPermit } from '../records/labour-records.ts';
import type { InventedTaxPrepayment } from '../records/tax-records.ts';
import type { Sketch } from './sketch.ts';

/** Two indexes for each month of work as a labour immigrant (the rate of 2014; not verified). */
const INDEXES_PER_MONTH = 2;

/** The shares of months that nobody paid for, and of those for which too little was paid. */
const UNPAID = 0.05;
const HALF_PAID = 0.01;

/** How many months beyond the present one are paid ahead at most. */
const AHEAD_DAYS = 62;

/** Returns what was paid ahead for the months of a labour immigrant's permits, chronological. */
export function drawPrepayments(
  sketch: Sketch,
  permits: readonly InventedWorkPermit[],
  today: number,
  dice: Dice,
): InventedTaxPrepayment[] {
  const worked = permits.filter(({ kind }) => kind === 'LABOUR_IMMIGRANT');
  const until = dateOf(today + dice.between(0, AHEAD_DAYS));
  const months = worked.flatMap(({ validFrom, validTo }) =>
    monthsBetween(validFrom, validTo < until ? validTo : until),
  );
  const prepayments: InventedTaxPrepayment[] = [];
  for (const month of [...new Set(months)].sort()) {
    const paid = Math.min(dayOf(`${month}-01`) - dice.between(1, 25), today);
    const indexes = dice.chance(HALF_PAID) ? INDEXES_PER_MONTH / 2 : INDEXES_PER_MONTH;
    if (dice.chance(UNPAID)) continue;
    prepayments.push({
      receiptNumber: `TX-${sketch.number}-${prepayments.length + 1}`,
      month,
      amountTiyn: indexesInTiyn(indexes, month),
      paidOn: dateOf(paid),
      region: sketch.region,
    });
  }
  return prepayments;
}
