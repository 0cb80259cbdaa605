import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { callOf, createStatisticsClient } from './client.ts';
import {
  createCellDraw,
  type DisclosureRules,
  readDisclosureRules,
} from './disclosure-control/index.ts';
import { createForecaster } from './forecast/create-forecaster.ts';
import { createStatisticsLoaders } from './loaders.ts';
import { createReleasedFigures } from './released-figures.ts';
import { createFlowReleases } from './releases/flow-releases.ts';
import { createStatisticsResolvers } from './resolvers.ts';

/** An aggregate service and the key that it has issued to us. */
type KeyedEndpoint = AgencyEndpoint & { readonly apiKey: string };

export interface StatisticsConfig {
  readonly berkutAggregates: KeyedEndpoint;
  readonly enbekAggregates: KeyedEndpoint;
  readonly kgd: KeyedEndpoint;
  /**
   * The secret that rounding and noise are drawn from: at least 32 bytes. All replicas have the same,
   * and it is not changed: a figure drawn anew tells more than a figure drawn once.
   */
  readonly cellKey: Uint8Array;
  /** How small figures are kept back, where it is not as usual. */
  readonly disclosure?: Partial<DisclosureRules>;
}

/** Makes the subgraph over the aggregates of Berkut, enbek.kz and the State Revenue Committee. */
export function createStatisticsSubgraph(config: StatisticsConfig, kit: KitServices): Subgraph {
  const rules = readDisclosureRules(config.disclosure);
  const { smallBelow } = rules;
  const berkut = connect('BERKUT', 'aggregates', config.berkutAggregates, kit);
  const enbek = connect('ENBEK', 'permit-statistics', config.enbekAggregates, kit);
  const kgd = connect('KGD', 'income-tax-by-region', config.kgd, kit);
  const client = createStatisticsClient({
    berkut,
    berkutKey: config.berkutAggregates.apiKey,
    enbek,
    enbekKey: config.enbekAggregates.apiKey,
    kgd,
    kgdKey: config.kgd.apiKey,
  });
  const releases = createFlowReleases({ client, smallBelow, callOf: () => callOf(berkut) });
  const sources = { client, releases, smallBelow, permitsCall: () => callOf(enbek) };
  const forecaster = createForecaster();
  const subgraph = defineSubgraph({
    name: 'statistics',
    resolvers: createStatisticsResolvers({
      figures: createReleasedFigures(createCellDraw(config.cellKey), rules),
      forecaster,
      now: () => kit.now(),
    }),
    createLoaders: (request) => createStatisticsLoaders(sources, request),
    agencies: [berkut, enbek, kgd],
  });
  return {
    ...subgraph,
    async close() {
      await Promise.all([subgraph.close(), forecaster.close()]);
    },
  };
}

function connect(
  agency: 'BERKUT' | 'ENBEK' | 'KGD',
  service: string,
  { apiKey: _apiKey, ...endpoint }: KeyedEndpoint,
  { onCall }: KitServices,
) {
  return createAgencyHttp({
    agency,
    service,
    ...endpoint,
    ...(onCall === undefined ? {} : { onCall }),
  });
}
