import { PassThrough } from 'node:stream';
import { parseConfig } from '../../gateway/config.ts';
import { createLog } from '../../gateway/http/index.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import { EGOV_WINDOW_TOKEN } from '../../mocks/application/index.ts';
import { DEMO_APPLICANT } from '../../mocks/demo/start-subgraphs.ts';
import { ENBEK_API_KEY } from '../../mocks/employment/index.ts';
import { ISSUER } from '../../mocks/idp/index.ts';
import { KUTTY_MEKEN_TOKEN } from '../../mocks/kandas/index.ts';
import { EQONAQ_TOKEN } from '../../mocks/lodging/index.ts';
import { MOH_TOKEN } from '../../mocks/medical/index.ts';
import { BERKUT_AGGREGATES_KEY, ENBEK_AGGREGATES_KEY } from '../../mocks/statistics/index.ts';
import { KGD_API_KEY } from '../../mocks/tax/index.ts';
import { MFA_CLIENT } from '../../mocks/visa/index.ts';
import { demoSecret } from '../../schema/demo-keys.ts';
import type { StandaloneName } from '../../schema/subgraph-names.ts';
import { parseSubgraphConfig } from '../../subgraphs/config.ts';
import { startSubgraph } from '../../subgraphs/start-subgraph.ts';
import { temporaryLog } from '../kit/temporary-log.ts';
import type { Part, PartAnswer, PartQuestion } from './part-messages.ts';
import { watchEventLoop } from './watch-event-loop.ts';

// One subgraph, or the gateway, in a process of its own, as `node subgraphs/main.ts NAME` and
// `node gateway/main.ts` run them. It ends with its parent.

/** A call waits for its turn as long as its request lasts. */
const WAIT_MS = 60_000;
const SECRETS = {
  ENBEK_API_KEY,
  KUTTY_MEKEN_TOKEN,
  EQONAQ_TOKEN,
  EGOV_WINDOW_TOKEN,
  MFA_CLIENT_ID: MFA_CLIENT.clientId,
  MFA_CLIENT_SECRET: MFA_CLIENT.clientSecret,
  MOH_TOKEN,
  KGD_API_KEY,
  BERKUT_AGGREGATES_KEY,
  ENBEK_AGGREGATES_KEY,
  STATISTICS_CELL_KEY: Buffer.from(demoSecret('statistics-cells')).toString('base64'),
};

const part: Part = JSON.parse(process.argv[2] ?? '');
const { url } = part.part === 'subgraph' ? await startPart(part) : await startOwnGateway(part);
let watch: Awaited<ReturnType<typeof watchEventLoop>> | undefined;

process.on('message', async (question: PartQuestion) => {
  if (question.ask === 'watch') {
    watch = await watchEventLoop(question);
    answer({ tell: 'watching' });
  } else if (watch !== undefined) {
    answer({ tell: 'report', loop: await watch.stop() });
  }
});
process.on('disconnect', () => process.exit(0));
answer({ tell: 'started', url });

function answer(message: PartAnswer): void {
  process.send?.(message);
}

function startPart({ name, systems }: Extract<Part, { part: 'subgraph' }>) {
  const config = { port: 0, profile: 'developer', systems: systemsOf(name, systems) };
  return startSubgraph(name, parseSubgraphConfig(name, config), { env: SECRETS });
}

function systemsOf(
  name: StandaloneName,
  systems: Extract<Part, { part: 'subgraph' }>['systems'],
): object {
  const at = (system: keyof typeof systems) => ({ url: systems[system], queueWaitMs: WAIT_MS });
  const applicant = DEMO_APPLICANT;
  const all: Record<StandaloneName, object> = {
    person: { kdp: at('kdp'), gbdFl: at('gbdFl'), isMpCard: at('isMpCard'), applicant },
    crossing: { berkut: at('berkut'), answerTimeoutMs: WAIT_MS },
    registration: { isMp: at('isMp') },
    employment: {
      enbekContracts: at('enbekContracts'),
      enbekPermits: at('enbekPermits'),
      enbekEmployers: at('enbekEmployers'),
    },
    kandas: { kuttyMeken: at('kuttyMeken') },
    lodging: { eqonaq: at('eqonaq') },
    tax: { kgd: at('kgd') },
    medical: { mohCertificates: at('mohCertificates') },
    visa: { mfaVisas: at('mfaVisas') },
    consent: { kdp: at('kdp') },
    application: { egovWindow: at('egovWindow') },
    organization: { gbdUl: at('gbdUl'), requestorBin: DEMO_APPLICANT.bin },
    offence: { offences: at('offences') },
    alert: { alerts: at('alerts') },
    statistics: {
      berkutAggregates: at('berkutAggregates'),
      enbekAggregates: at('enbekAggregates'),
      kgd: at('kgd'),
    },
    compliance: {},
    identity: {},
  };
  return all[name];
}

function startOwnGateway({ subgraphs, jwksUri }: Extract<Part, { part: 'gateway' }>) {
  const config = parseConfig({
    port: 0,
    profile: 'developer',
    accessLog: temporaryLog(),
    subgraphs: Object.fromEntries(
      Object.entries(subgraphs).map(([name, at]) => [name, { url: at }]),
    ),
    identity: { issuer: ISSUER, jwksUri },
  });
  return startGateway(config, { log: createLog(new PassThrough().resume(), 'silent') });
}
