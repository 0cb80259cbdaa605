import { defineConfig } from '@graphql-hive/gateway';
import { gatewayConfig as alone } from './hive.config.mjs';

// The same, where equal requests of clients that are in flight at once are executed once.

export const gatewayConfig = defineConfig({ ...alone, inboundInflightRequestDeduplication: true });
