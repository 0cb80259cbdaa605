import type { StandaloneName } from '../schema/subgraph-names.ts';
import { type AlertConfig, createAlertSubgraph } from './alert/index.ts';
import { type ApplicationConfig, createApplicationSubgraph } from './application/index.ts';
import { type ComplianceConfig, createComplianceSubgraph } from './compliance/index.ts';
import { type ConsentConfig, createConsentSubgraph } from './consent/index.ts';
import { type CrossingConfig, createCrossingSubgraph } from './crossing/index.ts';
import { createEmploymentSubgraph, type EmploymentConfig } from './employment/index.ts';
import { createIdentitySubgraph, type IdentityConfig } from './identity/index.ts';
import { createKandasSubgraph, type KandasConfig } from './kandas/index.ts';
import type { KitServices, Subgraph } from './kit/index.ts';
import { createLodgingSubgraph, type LodgingConfig } from './lodging/index.ts';
import { createMedicalSubgraph, type MedicalConfig } from './medical/index.ts';
import { createOffenceSubgraph, type OffenceConfig } from './offence/index.ts';
import { createOrganizationSubgraph, type OrganizationConfig } from './organization/index.ts';
import { createPersonSubgraph, type PersonSubgraphConfig } from './person/index.ts';
import { createRegistrationSubgraph, type RegistrationConfig } from './registration/index.ts';
import { createStatisticsSubgraph, type StatisticsConfig } from './statistics/index.ts';
import { createTaxSubgraph, type TaxConfig } from './tax/index.ts';
import { createVisaSubgraph, type VisaConfig } from './visa/index.ts';

/** What each subgraph must be told of its systems of record. */
export interface SubgraphConfigs {
  readonly person: PersonSubgraphConfig;
  readonly crossing: CrossingConfig;
  readonly registration: RegistrationConfig;
  readonly employment: EmploymentConfig;
  readonly kandas: KandasConfig;
  readonly lodging: LodgingConfig;
  readonly tax: TaxConfig;
  readonly statistics: StatisticsConfig;
  readonly medical: MedicalConfig;
  readonly visa: VisaConfig;
  readonly consent: ConsentConfig;
  readonly alert: AlertConfig;
  readonly organization: OrganizationConfig;
  readonly offence: OffenceConfig;
  readonly application: ApplicationConfig;
  readonly compliance: ComplianceConfig;
  readonly identity: IdentityConfig;
}

const FACTORIES: {
  readonly [Name in StandaloneName]: (config: SubgraphConfigs[Name], kit: KitServices) => Subgraph;
} = {
  person: createPersonSubgraph,
  crossing: createCrossingSubgraph,
  registration: createRegistrationSubgraph,
  employment: createEmploymentSubgraph,
  kandas: createKandasSubgraph,
  lodging: createLodgingSubgraph,
  tax: createTaxSubgraph,
  statistics: createStatisticsSubgraph,
  medical: createMedicalSubgraph,
  visa: createVisaSubgraph,
  consent: createConsentSubgraph,
  alert: createAlertSubgraph,
  organization: createOrganizationSubgraph,
  offence: createOffenceSubgraph,
  application: createApplicationSubgraph,
  compliance: createComplianceSubgraph,
  identity: createIdentitySubgraph,
};

/** Makes the subgraph of that name over its systems of record. */
export function createSubgraph<Name extends StandaloneName>(
  name: Name,
  config: SubgraphConfigs[Name],
  kit: KitServices,
): Subgraph {
  return FACTORIES[name](config, kit);
}
