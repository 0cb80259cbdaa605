import { readFileSync } from 'node:fs';
import { assertDemoKeysAllowed, isDemoSecret } from '../schema/demo-keys.ts';
import type { StandaloneName } from '../schema/subgraph-names.ts';
import type { EndpointConfig, SubgraphConfig } from './config.ts';
import type { SubgraphConfigs } from './index.ts';
import type { AgencyEndpoint } from './kit/index.ts';

/** Returns the value of a variable of the environment; throws where it is not set. */
export type ReadSecret = (variable: string) => string;

const READERS: {
  readonly [Name in StandaloneName]: (
    told: SubgraphConfig<Name>['systems'],
    secret: ReadSecret,
  ) => SubgraphConfigs[Name];
} = {
  person: ({ kdp, gbdFl, isMpCard, applicant }) => ({
    kdp: toEndpoint(kdp),
    gbdFl: toEndpoint(gbdFl),
    isMpCard: toEndpoint(isMpCard),
    applicant,
  }),
  crossing: ({ berkut, ...rest }) => ({ berkut: toEndpoint(berkut), ...rest }),
  registration: ({ isMp }) => ({ isMp: toEndpoint(isMp) }),
  employment: ({ enbekContracts, enbekPermits, enbekEmployers }, secret) => ({
    enbekContracts: toEndpoint(enbekContracts),
    enbekPermits: { ...toEndpoint(enbekPermits), apiKey: secret('ENBEK_API_KEY') },
    enbekEmployers: { ...toEndpoint(enbekEmployers), apiKey: secret('ENBEK_API_KEY') },
  }),
  kandas: ({ kuttyMeken }, secret) => ({
    kuttyMeken: { ...toEndpoint(kuttyMeken), token: secret('KUTTY_MEKEN_TOKEN') },
  }),
  lodging: ({ eqonaq }, secret) => ({
    eqonaq: { ...toEndpoint(eqonaq), token: secret('EQONAQ_TOKEN') },
  }),
  visa: ({ mfaVisas }, secret) => ({
    mfaVisas: {
      ...toEndpoint(mfaVisas),
      clientId: secret('MFA_CLIENT_ID'),
      clientSecret: secret('MFA_CLIENT_SECRET'),
    },
  }),
  medical: ({ mohCertificates }, secret) => ({
    mohCertificates: { ...toEndpoint(mohCertificates), token: secret('MOH_TOKEN') },
  }),
  tax: ({ kgd }, secret) => ({
    kgd: { ...toEndpoint(kgd), apiKey: secret('KGD_API_KEY') },
  }),
  consent: ({ kdp }) => ({ kdp: toEndpoint(kdp) }),
  application: ({ egovWindow }, secret) => ({
    egovWindow: { ...toEndpoint(egovWindow), token: secret('EGOV_WINDOW_TOKEN') },
  }),
  alert: ({ alerts }) => ({ alerts: toEndpoint(alerts) }),
  organization: ({ gbdUl, requestorBin }) => ({ gbdUl: toEndpoint(gbdUl), requestorBin }),
  offence: ({ offences }) => ({ offences: toEndpoint(offences) }),
  statistics: ({ berkutAggregates, enbekAggregates, kgd, disclosure }, secret) => ({
    berkutAggregates: {
      ...toEndpoint(berkutAggregates),
      apiKey: secret('BERKUT_AGGREGATES_KEY'),
    },
    enbekAggregates: { ...toEndpoint(enbekAggregates), apiKey: secret('ENBEK_AGGREGATES_KEY') },
    kgd: { ...toEndpoint(kgd), apiKey: secret('KGD_API_KEY') },
    cellKey: toCellKey(secret('STATISTICS_CELL_KEY')),
    ...(disclosure !== undefined && { disclosure }),
  }),
  compliance: () => ({}),
  identity: () => ({}),
};

/**
 * Returns what a subgraph's factory is told of its systems: the file's settings, the TLS material
 * that it names, and the secrets. Throws where a file or a secret is missing.
 */
export function systemsOf<Name extends StandaloneName>(
  name: Name,
  told: SubgraphConfig<Name>['systems'],
  secret: ReadSecret,
): SubgraphConfigs[Name] {
  return READERS[name](told, secret);
}

/** Whoever knows the key can take the noise away again. */
function toCellKey(base64: string): Uint8Array {
  const key = Buffer.from(base64, 'base64');
  if (isDemoSecret(key)) assertDemoKeysAllowed();
  return key;
}

function toEndpoint({ tls, ...rest }: EndpointConfig): AgencyEndpoint {
  if (tls === undefined) return rest;
  const { caFile, certificateFile, keyFile } = tls;
  const read = (file: string) => readFileSync(file, 'utf8');
  return {
    ...rest,
    tls: {
      ...(caFile !== undefined && { ca: read(caFile) }),
      ...(certificateFile !== undefined && { cert: read(certificateFile) }),
      ...(keyFile !== undefined && { key: read(keyFile) }),
    },
  };
}
