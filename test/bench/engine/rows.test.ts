import { describe, expect, it } from 'vitest';
import { toCells, toRow } from './rows.ts';

const parts = { unit: '', dedup: '-', loadCoreBusy: null } as const;

describe('a row of the engine benchmark', () => {
  it('counts ratios so that more is better, whatever the unit', () => {
    const speed = toRow({
      ...parts,
      row: 'own authorization',
      better: 'higher',
      figures: { ours: 900, apollo: 90, hive: 300 },
    });
    const time = toRow({
      ...parts,
      row: 'answer of 8 MiB',
      better: 'lower',
      figures: { ours: 200, apollo: 600, hive: 100 },
    });
    expect(speed.ratio).toEqual({ apollo: 10, hive: 3 });
    expect(time.ratio).toEqual({ apollo: 3, hive: 0.5 });
  });

  it('misses its target if it misses one of the peers', () => {
    const figures = { ours: 200, apollo: 600, hive: 100 };
    const row = toRow({ ...parts, row: 'answer of 8 MiB', better: 'lower', figures });
    expect(row.met).toBe(false);
    expect(toCells(row)).toContain('MISSED');
  });

  it('holds a figure of our own to its bound', () => {
    const row = (ours: number) =>
      toRow({ ...parts, row: 'subgraph requests', better: 'lower', figures: { ours } });
    expect(row(8).met).toBe(true);
    expect(row(8.1).met).toBe(false);
  });

  it('claims nothing where ours was not measured, or not for long enough', () => {
    const figures = { apollo: 90, hive: 150 };
    const row = toRow({ ...parts, row: 'identical, shared', better: 'higher', figures });
    expect(row.met).toBeNull();
    const short = { ours: 200, apollo: 500, hive: 700 };
    const early = { ...parts, row: 'resident memory', better: 'lower', figures: short } as const;
    expect(toRow({ ...early, isJudged: false }).met).toBeNull();
    expect(toRow(early).met).toBe(true);
    expect(toCells(row)).toContain('not judged');
  });
});
