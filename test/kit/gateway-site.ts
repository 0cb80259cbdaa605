import {
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NoteSigner } from '../../gateway/access-log/checkpoint/note-key.ts';
import { createPseudonymizer, type Pseudonymizer } from '../../gateway/access-log/index.ts';
import type { GatewayConfigInput } from '../../gateway/config.ts';
import { ISSUER, startIdentityProvider } from '../../mocks/idp/index.ts';
import { POLICY_FILE } from '../../schema/policy/index.ts';
import { composeSdl } from './compose-sdl.ts';
import { type GatewayProcess, type ListeningGateway, launchGateway } from './gateway-process.ts';
import { type SubgraphServers, serveSubgraphs, type TestSubgraph } from './subgraph-servers.ts';

type AccessLogSection = NonNullable<GatewayConfigInput['accessLog']>;
type StoreSection = NonNullable<AccessLogSection['store']>;

/** Everything that a gateway in production stands between, and the keys that it is given. */
export interface GatewaySite {
  /** Of its own, and gone when it closes. */
  readonly folder: string;
  /** Subgraphs that check nothing: what keeps data from a requester is the gateway alone. */
  readonly subgraphs: SubgraphServers;
  /** The keys of the access log: what signs it, and what makes its pseudonyms. */
  readonly signer: NoteSigner;
  readonly pseudonyms: Pseudonymizer;
  /** Launches one more gateway under NODE_ENV=production, with its access log in this store. */
  launch(store: StoreSection, options?: AccessLogSection['options']): GatewayProcess;
  /** Does so, and resolves when it listens. */
  start(...log: Parameters<GatewaySite['launch']>): Promise<ListeningGateway>;
  /** Names a store in PostgreSQL as a gateway is told of it. */
  postgres(url: string): StoreSection;
  /** Ends every gateway that still runs, and all that was around them. */
  close(): Promise<void>;
}

/** Puts the surroundings of gateways up: subgraphs, identity provider, supergraph, keys. */
export async function openGatewaySite(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
): Promise<GatewaySite> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-site-'));
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const writeSecret = (name: string, secret: Buffer) => write(name, secret.toString('base64'));
  const sdls = Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl]);
  const servers = await serveSubgraphs(subgraphs);
  const identityProvider = await startIdentityProvider();
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  const pseudonymKey = randomBytes(32);
  const signer = { name: 'migrant-graph.test/access-log', privateKey: signingKey };
  const common: GatewayConfigInput = {
    port: 0,
    host: '127.0.0.1',
    // Started and ended many times over: nobody waits for warm code.
    rehearsalMs: 0,
    profile: 'production',
    supergraphFile: write('supergraph.graphql', composeSdl(Object.fromEntries(sdls))),
    policyFile: fileURLToPath(POLICY_FILE),
    subgraphs: Object.fromEntries(
      Object.entries(servers.urls).map(([name, url]) => [name, { url }]),
    ),
    identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
    contextKeyFile: write('context.pem', pemOf(generateKeyPairSync('ed25519').privateKey)),
    sealedIds: {
      keys: [{ id: 's1', file: writeSecret('sealing.key', randomBytes(32)) }],
      active: 's1',
    },
  };
  const log = {
    origin: signer.name,
    signingKeyFile: write('log.pem', pemOf(signingKey)),
    pseudonymKeys: [{ id: 'p1', file: writeSecret('pseudonym.key', pseudonymKey) }],
    wrappingKeys: [{ id: 'w1', file: writeSecret('wrapping.key', randomBytes(32)) }],
  };
  const launched: GatewayProcess[] = [];

  const launch: GatewaySite['launch'] = (store, options) => {
    const accessLog = { ...log, store, ...(options !== undefined && { options }) };
    // Every JSON document is one of YAML.
    const file = write(`gateway-${launched.length}.yaml`, JSON.stringify({ ...common, accessLog }));
    const gateway = launchGateway(file, { NODE_ENV: 'production' });
    launched.push(gateway);
    return gateway;
  };

  return {
    folder,
    subgraphs: servers,
    signer,
    pseudonyms: createPseudonymizer([{ id: 'p1', secret: createSecretKey(pseudonymKey) }]),
    launch,
    async start(store, options) {
      const gateway = launch(store, options);
      const url = await gateway.listening;
      return { ...gateway, url, port: Number(new URL(url).port) };
    },
    postgres: (url) => ({ kind: 'postgres', urlFile: write(`${randomUUID()}.url`, url) }),
    async close() {
      await Promise.all(launched.map((gateway) => gateway.kill()));
      await identityProvider.close();
      await servers.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
