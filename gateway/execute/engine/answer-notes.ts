import type { SubgraphOutcome } from '../../transport/index.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import { readEnvelope } from '../read-envelope.ts';
import type { CompiledFetch } from './compile-operation.ts';
import type { RequestTemplate } from './request-template.ts';

/** Whether nothing came because of one error at the root, which may be that of one part alone. */
export function failedAtRoot(outcome: SubgraphOutcome, { lists }: RequestTemplate): boolean {
  if (outcome.outcome === 'failed') {
    return ['status', 'malformed', 'too-large'].includes(outcome.failure.kind);
  }
  const data = ownValue(outcome.body, 'data');
  return !isJsonObject(data) || lists.some(({ key }) => !Array.isArray(ownValue(data, key)));
}

/** Whether a subgraph that we know nothing of failed only because it was asked for keys. */
export function cannotSayWho({ identified }: CompiledFetch, outcome: SubgraphOutcome): boolean {
  if (outcome.outcome === 'failed' || identified === null || !hasNotes(outcome.body)) return false;
  return readEnvelope(outcome.body).errors.some(
    ({ path, extensions }) =>
      identified.plan.isPrivate(path?.[2]) ||
      ownValue(extensions, 'code') === 'GRAPHQL_VALIDATION_FAILED',
  );
}

/** Whether an answer has errors, or notes of what its data lack. */
export function hasNotes(body: JsonObject): boolean {
  const errors = ownValue(body, 'errors');
  if (errors != null && !(Array.isArray(errors) && errors.length === 0)) return true;
  const extensions = ownValue(body, 'extensions');
  return isJsonObject(extensions) && ownValue(extensions, 'incomplete') != null;
}
