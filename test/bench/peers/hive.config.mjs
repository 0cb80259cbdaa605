import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

// Hive Gateway with the query planner and runtime of Hive Router, in one process.

export const gatewayConfig = defineConfig({
  unifiedGraphHandler,
  host: '127.0.0.1',
  fork: 1,
  logging: false,
  pollingInterval: 0,
  landingPage: false,
  graphiql: false,
  propagateHeaders: {
    fromClientToSubgraphs({ request }) {
      const authorization = request.headers.get('authorization');
      return authorization === null ? {} : { authorization };
    },
  },
});
