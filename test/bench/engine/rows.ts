import { type RowName, TARGETS, type Target } from './targets.ts';

/** What was measured for one row; undefined where it was not. */
export interface Figures {
  readonly ours?: number | undefined;
  readonly apollo?: number | undefined;
  readonly hive?: number | undefined;
  readonly floor?: number | undefined;
}

/** One line of the result. */
export interface Row extends Figures {
  readonly row: RowName;
  readonly unit: string;
  /** How many times better ours is than each peer: above 1 is better, whatever the unit. */
  readonly ratio: Pick<Figures, 'apollo' | 'hive'>;
  readonly target: string;
  readonly met: boolean | null;
  /** Whether our gateway shares requests in flight; `-` where it makes no difference. */
  readonly dedup: 'on' | 'off' | '-';
  /** Median share of the core of load and subgraphs that was busy, of the busiest gateway. */
  readonly loadCoreBusy: number | null;
}

interface RowParts extends Omit<Row, keyof Figures | 'ratio' | 'target' | 'met'> {
  readonly figures: Figures;
  readonly better: 'higher' | 'lower';
  /** False where ours was not measured for long enough to be judged. Default true. */
  readonly isJudged?: boolean;
}

/** Makes a row: the ratios, and whether the target is met (null where that cannot be told). */
export function toRow({ figures, better, isJudged = true, ...parts }: RowParts): Row {
  const { ours } = figures;
  const against = (peer: number | undefined) => {
    if (ours === undefined || peer === undefined) return undefined;
    return better === 'higher' ? ours / peer : peer / ours;
  };
  const ratio = { apollo: against(figures.apollo), hive: against(figures.hive) };
  const target: Target = TARGETS[parts.row];
  const held = [
    [target.apollo, ratio.apollo],
    [target.hive, ratio.hive],
    // The smaller is the better of the two, as with ratios the larger.
    [target.oursMax && ours, target.oursMax],
  ].filter(([least]) => least !== undefined);
  const isMeasured = isJudged && held.every(([, got]) => got !== undefined) && ours !== undefined;
  return {
    ...parts,
    ...figures,
    ratio,
    target: describe(target),
    met: isMeasured ? held.every(([least = 0, got = 0]) => got >= least) : null,
  };
}

function describe({ apollo, hive, oursMax }: Target): string {
  return [
    ...(apollo === undefined ? [] : [`apollo x${apollo}`]),
    ...(hive === undefined ? [] : [`hive x${hive}`]),
    ...(oursMax === undefined ? [] : [`at most ${oursMax}`]),
  ].join(', ');
}

/** Returns a row's cells, for a table under `ROW_HEADER`. */
export function toCells(row: Row): string[] {
  const { ratio } = row;
  return [
    `${row.row} (${row.unit})`,
    ...[row.ours, row.apollo, row.hive, row.floor].map(show),
    ...[ratio.apollo, ratio.hive].map((times) => (times === undefined ? '' : `x${show(times)}`)),
    row.target,
    row.met === null ? 'not judged' : row.met ? 'met' : 'MISSED',
    row.dedup,
    row.loadCoreBusy === null ? '' : `${Math.round(row.loadCoreBusy * 100)} %`,
  ];
}

export const ROW_HEADER = [
  'row',
  'ours',
  'apollo',
  'hive',
  'floor',
  'to apollo',
  'to hive',
  'target',
  '',
  'dedup',
  'core 1 busy',
];

function show(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
