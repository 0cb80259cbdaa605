import { percentile } from '../percentile.ts';
import type { Measure } from './measure-load.ts';

/** One thing to be measured in every round. */
export interface Turn {
  readonly name: string;
  measure(): Promise<Measure>;
}

/** The measures of one turn, a round each. */
export interface Rounds {
  readonly measures: readonly Measure[];
  /** The median over the rounds. */
  median(of: (measure: Measure) => number): number;
}

/**
 * Measures turn after turn, as many rounds as told and every second one backwards, so that what else
 * the machine does falls on all alike. Throws for a measure that is not sound: a wrong answer has no speed.
 */
export async function runRounds<Name extends string>(
  turns: Readonly<Record<Name, (() => Promise<Measure>) | null>>,
  rounds: number,
  log: (text: string) => void,
): Promise<Partial<Record<Name, Rounds>>> {
  const measured: Partial<Record<Name, Measure[]>> = {};
  for (let round = 1; round <= rounds; round += 1) {
    const order = Object.entries(turns) as [Name, (typeof turns)[Name]][];
    // Whoever is warmer for being later is so in every second round only.
    for (const [name, measure] of round % 2 === 0 ? order.reverse() : order) {
      if (measure === null) continue;
      const one = await measure();
      log(`round ${round}/${rounds}  ${name}: ${describe(one)}`);
      if (one.problems.length > 0) throw new Error(`${name}: ${one.problems.join('; ')}`);
      measured[name] = [...(measured[name] ?? []), one];
    }
  }
  const results: Partial<Record<Name, Rounds>> = {};
  for (const [name, measures] of Object.entries(measured) as [Name, Measure[]][]) {
    results[name] = { measures, median: (of) => percentile(measures.map(of), 0.5) };
  }
  return results;
}

function describe(measure: Measure): string {
  return (
    `${measure.perSecond.toFixed(1)}/s, ${measure.cpuMs.toFixed(2)} ms of processor each, ` +
    `p99 ${measure.p99Ms.toFixed(1)} ms, its core ${percent(measure.gatewayCoreShare)}, ` +
    `core 1 ${percent(measure.loadCoreBusy)}`
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** Returns the highest median share of the busy load core. */
export function busiest(all: Partial<Record<string, Rounds>>): number {
  return Math.max(
    ...Object.values(all).map((rounds) => rounds?.median((one) => one.loadCoreBusy) ?? 0),
  );
}

/** Returns each turn's median of one figure, under the turn's name. */
export function medians<Name extends string>(
  all: Partial<Record<Name, Rounds>>,
  of: (measure: Measure) => number,
): Partial<Record<Name, number>> {
  return Object.fromEntries(
    Object.entries<Rounds | undefined>(all).map(([name, rounds]) => [name, rounds?.median(of)]),
  ) as Partial<Record<Name, number>>;
}
