import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';

export interface AdmissionOptions {
  /** Returns for which share of the time since it was last asked the event loop was busy, 0 to 1. */
  readonly busyShare?: () => number;
  /** Calls back after 10 milliseconds. */
  readonly later?: (callback: () => void) => void;
}

const ENTERED = Symbol('entered');
type Entering = ServerResponse & { [ENTERED]?: boolean };

/** How often the limit is set anew while there are requests, in milliseconds. */
const LOOK_MS = 10;
/** Of the newest look, in the moving average of looks. */
const WEIGHT = 0.1;
const LIMIT_MIN = 4;
const LIMIT_AT_FIRST = 8;
const LIMIT_MAX = 4_096;
/** Above this share the event loop is what is slow. */
const BUSY = 0.8;
/** Below this share it has hardly anything to do. */
const IDLE = 0.25;

/**
 * Lets what has begun end before more begins, where the processor is what is slow.
 *
 * Requests beyond a limit wait, in order. The limit falls while the event loop is busy: nothing would
 * be answered sooner if all had begun, each would only hold its memory for longer, and moving what is
 * held is most of what garbage collection costs. It rises while the event loop is not busy and
 * somebody waits: then subgraphs are what is slow, and no request is to wait for others.
 */
export class Admission {
  readonly #busyShare: () => number;
  readonly #later: (callback: () => void) => void;
  readonly #waiting: (() => void)[] = [];
  #limit = LIMIT_AT_FIRST;
  #entered = 0;
  /** A moving average, so that a pause of a subgraph does not let everybody in. */
  #busy = IDLE;
  #isLooking = false;

  constructor({ busyShare = createBusyShare(), later }: AdmissionOptions = {}) {
    this.#busyShare = busyShare;
    this.#later = later ?? ((callback) => setTimeout(callback, LOOK_MS));
  }

  /** Calls `begin` when it is the request's turn; never if its client has gone by then. */
  enter(response: Entering, begin: () => void): void {
    if (this.#entered < this.#limit) this.#begin(response, begin);
    else this.#waiting.push(() => this.#begin(response, begin));
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#busyShare();
    this.#later(this.#look);
  }

  /** Lets the next one begin: this one costs nothing any more. Happens by itself when it ends. */
  leave(response: Entering): void {
    if (response[ENTERED] !== true) return;
    response[ENTERED] = false;
    this.#entered -= 1;
    this.#beginMore();
  }

  #begin(response: Entering, begin: () => void): void {
    if (response.closed) return;
    response[ENTERED] = true;
    this.#entered += 1;
    response.once('close', () => this.leave(response));
    begin();
  }

  #beginMore(): void {
    while (this.#entered < this.#limit && this.#waiting.length > 0) this.#waiting.shift()?.();
  }

  readonly #look = () => {
    this.#busy += (this.#busyShare() - this.#busy) * WEIGHT;
    const busy = this.#busy;
    if (busy > BUSY) this.#limit = Math.max(LIMIT_MIN, Math.floor(this.#limit / 2));
    else if (this.#waiting.length > 0) {
      this.#limit = Math.min(LIMIT_MAX, busy < IDLE ? this.#limit * 2 : this.#limit + 1);
    }
    this.#beginMore();
    this.#isLooking = this.#entered > 0;
    if (this.#isLooking) this.#later(this.#look);
  };
}

function createBusyShare(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
