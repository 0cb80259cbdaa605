import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Another process of a benchmark, asked one question at a time. */
export interface Child<Question, Answer> {
  /** What it told, unasked, when it had started. */
  readonly started: Answer;
  /** Rejects where the process ends instead of answering. */
  ask(question: Question): Promise<Answer>;
  /** Disconnects, by which it knows that it is to end, and waits for that. */
  close(): Promise<void>;
}

/** Starts a script of this folder; `args` are its arguments. Rejects where it does not start. */
export async function startChild<Question extends object, Answer>(
  script: string,
  args: readonly string[],
): Promise<Child<Question, Answer>> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args);
  const started = await nextAnswer<Answer>(child, script);
  return {
    started,
    ask(question) {
      const answer = nextAnswer<Answer>(child, script);
      child.send(question);
      return answer;
    },
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

function nextAnswer<Answer>(child: ChildProcess, script: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const exit = (code: number | null) => reject(new Error(`${script} ended with ${code}`));
    child.once('exit', exit);
    child.once('message', (message) => {
      child.off('exit', exit);
      resolve(message as Answer);
    });
  });
}
