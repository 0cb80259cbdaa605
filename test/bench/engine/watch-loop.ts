import { isMainThread } from 'node:worker_threads';
import { percentile } from '../percentile.ts';

// Loaded into a gateway before its own code (`node --import`), for benchmarks only: says by IPC for
// how long its event loop was held between the messages 'start' and 'stop'.

/** What answers 'stop': stretches of the main thread's processor time, in milliseconds. */
export interface LoopHolds {
  readonly p999Ms: number;
  readonly maxMs: number;
  readonly ticks: number;
}

const TICK_MS = 1;

if (isMainThread && process.send !== undefined) {
  let holdsMs: number[] = [];
  let timer: NodeJS.Timeout | null = null;
  process.on('message', (message) => {
    if (message === 'start') {
      holdsMs = [];
      let before = process.threadCpuUsage();
      // Processor time, not wall time: this core is shared with what else the gateway runs.
      timer = setInterval(() => {
        const { user, system } = process.threadCpuUsage(before);
        holdsMs.push((user + system) / 1000);
        before = process.threadCpuUsage();
      }, TICK_MS);
      process.send?.('started');
    } else if (message === 'stop' && timer !== null) {
      clearInterval(timer);
      const holds: LoopHolds = {
        p999Ms: percentile(holdsMs, 0.999),
        maxMs: Math.max(...holdsMs),
        ticks: holdsMs.length,
      };
      process.send?.(holds);
    }
  });
  process.channel?.unref();
}
