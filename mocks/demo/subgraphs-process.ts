import type { SimulatorsReady } from './simulators-process.ts';
import { type RunningSubgraphs, startSubgraphs } from './start-subgraphs.ts';

/** What the process of the subgraphs tells its parent when it is ready. */
export type SubgraphsReady = RunningSubgraphs['urls'];

if (import.meta.main) {
  process.once('message', async (message) => {
    const { systems } = message as Pick<SimulatorsReady, 'systems'>;
    const { urls } = await startSubgraphs({ systems });
    process.send?.(urls satisfies SubgraphsReady);
  });
  process.on('disconnect', () => process.exit(0));
}
