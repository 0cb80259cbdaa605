import type { Simulators } from '../../mocks/demo/start-simulators.ts';
import type { AgencyCode } from '../../schema/agencies.ts';

/** What one simulator was asked since the last `clear`. */
export interface SeenCalls {
  readonly simulator: string;
  readonly agency: AgencyCode;
  /** The largest number of requests under way at once. */
  readonly concurrentMax: number;
  readonly calls: readonly {
    readonly service: string;
    readonly key: string;
    readonly outcome: string;
  }[];
}

/** To the simulators' process. */
export type SimulatorsQuestion = { readonly ask: 'clear' | 'calls' };

/** From the simulators' process; `started` comes once, unasked. */
export type SimulatorsAnswer =
  | { readonly tell: 'started'; readonly urls: Simulators['urls'] }
  | { readonly tell: 'cleared' }
  | { readonly tell: 'calls'; readonly seen: readonly SeenCalls[] };
