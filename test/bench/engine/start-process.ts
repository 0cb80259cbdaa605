import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openConnection, toRequest } from './load.ts';

export interface ProcessOptions {
  readonly name: string;
  /** What Node is given: its flags, the script, the script's arguments. */
  readonly args: readonly string[];
  /** Where it will listen. */
  readonly port: number;
  /** The core that all of its threads are kept on. */
  readonly core: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Without which it answers nobody. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A gateway under test, in a process of its own. */
export interface BenchProcess {
  readonly name: string;
  readonly port: number;
  /** Processor time of all its threads so far, in milliseconds, to 10 ms. */
  cpuMs(): number;
  /** Resident memory, in bytes. */
  residentBytes(): number;
  /** Whether it has loaded a file whose path ends so. */
  hasLoaded(fileEnd: string): boolean;
  /** Keeps all of its threads but the one of its event loop on another core. */
  moveOtherThreads(core: number): void;
  /** Sends a message and resolves with the next that comes back; for a process that talks. */
  ask(question: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 5_000;
const TICK_MS = 10;
const running = new Set<number>();

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
}

/** Starts a process on one core; resolves when it answers `{ __typename }`, or rejects. */
export async function startProcess(options: ProcessOptions): Promise<BenchProcess> {
  const { name, port } = options;
  const child = spawn('taskset', ['-c', `${options.core}`, process.execPath, ...options.args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
  });
  const exited = once(child, 'exit');
  const { pid } = child;
  if (pid === undefined) throw new Error('expected taskset (util-linux), but it does not start');
  running.add(pid);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      said = (said + text).slice(-4_000);
    });
  }
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
    running.delete(pid);
  });

  for (const endsAt = performance.now() + READY_WITHIN_MS; !(await answers(options)); ) {
    if (hasExited) throw new Error(`${name} ended:\n${said}`);
    if (performance.now() > endsAt) {
      child.kill('SIGKILL');
      throw new Error(`${name} does not answer on port ${port}:\n${said}`);
    }
    await sleep(100);
  }

  return {
    name,
    port,
    cpuMs() {
      // The name of the program, in parentheses, may hold spaces.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    },
    residentBytes() {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
    },
    hasLoaded: (fileEnd) =>
      readFileSync(`/proc/${pid}/maps`, 'utf8')
        .split('\n')
        .some((line) => line.endsWith(fileEnd)),
    moveOtherThreads(core) {
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        if (thread !== String(pid)) execFileSync('taskset', ['-cp', `${core}`, thread]);
      }
    },
    async ask(question) {
      const answer = once(child, 'message');
      child.send(question as never);
      return (await answer)[0];
    },
    async close() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

async function answers({ port, headers = {} }: ProcessOptions): Promise<boolean> {
  try {
    const connection = await openConnection(port);
    const answer = await connection.exchange(toRequest('{"query":"{ __typename }"}', headers));
    connection.close();
    return answer?.head.startsWith('HTTP/1.1 200') ?? false;
  } catch {
    return false;
  }
}

function killAll(): void {
  for (const pid of running) process.kill(pid, 'SIGKILL');
}
