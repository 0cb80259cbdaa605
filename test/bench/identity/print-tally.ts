import { formatTable } from '../format-table.ts';
import { type Outcome, precisionOf, recallOf, type Tally } from './tally.ts';

/** How many causes are printed of each kind. */
const CAUSES_MAX = 12;

/** Returns what was counted as tables: outcomes, their causes, and the curve around the threshold. */
export function printTally(tally: Tally): string {
  const outcomes = [...tally.outcomes].map(([way, outcome]) => [
    way,
    recallOf(outcome).toFixed(4),
    precisionOf(outcome).toFixed(4),
    outcome.linked,
    outcome.missed,
    outcome.falselyLinked,
  ]);
  const causes = [...tally.outcomes].flatMap(([way, outcome]) => [
    `\n${way}: misses by cause\n${printCauses(outcome.missedBy)}`,
    `\n${way}: false links by cause\n${printCauses(outcome.falseBy)}`,
  ]);
  const header = ['decided by', 'recall', 'precision', 'linked', 'missed', 'false'];
  return [formatTable(header, outcomes), ...causes, ...printCurves(tally)].join('');
}

function printCauses(causes: Outcome['missedBy']): string {
  const sorted = [...causes].sort(([, a], [, b]) => b - a);
  const rest = sorted.slice(CAUSES_MAX).reduce((sum, [, more]) => sum + more, 0);
  const rows = sorted.slice(0, CAUSES_MAX).map(([cause, many]) => [`  ${cause}`, many]);
  if (rest > 0) rows.push([`  ${sorted.length - CAUSES_MAX} other causes`, rest]);
  return formatTable(['', ''], rows).replace(/^\n/, '');
}

/** Recall and precision for each threshold that is a whole number of bits. */
function printCurves({ curves, outcomes }: Tally): string[] {
  return [...curves].map(([view, { one, two }]) => {
    const outcome = outcomes.get(view);
    const truths = outcome === undefined ? 0 : outcome.linked + outcome.missed;
    const rows = Array.from({ length: 25 }, (_, at) => at - 4).map((bits) => {
      const [linked, falselyLinked] = [one, two].map((counts) => sumFrom(counts, bits));
      const all = (linked ?? 0) + (falselyLinked ?? 0);
      return [
        bits,
        ((linked ?? 0) / truths).toFixed(4),
        all === 0 ? '-' : ((linked ?? 0) / all).toFixed(4),
      ];
    });
    return `\n${view}: by threshold\n${formatTable(['  bits', 'recall', 'precision'], rows)}`;
  });
}

function sumFrom(counts: ReadonlyMap<number, number>, bits: number): number {
  return [...counts].reduce((sum, [from, many]) => (from >= bits ? sum + many : sum), 0);
}
