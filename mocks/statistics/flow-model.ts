import { addMonths, listMonths } from '../../schema/month.ts';
import { createDice } from '../kit/dice.ts';
import { CITIZENSHIPS, PURPOSES, REGION_CODES, REGION_WEIGHTS } from './dimensions.ts';
import { drawCount } from './draw-count.ts';

/** Entries, exits and stock of one group of people in one month. */
export interface Flow {
  readonly entries: number;
  readonly exits: number;
  /** On the last day of the month: that of the month before, with the entries, without the exits. */
  readonly stock: number;
}

/** One month: by citizenship and purpose, and by citizenship and region, in the order of the lists. */
export interface FlowMonth {
  readonly month: string;
  readonly byPurpose: readonly (readonly Flow[])[];
  readonly byRegion: readonly (readonly Flow[])[];
}

/** The first month of the model. */
export const FIRST_FLOW_MONTH = '2016-01';

/** When the borders were closed or the trains full: factors of the expected entries. */
const SHOCKS: Readonly<Record<string, number>> = {
  '2020-03': 0.5,
  ...Object.fromEntries(listMonths('2020-04', '2020-08').map((month) => [month, 0.02])),
  ...Object.fromEntries(listMonths('2020-09', '2021-05').map((month) => [month, 0.25])),
  ...Object.fromEntries(listMonths('2021-06', '2022-02').map((month) => [month, 0.55])),
  '2022-03': 1.4,
  '2022-09': 1.7,
  '2022-10': 1.5,
};

/**
 * Returns every month from January 2016 to `last`, drawn by a model with trend, seasons and shocks:
 * invented, and the same on every machine and every day.
 */
export function modelFlows(last: string): readonly FlowMonth[] {
  const weights = REGION_CODES.map((code) => REGION_WEIGHTS[code]);
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
  const stocks = new Map<number, number>();
  return listMonths(FIRST_FLOW_MONTH, last).map((month, age) => {
    const dice = createDice(0x5eed + age);
    const cube = CITIZENSHIPS.map((citizenship) =>
      PURPOSES.map((purpose, at) => {
        const expected =
          citizenship.entries *
          citizenship.growth ** age *
          (citizenship.shares[at] ?? 0) *
          seasonOf(month, purpose.season, purpose.peak) *
          (SHOCKS[month] ?? 1);
        // What comes to all regions alike: weather, exchange rates, holidays.
        const mood = 1 + 0.08 * (dice() + dice() - 1);
        return weights.map((weight) => ({
          expected: (expected * mood * weight) / allWeights,
          staysOn: purpose.staysOn,
        }));
      }),
    );
    let place = 0;
    const flows = cube.map((plane) =>
      plane.map((line) =>
        line.map(({ expected, staysOn }) => {
          const before = stocks.get(place) ?? drawCount(expected * staysOn * 8, dice);
          const entries = drawCount(expected, dice);
          const leaving = entries * (1 - staysOn) + (before * staysOn) / 8;
          const exits = Math.min(before + entries, drawCount(leaving, dice));
          const stock = before + entries - exits;
          stocks.set(place, stock);
          place += 1;
          return { entries, exits, stock };
        }),
      ),
    );
    return {
      month,
      byPurpose: flows.map((plane) => plane.map((line) => line.reduce(addFlows))),
      byRegion: flows.map((plane) => REGION_CODES.map((_, at) => sumRegion(plane, at))),
    };
  });
}

/** Returns the last month that is over on a day. */
export function lastClosedMonth(today: string): string {
  return addMonths(today.slice(0, 7), -1);
}

function sumRegion(plane: readonly (readonly Flow[])[], region: number): Flow {
  return plane.map((line) => line[region] as Flow).reduce(addFlows);
}

export function addFlows(one: Flow, other: Flow): Flow {
  return {
    entries: one.entries + other.entries,
    exits: one.exits + other.exits,
    stock: one.stock + other.stock,
  };
}

function seasonOf(month: string, strength: number, peak: number): number {
  const phase = (2 * Math.PI * (Number(month.slice(5)) - peak)) / 12;
  return 1 + strength * Math.cos(phase);
}
