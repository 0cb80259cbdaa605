import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeGraph } from './compose-graph.ts';
import { findFreePort, LOAD_CORE, type Served } from './gateways.ts';
import { type BenchProcess, type ProcessOptions, startProcess } from './start-process.ts';
import { type BenchSubgraphs, startSubgraphs } from './start-subgraphs.ts';

/** The operation of every row but the last two, as the body of a request. */
export const NESTED = JSON.stringify({
  query: readFileSync(new URL('graph/nested.graphql', import.meta.url), 'utf8'),
});

/** Subgraphs in this process, and the means to start gateways before them. */
export interface Bench {
  readonly subgraphs: BenchSubgraphs;
  /** For files of this run; removed with it. */
  readonly folder: string;
  start(toOptions: (served: Served) => ProcessOptions): Promise<BenchProcess>;
  close(): Promise<void>;
}

/** Keeps this process and all its threads on one core, then starts the subgraphs in it. */
export async function startBench(): Promise<Bench> {
  execFileSync('taskset', ['-a', '-cp', String(LOAD_CORE), String(process.pid)]);
  const subgraphs = await startSubgraphs();
  const folder = mkdtempSync(join(tmpdir(), 'bench-engine-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeGraph(subgraphs.origin));
  const started = new Set<BenchProcess>();
  return {
    subgraphs,
    folder,
    async start(toOptions) {
      const one = await startProcess(toOptions({ supergraphFile, port: await findFreePort() }));
      started.add(one);
      return {
        ...one,
        async close() {
          started.delete(one);
          await one.close();
        },
      };
    },
    async close() {
      await Promise.all([...started].map((each) => each.close()));
      subgraphs.close();
    },
  };
}
