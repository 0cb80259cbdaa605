import type { Resolvers } from '../../schema/generated/statistics.ts';
import type { ContextWith } from '../kit/index.ts';
import { answerMonths } from './answer-months.ts';
import { flowDimensions, PERMIT_DIMENSIONS, TAX_DIMENSIONS } from './dimensions.ts';
import type { SeriesForecaster } from './forecast/create-forecaster.ts';
import { forecastEntries } from './forecast-entries.ts';
import { loadMonths } from './load-months.ts';
import type { StatisticsLoaders } from './loaders.ts';
import { toIncomeTaxStatistic, toMigrationFlow, toPermitStatistic } from './mapping.ts';
import type { ReleasedFigures } from './released-figures.ts';

/** What the fields are answered from beside the loaders. */
export interface StatisticsServices {
  readonly figures: ReleasedFigures;
  readonly forecaster: SeriesForecaster;
  readonly now: () => Date;
}

/** Returns how the subgraph's fields are answered. */
export function createStatisticsResolvers({
  figures,
  forecaster,
  now,
}: StatisticsServices): Resolvers<ContextWith<StatisticsLoaders>> {
  const disclosure = figures.rules;
  return {
    Query: {
      async migrationFlows(_root, args, { loaders }) {
        const { citizenship, purpose, region } = args.filter ?? {};
        const page = await answerMonths({
          args,
          question: {
            by: args.by,
            filter: { CITIZENSHIP: citizenship, PURPOSE: purpose, REGION: region },
          },
          loadMany: (months) => loadMonths(loaders.flows, months),
          dimensionsOf: flowDimensions,
          toNode: (cell) => toMigrationFlow(cell, figures),
        });
        return { ...page, disclosure };
      },

      async permitStatistics(_root, args, { loaders }) {
        const { region, kind } = args.filter ?? {};
        const page = await answerMonths({
          args,
          question: { by: args.by, filter: { REGION: region, KIND: kind } },
          loadMany: (months) => loadMonths(loaders.permits, months),
          dimensionsOf: () => PERMIT_DIMENSIONS,
          toNode: (cell) => toPermitStatistic(cell, figures),
        });
        return { ...page, disclosure };
      },

      async incomeTaxByRegion(_root, args, { loaders }) {
        const page = await answerMonths({
          args,
          question: { by: ['REGION'], filter: { REGION: args.regions } },
          loadMany: (months) => loadMonths(loaders.taxes, months),
          dimensionsOf: () => TAX_DIMENSIONS,
          toNode: (cell) => toIncomeTaxStatistic(cell, figures),
        });
        return { ...page, disclosure };
      },

      entriesForecast: (_root, args, { loaders }) =>
        forecastEntries(args, {
          figures,
          forecaster,
          now,
          loadMany: (months) => loadMonths(loaders.flows, months),
        }),
    },
  };
}
