import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { AccessLogStore, EntryRecord } from '../../gateway/access-log/index.ts';
import { type GatewayConfigInput, parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import {
  ISSUER,
  issueToken,
  personaHeaders,
  startIdentityProvider,
} from '../../mocks/idp/index.ts';
import { POLICY_FILE } from '../../schema/policy/index.ts';
import type { Role } from '../../schema/requester.ts';
import { composeSdl } from './compose-sdl.ts';
import { readEntries } from './read-entries.ts';
import type { ClientAnswer } from './start-migrant-graph.ts';
import { type SubgraphServers, serveSubgraphs, type TestSubgraph } from './subgraph-servers.ts';

/** A gateway as it is deployed, in front of subgraphs that answer whatever they are asked. */
export interface GuardedGateway extends SubgraphServers {
  readonly url: string;
  /** What was logged so far. */
  log(): string;
  /** What the access log holds by now, in the order of its tree. */
  entries(): Promise<readonly EntryRecord[]>;
  /** Asks as a persona of the demo, for its own purpose, with claims and headers overridden. */
  ask(persona: Role, query: string, options?: AskOptions): Promise<ClientAnswer>;
  /** How many requests asked a subgraph for a field of that name; a response key is none. */
  callsFor(field: string): number;
  /** How many requests reached a subgraph so far. */
  calls(): number;
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Null takes a header of the persona's away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface GuardedGatewayOptions {
  /** Changes the composed supergraph: into what an older composition would have let pass. */
  readonly supergraph?: (sdl: string) => string;
  readonly config?: GatewayConfigInput;
  readonly now?: () => Date;
  /** In the place of a file. */
  readonly accessLogStore?: AccessLogStore;
}

/**
 * Starts a gateway that enforces what the supergraph of these subgraphs demands, by the committed
 * policy unless the configuration says otherwise. The subgraphs check nothing: what keeps a requester
 * from a field is the gateway alone.
 */
export async function startGuardedGateway(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  { supergraph = (sdl) => sdl, config = {}, now, accessLogStore }: GuardedGatewayOptions = {},
): Promise<GuardedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'guarded-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  const sdls = Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl]);
  await writeFile(supergraphFile, supergraph(composeSdl(Object.fromEntries(sdls))));
  const servers = await serveSubgraphs(subgraphs);
  const identityProvider = await startIdentityProvider();
  const lines: string[] = [];
  const sink = new PassThrough();
  sink.on('data', (line) => lines.push(String(line)));
  const gateway = await startGateway(
    parseConfig({
      port: 0,
      profile: 'developer',
      supergraphFile,
      policyFile: fileURLToPath(POLICY_FILE),
      subgraphs: Object.fromEntries(
        Object.entries(servers.urls).map(([name, url]) => [name, { url }]),
      ),
      identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
      accessLog: { store: { kind: 'sqlite', file: join(folder, 'access-log.sqlite') } },
      ...config,
    }),
    {
      log: createLog(sink),
      operationsFolder: null,
      ...(now && { now }),
      ...(accessLogStore && { accessLogStore }),
    },
  );
  const received = () => Object.values(servers.received).flat();

  return {
    ...servers,
    url: gateway.url,
    log: () => lines.join(''),
    entries: () => readEntries(join(folder, 'access-log.sqlite')),
    callsFor: (field) =>
      received().filter(({ query }) => new RegExp(`\\b(?:${field})\\b(?!\\s*:)`).test(query))
        .length,
    calls: () => received().length,
    async ask(persona, query, { variables = {}, headers = {}, claims } = {}) {
      const own = await personaHeaders(persona);
      const bent = claims && {
        authorization: `Bearer ${await issueToken(persona, { overrides: claims })}`,
      };
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: withoutNulls({
          'content-type': 'application/json',
          'accept-language': 'en',
          ...own,
          ...bent,
          ...headers,
        }),
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const { data, errors = [], extensions = {} } = JSON.parse(text);
      return { status: response.status, data, errors, extensions, text };
    },
    async close() {
      await gateway.close();
      await identityProvider.close();
      await servers.close();
      await rm(folder, { recursive: true });
    },
  };
}

function withoutNulls(headers: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/** Returns code and path of each error, as `CODE at a.0.b`. */
export function refusals({ errors }: ClientAnswer): readonly string[] {
  return errors.map(({ extensions, path }) => `${extensions.code} at ${path?.join('.')}`);
}
