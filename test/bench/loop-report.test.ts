import { describe, expect, it } from 'vitest';
import { type CpuProfile, toLoopReport } from './loop-report.ts';

/** A stack of files, the innermost last. */
const STACKS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  idle: ['(idle)'],
  gc: ['(garbage collector)'],
  native: ['(program)'],
  sign: ['/subgraphs/crossing/client.ts', '/subgraphs/kit/shep/sign-envelope.ts', 'node:crypto'],
  send: ['/subgraphs/kit/shep/signed-call.ts', '/node_modules/undici/lib/client.js'],
  map: ['/node_modules/graphql/execute.js', '/subgraphs/crossing/mapping.ts'],
};

/** A profile from 1,000 us on, of one sample each 1,000 us. */
function profileOf(...names: (keyof typeof STACKS)[]): CpuProfile {
  const nodes: {
    id: number;
    callFrame: { functionName: string; url: string };
    children: number[];
  }[] = [{ id: 0, callFrame: { functionName: '(root)', url: '' }, children: [] }];
  const samples = names.map((name) => {
    let parent = 0;
    for (const file of STACKS[name] ?? []) {
      const isUrl = !file.startsWith('(');
      const callFrame = isUrl
        ? { functionName: 'f', url: file.startsWith('/') ? `file://${file}` : file }
        : { functionName: file, url: '' };
      const id = nodes.length;
      nodes.push({ id, callFrame, children: [] });
      nodes[parent]?.children.push(id);
      parent = id;
    }
    return parent;
  });
  return { nodes, startTime: 1_000, samples, timeDeltas: samples.map(() => 1_000) };
}

const turn = (from: number, to: number, cpuMs: number) => ({ from, to, cpuMs });

describe('the report of an event loop', () => {
  it('tells the longest turn by processor time, not by the clock', () => {
    const turns = [turn(1_000, 3_000, 2), turn(3_000, 90_000, 1), turn(90_000, 95_000, 5)];
    expect(toLoopReport(turns)).toEqual({ heldMaxMs: 5, longest: {}, most: {} });
  });

  it('shares a turn out by the file nearest to the top of each stack', () => {
    const profile = profileOf('sign', 'send', 'map', 'gc', 'native');
    expect(toLoopReport([turn(1_000, 6_000, 10)], profile).longest).toEqual({
      'signing and verifying': 2,
      'HTTP client': 2,
      subgraph: 2,
      'garbage collection': 2,
      'Node and native code': 2,
    });
  });

  it('adds up what one work takes of a turn, and counts no waiting', () => {
    const profile = profileOf('sign', 'idle', 'map', 'sign', 'sign');
    const { longest } = toLoopReport([turn(1_000, 6_000, 4)], profile);
    expect(longest).toEqual({ 'signing and verifying': 3, subgraph: 1 });
  });

  it('tells for each work the most that any one turn spent on it', () => {
    const profile = profileOf('sign', 'map', 'map', 'map', 'sign', 'sign');
    const turns = [turn(1_000, 2_000, 1), turn(2_000, 5_000, 3), turn(5_000, 7_000, 2)];
    expect(toLoopReport(turns, profile)).toEqual({
      heldMaxMs: 3,
      longest: { subgraph: 3 },
      most: { 'signing and verifying': 2, subgraph: 3 },
    });
  });
});
