import type { SimulatorName } from '../../mocks/demo/start-simulators.ts';
import type { StandaloneName } from '../../schema/subgraph-names.ts';
import type { LoopReport } from './loop-report.ts';

/** What a process of the graph is to be: the one argument of `part-process.ts`, as JSON. */
export type Part =
  | {
      readonly part: 'subgraph';
      readonly name: StandaloneName;
      readonly systems: Readonly<Record<SimulatorName, string>>;
    }
  | {
      readonly part: 'gateway';
      readonly subgraphs: Readonly<Record<string, string>>;
      readonly jwksUri: string;
    };

/** To the process: watch your event loop, or say how long it was held since you were told to. */
export type PartQuestion =
  | { readonly ask: 'watch'; readonly profiled: boolean }
  | { readonly ask: 'report' };

/** From the process; `started` comes once, unasked. */
export type PartAnswer =
  | { readonly tell: 'started'; readonly url: string }
  | { readonly tell: 'watching' }
  | { readonly tell: 'report'; readonly loop: LoopReport };
