import type { GraphQLDataSource } from '@apollo/gateway';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { SubgraphClient, SubgraphOutcome } from '../../transport/index.ts';
import type { FetchObservation, GraphRequest } from '../graph.ts';
import { type JsonObject, ownValue } from '../json-object.ts';
import { readEnvelope } from '../read-envelope.ts';
import type { ResponsePath } from '../response-path.ts';
import { subgraphHeaders } from '../subgraph-headers.ts';
import { applyRenames } from './apply-renames.ts';
import type { FetchResult } from './fetch-notes.ts';
import type { FetchPlan } from './fetch-plan.ts';
import { findRepresented, findTargets } from './fetch-targets.ts';
import type { OperationRun } from './operation-run.ts';
import { type EntityRequest, readEntityFetch } from './read-entity-fetch.ts';
import { readRootFetch, rootObjects } from './read-root-fetch.ts';

export interface SubgraphSourceOptions {
  readonly client: SubgraphClient;
  /** The schema of the supergraph, by which the executor tells types apart. */
  readonly schema: GraphQLSchema;
  /** Returns what was compiled for the fetch node with this document. */
  readonly fetchOf: (document: DocumentNode | undefined) => FetchPlan;
  readonly onFetch: (observation: FetchObservation) => void;
}

const OPEN = { mode: 'open', contextSigner: null } as const;

type Variables = Readonly<Record<string, unknown>>;
type Answer = Extract<SubgraphOutcome, { outcome: 'answered' }>;

/**
 * Makes the data source of one subgraph, which hands to the executor only data that was asked for,
 * of the right form and about the right entities. Everything else it notes in the run.
 *
 * Never throws and never hands on errors: the executor would give them wrong places.
 */
export function createSubgraphSource(options: SubgraphSourceOptions): GraphQLDataSource {
  const { client, schema, fetchOf } = options;

  return {
    async process(call) {
      const run = call.context.run as OperationRun;
      const fetch = fetchOf('document' in call ? call.document : undefined);
      const planPath = ('pathInIncomingRequest' in call && call.pathInIncomingRequest) || [];
      const { variables = {}, operationName } = call.request;
      const targets = findTargets(run.data.root(), planPath);
      const prefix = targets[0]?.path ?? knownPart(planPath);
      const representations = ownValue(variables, 'representations');
      const entities =
        fetch.requires !== null && Array.isArray(representations)
          ? entityRequest(
              representations,
              findRepresented(schema, targets, fetch.requires).map(({ path }) => path),
              prefix,
            )
          : null;
      const objects = entities?.wanted.map(({ path }) => path) ?? rootObjects(fetch, prefix);
      const sentVariables =
        entities === null ? variables : { ...variables, representations: entities.sent };

      try {
        const result = await fetchData(fetch, run, sentVariables, operationName, (body) =>
          entities === null
            ? readRootFetch(fetch, body, prefix)
            : readEntityFetch(fetch, body, entities),
        );
        if (result.outcome === 'failed') {
          run.failures.push({
            kind: 'transport',
            subgraph: client.name,
            objects,
            failure: result.failure,
          });
          return { data: null };
        }
        run.failures.push(...result.failures);
        run.incomplete.push(...result.incomplete);
        const { data } = result;
        if (data === null) return { data };
        applyRenames(schema, fetch.renames, data._entities ?? data);
        if (entities === null && planPath.length === 0) run.data.add(data);
        return { data };
      } catch (cause) {
        run.failures.push({ kind: 'internal', subgraph: client.name, objects, cause });
        return { data: null };
      }
    },
  };

  async function fetchData(
    fetch: FetchPlan,
    run: OperationRun,
    variables: Variables,
    operationName: string | undefined,
    read: (body: JsonObject) => FetchResult,
  ) {
    const text = fetch.identity?.text ?? fetch.text;
    const outcome = await send(fetch, run.request, { query: text, operationName, variables });
    if (outcome.outcome === 'failed') return outcome;
    if (cannotSayWho(fetch, outcome)) {
      const plain = { query: fetch.text, operationName, variables };
      const again = await send(fetch, run.request, plain);
      if (again.outcome === 'failed') return again;
      fetch.identity = null;
      return { ...again, ...read(again.body) };
    }
    return { ...outcome, ...read(outcome.body) };
  }

  async function send(fetch: FetchPlan, request: GraphRequest, body: object) {
    const { headers } = await subgraphHeaders(request, client.name, [], OPEN);
    const begin = performance.now();
    const outcome = await client.send({
      body: Buffer.from(JSON.stringify(body)),
      headers,
      repeatable: fetch.isQuery,
      deadline: request.deadline,
      signal: request.signal,
    });
    options.onFetch({
      subgraph: client.name,
      outcome: outcome.outcome === 'failed' ? outcome.failure.kind : 'answered',
      ms: performance.now() - begin,
      attempts: outcome.attempts,
    });
    return outcome;
  }
}

/** Whether a subgraph that we know nothing of failed only because it was asked for keys. */
function cannotSayWho({ identity }: FetchPlan, { body }: Answer): boolean {
  if (identity === null) return false;
  return readEnvelope(body).errors.some(
    ({ path, extensions }) =>
      identity.isPrivate(path?.[2]) || ownValue(extensions, 'code') === 'GRAPHQL_VALIDATION_FAILED',
  );
}

/** Sends each representation once, however many objects of the response it is for. */
function entityRequest(
  representations: readonly JsonObject[],
  paths: readonly ResponsePath[],
  prefix: ResponsePath,
): EntityRequest {
  const sent: JsonObject[] = [];
  const places = new Map<string, number>();
  const wanted = representations.map((representation, index) => {
    const key = JSON.stringify(representation);
    let sentAt = places.get(key);
    if (sentAt === undefined) {
      sentAt = sent.push(representation) - 1;
      places.set(key, sentAt);
    }
    // Without a path for each, none can be told from the others.
    const path = paths.length === representations.length ? (paths[index] ?? prefix) : prefix;
    return { sentAt, path };
  });
  return { sent, wanted, trusted: true };
}

/** The part of a plan's path that is the same for every object. */
function knownPart(planPath: ResponsePath): ResponsePath {
  const list = planPath.indexOf('@');
  return list === -1 ? planPath : planPath.slice(0, list);
}
