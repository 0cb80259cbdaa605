import { setTimeout } from 'node:timers/promises';
import { feedWitness, type WitnessedStore } from './feed-witness.ts';
import { createHttpWitness, type WitnessAddress, WitnessFailure } from './http-witness.ts';
import { isSignedBy, parseNote } from './signed-note.ts';

/**
 * Why a checkpoint is not cosigned: no answer that is one, or a refusal; a witness that saw more than
 * there is, as after a log was cut; one that saw another history; a log that cannot be read.
 */
export type UncosignedReason = 'unreachable' | 'refused' | 'ahead' | 'fork' | 'unread';

/** Hears of witnesses by the names of their keys. */
export interface WitnessObserver {
  /** The witness has seen the log up to this size. */
  onCosigned(witness: string, size: number): void;
  onUncosigned(witness: string, reason: UncosignedReason, error?: unknown): void;
}

export interface WitnessFeederParts {
  readonly store: WitnessedStore;
  readonly witnesses: readonly WitnessAddress[];
  readonly observer?: Partial<WitnessObserver>;
  /** How often a witness is shown the log at most, in milliseconds. Default 1,000. */
  readonly intervalMs?: number;
  /** For one request, in milliseconds. Default 5,000. */
  readonly timeoutMs?: number;
}

/** Shows the log to witnesses, again and again. */
export interface WitnessFeeder {
  /** Ends what is under way; resolves when nothing is. */
  stop(): Promise<void>;
}

const PAUSE_MS_MAX = 60_000;

/**
 * Starts to show each witness every new checkpoint, whoever signed it, and to keep what they sign.
 *
 * A witness that fails never stops the log, nor another witness: it is asked again after a second,
 * two, four, and so on up to a minute. Throws for a URL that is none.
 */
export function startWitnessFeeder(parts: WitnessFeederParts): WitnessFeeder {
  const { store, witnesses, observer = {}, intervalMs = 1_000, timeoutMs = 5_000 } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const loops = witnesses.map((address) => {
    const witness = createHttpWitness({ ...address, timeoutMs, signal });
    return keepFeeding(address, (seenSize) => feedWitness(store, witness, seenSize));
  });

  async function keepFeeding({ key }: WitnessAddress, feed: Feed): Promise<void> {
    let seenSize = 0;
    let pauseMs = intervalMs;
    while (!signal.aborted) {
      const reason = await showOnce();
      pauseMs = reason === null ? intervalMs : Math.min(pauseMs * 2, PAUSE_MS_MAX);
      await setTimeout(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }

    async function showOnce(): Promise<UncosignedReason | null> {
      try {
        if (await isCosigned()) return null;
        const fed = await feed(seenSize);
        if (fed === null) return null;
        const { answer, size } = fed;
        if (answer.outcome === 'cosigned') {
          seenSize = size;
          observer.onCosigned?.(key.name, size);
          return null;
        }
        return tell(REASONS[answer.outcome]);
      } catch (error) {
        if (signal.aborted) return null;
        return tell(error instanceof WitnessFailure ? 'unreachable' : 'unread', error);
      }
    }

    /** Another replica may have shown it. */
    async function isCosigned(): Promise<boolean> {
      const latest = await store.latestCheckpoint();
      const note = latest === null ? null : parseNote(latest.note);
      return note !== null && isSignedBy(note, key);
    }

    function tell(reason: UncosignedReason, error?: unknown): UncosignedReason {
      observer.onUncosigned?.(key.name, reason, error);
      return reason;
    }
  }

  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

type Feed = (seenSize: number) => ReturnType<typeof feedWitness>;

const REASONS = {
  malformed: 'refused',
  unknown: 'refused',
  unsigned: 'refused',
  'other-size': 'ahead',
  inconsistent: 'fork',
} as const satisfies Record<string, UncosignedReason>;
