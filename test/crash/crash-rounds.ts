import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { verifierOf } from '../../gateway/access-log/checkpoint/note-key.ts';
import { type AccessLogConfig, decodeEntry, openStore } from '../../gateway/access-log/index.ts';
import type { VerifyReport } from '../../gateway/access-log/verify/finding.ts';
import { verifyLog } from '../../gateway/access-log/verify/verify-log.ts';
import { createLogSigner } from '../kit/access-log-fixtures.ts';
import type { WriterOrder } from './log-writer-process.ts';

export interface CrashOptions {
  readonly store: AccessLogConfig['store'];
  readonly rounds: number;
  /** Beside the process itself, what is killed in a round, and brought back; default nothing. */
  readonly alsoCrash?: (round: number) => Promise<void>;
  readonly onRound?: (round: number, acknowledged: number) => void;
}

/** What was left after all rounds. */
export interface CrashReport {
  /** Entries that the processes said to be durable. */
  readonly acknowledged: number;
  /** Those of them that are not in the log. */
  readonly lost: readonly string[];
  readonly verified: VerifyReport;
}

const PROGRAM = fileURLToPath(new URL('./log-writer-process.ts', import.meta.url));
/** Processes that are started ahead of their round, since starting takes longer than a round. */
const STARTED_AHEAD = 2;
const WRITING_MS_MAX = 80;
const OPENING_MS_MAX = 150;
/** One round of so many is ended while the log may still be opening. */
const EARLY_EVERY = 5;

/**
 * Lets one process after the other write to the same log under load, and kills each with SIGKILL at
 * a random moment. Then it opens the log, and looks for everything that was said to be durable.
 */
export async function runCrashRounds(options: CrashOptions): Promise<CrashReport> {
  const { store, rounds, alsoCrash, onRound } = options;
  const signer = createLogSigner();
  const key = signer.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const order: WriterOrder = { store, signer: { name: signer.name, key } };
  const compiled = mkdtempSync(join(tmpdir(), 'access-log-compiled-'));
  // Once to its end, so that what is killed later need not be compiled again each time.
  await once(start(compiled, 'ignore'), 'close');
  const waiting: ChildProcess[] = [];
  const acknowledged = new Set<string>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      while (waiting.length <= Math.min(STARTED_AHEAD, rounds - round - 1)) {
        waiting.push(start(compiled, 'pipe'));
      }
      const child = waiting.shift() as ChildProcess;
      const isEarly = round % EARLY_EVERY === EARLY_EVERY - 1;
      for (const entry of await runRound(child, order, isEarly)) acknowledged.add(entry);
      await alsoCrash?.(round);
      onRound?.(round, acknowledged.size);
    }
  } finally {
    for (const child of waiting) child.kill('SIGKILL');
    rmSync(compiled, { recursive: true, force: true });
  }
  const log = await openStore({ store, signer });
  try {
    await log.integrate();
    const verified = await verifyLog(log, { log: verifierOf(signer) });
    const found = new Set<string>();
    for (let from = 0; from < verified.size; from += 1_000) {
      for (const { body } of await log.read(from, 1_000)) {
        const { writer } = decodeEntry(body ?? '');
        found.add(`${writer.id} ${writer.sequence}`);
      }
    }
    const lost = [...acknowledged].filter((entry) => !found.has(entry));
    return { acknowledged: acknowledged.size, lost, verified };
  } finally {
    await log.close();
  }
}

function start(compiled: string, stdin: 'pipe' | 'ignore'): ChildProcess {
  return spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    stdio: [stdin, 'pipe', stdin === 'pipe' ? 'inherit' : 'ignore'],
  });
}

/** Returns what the process said to be durable before it was killed. */
async function runRound(
  child: ChildProcess,
  order: WriterOrder,
  isEarly: boolean,
): Promise<readonly string[]> {
  let said = '';
  const spoke = Promise.withResolvers<void>();
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    spoke.resolve();
  });
  const closed = once(child, 'close');
  child.stdin?.write(`${JSON.stringify(order)}\n`);
  if (!isEarly) {
    await Promise.race([
      spoke.promise,
      closed.then(([code]) => Promise.reject(new Error(`the log did not open: ${code}`))),
    ]);
  }
  await sleep(Math.random() * (isEarly ? OPENING_MS_MAX : WRITING_MS_MAX));
  child.kill('SIGKILL');
  await closed;
  // A line that was not finished was not said.
  const lines = said.split('\n').slice(0, -1);
  return lines.flatMap((line) => {
    const [writer = '', first, count] = line.split(' ');
    return Array.from({ length: Number(count) }, (_, at) => `${writer} ${Number(first) + at}`);
  });
}
