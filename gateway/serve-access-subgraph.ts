import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DEMO_E_OTINISH_TOKEN } from '../schema/demo-keys.ts';
import { createContextVerifier } from '../schema/signed-context.ts';
import { logicalUrl } from '../schema/subgraph-names.ts';
import { type AppealsConfig, createAccessSubgraph } from '../subgraphs/access/index.ts';
import { type ServedSubgraph, serveSubgraph } from '../subgraphs/kit/index.ts';
import { createAccessRecords, type OpenedLog } from './access-log/index.ts';
import type { GatewayConfig } from './config.ts';

export interface AccessSubgraphParts {
  /** The log that it reads. */
  readonly accessLog: Pick<OpenedLog, 'store' | 'pseudonyms'>;
  /** The key with which this gateway signs contexts: it serves itself alone. */
  readonly privateKey: KeyObject;
  readonly now: () => Date;
  /** Learns what was masked, and of which subgraph; must not throw. */
  readonly onInternalError: (error: unknown, subgraph: string) => void;
}

/**
 * Serves the subgraph of the access log on a free port of 127.0.0.1, to this gateway's contexts
 * alone. Returns null where the supergraph does not name it by its logical URL, or the configuration
 * says that it is elsewhere; a supergraph that has it later needs a gateway that is started again.
 *
 * Rejects where the supergraph or the token for e-Otinish cannot be read.
 */
export async function serveAccessSubgraph(
  config: Pick<
    GatewayConfig,
    'supergraphFile' | 'subgraphs' | 'appeals' | 'profile' | 'deadlineMs'
  >,
  { accessLog, privateKey, now, onInternalError }: AccessSubgraphParts,
): Promise<ServedSubgraph | null> {
  if (Object.hasOwn(config.subgraphs, 'access')) return null;
  const supergraph = await readFile(config.supergraphFile, 'utf8');
  if (!supergraph.includes(JSON.stringify(logicalUrl('access')))) return null;

  const { store, pseudonyms } = accessLog;
  const records = createAccessRecords({
    ...{ reader: store, pseudonyms, deadlineMs: config.deadlineMs },
    now: () => now().getTime(),
  });
  const subgraph = createAccessSubgraph({ records, appeals: await toAppeals(config) }, {});
  const publicKeys = [createPublicKey(privateKey)];
  return serveSubgraph(subgraph, {
    contextVerifier: createContextVerifier({ publicKeys, audience: subgraph.name, now }),
    onInternalError: (error) => onInternalError(error, subgraph.name),
  });
}

async function toAppeals({
  appeals,
  profile,
}: Pick<GatewayConfig, 'appeals' | 'profile'>): Promise<AppealsConfig | undefined> {
  if (appeals === null) return undefined;
  const { url, tokenFile } = appeals;
  if (tokenFile !== null) return { url, token: (await readFile(tokenFile, 'utf8')).trim() };
  if (profile === 'developer') return { url, token: DEMO_E_OTINISH_TOKEN };
  throw new Error('expected appeals.tokenFile to be configured outside the developer profile');
}
