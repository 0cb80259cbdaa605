import { afterAll, describe, expect, it } from 'vitest';
import { decideOverrides } from '../../gateway/plan/index.ts';
import { startPlanning } from '../kit/plan-operations.ts';

const KEYS = Array.from({ length: 2_000 }, (_, n) => `requester-${n}`);
const decide = (label: string, hashKey: string) => decideOverrides([label], { hashKey })[label];
const share = (label: string) => KEYS.filter((key) => decide(label, key)).length / KEYS.length;

describe('a percentage', () => {
  it('is on for about that share of keys', () => {
    expect(share('percent(0)')).toBe(0);
    expect(share('percent(2.5)')).toBeCloseTo(0.025, 1);
    expect(share('percent(50)')).toBeCloseTo(0.5, 1);
    expect(share('percent(100)')).toBe(1);
  });

  it('is the same for one key each time, and stays on while it grows', () => {
    for (const key of KEYS.slice(0, 200)) {
      expect(decide('percent(30)', key)).toBe(decide('percent(30)', key));
      if (decide('percent(30)', key)) expect(decide('percent(30.5)', key)).toBe(true);
    }
  });
});

describe('another label', () => {
  it('is off unless it is said to be on', () => {
    expect(decideOverrides(['dark', 'percent(100)'], { hashKey: '' })).toEqual({
      dark: false,
      'percent(100)': true,
    });
    const isOn = (label: string) => label === 'constructor';
    expect(decideOverrides(['constructor', 'dark'], { hashKey: '', isOn })).toEqual(
      Object.fromEntries([
        ['constructor', true],
        ['dark', false],
      ]),
    );
  });
});

describe('a supergraph with progressive overrides', () => {
  const planning = startPlanning({
    old: 'type Query { t: T } type T @key(fields: "id") { id: ID! a: Int  b: Int }',
    new: `type T @key(fields: "id") {
      id: ID!
      a: Int @override(from: "old", label: "percent(12.5)")
      b: Int @override(from: "old", label: "dark")
    }`,
  });
  afterAll(() => planning.close());

  it('tells its labels', () => {
    expect(planning.supergraph.plannerFacts.overrideLabels).toEqual(['dark', 'percent(12.5)']);
  });

  it('is planned as they are decided', async () => {
    expect((await planning.plan('{ t { a b } }')).printed).not.toContain('service: "new"');
    const { printed } = await planning.plan('{ t { a } }', { 'percent(12.5)': true });
    expect(printed).toContain('service: "new"');
  });
});
