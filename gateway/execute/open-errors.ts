import type { GraphQLFormattedError } from 'graphql';
import type { TransportFailure } from '../transport/index.ts';
import type { Failure } from './failure.ts';
import { distinctPaths, type ResponsePath } from './response-path.ts';

const PATHS_MAX = 100;

/** The code of an error to which the subgraph gave none. */
const UNNAMED = 'DOWNSTREAM_SERVICE_ERROR';

/** What servers put into extensions for their developers only. */
const INTERNALS = new Set(['stacktrace', 'exception', 'query', 'variables', 'stack', 'response']);

/**
 * Turns failures into errors for the open mode, where nothing is known of the subgraphs: their
 * errors keep message and extensions, without stack traces, queries and variables, and get
 * `serviceName` and a code; failures of transport are named as other routers name them. A field has
 * one error (section 6.4.4 of GraphQL), also where two subgraphs were asked for it.
 */
export function openErrors(failures: readonly Failure[]): readonly GraphQLFormattedError[] {
  const told = new Set<string>();
  const isNews = (path: ResponsePath) => {
    const id = JSON.stringify(path);
    return !told.has(id) && told.add(id);
  };
  return failures.flatMap((failure) => {
    const { subgraph, objects } = failure;
    if (failure.kind === 'reported') {
      const fields = new Set(failure.fields);
      const paths = failure.paths.filter((path) => !fields.has(path) || isNews(path));
      if (paths.length === 0 && failure.paths.length > 0) return [];
      const { message, extensions } = failure.error;
      const passed = Object.entries(extensions).filter(([name]) => !INTERNALS.has(name));
      const shown = {
        code: UNNAMED,
        ...Object.fromEntries(passed),
        serviceName: subgraph,
      };
      return placed(paths, message, shown);
    }
    const { code, message } = explain(failure);
    const paths = distinctPaths(objects, PATHS_MAX);
    const affected = paths.length > 1 ? { affectedPaths: paths } : {};
    return placed(paths.slice(0, 1), message, { code, serviceName: subgraph, ...affected });
  });
}

/** Returns the code by which clients learn of a failure in the open mode. */
export function openCode(failure: Failure): string {
  if (failure.kind !== 'reported') return explain(failure).code;
  const { code } = failure.error.extensions;
  return typeof code === 'string' ? code : UNNAMED;
}

function placed(
  paths: readonly ResponsePath[],
  message: string,
  extensions: Record<string, unknown>,
): GraphQLFormattedError[] {
  if (paths.length === 0) return [{ message, extensions }];
  return distinctPaths(paths, PATHS_MAX).map((path) =>
    path.length === 0 ? { message, extensions } : { message, path, extensions },
  );
}

function explain(failure: Exclude<Failure, { kind: 'reported' }>): {
  code: string;
  message: string;
} {
  const name = failure.subgraph;
  switch (failure.kind) {
    case 'transport':
      return { code: transportCode(failure.failure), message: `HTTP fetch failed from '${name}'` };
    case 'empty':
      return {
        code: 'SUBREQUEST_MALFORMED_RESPONSE',
        message: `service '${name}' response was malformed: neither data nor errors`,
      };
    case 'form':
      return {
        code: 'RESPONSE_VALIDATION_FAILED',
        message: `service '${name}' response does not have the form that its schema says`,
      };
    case 'incomplete':
      return {
        code: 'SUBREQUEST_MALFORMED_RESPONSE',
        message: `service '${name}' response was malformed: wrong number of entities`,
      };
    case 'identity':
      return {
        code: 'ENTITY_IDENTITY_MISMATCH',
        message: `service '${name}' answered with an entity that was not asked for`,
      };
    case 'internal':
      return { code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' };
  }
}

function transportCode(failure: TransportFailure): string {
  switch (failure.kind) {
    case 'timeout':
    case 'cancelled':
      return 'GATEWAY_TIMEOUT';
    case 'malformed':
    case 'encoding':
    case 'content-type':
    case 'truncated':
      return 'SUBREQUEST_MALFORMED_RESPONSE';
    default:
      return 'SUBREQUEST_HTTP_ERROR';
  }
}
