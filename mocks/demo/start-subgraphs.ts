import { createPublicKey } from 'node:crypto';
import { demoCertificate, demoEd25519Key, demoRsaKey, demoSecret } from '../../schema/demo-keys.ts';
import { createContextVerifier } from '../../schema/signed-context.ts';
import { STANDALONE_NAMES, type StandaloneName } from '../../schema/subgraph-names.ts';
import { createSubgraph, type SubgraphConfigs } from '../../subgraphs/index.ts';
import { type KitServices, type ServedSubgraph, serveSubgraph } from '../../subgraphs/kit/index.ts';
import {
  createRsaSigner,
  createVerifier,
  createVerifierPool,
} from '../../subgraphs/kit/shep/index.ts';
import type { KdpApplicant } from '../../subgraphs/person/client.ts';
import { EGOV_WINDOW_TOKEN } from '../application/index.ts';
import { ENBEK_API_KEY } from '../employment/index.ts';
import { KUTTY_MEKEN_TOKEN } from '../kandas/index.ts';
import { EQONAQ_TOKEN } from '../lodging/index.ts';
import { MOH_TOKEN } from '../medical/index.ts';
import { BERKUT_AGGREGATES_KEY, ENBEK_AGGREGATES_KEY } from '../statistics/index.ts';
import { KGD_API_KEY } from '../tax/index.ts';
import { MFA_CLIENT } from '../visa/index.ts';
import type { SimulatorName } from './start-simulators.ts';

export interface RunningSubgraphs {
  readonly urls: Readonly<Record<StandaloneName, string>>;
  close(): Promise<void>;
}

export interface SubgraphsOptions {
  /** Where the simulators are. */
  readonly systems: Readonly<Record<SimulatorName, string>>;
  /** Learns of each call to a simulator. */
  readonly onCall?: KitServices['onCall'];
  readonly now?: () => Date;
}

/** Starts every subgraph over the simulators, on a free port each, with the demo keys. */
export async function startSubgraphs(options: SubgraphsOptions): Promise<RunningSubgraphs> {
  const { systems, onCall, now = () => new Date() } = options;
  const pool = createVerifierPool();
  await pool.start();
  const kit: KitServices = {
    now,
    ...(onCall === undefined ? {} : { onCall }),
    shep: {
      signer: createRsaSigner({
        privateKey: demoRsaKey('shep-client'),
        certificatePem: demoCertificate('shep-client'),
      }),
      verifier: createVerifier({ pool, certificates: [demoCertificate('shep-service')] }),
      sender: { senderId: 'demo', password: 'demo' },
    },
  };
  const configs = demoConfigs(systems);
  const publicKeys = [createPublicKey(demoEd25519Key('signed-context'))];
  const served = await Promise.all(
    STANDALONE_NAMES.map((name) =>
      serveSubgraph(createSubgraph(name, configs[name] as never, kit), {
        contextVerifier: createContextVerifier({ publicKeys, audience: name, now }),
      }),
    ),
  );
  return {
    urls: Object.fromEntries(served.map(({ name, url }) => [name, url])) as Record<
      StandaloneName,
      string
    >,
    async close() {
      await Promise.all(served.map((subgraph: ServedSubgraph) => subgraph.close()));
      await pool.close();
    },
  };
}

/** The body that asks, as KDP and GBD FL are shown it. */
export const DEMO_APPLICANT: KdpApplicant = {
  name: 'Migration service (invented)',
  bin: '200140000014',
  responsible: 'Invented Official',
  employee: 'Invented Official',
  senderCode: 'DEMO',
};

/**
 * Simulators, subgraphs and gateway share a processor here: a call to a simulator waits for its
 * turn as long as its request lasts.
 */
const WAIT_MS = 60_000;

function demoConfigs(systems: SubgraphsOptions['systems']): SubgraphConfigs {
  const at = (name: SimulatorName) => ({ url: systems[name], queueWaitMs: WAIT_MS });
  return {
    person: {
      kdp: at('kdp'),
      gbdFl: at('gbdFl'),
      isMpCard: at('isMpCard'),
      applicant: DEMO_APPLICANT,
    },
    crossing: { berkut: at('berkut'), answerTimeoutMs: WAIT_MS },
    registration: { isMp: at('isMp') },
    employment: {
      enbekContracts: at('enbekContracts'),
      enbekPermits: { ...at('enbekPermits'), apiKey: ENBEK_API_KEY },
      enbekEmployers: { ...at('enbekEmployers'), apiKey: ENBEK_API_KEY },
    },
    kandas: { kuttyMeken: { ...at('kuttyMeken'), token: KUTTY_MEKEN_TOKEN } },
    lodging: { eqonaq: { ...at('eqonaq'), token: EQONAQ_TOKEN } },
    visa: { mfaVisas: { ...at('mfaVisas'), ...MFA_CLIENT } },
    medical: { mohCertificates: { ...at('mohCertificates'), token: MOH_TOKEN } },
    tax: { kgd: { ...at('kgd'), apiKey: KGD_API_KEY } },
    consent: { kdp: at('kdp') },
    application: { egovWindow: { ...at('egovWindow'), token: EGOV_WINDOW_TOKEN } },
    alert: { alerts: at('alerts') },
    organization: { gbdUl: at('gbdUl'), requestorBin: DEMO_APPLICANT.bin },
    offence: { offences: at('offences') },
    statistics: {
      berkutAggregates: { ...at('berkutAggregates'), apiKey: BERKUT_AGGREGATES_KEY },
      enbekAggregates: { ...at('enbekAggregates'), apiKey: ENBEK_AGGREGATES_KEY },
      kgd: { ...at('kgd'), apiKey: KGD_API_KEY },
      cellKey: demoSecret('statistics-cells'),
    },
    compliance: {},
    identity: {},
  };
}
