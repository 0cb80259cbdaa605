import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../schema/error-codes.ts';
import type { Language } from '../../schema/localized-text.ts';
import { errorMessage } from './error-message.ts';
import type { Failure } from './failure.ts';
import { type Finding, findingOf } from './finding.ts';
import { distinctPaths, type ResponsePath } from './response-path.ts';

/** Of whom the errors are made. */
export interface ErrorAudience {
  readonly language: Language;
  readonly requestId: string;
}

const PATHS_MAX = 100;

const REFUSAL: Omit<Finding, 'paths'> = {
  code: 'UNAUTHORIZED_FIELD_OR_TYPE',
  agency: null,
  service: 'gateway',
  retryAfterMs: null,
  correlationId: null,
  consentRequestId: null,
  grouped: false,
};

/**
 * What an agency that is down may be called from one call to the next, the cause before what our
 * breaker makes of it. Together they are one error, under the first of the names.
 */
const OUTAGE: readonly ErrorCode[] = ['AGENCY_UNREACHABLE', 'AGENCY_TIMEOUT', 'AGENCY_UNAVAILABLE'];
/**
 * Turns failures into the errors of a response: one per agency and code, its path the first object
 * that lacks something; errors about what the client asked keep their exact paths. `refused` are
 * the places of what nobody was asked for, because the requester does not get it.
 */
export function guardedErrors(
  failures: readonly Failure[],
  audience: ErrorAudience,
  refused: readonly ResponsePath[] = [],
): readonly GraphQLFormattedError[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  const findings = failures.map(findingOf);
  if (refused.length > 0) findings.push({ ...REFUSAL, paths: refused });
  for (const finding of findings) {
    const key = groupOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) =>
    group[0].grouped ? [groupedError(group, audience)] : exactErrors(group, audience),
  );
}

function groupOf({ code, agency, service, grouped }: Finding): string {
  if (!grouped) return JSON.stringify([code, agency]);
  return JSON.stringify([OUTAGE.includes(code) ? 'outage' : code, agency ?? { service }]);
}

function groupedError(group: [Finding, ...Finding[]], audience: ErrorAudience) {
  const first = group.reduce((one, other) => (rank(other) < rank(one) ? other : one));
  const paths = distinctPaths(
    group.flatMap((finding) => finding.paths),
    PATHS_MAX,
  );
  const delays = group.flatMap(({ retryAfterMs }) => (retryAfterMs === null ? [] : [retryAfterMs]));
  return {
    message: errorMessage(first.code, audience.language, first),
    ...(paths[0] === undefined ? {} : { path: paths[0] }),
    extensions: {
      code: first.code,
      ...(first.agency === null ? {} : { agency: first.agency }),
      service: first.service,
      retryable: ERROR_CODES[first.code].retryable,
      ...(delays.length === 0 ? {} : { retryAfterMs: Math.max(...delays) }),
      correlationId: first.correlationId ?? audience.requestId,
      ...(paths.length > 1 ? { affectedPaths: paths } : {}),
    },
  };
}

function rank({ code }: Finding): number {
  return OUTAGE.indexOf(code);
}

function exactErrors(group: [Finding, ...Finding[]], audience: ErrorAudience) {
  const [first] = group;
  const places = new Map<string, Pick<Finding, 'consentRequestId'> & { path: ResponsePath }>();
  for (const { paths, consentRequestId } of group) {
    for (const path of paths) {
      const key = JSON.stringify(path);
      if (!places.has(key)) places.set(key, { path, consentRequestId });
    }
  }
  const message = errorMessage(first.code, audience.language, first);
  const extensions = {
    code: first.code,
    ...(first.agency === null ? {} : { agency: first.agency }),
    retryable: ERROR_CODES[first.code].retryable,
    correlationId: audience.requestId,
  };
  const errors: GraphQLFormattedError[] = [...places.values()]
    .slice(0, PATHS_MAX)
    .map(({ path, consentRequestId: id }) => ({
      message,
      path,
      extensions: id === null ? extensions : { ...extensions, consentRequestId: id },
    }));
  const omitted = places.size - errors.length;
  if (omitted > 0) errors.push({ message, extensions: { ...extensions, omitted } });
  return errors;
}
