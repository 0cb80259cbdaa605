import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ProcessOptions } from './start-process.ts';

/** Everything that is measured is kept on this core, and what measures it on the other. */
export const GATEWAY_CORE = 0;
export const LOAD_CORE = 1;

/** What each gateway serves, and where. */
export interface Served {
  readonly supergraphFile: string;
  readonly port: number;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PEERS = fileURLToPath(new URL('../peers/', import.meta.url));

/** As in the first line of the program, by which it is started as a command. */
const FIRST_LINE = readFileSync(`${ROOT}gateway/serve.mjs`, 'utf8').split('\n')[0] ?? '';
export const NODE_FLAGS: readonly string[] = FIRST_LINE.split(' ').filter((word) =>
  word.startsWith('--'),
);
export const ENVIRONMENT: Readonly<Record<string, string>> = Object.fromEntries(
  FIRST_LINE.split(' ').flatMap((word) => {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(word) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  }),
);

/** Our gateway, open: it forwards the client's authorization header. */
export function ours(
  served: Served,
  { configFile, flags = [] }: { configFile?: string; flags?: readonly string[] } = {},
): ProcessOptions {
  return {
    name: 'ours',
    args: [
      ...NODE_FLAGS,
      ...flags,
      `${ROOT}gateway/serve.mjs`,
      '--open',
      ...['--supergraph', served.supergraphFile, '--port', String(served.port)],
      ...(configFile === undefined ? [] : ['--config', configFile]),
    ],
    port: served.port,
    core: GATEWAY_CORE,
    cwd: ROOT,
    env: ENVIRONMENT,
  };
}

/** @apollo/gateway in @apollo/server. */
export function apollo(served: Served, flags: readonly string[] = []): ProcessOptions {
  return {
    name: 'apollo',
    args: [...flags, `${PEERS}apollo.mjs`, served.supergraphFile, String(served.port)],
    port: served.port,
    core: GATEWAY_CORE,
    cwd: PEERS,
    env: { NODE_ENV: 'production' },
  };
}

/** Hive Gateway with the query planner of Hive Router. */
export function hive(
  served: Served,
  flags: readonly string[] = [],
  configFile = 'hive.config.mjs',
): ProcessOptions {
  return {
    name: 'hive',
    args: [
      ...flags,
      `${PEERS}node_modules/@graphql-hive/gateway/dist/bin.js`,
      ...['supergraph', served.supergraphFile, '--port', String(served.port)],
      ...['--config-path', `${PEERS}${configFile}`],
    ],
    port: served.port,
    core: GATEWAY_CORE,
    cwd: PEERS,
    env: { NODE_ENV: 'production' },
  };
}

/** The same, where equal requests of clients in flight are executed once. */
export function hiveShared(served: Served): ProcessOptions {
  return { ...hive(served, [], 'hive-shared.config.mjs'), name: 'hive, shared' };
}

/** Throws, telling what to do, if the peers are not installed. */
export function assertPeersInstalled(): void {
  if (existsSync(`${PEERS}node_modules/@graphql-hive/gateway`)) return;
  throw new Error('the peers are not installed: npm ci --prefix test/bench/peers');
}

/** Finds a port of 127.0.0.1 that is free now. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The limit of the design, told what to do by a file. */
export function floor(planFile: string, port: number): ProcessOptions {
  return {
    name: 'floor',
    args: [`${ROOT}test/bench/engine/floor.ts`, planFile, String(port)],
    port,
    core: GATEWAY_CORE,
  };
}
