import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CANARY } from '../fixtures/travellers.ts';
import { traceCalls } from '../kit/attach-strace.ts';
import type { ListeningGateway } from '../kit/gateway-process.ts';
import { startTravellerClients } from '../kit/traveller-clients.ts';
import { checkOrder, type OrderReport, TRACED_CALLS } from './check-order.ts';
import type { LogWrites } from './log-writes.ts';
import { parseTrace } from './parse-trace.ts';

export interface ProveOrderOptions {
  readonly gateway: ListeningGateway;
  readonly log: LogWrites;
  /** Processes other than the gateway that write the log; default none. */
  readonly pids?: readonly number[];
  /** Where the trace is kept meanwhile. */
  readonly folder: string;
  /** How many answers are looked at, at least. */
  readonly answers: number;
  /** How many are asked for at the same time. */
  readonly clients: number;
}

const PEOPLE_MAX = 8;
const LOOK_EVERY_MS = 20;

/**
 * Watches every system call by which a log is written and synced, and a gateway sends, while clients
 * ask it; returns what that proves of their order. Rejects where nobody may trace.
 */
export async function proveOrder(options: ProveOrderOptions): Promise<OrderReport> {
  const { gateway, log, pids = [], folder, answers, clients } = options;
  const file = join(folder, 'trace');
  const tracing = await traceCalls([gateway.pid, ...pids], TRACED_CALLS, file);
  try {
    const asking = await startTravellerClients(gateway.url, { clients, peopleMax: PEOPLE_MAX });
    while (asking.answers.length < answers) await sleep(LOOK_EVERY_MS);
    await asking.stop();
  } finally {
    await tracing.detach();
  }
  const calls = parseTrace(readFileSync(file, 'utf8'));
  rmSync(file);
  return checkOrder(calls, { log, port: gateway.port, canary: CANARY });
}
