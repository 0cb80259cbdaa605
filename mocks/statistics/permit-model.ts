import { listMonths } from '../../schema/month.ts';
import { createDice } from '../kit/dice.ts';
import { REGION_CODES, REGION_WEIGHTS } from './dimensions.ts';
import { drawCount } from './draw-count.ts';

/** Kinds of permits as enbek's statistics name them, with expected permits a month. */
export const PERMIT_KINDS = [
  { code: 'LABOUR_IMMIGRANT', permits: 16_000, season: 0.4 },
  { code: 'FOREIGN_LABOUR', permits: 1_100, season: 0.15 },
  { code: 'SELF_EMPLOYMENT', permits: 45, season: 0.1 },
] as const;

/** Permits given in one month, by region and kind, in the order of the lists. */
export interface PermitMonth {
  readonly month: string;
  readonly permits: readonly (readonly number[])[];
}

/** The first month of the model. */
export const FIRST_PERMIT_MONTH = '2019-01';

/** Returns every month from January 2019 to `last`, drawn by a model: invented, always the same. */
export function modelPermits(last: string): readonly PermitMonth[] {
  const all = REGION_CODES.reduce((sum, code) => sum + REGION_WEIGHTS[code], 0);
  return listMonths(FIRST_PERMIT_MONTH, last).map((month, age) => {
    const dice = createDice(0xbeef + age);
    const phase = (2 * Math.PI * (Number(month.slice(5)) - 5)) / 12;
    return {
      month,
      permits: REGION_CODES.map((code) =>
        PERMIT_KINDS.map(({ permits, season }) => {
          const share = REGION_WEIGHTS[code] / all;
          return drawCount(permits * share * 1.004 ** age * (1 + season * Math.cos(phase)), dice);
        }),
      ),
    };
  });
}
