import type { Simulators } from '../../mocks/demo/start-simulators.ts';
import type { SeenCalls, SimulatorsAnswer, SimulatorsQuestion } from './simulators-messages.ts';
import { startChild } from './start-child.ts';

/** Every simulator, in a process of its own. */
export interface RemoteSimulators {
  readonly urls: Simulators['urls'];
  /** Forgets every request so far. */
  clear(): Promise<void>;
  /** Returns what each simulator was asked since the last `clear`. */
  readCalls(): Promise<readonly SeenCalls[]>;
  close(): Promise<void>;
}

/**
 * Starts the simulators in another process, so that their work does not delay what is measured.
 * `latencyMs` is what each answer is held back. Rejects where the process ends instead.
 */
export async function startRemoteSimulators(latencyMs: number): Promise<RemoteSimulators> {
  const script = 'simulators-process.ts';
  const child = await startChild<SimulatorsQuestion, SimulatorsAnswer>(script, [String(latencyMs)]);
  const { started } = child;
  if (started.tell !== 'started') throw new Error(`expected started, but got: ${started.tell}`);
  return {
    urls: started.urls,
    async clear() {
      await child.ask({ ask: 'clear' });
    },
    async readCalls() {
      const answer = await child.ask({ ask: 'calls' });
      if (answer.tell !== 'calls') throw new Error(`expected calls, but got: ${answer.tell}`);
      return answer.seen;
    },
    close: () => child.close(),
  };
}
