import { PassThrough, type Writable } from 'node:stream';
import { type GatewayConfigInput, parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import type { Role } from '../../schema/requester.ts';
import { type EndedCall, todayInKazakhstan } from '../../subgraphs/kit/index.ts';
import { createFaults, type Faults } from '../faults.ts';
import { ISSUER, personaHeaders, startIdentityProvider } from '../idp/index.ts';
import { createPeople, type People } from '../people.ts';
import { type Simulators, type SimulatorsOptions, startSimulators } from './start-simulators.ts';
import { startSubgraphs } from './start-subgraphs.ts';

/** What a client reads. */
export interface ClientAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks reads what they asked for
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks reads what they asked for
  readonly errors: any[];
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks reads what they asked for
  readonly extensions: any;
  readonly text: string;
}

/** The whole graph on real ports: simulators, subgraphs, identity provider, gateway. */
export interface RunningGraph {
  readonly url: string;
  readonly people: People;
  readonly faults: Faults;
  readonly simulators: Simulators;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Every call to a simulator since the last `calls.length = 0`. */
  readonly calls: EndedCall[];
  /**
   * Asks as a persona, for its own purpose and a demo case unless `headers` say otherwise; rejects for
   * a name that is not a persona's.
   */
  ask(
    persona: string | null,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<ClientAnswer>;
  /** Starts one more gateway over the same subgraphs; whoever starts it closes it. */
  startGateway(config: Partial<GatewayConfigInput>): Promise<RunningGateway>;
  close(): Promise<void>;
}

export interface GraphOptions extends Pick<SimulatorsOptions, 'latencyMs' | 'foresee'> {
  /** What the gateway is told beside where everything is: where its access log is, at least. */
  readonly gateway: Partial<GatewayConfigInput> & Pick<GatewayConfigInput, 'accessLog'>;
  /** Gets the gateway's log, in full; by default nobody does. */
  readonly logTo?: Writable;
  /** Tokens by persona, for the explorer. */
  readonly demoTokens?: Readonly<Record<string, string>>;
  /** The clock of everybody, simulators and gateway: it may tell of another day than today. */
  readonly now?: () => Date;
}

/** Starts the migrant graph the way `npm start` does, but in this process. */
export async function startGraph(options: GraphOptions): Promise<RunningGraph> {
  const { demoTokens = {}, gateway: told, logTo, now = () => new Date(), ...simulated } = options;
  const people = createPeople({ today: todayInKazakhstan(now()) });
  const faults = createFaults();
  const calls: EndedCall[] = [];
  const clock = () => now().getTime();
  const identityProvider = await startIdentityProvider();
  const simulators = await startSimulators({ people, faults, now: clock, ...simulated });
  const subgraphs = await startSubgraphs({
    systems: simulators.urls,
    onCall: (call) => calls.push(call),
    now,
  });
  const openGateway = (config: Partial<GatewayConfigInput>) =>
    startGateway(
      parseConfig({
        port: 0,
        profile: 'developer',
        accessLog: told.accessLog,
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
        now,
      },
    );
  const gateway = await openGateway(told);

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
          ...(persona === null ? {} : await personaHeaders(persona as Role, { now: clock() })),
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
