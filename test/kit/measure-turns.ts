/** A result, and what it cost. */
export interface Measured<T> {
  readonly result: T;
  /** The most processor time of this thread between two turns of its event loop. */
  readonly longestTurnMs: number;
}

/** Runs something and measures for how long it held this thread at most. */
export async function measureTurns<T>(run: () => Promise<T>): Promise<Measured<T>> {
  const threadCpuMs = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let longestTurnMs = 0;
  let isOver = false;
  let last = threadCpuMs();
  const tick = () => {
    const now = threadCpuMs();
    longestTurnMs = Math.max(longestTurnMs, now - last);
    last = now;
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  try {
    const result = await run();
    return { result, longestTurnMs: Math.max(longestTurnMs, threadCpuMs() - last) };
  } finally {
    isOver = true;
  }
}

/** Prints a figure, so that a machine's own can be read. */
export function reportTurn(name: string, ms: number): void {
  process.stdout.write(`longest turn, ${name}: ${ms.toFixed(1)} ms\n`);
}
