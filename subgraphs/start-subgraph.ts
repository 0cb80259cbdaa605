import { createContextVerifier } from '../schema/signed-context.ts';
import type { SubgraphName } from '../schema/subgraph-names.ts';
import { SPEAKS_SHEP, type SubgraphConfig } from './config.ts';
import { createSubgraph } from './index.ts';
import { contextKeysOf, shepServicesOf, withoutShep } from './keys-of.ts';
import { type KitServices, type ServedSubgraph, serveSubgraph } from './kit/index.ts';
import { createVerifierPool } from './kit/shep/index.ts';
import { systemsOf } from './systems-of.ts';

export interface StartSubgraphOptions {
  /** Where secrets and NODE_ENV are read. Default the environment of the process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Learns what was masked; must not throw. */
  readonly onInternalError?: (error: unknown) => void;
  readonly onCall?: NonNullable<KitServices['onCall']>;
  readonly now?: () => Date;
}

/**
 * Starts one subgraph alone, near its system of record, with the keys and secrets that it is told.
 *
 * Throws before it listens where a key or a secret is missing or of the wrong kind, and where a key
 * is the demo's under NODE_ENV=production.
 */
export async function startSubgraph<Name extends SubgraphName>(
  name: Name,
  config: SubgraphConfig<Name>,
  options: StartSubgraphOptions = {},
): Promise<ServedSubgraph> {
  const { env = process.env, onInternalError, onCall, now = () => new Date() } = options;
  const secret = (variable: string) => {
    const value = env[variable];
    if (value) return value;
    throw new Error(`expected the environment variable ${variable} to be set`);
  };
  const publicKeys = contextKeysOf(config.contextKeyFiles, env);
  const systems = systemsOf(name, config.systems, secret);
  const pool = createVerifierPool();
  const speaksShep = SPEAKS_SHEP.has(name);
  const shep = speaksShep ? shepServicesOf(config.shep, pool, secret, env) : withoutShep();
  const subgraph = createSubgraph(name, systems, {
    now,
    shep,
    ...(onCall === undefined ? {} : { onCall }),
  });
  if (speaksShep) pool.start();
  try {
    const served = await serveSubgraph(subgraph, {
      contextVerifier: createContextVerifier({ publicKeys, audience: name, now }),
      port: config.port,
      host: config.host,
      ...(onInternalError === undefined ? {} : { onInternalError }),
    });
    return {
      ...served,
      close: () => served.close().finally(() => pool.close()),
      drain: () => served.drain().finally(() => pool.close()),
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}
