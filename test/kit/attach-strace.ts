import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** strace (Linux) at work on processes that run. */
export interface Attached {
  /** Leaves the processes alone; what it wrote is whole when it resolves. */
  detach(): Promise<void>;
}

/** What happens to system calls in place of what they do, or after it. */
export interface InjectedFault {
  /** Names of calls, such as `pwrite64`. */
  readonly calls: readonly string[];
  /** Only calls about this file. */
  readonly path: string;
  /** Fails each with this error and does nothing, such as `EIO`; or lets each take longer. */
  readonly fault: { readonly error: string } | { readonly delayMs: number };
}

const STRING_BYTES = 1024 * 1024;

/** Returns why strace cannot be used here, or null. */
export function whyNoStrace(): string | null {
  const { error, status } = spawnSync('strace', ['-o', '/dev/null', 'true']);
  if (error !== undefined) return 'strace is not installed here (apt-get install strace)';
  return status === 0 ? null : 'strace may not trace here';
}

/**
 * Writes to `file` each call of these names, in full, with what its descriptors stand for, of all
 * threads of these processes and of what they start. Resolves when it is attached; rejects where it
 * may not be.
 *
 * A thread whose call returns goes on only after strace has seen it: the order of lines is the order
 * of what each thread could know.
 */
export function traceCalls(
  pids: readonly number[],
  calls: readonly string[],
  file: string,
): Promise<Attached> {
  return attach(pids, [
    ...['-yy', '-s', String(STRING_BYTES)],
    ...['-e', `trace=${calls.join(',')}`, '-o', file],
  ]);
}

/** Makes calls of a process, and of its threads, fail or be slow until it is detached. */
export function injectFault(pid: number, { calls, path, fault }: InjectedFault): Promise<Attached> {
  const names = calls.join(',');
  const effect =
    'error' in fault ? `error=${fault.error}` : `delay_exit=${Math.round(fault.delayMs * 1_000)}`;
  return attach(
    [pid],
    ['-P', path, '-e', `trace=${names}`, '-e', `inject=${names}:${effect}`, '-o', '/dev/null'],
  );
}

async function attach(pids: readonly number[], options: readonly string[]): Promise<Attached> {
  const targets = pids.flatMap((pid) => ['-p', String(pid)]);
  const strace = spawn('strace', ['-f', '-e', 'signal=none', ...options, ...targets], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(strace, 'close');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (pids.every((pid) => said.includes(`Process ${pid} attached`))) resolve();
    });
    strace.once('error', reject);
    ended.then(() => reject(new Error(`strace ended: ${said}`)));
  });
  return {
    async detach() {
      strace.kill('SIGINT');
      await ended;
    },
  };
}
