import { PassThrough, type Writable } from 'node:stream';
import { type GatewayConfigInput, parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { type Simulators, startSimulators } from '../../mocks/demo/start-simulators.ts';
import { startSubgraphs } from '../../mocks/demo/start-subgraphs.ts';
import { createFaults, type Faults } from '../../mocks/faults.ts';
import { ISSUER, personaHeaders, startIdentityProvider } from '../../mocks/idp/index.ts';
import { createPeople, type People } from '../../mocks/people.ts';
import { type EndedCall, todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import { temporaryLog } from './temporary-log.ts';

/** What a client reads. */
export interface ClientAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly errors: any[];
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  readonly extensions: any;
  readonly text: string;
}

/** The whole graph on real ports: simulators, subgraphs, identity provider, gateway. */
export interface MigrantGraph {
  readonly url: string;
  readonly people: People;
  readonly faults: Faults;
  readonly simulators: Simulators;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Every call to a simulator since the last `calls.length = 0`. */
  readonly calls: EndedCall[];
  /** Asks as a persona, for its own purpose and a demo case unless `headers` say otherwise. */
  ask(
    persona: string | null,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<ClientAnswer>;
  /** Starts one more gateway over the same subgraphs; whoever starts it closes it. */
  startGateway(config: Partial<GatewayConfigInput>): Promise<RunningGateway>;
  close(): Promise<void>;
}

export interface MigrantGraphOptions {
  /** What the gateway is told beside where everything is. */
  readonly gateway?: Partial<GatewayConfigInput>;
  /** Gets the gateway's log, in full; by default nobody does. */
  readonly logTo?: Writable;
  /** How long each simulator waits before it answers. */
  readonly latencyMs?: number;
  /** Tokens by persona, for the explorer. */
  readonly demoTokens?: Readonly<Record<string, string>>;
}

/** Starts the migrant graph the way `npm start` does, but in this process. */
export async function startMigrantGraph(options: MigrantGraphOptions = {}): Promise<MigrantGraph> {
  const { demoTokens = {}, gateway: gatewayConfig = {}, logTo, ...simulatorOptions } = options;
  const people = createPeople({ today: todayInKazakhstan(new Date()) });
  const faults = createFaults();
  const calls: EndedCall[] = [];
  const identityProvider = await startIdentityProvider();
  const simulators = await startSimulators({ people, faults, ...simulatorOptions });
  const subgraphs = await startSubgraphs({
    systems: simulators.urls,
    onCall: (call) => calls.push(call),
  });
  const openGateway = (config: Partial<GatewayConfigInput>) =>
    startGateway(
      parseConfig({
        port: 0,
        profile: 'developer',
        accessLog: temporaryLog(),
        subgraphs: Object.fromEntries(
          Object.entries(subgraphs.urls).map(([name, url]) => [name, { url }]),
        ),
        identity: { issuer: ISSUER, jwksUri: `${identityProvider.url}/jwks` },
        appeals: { url: simulators.urls.eOtinish },
        ...config,
      }),
      {
        log: logTo ? createLog(logTo, 'trace') : createLog(new PassThrough().resume(), 'silent'),
        demoTokens,
      },
    );
  const gateway = await openGateway(gatewayConfig);

  return {
    url: gateway.url,
    people,
    faults,
    simulators,
    subgraphUrls: subgraphs.urls,
    calls,
    async ask(persona, query, variables = {}, headers = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(persona === null ? {} : await personaHeaders(persona as never)),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const { data, errors = [], extensions = {} } = JSON.parse(text);
      return { status: response.status, data, errors, extensions, text };
    },
    startGateway: openGateway,
    async close() {
      await gateway.close();
      await subgraphs.close();
      await simulators.close();
      await identityProvider.close();
      await faults.clear();
    },
  };
}
