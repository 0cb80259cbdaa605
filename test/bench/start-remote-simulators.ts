import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Simulators } from '../../mocks/demo/start-simulators.ts';
import type { SeenCalls, SimulatorsAnswer, SimulatorsQuestion } from './simulators-messages.ts';

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
  const script = fileURLToPath(new URL('simulators-process.ts', import.meta.url));
  const child = fork(script, [String(latencyMs)]);
  const started = await nextAnswer(child);
  if (started.tell !== 'started') throw new Error(`expected started, but got: ${started.tell}`);

  function ask(question: SimulatorsQuestion): Promise<SimulatorsAnswer> {
    const answer = nextAnswer(child);
    child.send(question);
    return answer;
  }

  return {
    urls: started.urls,
    async clear() {
      await ask({ ask: 'clear' });
    },
    async readCalls() {
      const answer = await ask({ ask: 'calls' });
      if (answer.tell !== 'calls') throw new Error(`expected calls, but got: ${answer.tell}`);
      return answer.seen;
    },
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

function nextAnswer(child: ChildProcess): Promise<SimulatorsAnswer> {
  return new Promise((resolve, reject) => {
    const exit = (code: number | null) => {
      reject(new Error(`the simulators' process ended with ${code}`));
    };
    child.once('exit', exit);
    child.once('message', (message) => {
      child.off('exit', exit);
      resolve(message as SimulatorsAnswer);
    });
  });
}
