import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of ours in a process of its own. */
export interface RunningProgram {
  readonly child: ChildProcess;
  /** Resolves with the first line of stdout; rejects with stderr where the program ends before. */
  readonly firstLine: Promise<string>;
  /** Resolves when it has ended: with its exit code, or null where a signal ended it. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly stdout: string;
    stderr: string;
  }>;
}

/** Runs `file` (from the root of the tree) with Node and this environment alone. */
export function runProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): RunningProgram {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    stdout,
    stderr,
  }));
  const lines = createInterface(child.stdout);
  const firstLine = Promise.race([
    once(lines, 'line').then(([line]) => line as string),
    ended.then((end) => Promise.reject(new Error(end.stderr))),
  ]);
  // Who waits for the end alone does not wait for a line.
  firstLine.catch(() => {});
  return { child, firstLine, ended };
}
