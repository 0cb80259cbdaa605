/** What V8 writes with --cpu-prof, as far as it is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

export interface RankedFunction {
  readonly name: string;
  /** File and line, from the last `node_modules/` on. */
  readonly where: string;
  readonly selfMs: number;
  /** Of all time that was not idle, 0 to 1. */
  readonly share: number;
}

/** Returns the functions of a profile by the time spent in themselves, most first; without idling. */
export function rankFunctions(profile: CpuProfile): readonly RankedFunction[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const selfMs = new Map<string, { name: string; where: string; selfMs: number }>();
  for (const [index, sample] of profile.samples.entries()) {
    const { functionName = '', url = '', lineNumber = 0 } = frames.get(sample) ?? {};
    if (functionName === '(idle)') continue;
    const where = url === '' ? '' : `${shorten(url)}:${lineNumber + 1}`;
    const key = `${functionName} ${where}`;
    const entry = selfMs.get(key) ?? { name: functionName || '(anonymous)', where, selfMs: 0 };
    entry.selfMs += (profile.timeDeltas[index] ?? 0) / 1000;
    selfMs.set(key, entry);
  }
  const all = [...selfMs.values()];
  const total = all.reduce((sum, each) => sum + each.selfMs, 0);
  return all
    .map((each) => ({ ...each, share: each.selfMs / total }))
    .sort((a, b) => b.selfMs - a.selfMs);
}

function shorten(url: string): string {
  return url.replace(/^.*node_modules\//, '').replace(/^file:\/\/.*\/(?=gateway\/)/, '');
}
