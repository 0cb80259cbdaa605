import { startIdentityProvider } from '../../mocks/idp/index.ts';
import { STANDALONE_NAMES } from '../../schema/subgraph-names.ts';
import { type Asking, createAsking } from './create-asking.ts';
import type { LoopReport } from './loop-report.ts';
import type { Part, PartAnswer, PartQuestion } from './part-messages.ts';
import { type Child, startChild } from './start-child.ts';
import type { RemoteSimulators } from './start-remote-simulators.ts';

/** The graph with each subgraph, and the gateway, in a process of its own. */
export interface GraphApart {
  readonly ask: Asking;
  /** Watches every event loop from now to the call of what it resolves with, by part. */
  watch(options: { readonly profiled: boolean }): Promise<() => Promise<Map<string, LoopReport>>>;
  close(): Promise<void>;
}

/** Starts the graph as it is deployed, over simulators that run already. */
export async function startGraphApart({ urls }: RemoteSimulators): Promise<GraphApart> {
  const identityProvider = await startIdentityProvider();
  const parts = new Map<string, Child<PartQuestion, PartAnswer>>();
  const start = async (name: string, part: Part): Promise<string> => {
    const child = await startChild<PartQuestion, PartAnswer>('part-process.ts', [
      JSON.stringify(part),
    ]);
    parts.set(name, child);
    if (child.started.tell === 'started') return child.started.url;
    throw new Error(`expected started, but got: ${child.started.tell}`);
  };
  const subgraphs = Object.fromEntries(
    await Promise.all(
      STANDALONE_NAMES.map(async (name) => [
        name,
        await start(name, { part: 'subgraph', name, systems: urls }),
      ]),
    ),
  );
  const jwksUri = `${identityProvider.url}/jwks`;
  const gatewayUrl = await start('gateway', { part: 'gateway', subgraphs, jwksUri });

  return {
    ask: await createAsking(gatewayUrl),
    async watch({ profiled }) {
      const all = [...parts];
      await Promise.all(all.map(([, child]) => child.ask({ ask: 'watch', profiled })));
      return async () => {
        const reports = all.map(async ([name, child]) => {
          const answer = await child.ask({ ask: 'report' });
          if (answer.tell === 'report') return [name, answer.loop] as const;
          throw new Error(`expected a report, but got: ${answer.tell}`);
        });
        return new Map(await Promise.all(reports));
      };
    },
    async close() {
      for (const child of parts.values()) await child.close();
      await identityProvider.close();
    },
  };
}
