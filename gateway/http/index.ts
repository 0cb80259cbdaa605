export { allowedOrigins, STUDIO_ORIGIN } from './allowed-origins.ts';
export { createHttpServer, type HttpServerOptions } from './create-http-server.ts';
export { createLog, describeError } from './create-log.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export type { PagesOptions } from './pages/add-pages.ts';
export type { DependencyCheck } from './readiness.ts';
export type { FindUsageParts } from './usage/find-usage-routes.ts';
