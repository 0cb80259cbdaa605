import type { GatewayConfigInput } from '../../gateway/config.ts';
import { type GraphOptions, type RunningGraph, startGraph } from '../../mocks/demo/start-graph.ts';
import { temporaryLog } from './temporary-log.ts';

export type { ClientAnswer, RunningGraph as MigrantGraph } from '../../mocks/demo/start-graph.ts';

export interface MigrantGraphOptions extends Omit<GraphOptions, 'gateway'> {
  /** What the gateway is told beside where everything is. */
  readonly gateway?: Partial<GatewayConfigInput>;
}

/** Starts the migrant graph in this process; every gateway of it keeps a log of its own. */
export async function startMigrantGraph(options: MigrantGraphOptions = {}): Promise<RunningGraph> {
  const graph = await startGraph({
    ...options,
    gateway: { accessLog: temporaryLog(), ...options.gateway },
  });
  return {
    ...graph,
    startGateway: (config) => graph.startGateway({ accessLog: temporaryLog(), ...config }),
  };
}
