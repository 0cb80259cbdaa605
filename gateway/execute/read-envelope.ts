import type { SubgraphError } from './failure.ts';
import { isJsonObject, type JsonObject, ownValue } from './json-object.ts';
import type { ResponsePath } from './response-path.ts';

/** An error in a subgraph's answer. */
export interface AnsweredError extends SubgraphError {
  /** As far as it is made of names and indexes; null if there is none. */
  readonly path: ResponsePath | null;
}

/** A subgraph's answer, its parts told apart and nothing else of it believed. */
export interface Envelope {
  readonly data: unknown;
  readonly errors: readonly AnsweredError[];
  /** The entries of `extensions.incomplete`. */
  readonly incomplete: readonly (JsonObject & { readonly path: ResponsePath | null })[];
}

const ENTRIES_MAX = 1_000;
const NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;

/** Reads data, errors and notes of incompleteness from the body of an answer. */
export function readEnvelope(body: JsonObject): Envelope {
  const extensions = ownValue(body, 'extensions');
  const incomplete = isJsonObject(extensions) ? ownValue(extensions, 'incomplete') : undefined;
  return {
    data: ownValue(body, 'data'),
    errors: entriesOf(ownValue(body, 'errors')).map((error) => {
      const details = ownValue(error, 'extensions');
      const message = ownValue(error, 'message');
      return {
        message: typeof message === 'string' ? message : '',
        extensions: isJsonObject(details) ? details : {},
        path: readPath(ownValue(error, 'path')),
      };
    }),
    incomplete: entriesOf(incomplete).map((entry) => ({
      agency: ownValue(entry, 'agency'),
      service: ownValue(entry, 'service'),
      reason: ownValue(entry, 'reason'),
      path: readPath(ownValue(entry, 'path')),
    })),
  };
}

function entriesOf(value: unknown): readonly JsonObject[] {
  // One malformed entry still says that something is wrong.
  if (!Array.isArray(value)) return value == null ? [] : [{}];
  return value.slice(0, ENTRIES_MAX).map((entry) => (isJsonObject(entry) ? entry : {}));
}

function readPath(value: unknown): ResponsePath | null {
  if (!Array.isArray(value)) return null;
  const end = value.findIndex((step) => !isStep(step));
  return end === -1 ? value : value.slice(0, end);
}

function isStep(step: unknown): step is string | number {
  if (typeof step === 'number') return Number.isSafeInteger(step) && step >= 0;
  return typeof step === 'string' && NAME.test(step);
}
