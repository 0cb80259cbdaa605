import type { AccessRecords } from '../../schema/access-record.ts';
import { loadPolicy } from '../../schema/policy/index.ts';
import {
  type AgencyEndpoint,
  createAgencyHttp,
  defineSubgraph,
  type KitServices,
  type Subgraph,
} from '../kit/index.ts';
import { createAppealClient, createMissingAppealClient } from './client.ts';
import { createAccessLoaders } from './loaders.ts';
import { createAccessMapping } from './mapping.ts';
import { ACCESS_HOOKS, createAccessResolvers } from './resolvers.ts';

/** How e-Otinish, the state's system of appeals, is reached. */
export interface AppealsConfig extends AgencyEndpoint {
  /** Bearer token that e-Otinish has issued to us. */
  readonly token: string;
}

export interface AccessConfig {
  /** The gateway's own log. */
  readonly records: AccessRecords;
  /** Without it, appeals are answered as if e-Otinish were down. */
  readonly appeals?: AppealsConfig | undefined;
}

/**
 * Returns the subgraph of the access log, for the gateway whose log it is. What purposes, categories
 * and bases are called it reads from the committed policy; throws where that cannot be used.
 */
export function createAccessSubgraph(
  { records, appeals }: AccessConfig,
  { onCall }: Pick<KitServices, 'onCall'>,
): Subgraph {
  const http = appeals === undefined ? null : openEotinish(appeals, onCall);
  const client =
    http === null || appeals === undefined
      ? createMissingAppealClient()
      : createAppealClient(http, appeals.token);
  return defineSubgraph({
    name: 'access',
    resolvers: createAccessResolvers({
      records,
      client,
      mapping: createAccessMapping(loadPolicy()),
    }),
    access: ACCESS_HOOKS,
    createLoaders: (request) => createAccessLoaders(client, request),
    agencies: http === null ? [] : [http],
  });
}

function openEotinish({ token: _, ...endpoint }: AppealsConfig, onCall: KitServices['onCall']) {
  return createAgencyHttp({
    ...endpoint,
    agency: 'E_OTINISH',
    service: 'appeals',
    ...(onCall === undefined ? {} : { onCall }),
  });
}
