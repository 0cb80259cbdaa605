import type { Faults } from '../faults.ts';
import { apiKeyCheck, type LegacyServer, startLegacyServer } from '../kit/index.ts';
import type { People } from '../people.ts';
import { prepaidTaxRoute } from './prepaid-tax.ts';
import { regionReportRoute } from './region-report.ts';

/** The key that the simulator accepts: published, worthless. */
export const KGD_API_KEY = 'demo-kgd';

export interface KgdOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
}

/** Starts the State Revenue Committee: prepaid taxes in XML, and a report by region in CSV. */
export function startKgd(options: KgdOptions): Promise<LegacyServer> {
  const { people, ...server } = options;
  const checks = [apiKeyCheck('x-api-key', KGD_API_KEY)];
  return startLegacyServer({
    name: 'KGD',
    ...server,
    routes: [prepaidTaxRoute(people, checks), regionReportRoute(people.today, checks)],
  });
}
