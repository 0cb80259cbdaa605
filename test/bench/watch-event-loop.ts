import { Session } from 'node:inspector/promises';
import { type LoopReport, type LoopTurn, toLoopReport } from './loop-report.ts';

const TICK_MS = 2;
const SAMPLE_US = 100;

/**
 * Watches how long the event loop of this thread is held at a stretch, until `stop()`.
 *
 * A timer is due every two milliseconds; what the thread computed between two of its ticks held the
 * loop. Processor time, not wall time: where every core is busy a thread that has nothing to do is
 * late too, and then no code of ours holds the loop. `profiled` also tells whose work it was, from
 * a sample each 100 microseconds, and makes everything a little slower.
 */
export async function watchEventLoop(options: {
  readonly profiled: boolean;
}): Promise<{ stop(): Promise<LoopReport> }> {
  const session = options.profiled ? await startProfile() : undefined;
  const turns: LoopTurn[] = [];
  let cpuBefore = process.threadCpuUsage();
  let from = nowUs();
  const tick = () => {
    const cpu = process.threadCpuUsage();
    const to = nowUs();
    const cpuMs = (cpu.user - cpuBefore.user + cpu.system - cpuBefore.system) / 1000;
    turns.push({ from, to, cpuMs });
    cpuBefore = cpu;
    from = to;
  };
  const timer = setInterval(tick, TICK_MS);
  return {
    async stop() {
      tick();
      clearInterval(timer);
      if (session === undefined) return toLoopReport(turns);
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return toLoopReport(turns, profile);
    },
  };
}

async function startProfile(): Promise<Session> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await session.post('Profiler.start');
  return session;
}

function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
