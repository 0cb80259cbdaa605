import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { PlanQuestion } from './planner.ts';
import { QueryPlanningError } from './query-planning-error.ts';

/** What a planning thread is started with. */
export interface PlanningSettings {
  readonly supergraphSdl: string;
  readonly evaluatedPlansMax: number;
  readonly pathsMax: number | null;
  readonly generateFragments: boolean;
  readonly defer: boolean;
}

export interface PlannedMessage {
  readonly kind: 'planned';
  readonly queryPlanJson: string;
  readonly evaluatedPlans: number;
}

/** What a planning thread says. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | PlannedMessage
  | { readonly kind: 'failed'; readonly reason: string };

/** One thread that plans one question at a time, and is replaced when it does not come back. */
export interface PlanningThread {
  readonly isBusy: boolean;
  /** Rejects with `QueryPlanningError`. */
  plan(question: PlanQuestion): Promise<PlannedMessage>;
  /** Starts the thread, if it does not run, ahead of its first question. */
  start(): void;
  /** Ends the thread; a question that it has is rejected. */
  close(): Promise<void>;
}

export interface PlanningThreadLimits {
  /** For one question, in milliseconds, from the moment when the thread is ready for it. */
  readonly deadlineMs: number;
  /** For reading the supergraph, in milliseconds. */
  readonly startMs: number;
  readonly heapMebibytesMax: number;
}

/** The question that a thread has. */
interface Task {
  readonly question: PlanQuestion;
  readonly resolve: (message: PlannedMessage) => void;
  readonly reject: (error: QueryPlanningError) => void;
}

interface Running {
  readonly worker: Worker;
  isReady: boolean;
}

const WORKER = new URL('./planner-worker.ts', import.meta.url);

/** One question's garbage is collected as cheaply from little space as from much (docs/engine.md). */
const YOUNG_MEBIBYTES_MAX = 8;

/** What a thread sees of the environment: where compiled code is kept, and nothing else. */
function environmentOf({ NODE_COMPILE_CACHE }: NodeJS.ProcessEnv): Record<string, string> {
  const own = { APOLLO_TELEMETRY_DISABLED: '1' };
  return NODE_COMPILE_CACHE === undefined ? own : { ...own, NODE_COMPILE_CACHE };
}

/** Returns a thread that starts when it is first needed and keeps no process alive while idle. */
export function createPlanningThread(
  settings: PlanningSettings,
  { deadlineMs, startMs, heapMebibytesMax }: PlanningThreadLimits,
): PlanningThread {
  let running: Running | null = null;
  let task: Task | null = null;
  let timer: NodeJS.Timeout | undefined;

  function start(): Running {
    if (running !== null) return running;
    // A flag that the process was started with goes before what a thread is limited to.
    setFlagsFromString('--max-semi-space-size=0');
    const worker = new Worker(WORKER, {
      workerData: settings,
      // Flags of the process may be about the file that it was started with.
      execArgv: [],
      env: environmentOf(process.env),
      resourceLimits: {
        maxOldGenerationSizeMb: heapMebibytesMax,
        maxYoungGenerationSizeMb: YOUNG_MEBIBYTES_MAX,
      },
    });
    const started: Running = { worker, isReady: false };
    running = started;
    const lose = (cause: unknown) => {
      if (running !== started) return;
      running = null;
      finish()?.reject(new QueryPlanningError('THREAD', 'the planning thread died', { cause }));
    };
    worker.on('message', (message: ThreadMessage) => {
      if (running === started) hear(started, message);
    });
    worker.on('error', lose);
    worker.on('exit', (code) => lose(new Error(`exit code ${code}`)));
    worker.unref();
    return started;
  }

  function hear(started: Running, message: ThreadMessage): void {
    switch (message.kind) {
      case 'ready':
        started.isReady = true;
        if (task !== null) ask(started, task);
        return;
      case 'planned':
        finish()?.resolve(message);
        return;
      case 'failed':
        finish()?.reject(
          new QueryPlanningError('PLANNER', 'the planner threw', { cause: message.reason }),
        );
    }
  }

  function ask({ worker }: Running, { question }: Task): void {
    allow(deadlineMs, `planning took longer than ${deadlineMs} ms`);
    worker.postMessage(question);
  }

  function allow(ms: number, message: string): void {
    clearTimeout(timer);
    timer = setTimeout(() => end(new QueryPlanningError('DEADLINE', message)), ms);
  }

  /** Takes the task from the thread, which then keeps no process alive. */
  function finish(): Task | null {
    const finished = task;
    task = null;
    clearTimeout(timer);
    running?.worker.unref();
    return finished;
  }

  async function end(error: QueryPlanningError): Promise<void> {
    const ended = running;
    running = null;
    finish()?.reject(error);
    await ended?.worker.terminate();
  }

  return {
    get isBusy() {
      return task !== null;
    },

    start: () => void start(),

    plan(question) {
      if (task !== null) throw new Error('expected an idle thread, but got a busy one');
      return new Promise((resolve, reject) => {
        task = { question, resolve, reject };
        const current = start();
        current.worker.ref();
        if (current.isReady) ask(current, task);
        else allow(startMs, `the supergraph was not read within ${startMs} ms`);
      });
    },

    close: () => end(new QueryPlanningError('CLOSED', 'the planner was closed')),
  };
}
