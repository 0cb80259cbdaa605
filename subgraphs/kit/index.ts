export { ownOrganization } from './access/own-organization.ts';
export type { RecordHooks } from './access/record-hooks.ts';
export { type ClientCredentials, withAccessToken } from './access-token.ts';
export { AgencyError, type AgencyErrorDetails } from './agency-error.ts';
export { type AgencyHttp, createAgencyHttp } from './agency-http.ts';
export type { AgencyHttpOptions, EndedCall } from './agency-http-options.ts';
export { readText } from './answer-head.ts';
export { decodeText } from './charset.ts';
export { defineSubgraph, type Subgraph } from './define-subgraph.ts';
export type { AgencyEndpoint, KitServices } from './kit-services.ts';
export {
  addDays,
  daysBetween,
  parseLocalDate,
  toDateTime,
  todayInKazakhstan,
} from './local-date.ts';
export { parseTenge } from './parse-tenge.ts';
export { createRestClient, type RestClient } from './rest-client.ts';
export { type ServedSubgraph, type ServeSubgraphOptions, serveSubgraph } from './serve-subgraph.ts';
export type {
  ContextWith,
  IncompleteNote,
  SubgraphContext,
  SubgraphRequest,
} from './subgraph-context.ts';
export {
  type Connection,
  readPageRequest,
  toConnection,
  toConnectionPage,
} from './to-connection.ts';
export { toDictionaryValue } from './to-dictionary-value.ts';
