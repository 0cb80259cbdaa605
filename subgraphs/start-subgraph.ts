import { createContextVerifier } from '../schema/signed-context.ts';
import type { StandaloneName } from '../schema/subgraph-names.ts';
import { readTlsIdentity, type TlsFiles } from '../schema/tls-identity.ts';
import { watchTlsFiles } from '../schema/watch-tls-files.ts';
import { SPEAKS_SHEP, type SubgraphConfig, type TlsConfig } from './config.ts';
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
  /** How often the files of `tls` are read again, in milliseconds; default and bounds as there. */
  readonly tlsPollMs?: number;
  /** Hears that changed files of `tls` are in use. */
  readonly onTlsSwap?: () => void;
  /** Hears why changed files of `tls` are not used; what was read before stays in use. */
  readonly onTlsProblem?: (error: unknown) => void;
  readonly now?: () => Date;
}

/**
 * Starts one subgraph alone, near its system of record, with the keys and secrets that it is told.
 *
 * Throws before it listens where a key, a certificate or a secret is missing or of the wrong kind,
 * and where a key is the demo's under NODE_ENV=production.
 */
export async function startSubgraph<Name extends StandaloneName>(
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
  const files = config.tls === undefined ? null : tlsFilesOf(config.tls);
  const tls = files === null ? null : await readTlsIdentity(files);
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
      ...(tls !== null && { tls }),
      ...(onInternalError === undefined ? {} : { onInternalError }),
    });
    const stopWatching =
      files === null || tls === null
        ? null
        : watchTlsFiles(files, tls, {
            ...(options.tlsPollMs !== undefined && { pollMs: options.tlsPollMs }),
            onChange(next) {
              served.replaceTls(next);
              options.onTlsSwap?.();
            },
            onProblem: (error) => options.onTlsProblem?.(error),
          });
    const end = async () => {
      await stopWatching?.();
      await pool.close();
    };
    return {
      ...served,
      close: () => served.close().finally(end),
      drain: () => served.drain().finally(end),
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

function tlsFilesOf({ certificateFile, keyFile, clientCaFile }: TlsConfig): TlsFiles {
  return {
    cert: { key: 'tls.certificateFile', file: certificateFile },
    key: { key: 'tls.keyFile', file: keyFile },
    ca: { key: 'tls.clientCaFile', file: clientCaFile },
  };
}
